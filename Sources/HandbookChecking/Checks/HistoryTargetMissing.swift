internal import HandbookModel

extension Check {
  /// A row of the history that leads to no section.
  static let historyTargetMissing = Check(.historyTargetMissing) { linked in
    linked.handbook.history.entries.flatMap(\.changes).compactMap { change -> Diagnostic? in
      guard change.scope == .unknown else { return nil }
      let range = change.item.last.map { last in (change.item.first ?? last).range.union(last.range) } ?? change.range
      let link = linked.link(for: change)
      return Diagnostic(
        .historyTargetMissing,
        Wording(
          ja: "改編項「\(change.item.plainText)」は、どの項にもつながっていません",
          en: "The item “\(change.item.plainText)” leads to no section"),
        at: SourceSpan("history.md", range),
        fix: link.map { link in
          .init(Wording(ja: "「\(link)」ではありませんか", en: "Did you mean “\(link)”?"), replacement: link)
        }
          ?? .init(
            Wording(
              ja: "「[30. 題名](sections/ID.md)」の形にし、全体なら {all}、今はない項なら {gone} を付けてください",
              en: "Write “[30. title](sections/id.md)”, or add {all} or {gone}")))
    }
  }
}

extension Explanation {
  static let historyTargetMissing = Explanation(
    "history-target-missing", .warning,
    rule: Wording(
      ja: "変更履歴の改編項は項へのリンクで書き、全体なら {all}、今はない項なら {gone} を付けます。",
      en: "A row of the history links to its section, or carries {all} or {gone}."),
    because: Wording(
      ja: "行き先のない行は、その項のページの履歴に出ず、改められたことが読む人に伝わりません。",
      en: "A row that leads nowhere is missing from the history on the section's page."),
    example: .init(
      "history.md",
      wrong: "## 2024年2月版 {#2024-02 date=2024-02}\n\n| 改編項 | 改編内容 |\n|---|---|\n| 1. firstの題名 | 追記 |",
      right:
        "## 2024年2月版 {#2024-02 date=2024-02}\n\n| 改編項 | 改編内容 |\n|---|---|\n| [1. firstの題名](sections/first.md) | 追記 |"
    ))
}

extension LinkedHandbook {
  /// The link that a row meant, if its title or number was that of one section in its edition.
  fileprivate func link(for change: Change) -> String? {
    let item = change.item.plainText
    let bytes = Array(item.utf8)
    var sections: [SectionID] = []
    if let number = bytes.number(at: 0) {
      let start = bytes.afterBlanks(from: bytes.end(of: .dot, at: number.end) ?? number.end)
      sections = lineage.sections(titled: bytes.text(start, bytes.count))
      if start == bytes.count { sections = lineage.sections(numbered: number.value, in: change.id.edition) }
    } else {
      sections = lineage.sections(titled: item)
    }
    return sections.count == 1 ? "[\(item)](sections/\(sections[0]).md)" : nil
  }
}
