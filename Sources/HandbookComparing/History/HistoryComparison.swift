package import HandbookModel
internal import HandbookNaming

/// The written change history (変更履歴) of one edition beside what changed since the edition before.
package struct HistoryComparison: Sendable {
  /// What the rows leave out (記載漏れ), name in vain (空振り), or say otherwise than it is.
  package let findings: [Diagnostic]
  /// The rows that are missing, in the order of the handbook.
  package let missingRows: [DraftedRow]
  /// The entries of the history that tell of what changed.
  package let entries: [EditionEntry]
  /// The edition.
  package let edition: Edition
  /// The edition before.
  package let earlier: Edition

  /// Compares the rows that the later edition has written down with a diff.
  ///
  /// Rows of editions between the two count, too: a row says what changed, whichever edition it came with.
  ///
  /// Cost: O(changes + sections × rows).
  package init(of diff: RevisionDiff, writtenIn linked: LinkedHandbook) {
    let record = HistoryRecord(of: diff, writtenIn: linked)
    var reader = HistoryReview(record)
    reader.review()
    let rows = DraftedRow.rows(for: reader.unsaid, in: record)
    findings = reader.findings(drafting: rows)
    missingRows = rows.map(\.row)
    entries = record.entries
    edition = diff.later.edition
    earlier = diff.earlier.edition
  }

  /// What stands against the history of an edition that is frozen, as one finding at its heading in the present history.
  ///
  /// A frozen edition cannot be mended, so each place of it would be a finding for ever.
  package func remark(in linked: LinkedHandbook) -> Diagnostic? {
    guard let first = findings.first else { return nil }
    let heading = linked.handbook.history.entries.first { $0.edition.id == edition.id }
    let span = heading.map { SourceSpan("history.md", $0.range) } ?? .start(of: "history.md")
    return Diagnostic(
      .historyFrozen,
      Wording(
        ja: "「\(edition.name)」の変更履歴は、「\(earlier.name)」からの変更と\(findings.count)か所で合いません（\(first.summary.japanese)）",
        en:
          "The history of “\(edition.name)” differs from what changed since “\(earlier.name)” in \(findings.count) places"
          + " (\(first.summary.english))"),
      at: span, notes: findings.dropFirst().prefix(4).map { .init($0.summary, at: span) },
      fix: .init(
        Wording(
          ja: "封印した版は直さず、次の版の変更履歴に、何がどう変わっていたのかを書き足してください",
          en: "Leave the frozen edition as it is, and say in the history of the next one what had changed")))
  }
}

/// An edition's rows, and what became of its sections.
struct HistoryRecord {
  let diff: RevisionDiff
  let linked: LinkedHandbook
  let sections: [SectionChange]
  let entries: [EditionEntry]
  let rows: [HistoryRow]
  /// The rows that name each section, by its place in `sections`.
  let rowsOfSections: [[HistoryRow]]
  /// The rows that speak of every section.
  let rowsOfAll: [HistoryRow]
  /// The edition's heading; where it lacks one, the last line of the history, below which it should stand.
  let heading: SourceSpan
  /// Whether the edition has a heading.
  let hasHeading: Bool
  /// The lists of the handbook in which something changed, and what changed there.
  let changedTargets: Set<Target>

  init(of diff: RevisionDiff, writtenIn linked: LinkedHandbook) {
    let sections = SectionChange.all(in: diff)
    let edition = diff.later.edition
    entries = linked.handbook.history.entries.filter { entry in
      entry.edition.id == edition.id
        || diff.earlier.edition.date < entry.edition.date && entry.edition.date < edition.date
    }
    rows = entries.flatMap { entry in
      entry.changes.map { HistoryRow($0, isOfEdition: entry.edition.id == edition.id, among: sections) }
    }
    var rowsOfSections = Array(repeating: [HistoryRow](), count: sections.count)
    for row in rows {
      if case .sections(let named) = row.subject { for index in named.uniqued { rowsOfSections[index].append(row) } }
    }
    self.rowsOfSections = rowsOfSections
    rowsOfAll = rows.filter(\.isAboutAll)
    let own = entries.last { $0.edition.id == edition.id }?.range
    let last = linked.handbook.history.entries.last.map { $0.changes.last?.range ?? $0.range }
    heading = (own ?? last).map { SourceSpan("history.md", $0) } ?? .start(of: "history.md")
    hasHeading = own != nil
    changedTargets = Self.changedTargets(in: diff)
    self.sections = sections
    self.diff = diff
    self.linked = linked
  }

  private static func changedTargets(in diff: RevisionDiff) -> Set<Target> {
    var targets: Set<Target> = []
    for pair in diff.chapters {
      let chapter = pair.after.map { diff.later.chapters[$0] } ?? pair.before.map { diff.earlier.chapters[$0] }
      guard case .list(let list)? = chapter?.subject else { continue }
      let revisions = pair.rows.flatMap(\.revisions).map { diff.revisions[$0] }
      if !revisions.isEmpty { targets.insert(.list(list)) }
      targets.formUnion(revisions.compactMap(\.target))
    }
    return targets
  }

  /// Whether a list that the section sends its readers to has changed: 「文書体系」 is written in `documents.md`.
  func leadsToChange(_ section: SectionChange) -> Bool {
    guard !changedTargets.isEmpty else { return false }
    return linked.relationships(fromSection: section.id).contains { relationship in
      relationship.relation == .refersTo && changedTargets.contains(relationship.target)
    }
  }

  /// Where a change of a section can be seen: its first changed place, or its title; the history if it is gone.
  func place(of section: SectionChange, _ revision: Revision? = nil, isTitle: Bool = false) -> SourceSpan {
    guard let found = linked.section(section.id) else { return heading }
    if !isTitle, let target = (revision ?? section.texts.first)?.target, let range = found.range(of: target) {
      return found.span(range)
    }
    return found.span(found.titleRange)
  }
}

extension Section {
  /// Where a thing of the section stands in its file; nil if it has no place of its own.
  fileprivate func range(of target: Target) -> SourceRange? {
    switch target {
    case .rule(let id): id.section == self.id ? rule(named: id.name)?.range : nil
    case .table(let id): table(id)?.range
    case .row(let id): range(ofRow: id, column: nil)
    case .cell(let id): range(ofRow: id.row, column: id.column)
    default: nil
    }
  }

  private func table(_ id: TableID) -> Table? { tables.first { $0.id == id } }

  private func range(ofRow id: RowID, column: String?) -> SourceRange? {
    guard let table = table(id.table), let row = table.row(named: id.name), table.columnCount > 0 else { return nil }
    return table.cell(row: row, column: column.flatMap { table.column(named: $0) } ?? 0).range
  }
}
