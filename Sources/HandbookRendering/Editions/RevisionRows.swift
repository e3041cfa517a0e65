internal import HandbookComparing
internal import HandbookModel

/// The rows of a 新旧対照表 by the things that they show, so that rules and rows lead to each other.
struct RevisionRows: Sendable {
  /// The ids of the rows, chapter by chapter; each stands once on its page.
  private(set) var fragments: [[String]] = []
  private var later: [Target: String] = [:]
  private var earlier: [Target: String] = [:]
  private var ofRevisions: [Int: String] = [:]

  /// Names the rows of a table.
  ///
  /// A row has the id of what it shows, so that its address can be kept; one that shows nothing with an id is counted.
  /// Cost: O(rows).
  init(of table: ComparisonTable, in diff: RevisionDiff) {
    var taken: Set<String> = []
    for (chapter, rows) in table.chapters.map(\.rows).enumerated() {
      fragments.append([])
      for (place, row) in rows.enumerated() {
        let after = row.after.units.compactMap { diff.later.unit(at: $0).target }
        let before = row.before.units.compactMap { diff.earlier.unit(at: $0).target }
        let part = row.revisions.lazy.compactMap { diff.revisions[$0].target }.first
        let wanted = (after.first ?? before.first ?? part)?.id.replacing("#", with: "/")
        let fragment = wanted.flatMap { taken.insert($0).inserted ? $0 : nil } ?? "_row-\(chapter + 1)-\(place + 1)"
        fragments[chapter].append(fragment)
        for target in after { later[target] = later[target] ?? fragment }
        for target in before { earlier[target] = earlier[target] ?? fragment }
        for revision in row.revisions { ofRevisions[revision] = ofRevisions[revision] ?? fragment }
      }
    }
  }

  /// The row of a thing of the later edition; nil if it is left out.
  func fragment(of target: Target) -> String? { later[target] }

  /// The row of a thing that only the earlier edition has.
  func fragment(ofFormer target: Target) -> String? { earlier[target] }

  /// The first row that shows a change.
  func fragment(ofRevision index: Int) -> String? { ofRevisions[index] }
}
