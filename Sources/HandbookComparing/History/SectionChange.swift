internal import HandbookModel

/// What became of one section between two editions, as far as the change history has to tell it.
struct SectionChange {
  /// What an edition calls a section.
  struct Name: Hashable {
    let number: String
    let title: String

    /// The name as printed, number first.
    var printed: String { "\(number). \(title)" }
  }

  /// The section.
  let id: SectionID
  /// Its name before; nil if it is new.
  let before: Name?
  /// Its name now; nil if it is gone.
  let after: Name?
  /// The changes of its text that need a row: all but those of form and of number.
  let texts: [Revision]
  /// Whether its title has other words.
  let isRetitled: Bool
  /// Whether it stands elsewhere among the other sections.
  let isMoved: Bool
  /// Whether something in it is set in another way.
  let hasNewForm: Bool

  /// Its name now, or its last one.
  var name: Name { after ?? before ?? Name(number: "", title: id.written) }

  /// Whether it has another number.
  var isRenumbered: Bool {
    guard let before, let after else { return false }
    return before.number != after.number
  }

  /// Whether it is word for word, and in its place, what it was.
  var isUntouched: Bool {
    before == after && texts.isEmpty && !isMoved && !hasNewForm
  }

  /// What became of every section, in the order of the later edition; what is gone stands where it stood.
  static func all(in diff: RevisionDiff) -> [SectionChange] {
    diff.chapters.compactMap { SectionChange($0, in: diff) }
  }

  private init?(_ pair: ChapterPair, in diff: RevisionDiff) {
    let before = pair.before.map { diff.earlier.chapters[$0] }
    let after = pair.after.map { diff.later.chapters[$0] }
    guard case .section(let id)? = (after ?? before)?.subject else { return nil }
    self.id = id
    self.before = before.map { Name(number: $0.number, title: $0.title) }
    self.after = after.map { Name(number: $0.number, title: $0.title) }
    let revisions = pair.rows.flatMap(\.revisions).uniqued.map { diff.revisions[$0] }
    guard before != nil, after != nil else {
      (texts, isRetitled, isMoved, hasNewForm) = ([], false, false, false)
      return
    }
    let titles = revisions.filter { diff.unit(of: $0)?.kind == .title }
    isRetitled = titles.contains { $0.kind == .retitled || $0.isAmended }
    isMoved = titles.contains { $0.kind == .moved }
    hasNewForm = revisions.contains { $0.kind == .formatting }
    texts = revisions.filter { revision in
      guard revision.kind != .formatting, revision.kind != .renumbered, let unit = diff.unit(of: revision) else {
        return false
      }
      // How a title is read in the index is no text of the section.
      return unit.kind != .title && !(unit.kind == .property && unit.label == "よみ")
    }
  }
}

extension SectionChange {
  /// A change that no correction of wording makes: one with a flag, or something that came or went.
  func substance(in diff: RevisionDiff) -> Revision? {
    texts.first { revision in
      if !revision.flags.isEmpty { return true }
      switch revision.kind {
      case .rowAdded, .rowRemoved, .columnAdded, .columnRemoved: return true
      case .added, .removed:
        guard let kind = diff.unit(of: revision)?.kind else { return false }
        return kind == .rule || kind == .text || kind == .table
      default: return false
      }
    }
  }

  /// Whether something in it is new: a unit, a row, or words.
  func hasAddition(in diff: RevisionDiff) -> Bool {
    texts.contains { revision in
      switch revision.kind {
      case .added, .rowAdded, .columnAdded, .split: true
      case .moved: diff.isBetweenSections(revision) || revision.grows
      default: revision.grows
      }
    }
  }

  /// Whether something in it is gone.
  func hasRemoval(in diff: RevisionDiff) -> Bool {
    texts.contains { revision in
      switch revision.kind {
      case .removed, .rowRemoved, .columnRemoved, .merged: true
      case .moved: diff.isBetweenSections(revision) || revision.shrinks
      default: revision.shrinks
      }
    }
  }

  /// Whether something in it stands elsewhere.
  var hasMove: Bool {
    isMoved || isRenumbered
      || texts.contains { [.moved, .rowMoved, .columnMoved, .split, .merged, .added, .removed].contains($0.kind) }
  }
}

extension RevisionDiff {
  /// The unit that a change is about, as it is now, or as it was.
  func unit(of revision: Revision) -> RevisionUnit? {
    revision.after.first.map { later.unit(at: $0.unit) } ?? revision.before.first.map { earlier.unit(at: $0.unit) }
  }

  /// Whether a unit went from one section to another.
  func isBetweenSections(_ revision: Revision) -> Bool {
    guard let before = revision.before.first, let after = revision.after.first else { return false }
    return earlier.chapters[before.unit.chapter].subject != later.chapters[after.unit.chapter].subject
  }
}

extension Revision {
  /// Whether it has words that it had not.
  fileprivate var grows: Bool {
    marks.contains { $0.before == nil } || length(of: after) > length(of: before)
      || flags.contains {
        switch $0 {
        case .exceptionAdded, .figure(from: nil, to: _): true
        default: false
        }
      }
  }

  /// Whether it lacks words that it had.
  fileprivate var shrinks: Bool {
    marks.contains { $0.after == nil } || length(of: after) < length(of: before)
      || flags.contains {
        switch $0 {
        case .exceptionRemoved, .figure(from: _, to: nil): true
        default: false
        }
      }
  }

  private func length(of sides: [Side]) -> Int {
    sides.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.printed.utf8.count } }
  }
}
