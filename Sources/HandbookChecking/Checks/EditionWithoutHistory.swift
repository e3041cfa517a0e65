internal import HandbookModel

extension Check {
  /// An edition of `handbook.yml` that the history does not have, or has with another name or date.
  static let editionWithoutHistory = Check(.editionWithoutHistory) { linked in
    let edition = linked.handbook.profile.edition
    // What the next edition changes is written down while it is worked on, under a name of its own.
    guard !edition.isWorking else { return [] }
    guard let entry = linked.handbook.history.entries.first(where: { $0.edition.id == edition.id }) else {
      let heading = "## \(edition.name) {#\(edition.id) date=\(edition.date)}"
      return [
        Diagnostic(
          .editionWithoutHistory,
          Wording(ja: "「\(edition.name)」の見出しが、変更履歴にありません", en: "The history has no heading for “\(edition.name)”"),
          at: linked.handbook.profile.editionSpan,
          fix: .init(
            Wording(ja: "history.md に「\(heading)」の見出しと表を加えてください", en: "Add “\(heading)” and its table to history.md")))
      ]
    }
    guard entry.edition.name != edition.name || entry.edition.date != edition.date else { return [] }
    return [
      Diagnostic(
        .editionWithoutHistory,
        Wording(
          ja: "版「\(edition.id)」は、変更履歴では「\(entry.edition.name)」（\(entry.edition.date)）です",
          en: "The edition “\(edition.id)” is “\(entry.edition.name)” (\(entry.edition.date)) in the history"),
        at: linked.handbook.profile.editionSpan,
        notes: [
          .init(Wording(ja: "変更履歴の見出し", en: "The heading in the history"), at: SourceSpan("history.md", entry.range))
        ],
        fix: .init(Wording(ja: "名前と日付をそろえてください", en: "Give both the same name and date")))
    ]
  }
}

extension Explanation {
  static let editionWithoutHistory = Explanation(
    "edition-without-history", .warning,
    rule: Wording(
      ja: "handbook.yml の版は、同じ名前と日付で変更履歴にも見出しを置きます。",
      en: "The edition of handbook.yml has a heading in the history, with the same name and date."),
    because: Wording(
      ja: "見出しがないと、この版で何が変わったのかを読む人に示せません。",
      en: "Without it, nobody is shown what this edition changed."),
    example: .init(
      "history.md", wrong: "## 2023年10月版 {#2023-10 date=2023-10}", right: "## 2024年2月版 {#2024-02 date=2024-02}"))
}
