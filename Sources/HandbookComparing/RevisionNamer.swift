import HandbookModel

/// Names the change from one unit to another, as committees do.
struct RevisionNamer {
  private let layout: RowLayout
  private let vocabulary: RevisionVocabulary

  init(_ layout: RowLayout, in vocabulary: RevisionVocabulary) {
    self.layout = layout
    self.vocabulary = vocabulary
  }

  private var old: FlatColumn { layout.alignment.old }
  private var new: FlatColumn { layout.alignment.new }

  /// What is new; a new section is one change, with all that came in it.
  func added(_ units: [Int]) -> Revision {
    Revision(
      .added, target: units.first.flatMap { new.unit($0).target }, before: [], after: units.map { side(new, $0) })
  }

  /// What is gone.
  func removed(_ units: [Int]) -> Revision {
    Revision(
      .removed, target: units.first.flatMap { old.unit($0).target }, before: units.map { side(old, $0) }, after: [])
  }

  /// One that became several.
  func split(_ partition: Partitions.Partition) -> Revision {
    parted(.split, [partition.whole], partition.parts, target: old.unit(partition.whole).target)
  }

  /// Several that became one.
  func merge(_ partition: Partitions.Partition) -> Revision {
    parted(.merged, partition.parts, [partition.whole], target: new.unit(partition.whole).target)
  }

  /// The changes from a unit to the one that it is now; none if it is as it was.
  func changes(from before: Int, to after: Int) -> [Revision] {
    let (first, second) = (old.unit(before), new.unit(after))
    let isMoved = isMoved(before, after)
    // What is equal is settled without a look at its words.
    if !isMoved, first == second { return [] }
    if let mine = first.table, let theirs = second.table {
      return tableChanges(from: before, mine, to: after, theirs, isMoved: isMoved)
    }
    let isEqual = first.lines == second.lines && first.kind == second.kind
    let comparison = isEqual ? nil : TextComparison(from: first.lines, to: second.lines, in: vocabulary)
    let isAmended = comparison.map { !$0.isFormattingOnly || first.kind != second.kind } ?? false
    let kind: Revision.Kind? =
      if isMoved {
        .moved
      } else if isAmended {
        first.kind == .title && second.kind == .title ? .retitled : .amended
      } else if comparison != nil || first.form != second.form {
        .formatting
      } else if first.ownNumber != second.ownNumber {
        .renumbered
      } else if first.key != second.key || first.kind == .title && first.target != second.target {
        .formatting
      } else {
        nil
      }
    guard let kind else { return [] }
    let flags =
      isAmended
      ? comparison.map { MeaningFlag.flags(from: first, to: second, comparing: $0, in: vocabulary) } ?? [] : []
    return [
      Revision(
        kind, target: second.target ?? first.target, before: [side(old, before)], after: [side(new, after)],
        flags: flags, marks: comparison?.marks ?? [], isAmended: isAmended)
    ]
  }

  /// A section is moved with its title.
  private func isMoved(_ before: Int, _ after: Int) -> Bool {
    guard new.unit(after).kind == .title else { return layout.moved.contains(after) }
    return layout.movedChapters.contains(new.places[after].chapter)
  }

  private func side(_ column: FlatColumn, _ index: Int) -> Revision.Side {
    let unit = column.unit(index)
    return Revision.Side(unit: column.places[index], label: unit.citation, lines: unit.texts)
  }

  private func parted(_ kind: Revision.Kind, _ before: [Int], _ after: [Int], target: Target?) -> Revision {
    let (mine, theirs) = (before.map { old.unit($0) }, after.map { new.unit($0) })
    let comparison = TextComparison(from: mine.flatMap(\.lines), to: theirs.flatMap(\.lines), in: vocabulary)
    let marks = comparison.marks.map { mark in
      RevisionMark(before: mark.before.map { $0.placed(in: mine) }, after: mark.after.map { $0.placed(in: theirs) })
    }
    let flags = mine.strictest.flatMap { one in
      theirs.strictest.map { MeaningFlag.flags(from: one, to: $0, comparing: comparison, in: vocabulary) }
    }
    return Revision(
      kind, target: target, before: before.map { side(old, $0) }, after: after.map { side(new, $0) },
      flags: flags ?? [], marks: marks, isAmended: !comparison.marks.isEmpty && !comparison.isFormattingOnly)
  }

