internal import HandbookModel

extension Check {
  /// A text alternative that says no more than that there is a picture.
  static let vagueAlternative = Check(.vagueAlternative) { linked in
    linked.handbook.sections.flatMap { section in
      section.pictures.filter { $0.image.isVaguelyDescribed }.map { image, range in
        Diagnostic(
          .vagueAlternative,
          Wording(
            ja: "図の代わりの文「\(image.alternative)」では、図の内容が分かりません",
            en: "The text alternative “\(image.alternative)” does not say what the picture shows"),
          at: section.span(range),
          fix: .init(
            Wording(
              ja: "「![ここ]」に、図が示すことを一文で書いてください（図題とは別のものです）",
              en: "Say in one sentence what the picture shows; this is not its caption")))
      }
    }
  }
}

extension Explanation {
  static let vagueAlternative = Explanation(
    "image-alternative-vague", .warning,
    rule: Wording(
      ja: "図の代わりの文には、「図」やファイル名ではなく、図が示すことを書きます。",
      en: "The text alternative of a picture says what it shows, not “figure” or the name of its file."),
    because: Wording(
      ja: "図が見えない人には、この文だけが読み上げられます。", en: "Those who do not see the picture hear nothing but this text."),
    example: .init(
      wrong: "![図1](../figures/flow.svg)", right: "![事故に気づいた人から管理責任者までの連絡の順](../figures/flow.svg)",
      beside: ["figures/flow.svg": "<svg/>"]))
}

extension Image {
  /// The words for a picture of any kind.
  private static let kinds: Set<String> = [
    "図", "図表", "画像", "写真", "絵", "イラスト", "イメージ", "イメージ図", "フロー", "フロー図", "スクリーンショット", "画面",
    "image", "img", "picture", "figure", "fig", "photo", "diagram", "screenshot", "alt",
  ]

  /// Whether the alternative is a word for pictures, with or without a number, or the name of the file.
  fileprivate var isVaguelyDescribed: Bool {
    let words = alternative.lowercased()
    if let name = path?.split(separator: "/").last?.lowercased(),
      words == name || words == name.split(separator: ".").first.map(String.init)
    {
      return true
    }
    // 「図1」, 「図 １－２」, 「Fig. 3」: what is left without number is the word.
    let end = words.unicodeScalars.reversed().drop { $0.isNumbering }
    return Self.kinds.contains(String(String.UnicodeScalarView(end.reversed()))) || end.isEmpty
  }
}

extension Unicode.Scalar {
  /// Whether the character is a digit or stands among digits.
  fileprivate var isNumbering: Bool {
    properties.numericType != nil && !properties.isIdeographic || " .-－–:：　".unicodeScalars.contains(self)
  }
}
