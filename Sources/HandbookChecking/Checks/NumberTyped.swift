internal import HandbookModel

extension Check {
  /// A number typed at the beginning of a title, a heading or the name of a file.
  static let numberTyped = Check(.numberTyped) { linked in
    linked.handbook.sections.enumerated().flatMap { index, section in
      let number = SectionNumber(index: index).description
      var findings: [Diagnostic] = []
      if let typed = section.title.numberAtBeginning {
        findings.append(.title(section, rest: section.title.dropping(typed.length)))
      }
      for heading in section.headings {
        guard case .text(let text)? = heading.words.first?.content, let place = heading.words.first?.range,
          let typed = text.numberAtBeginning, typed.number == number
        else { continue }
        let range = SourceRange(Int(place.start), Int(place.start) + typed.length)
        findings.append(.heading(number, at: section.span(place.count == text.utf8.count ? range : place)))
      }
      if section.id.written.hasNumberAtBeginning { findings.append(.file(section)) }
      return findings
    }
  }
}

extension Explanation {
  static let numberTyped = Explanation(
    "number-typed", .warning,
    rule: Wording(
      ja: "題名、見出し、ファイル名に、項番は書きません。", en: "Titles, headings and names of files carry no section number."),
    because: Wording(
      ja: "項番は handbook.yml の並びで決まり、題名の前に付きます。書いた番号は二重に表示され、並びが変わると合わなくなります。",
      en:
        "Numbers come from the order in handbook.yml; a typed one is shown twice, and is wrong after the order changes."
    ),
    example: .init(wrong: "## 1. 目的 {#aim}\n\n本文。", right: "## 目的 {#aim}\n\n本文。"))
}

extension String {
  /// A number that only can be one of sections: in 「9 題名」 and 「第9項」, but not in 「10大脅威」.
  fileprivate var numberAtBeginning: (number: String, length: Int)? {
    let bytes = Array(utf8)
    let label = bytes.end(of: .ordinal, at: 0)
    guard let number = bytes.number(at: label ?? 0) else { return nil }
    var end = bytes.end(of: .dot, at: number.end) ?? number.end
    guard bytes.number(at: end) == nil else { return nil }
    if label != nil {
      guard let section = bytes.end(of: .section, at: number.end), !bytes.hasKanji(at: section) else { return nil }
      end = section
    }
    let title = bytes.afterBlanks(from: end)
    guard title > number.end, title < bytes.count else { return nil }
    return (String(number.value), title)
  }

  fileprivate func dropping(_ length: Int) -> String { String(decoding: utf8.dropFirst(length), as: UTF8.self) }

  /// Whether an id begins with a number of up to three digits and a sign: `09-mail`, but not `2024-plan` or `2fa`.
  fileprivate var hasNumberAtBeginning: Bool {
    let digits = utf8.prefix(while: \.isASCIIDigit).count
    guard (1...3).contains(digits), let next = utf8.dropFirst(digits).first else { return false }
    return next == UInt8(ascii: "-") || next == UInt8(ascii: ".")
  }
}

extension Diagnostic {
  fileprivate static func title(_ section: Section, rest: String) -> Diagnostic {
    Diagnostic(
      .numberTyped,
      Wording(ja: "題名「\(section.title)」に番号は書きません", en: "The title “\(section.title)” carries no number"),
      at: section.span(section.titleRange),
      fix: .init(Wording(ja: "「\(rest)」だけにしてください", en: "Write “\(rest)”"), replacement: rest))
  }

  fileprivate static func heading(_ number: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .numberTyped,
      Wording(ja: "見出しに項番（\(number)）は書きません", en: "A heading does not repeat the section number (\(number))"), at: span,
      fix: .init(Wording(ja: "番号を消してください", en: "Delete the number"), replacement: ""))
  }

  fileprivate static func file(_ section: Section) -> Diagnostic {
    Diagnostic(
      .numberTyped, as: .note,
      Wording(
        ja: "ファイル名「\(section.id).md」に番号を付けると、並びを変えたときに合わなくなります",
        en: "The number in “\(section.id).md” will be wrong when the order changes"),
      at: .start(of: section.path),
      fix: .init(
        Wording(
          ja: "まだ公開していなければ、意味を表す英語の名前にしてください", en: "Unless it is published already, give it a name that says what it is"
        )))
  }
}
