internal import HandbookModel

extension Check {
  /// Editions of the history that do not stand in the order of their dates.
  static let historyOrder = Check(.historyOrder) { linked in
    let entries = linked.handbook.history.entries
    return zip(entries, entries.dropFirst()).compactMap { earlier, later -> Diagnostic? in
      guard later.edition.date.isSurely(before: earlier.edition.date) else { return nil }
      return Diagnostic(
        .historyOrder,
        Wording(
          ja: "「\(later.edition.name)」（\(later.edition.date)）は、前にある版より古い日付です",
          en: "“\(later.edition.name)” (\(later.edition.date)) is older than the edition before it"),
        at: SourceSpan("history.md", later.range),
        notes: [
          .init(
            Wording(
              ja: "前にある「\(earlier.edition.name)」は\(earlier.edition.date)です",
              en: "“\(earlier.edition.name)” is of \(earlier.edition.date)"),
            at: SourceSpan("history.md", earlier.range))
        ],
        fix: .init(Wording(ja: "日付を確かめ、古い版から順に並べてください", en: "See to the dates, and put the oldest first")))
    }
  }
}

extension Explanation {
  static let historyOrder = Explanation(
    "history-order", .warning,
    rule: Wording(
      ja: "変更履歴の版は、日付の古いものから順に並べます。", en: "The editions of the history stand in the order of their dates."),
    because: Wording(
      ja: "版の前後は名前では決まらないので、並びと日付が食い違うと、どちらが後の版かを読む人が取り違えます。",
      en: "Names do not order editions, so readers take the order for the dates."),
    example: .init(
      "history.md",
      wrong: "## 第2版 {#v2 date=2021-04}\n\n## 第1版 {#v1 date=2020-04}\n\n## 2024年2月版 {#2024-02 date=2024-02}",
      right: "## 第1版 {#v1 date=2020-04}\n\n## 第2版 {#v2 date=2021-04}\n\n## 2024年2月版 {#2024-02 date=2024-02}"))
}

extension EditionDate {
  /// Whether the day is earlier than another; two dates of one month without a day can be either.
  fileprivate func isSurely(before other: EditionDate) -> Bool {
    if (year, month) != (other.year, other.month) { return self < other }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }
}
