package import HandbookComparing
internal import HandbookModel

/// A diff as it is handed out: what all its forms have in common.
package struct DiffSheet: Sendable {
  /// The diff.
  package let diff: RevisionDiff
  /// The same as a table of old and new text.
  package let table: ComparisonTable
  /// What stands above the changes.
  package let summary: DiffSummary
  /// How the table is set.
  package let setting: ComparisonSetting
  /// Whether a terminal shows colours.
  package let usesColour: Bool
  /// The style sheet of the forms that are pages.
  package let styleSheet: [UInt8]

  /// Makes a sheet.
  package init(
    _ diff: RevisionDiff, set setting: ComparisonSetting = ComparisonSetting(), usesColour: Bool = false,
    styleSheet: [UInt8] = []
  ) {
    self.diff = diff
    self.setting = setting
    self.usesColour = usesColour
    self.styleSheet = styleSheet
    table = ComparisonTable(of: diff)
    summary = DiffSummary(of: diff)
  }

  /// The title of the handbook as it is now.
  var title: String { VisibleText(diff.later.title).text }

  /// The title of the table, as committees know it.
  var tableTitle: String { "「\(title)」の一部改正 新旧対照表" }

  /// The editions, the new one first: 「改正後：2024年2月版」, 「現行：2024年2月版」.
  var editions: [String] {
    [(diff.newHead, diff.later), (diff.oldHead, diff.earlier)].map { head, column in
      "\(head)：\(Self.name(of: column))"
    }
  }

  /// The counts in words: 「改正 3件、新設 1件」.
  var countWords: String {
    guard !summary.counts.isEmpty else { return "変わったところはありません" }
    return summary.counts.map { "\($0.kind.word) \($0.count)件" }.joined(separator: "、")
  }

  /// How many changes the meaning.
  var flaggedWords: String {
    summary.flagged.isEmpty ? "意味の変わる改正はありません" : "意味の変わる改正 \(summary.flagged.count)件（強いものから）"
  }

  /// A change by its places: 「9-2」, 「8-2 → 9-2」.
  func place(of revision: Revision) -> String {
    let names = { (sides: [Revision.Side]) in
      // A section that came or went is named by its number; all that is in it stands below.
      let shown = revision.kind == .split || revision.kind == .merged ? sides : Array(sides.prefix(1))
      return shown.map(\.label).filter { !$0.isEmpty }.map { VisibleText($0).text }.joined(separator: "・")
    }
    let (old, new) = (names(revision.before), names(revision.after))
    if old.isEmpty || new.isEmpty || old == new { return new.isEmpty ? old : new }
    return "\(old) → \(new)"
  }

  /// The chapter in which a change is told.
  func chapter(of revision: Revision) -> String {
    if let side = revision.after.first { return diff.later.chapters[side.unit.chapter].heading }
    return revision.before.first.map { diff.earlier.chapters[$0.unit.chapter].heading } ?? ""
  }

  /// A line of a change: how its unit is cited, where there are several, and what it says.
  struct Line {
    let label: String
    let words: MarkedLine
  }

  /// The lines of a side with their marks.
  func lines(of revision: Revision, isNew: Bool) -> [Line] {
    let sides = isNew ? revision.after : revision.before
    let isWhole = revision.before.isEmpty || revision.after.isEmpty
    let marks = revision.marks.compactMap { isNew ? $0.after : $0.before }
    return sides.enumerated().flatMap { place, side in
      side.lines.indices.map { line in
        Line(
          label: sides.count > 1 && line == 0 ? VisibleText(side.label).text : "",
          words: MarkedLine(
            side.lines[line].printed, marks: marks.filter { $0.side == place && $0.line == line }, isWhole: isWhole))
      }
    }
  }

  private static func name(of column: RevisionDiff.Column) -> String {
    let edition = column.edition
    let date = edition.date.japanese
    return VisibleText(edition.name.hasPrefix(date) ? edition.name : "\(edition.name)（\(date)）").text
  }
}
