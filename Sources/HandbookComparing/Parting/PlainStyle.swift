/// The polite style (です・ます) as the plain one (である), so that the two can be compared.
enum PlainStyle {
  /// A word, or a tail of a sentence, in the plain style.
  static func plain(_ word: ArraySlice<Unicode.Scalar>) -> String {
    for polite in polite where word.ends(with: polite.suffix) {
      let stem = word.dropLast(polite.suffix.count)
      if let verb = polite.form.plain(stem) { return String(verb) }
    }
    return String(word)
  }

  private typealias Stem = ArraySlice<Unicode.Scalar>

  /// What stands before an ending, and what becomes of it.
  private enum Form {
    case copula(Stem)
    case present, negated, past

    func plain(_ stem: Stem) -> Stem? {
      switch self {
      case .copula(let copula): stem.last == "い" ? stem : stem + copula
      case .present: PlainStyle.present(stem)
      case .negated: PlainStyle.negated(stem)
      case .past: PlainStyle.past(stem)
      }
    }
  }

  private static let polite: [(suffix: Stem, form: Form)] = [
    (scalars("であります"), .copula(scalars("である"))),
    (scalars("でしょう"), .copula(scalars("だろう"))),
    (scalars("でした"), .copula(scalars("であった"))),
    (scalars("です"), .copula(scalars("である"))),
    (scalars("ません"), .negated),
    (scalars("ました"), .past),
    (scalars("ます"), .present),
  ]

  private static func scalars(_ text: String) -> Stem { ArraySlice(Array(text.unicodeScalars)) }

  private static func present(_ stem: Stem) -> Stem? {
    guard let kana = stem.last else { return nil }
    if endsInVowel(stem) { return stem + ["る"] }
    if isSuru(stem) { return stem.dropLast() + scalars("する") }
    guard let row = godan[kana] else { return nil }
    return stem.dropLast() + [row.present]
  }

  private static func negated(_ stem: Stem) -> Stem? {
    guard let kana = stem.last else { return nil }
    if String(stem) == "あり" { return scalars("ない") }
    if String(stem).hasSuffix("であり") || String(stem).hasSuffix("はあり") {
      return stem.dropLast(2) + scalars("ない")
    }
    if endsInVowel(stem) || isSuru(stem) { return stem + scalars("ない") }
    guard let row = godan[kana] else { return nil }
    return stem.dropLast() + [row.negative] + scalars("ない")
  }

  private static func past(_ stem: Stem) -> Stem? {
    guard let kana = stem.last else { return nil }
    if endsInVowel(stem) || kana == "し" { return stem + ["た"] }
    guard let row = godan[kana] else { return nil }
    return stem.dropLast() + scalars(row.past)
  }

  /// Whether the stem is one of 「する」: after a word of two kanji, or by itself; after one kanji it is one of 「す」.
  private static func isSuru(_ stem: Stem) -> Bool {
    guard stem.last == "し" else { return false }
    guard let before = stem.dropLast().last else { return true }
    switch LetterScript(before) {
    case .kanji:
      if let first = stem.dropLast(2).last, LetterScript(first) == .kanji { return true }
      return nounsBeforeSuru.contains(before)
    case .hiragana: return "くにとを".unicodeScalars.contains(before)
    default: return true
    }
  }

  /// Whether 「る」 follows the stem itself: all in 「え」, all in 「じ」, and those in 「い」 that are known.
  private static func endsInVowel(_ stem: Stem) -> Bool {
    guard let kana = stem.last else { return false }
    if vowelE.contains(kana) || kana == "じ" { return true }
    if LetterScript(kana) == .kanji { return "見着似煮居得出経寝".unicodeScalars.contains(kana) }
    return ichidan.contains { stem.ends(with: $0) } || stem.count == 1 && kana == "い"
  }

  private static let vowelE = Set("えけげせぜてでねへべぺめれ".unicodeScalars)
  private static let ichidan = [
    "用い", "強い", "率い", "報い", "悔い", "落ち", "満ち", "起き", "生き", "尽き", "飽き", "でき", "出来", "過ぎ", "すぎ", "延び", "伸び", "浴び", "帯び",
    "滅び", "試み",
    "顧み", "省み", "借り", "足り", "降り", "下り", "懲り", "かんがみ", "鑑み", "てい", "でい",
  ].map { Array($0.unicodeScalars) }
  private static let nounsBeforeSuru = Set("対有要関反属発課接面達適愛熟比付解帰配介供資称".unicodeScalars)

  private static let godan: [Unicode.Scalar: (present: Unicode.Scalar, negative: Unicode.Scalar, past: String)] = [
    "い": ("う", "わ", "った"), "き": ("く", "か", "いた"), "ぎ": ("ぐ", "が", "いだ"), "し": ("す", "さ", "した"),
    "ち": ("つ", "た", "った"), "に": ("ぬ", "な", "んだ"), "び": ("ぶ", "ば", "んだ"), "み": ("む", "ま", "んだ"),
    "り": ("る", "ら", "った"),
  ]
}

extension BidirectionalCollection where Element: Equatable {
  /// Whether it ends in others.
  func ends(with suffix: some BidirectionalCollection<Element>) -> Bool {
    reversed().starts(with: suffix.reversed())
  }
}
