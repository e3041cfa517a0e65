import HandbookModel

/// Walks two aligned editions side by side and names what changed.
struct RevisionCollector {
  /// The chapters side by side.
  private(set) var chapters: [ChapterPair] = []
  /// The changes in the order of the chapters.
  private(set) var revisions: [Revision] = []
  private let layout: RowLayout
  private let namer: RevisionNamer
  private var known: [Subject: [Int]] = [:]

  /// What a change is about that more than one row shows.
  private enum Subject: Hashable {
    case addedSection(Int?)
    case removedSection(Int?)
    case split(Int)
    case merge(Int)
    case pair(Int, Int)
  }

  init(_ alignment: UnitAlignment, in vocabulary: RevisionVocabulary) {
    layout = RowLayout(alignment)
    namer = RevisionNamer(layout, in: vocabulary)
  }

  /// Makes the rows of every chapter, with their changes.
  mutating func collect() {
    chapters.reserveCapacity(layout.chapters.count)
    for chapter in layout.chapters {
      var rows: [ChapterPair.Row] = []
      for row in layout.rows(of: chapter) {
        rows.append(
          ChapterPair.Row(
            before: row.old.map { layout.alignment.old.places[$0] },
            after: row.new.map { layout.alignment.new.places[$0] }, revisions: changes(in: row, of: chapter)))
      }
      chapters.append(ChapterPair(before: chapter.old, after: chapter.new, rows: rows))
    }
  }

  private mutating func changes(in row: RowLayout.Row, of chapter: RowLayout.Chapter) -> [Int] {
    let (layout, namer, alignment) = (layout, namer, layout.alignment)
    if let split = row.old.flatMap({ layout.splitOfWhole[$0] }) ?? row.new.flatMap({ layout.splitOfPart[$0] }) {
      return once(.split(split)) { [namer.split(layout.partitions.splits[split])] }
    }
    if let merge = row.new.flatMap({ layout.mergeOfWhole[$0] }) ?? row.old.flatMap({ layout.mergeOfPart[$0] }) {
      return once(.merge(merge)) { [namer.merge(layout.partitions.merges[merge])] }
    }
    let old = row.old ?? row.new.flatMap { alignment.earlier[$0] }
    let new = row.new ?? row.old.flatMap { alignment.later[$0] }
    switch (old, new) {
    case (let old?, let new?):
      // What went from one chapter to another is one change, shown in both.
      return once(row.old == nil || row.new == nil ? .pair(old, new) : nil) { namer.changes(from: old, to: new) }
    case (let old?, nil):
      guard chapter.new == nil, layout.isSection(chapter) else { return once { [namer.removed([old])] } }
      return once(.removedSection(chapter.old)) { [namer.removed(layout.loose(old: chapter))] }
    case (nil, let new?):
      guard chapter.old == nil, layout.isSection(chapter) else { return once { [namer.added([new])] } }
      return once(.addedSection(chapter.new)) { [namer.added(layout.loose(new: chapter))] }
    case (nil, nil): return []
    }
  }

  /// Adds changes; those of a subject that is known already are the same ones.
  private mutating func once(_ subject: Subject? = nil, _ changes: () -> [Revision]) -> [Int] {
    if let subject, let indices = known[subject] { return indices }
    let start = revisions.count
    revisions += changes()
    let indices = Array(start..<revisions.count)
    if let subject { known[subject] = indices }
    return indices
  }
}