  private func tableChanges(
    from before: Int, _ mine: RevisionTable, to after: Int, _ theirs: RevisionTable, isMoved: Bool
  ) -> [Revision] {
    let (first, second) = (old.unit(before), new.unit(after))
    let target = second.target ?? first.target
    let caption =
      mine.caption == theirs.caption
      ? nil : TextComparison(from: [mine.caption], to: [theirs.caption], in: vocabulary)
    let heads = (
      before: [Revision.Side(unit: old.places[before], label: first.citation, lines: [mine.caption])],
      after: [Revision.Side(unit: new.places[after], label: second.citation, lines: [theirs.caption])]
    )
    var changes: [Revision] = []
    func add(_ kind: Revision.Kind, _ comparison: TextComparison? = nil) {
      changes.append(
        Revision(
          kind, target: target, before: heads.before, after: heads.after, marks: comparison?.marks ?? [],
          isAmended: comparison.map { !$0.isFormattingOnly } ?? false))
    }
    if isMoved { add(.moved) }
    if let caption { add(caption.isFormattingOnly ? .formatting : .retitled, caption) }
    for finding in TableComparison((first, mine), (second, theirs)).findings {
      changes.append(change(finding, before, after, theirs.kind))
    }
    // A table whose text is as it was can still have become another kind of table, or have another number.
    if changes.isEmpty { add(first.ownNumber != second.ownNumber ? .renumbered : .formatting) }
    return changes
  }

  private func change(
    _ finding: TableComparison.Finding, _ before: Int, _ after: Int, _ kind: Table.Kind
  ) -> Revision {
    let mine = finding.before.map { Revision.Side(unit: old.places[before], label: $0.label, lines: $0.lines) }
    let theirs = finding.after.map { Revision.Side(unit: new.places[after], label: $0.label, lines: $0.lines) }
    guard finding.isAmended, mine.count == 1, theirs.count == 1 else {
      return Revision(finding.kind, target: finding.target, before: mine, after: theirs, isAmended: finding.isAmended)
    }
    let comparison = TextComparison(from: mine[0].lines, to: theirs[0].lines, in: vocabulary)
    guard !comparison.isFormattingOnly else {
      return Revision(
        .formatting, target: finding.target, before: mine, after: theirs, marks: comparison.marks, isAmended: false)
    }
    let flags = MeaningFlag.flags(
      fromCell: mine[0].lines, toCell: theirs[0].lines, of: kind, comparing: comparison, in: vocabulary)
    return Revision(
      finding.kind, target: finding.target, before: mine, after: theirs, flags: flags, marks: comparison.marks,
      isAmended: true)
  }
}

extension [RevisionUnit] {
  /// The unit that asks most, the first of several: what all of them ask together is no less.
  fileprivate var strictest: RevisionUnit? {
    let strengths = map { $0.duty?.modality.strength ?? -1 }
    return strengths.max().flatMap { strengths.firstIndex(of: $0) }.map { self[$0] }
  }
}

extension RevisionMark.Place {
  /// The place among several units, whose lines were compared as one text.
  fileprivate func placed(in units: [RevisionUnit]) -> RevisionMark.Place {
    var (side, line) = (0, line)
    while side + 1 < units.count, line >= units[side].lines.count {
      line -= units[side].lines.count
      side += 1
    }
    return RevisionMark.Place(side: side, line: line, bytes: bytes, fine: fine)
  }
}

extension RevisionUnit {
  /// The number that the unit itself has: a rule's without that of its section, which is counted once, for its title.
  var ownNumber: Substring {
    guard kind == .rule, let dash = label.utf8.lastIndex(of: UInt8(ascii: "-")) else { return label[...] }
    return label[dash...]
  }
}
