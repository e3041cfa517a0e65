internal import HandbookModel

extension Check {
  /// A row of the present edition that calls a section otherwise than the section calls itself.
  static let historyNameDiffers = Check(.historyNameDiffers) { linked in
    let present = linked.handbook.history.entries.filter { $0.edition.id == linked.handbook.profile.edition.id }
    return present.flatMap(\.changes).flatMap { change -> [Diagnostic] in
      guard case .sections(let mentions) = change.scope else { return [] }
      return mentions.compactMap { linked.finding($0) }
    }
  }
}

extension Explanation {
  static let historyNameDiffers = Explanation(
    "history-name-differs", .warning,
    rule: Wording(
      ja: "この版の変更履歴の行は、項のいまの番号と題名で書きます。",
      en: "A row of the present edition gives a section its number and title of today."),
    because: Wording(
      ja: "この版の行は、この版の番号と題名の記録です。目次と違うと、あとの版の人がどちらが正しいか決められません。",
      en: "The row records this edition's names; if the contents differ, nobody can tell later which is right."),
    example: .init(
      "history.md",
      wrong:
        "## 2024年2月版 {#2024-02 date=2024-02}\n\n| 改編項 | 改編内容 |\n|---|---|\n| [2. 先頭の題名](sections/first.md) | 追記 |",
      right:
        "## 2024年2月版 {#2024-02 date=2024-02}\n\n| 改編項 | 改編内容 |\n|---|---|\n| [1. firstの題名](sections/first.md) | 追記 |"
    ))
}

extension LinkedHandbook {
  fileprivate func finding(_ mention: SectionMention) -> Diagnostic? {
    guard case .section(let id) = mention.reference.key, let index = anchors.sectionIndices[id] else { return nil }
    let section = handbook.sections[index]
    let number = SectionNumber(index: index).description
    let hasNumber = mention.number.isEmpty || mention.number.prefix { $0 != "." } == number
    guard !hasNumber || !(mention.title.isEmpty || mention.title == section.title || mention.number.contains("."))
    else {
      return nil
    }
    let written = [mention.number, mention.title].filter { !$0.isEmpty }.joined(separator: ". ")
    return Diagnostic(
      .historyNameDiffers,
      Wording(
        ja: "この版の行の「\(written)」は、目次では「\(number). \(section.title)」です",
        en: "“\(written)” of this edition's row is “\(number). \(section.title)” in the contents"),
      at: SourceSpan("history.md", mention.reference.range),
      notes: [.init(Wording(ja: "項の題名", en: "The title of the section"), at: section.span(section.titleRange))],
      fix: .init(
        Wording(
          ja: "行の番号と題名、または項の題名と並びを、正しいほうにそろえてください", en: "Make the row or the section follow the one that is right"))
    )
  }
}
