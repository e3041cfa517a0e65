internal import HandbookModel

/// One row of the change history, beside the sections that it names.
struct HistoryRow {
  /// What the row names.
  enum Subject {
    /// Sections, by their places in the list of changes.
    case sections([Int])
    /// The whole handbook.
    case whole
    /// A part that is no section, such as the table of contents, or nothing that the tool can follow.
    case other
  }

  /// The row.
  let change: Change
  /// Whether it belongs to the edition that is looked at, not to one between it and the edition before.
  let isOfEdition: Bool
  /// What it names.
  let subject: Subject
  /// What it says was done.
  let claims: [HistoryClaim]

  /// Where it stands.
  var span: SourceSpan { SourceSpan("history.md", change.range) }

  /// Whether it says that sections of the handbook changed, one and all.
  var isAboutAll: Bool {
    if case .whole = subject { true } else { false }
  }

  init(_ change: Change, isOfEdition: Bool, among sections: [SectionChange]) {
    self.change = change
    self.isOfEdition = isOfEdition
    claims = HistoryClaim.claims(in: change.ownWords)
    subject =
      switch change.scope {
      case .sections(let mentions):
        .sections(mentions.compactMap { mention in sections.firstIndex { .section($0.id) == mention.reference.key } })
      case .wholeHandbook: Self.namesAll(change.item.plainText) ? .whole : .other
      case .goneSection: .sections(Self.gone(change.item.plainText, among: sections).map { [$0] } ?? [])
      case .unknown: .other
      }
  }

  /// 「1～24.全項目」 and 「全体的に内容の見直し」 speak of every section, 「目次」 does not.
  private static func namesAll(_ item: String) -> Bool {
    ["全", "すべて", "一括"].contains { item.contains($0) }
  }

  /// The section that is gone and had the title, or else the number, that a row gives.
  private static func gone(_ item: String, among sections: [SectionChange]) -> Int? {
    let number = item.prefix { $0.isASCII && $0.isNumber }
    let title = item.dropFirst(number.count).drop { $0 == "." || $0.isWhitespace }
    let gone = sections.indices.filter { sections[$0].after == nil }
    return gone.first { !title.isEmpty && sections[$0].before?.title ?? "" == title }
      ?? gone.first { !number.isEmpty && sections[$0].before?.number ?? "" == number }
  }

  /// The lowest number that may have changed hands by what the row says; nil if it says nothing of numbers.
  func renumberedFrom(_ sections: [SectionChange]) -> Int? {
    guard change.changesNumbers else { return nil }
    guard case .sections(let named) = subject else {
      return Int(change.item.plainText.prefix { $0.isASCII && $0.isNumber }) ?? 1
    }
    return named.flatMap { [sections[$0].before, sections[$0].after] }.compactMap { $0.flatMap { Int($0.number) } }
      .min()
  }
}
