internal import HandbookComparing
internal import HandbookModel

/// What one edition changed, by the permanent ids of the things it changed.
struct RevisionStep: Sendable {
  /// A row of the comparison: its chapter, and its place there.
  struct Row: Hashable {
    let chapter: Int
    let row: Int
  }

  /// The comparison.
  let diff: RevisionDiff
  /// The same as a table of old and new text.
  let table: ComparisonTable
  /// The rows of the table by what they show.
  let rows: RevisionRows
  private var laterRows: [Target: Row] = [:]
  private var earlierRows: [Target: Row] = [:]
  private var chapters: [SectionID: Int] = [:]
  private var successors: [Target: Target] = [:]
  private var predecessors: [Target: Target] = [:]

  /// Indexes a comparison.
  ///
  /// Cost: O(units).
  init(_ diff: RevisionDiff) {
    self.diff = diff
    table = ComparisonTable(of: diff)
    rows = RevisionRows(of: table, in: diff)
    for (chapter, pair) in diff.chapters.enumerated() {
      if let after = pair.after, case .section(let id) = diff.later.chapters[after].subject { chapters[id] = chapter }
      for (place, row) in pair.rows.enumerated() {
        let place = Row(chapter: chapter, row: place)
        if let target = row.after.flatMap({ diff.later.unit(at: $0).target }) { laterRows[target] = place }
        if let target = row.before.flatMap({ diff.earlier.unit(at: $0).target }) { earlierRows[target] = place }
      }
    }
    for revision in diff.revisions where revision.kind != .added && revision.kind != .removed {
      let before = revision.before.compactMap { diff.earlier.unit(at: $0.unit).target }
      let after = revision.after.compactMap { diff.later.unit(at: $0.unit).target }
      guard let first = before.first, let last = after.first else { continue }
      for target in before where !after.contains(target) { successors[target] = last }
      for target in after where !before.contains(target) { predecessors[target] = first }
    }
  }

  /// The edition.
  var edition: Edition { diff.later.edition }
  /// The edition before.
  var earlierEdition: Edition { diff.earlier.edition }

  /// What a thing of the edition before is called in this one; nil if it is gone.
  func successor(of target: Target) -> Target? {
    successors[target] ?? (laterRows[target] == nil ? nil : target)
  }

  /// What a thing of this edition was called in the one before; nil if it is new.
  func predecessor(of target: Target) -> Target? {
    predecessors[target] ?? (earlierRows[target] == nil ? nil : target)
  }

  /// The chapters of a section side by side; nil for what this edition does not have.
  func chapter(of section: SectionID) -> ChapterPair? { chapters[section].map { diff.chapters[$0] } }

  /// The changes that a thing of this edition went through.
  func revisions(of target: Target) -> [Revision] {
    laterRows[target].map { revisions(in: diff.chapters[$0.chapter].rows[$0.row]) } ?? []
  }

  /// The changes that a row shows.
  func revisions(in row: ChapterPair.Row) -> [Revision] { row.revisions.map { diff.revisions[$0] } }

  /// What this edition did with a section or a rule, in words for badges.
  func badges(of target: Target) -> [ChangeBadge] {
    switch target {
    case .section(let id): badges(ofSection: id)
    default: ChangeBadge.badges(of: isInNewChapter(target) ? [] : revisions(of: target))
    }
  }

  private func badges(ofSection id: SectionID) -> [ChangeBadge] {
    guard let pair = chapter(of: id), let after = pair.after.map({ diff.later.chapters[$0] }) else { return [] }
    guard let before = pair.before.map({ diff.earlier.chapters[$0] }) else { return [.added] }
    let title = Target.section(id)
    let ofTitle = revisions(of: title)
    let others = pair.rows.filter { $0.after.map { diff.later.unit(at: $0).target != title } ?? true }
    let isAmended = others.contains { row in
      revisions(in: row).contains { $0.kind != .renumbered && $0.kind != .formatting }
    }
    return (isAmended ? [.amended] : [])
      + (ofTitle.contains { $0.isAmended || $0.kind == .retitled } ? [.retitled] : [])
      + (ofTitle.contains { $0.kind == .moved } ? [.moved] : [])
      + (before.number == after.number ? [] : [.renumbered(from: before.number, to: after.number)])
  }

  /// What is in a new section is new with it, and needs no badge of its own.
  private func isInNewChapter(_ target: Target) -> Bool {
    laterRows[target].map { diff.chapters[$0.chapter].before == nil } ?? false
  }
}

/// What an edition did with a section or rule, in one word.
enum ChangeBadge: Hashable, Sendable {
  /// 新設
  case added
  /// 改訂: its text is another.
  case amended
  /// 題名変更
  case retitled
  /// 移動
  case moved
  /// 番号変更
  case renumbered(from: String, to: String)

  /// The badges of a thing that went through some changes.
  fileprivate static func badges(of revisions: [Revision]) -> [ChangeBadge] {
    var badges: [ChangeBadge] = []
    for revision in revisions {
      switch revision.kind {
      case .added: badges.append(.added)
      case .moved: badges += revision.isAmended ? [.amended, .moved] : [.moved]
      case .renumbered:
        badges.append(.renumbered(from: revision.before.first?.label ?? "", to: revision.after.first?.label ?? ""))
      case .formatting, .removed: break
      default: badges.append(.amended)
      }
    }
    return badges.uniqued
  }

  /// Its words: 「番号変更 30→31」.
  var words: String {
    switch self {
    case .added: "新設"
    case .amended: "改訂"
    case .retitled: "題名変更"
    case .moved: "移動"
    case .renumbered("", _), .renumbered(_, ""): "番号変更"
    case .renumbered(let from, let to): "番号変更 \(from)→\(to)"
    }
  }

  /// The class of its element.
  var style: String {
    switch self {
    case .added: "added"
    case .amended: "amended"
    case .retitled, .moved, .renumbered: "renumbered"
    }
  }
}
