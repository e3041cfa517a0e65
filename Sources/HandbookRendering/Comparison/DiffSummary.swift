package import HandbookComparing

/// What stands above the changes in every form of a diff: how many there are of each class, and which change the meaning.
package struct DiffSummary: Sendable {
  /// A chapter with the changes told in it, each change of the diff in one chapter.
  package struct Chapter: Sendable {
    /// Its heading.
    package let heading: String
    /// Its changes, as indices of `RevisionDiff.revisions`.
    package let revisions: [Int]
  }

  /// The classes that occur, with their numbers.
  package let counts: [(kind: Revision.Kind, count: Int)]
  /// The changes with flags, strongest first, as indices of `RevisionDiff.revisions`.
  package let flagged: [Int]
  /// The chapters that have changes, in the order of the handbook.
  package let chapters: [Chapter]

  /// Sums a diff up.
  ///
  /// Cost: O(rows).
  package init(of diff: RevisionDiff) {
    var numbers: [Revision.Kind: Int] = [:]
    for revision in diff.revisions { numbers[revision.kind, default: 0] += 1 }
    counts = Revision.Kind.allCases.compactMap { kind in numbers[kind].map { (kind, $0) } }
    let weights = diff.revisions.map { $0.flags.map(\.weight).max() ?? Int.min }
    flagged = diff.revisions.indices.filter { !diff.revisions[$0].flags.isEmpty }.sorted {
      (weights[$1], $0) < (weights[$0], $1)
    }
    chapters = Self.chapters(of: diff)
  }

  /// A change is told where it ended up; what has no place there, where it was.
  private static func chapters(of diff: RevisionDiff) -> [Chapter] {
    var homes: [Int?] = Array(repeating: nil, count: diff.revisions.count)
    for isLater in [true, false] {
      for (index, pair) in diff.chapters.enumerated() {
        for row in pair.rows where !isLater || row.after != nil {
          for revision in row.revisions where homes[revision] == nil { homes[revision] = index }
        }
      }
    }
    var revisions: [Int: [Int]] = [:]
    for (revision, home) in homes.enumerated() { revisions[home ?? 0, default: []].append(revision) }
    return diff.chapters.indices.compactMap { index in
      revisions[index].map { Chapter(heading: heading(of: diff.chapters[index], in: diff), revisions: $0) }
    }
  }

  private static func heading(of pair: ChapterPair, in diff: RevisionDiff) -> String {
    let after = pair.after.map { diff.later.chapters[$0].heading }
    return after ?? pair.before.map { diff.earlier.chapters[$0].heading } ?? ""
  }
}
