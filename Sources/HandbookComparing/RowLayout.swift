import HandbookModel

/// The order in which two aligned editions are read side by side.
struct RowLayout {
  /// Two chapters side by side, or one that has no other.
  struct Chapter: Hashable {
    let old: Int?
    let new: Int?
  }

  /// Two units side by side, or one that stands alone.
  struct Row {
    let old: Int?
    let new: Int?
  }

  /// Which units are one.
  let alignment: UnitAlignment
  /// Which became several, and which several became one.
  let partitions: Partitions
  /// The chapters in the order of the later edition; one that is gone stands where it stood.
  let chapters: [Chapter]
  /// The later units that stand elsewhere among their neighbours, or in another chapter.
  let moved: Set<Int>
  /// The later sections that stand elsewhere among the others.
  let movedChapters: Set<Int>
  /// The place in `partitions.splits` by the earlier unit, and by the later ones.
  let splitOfWhole: [Int: Int]
  let splitOfPart: [Int: Int]
  /// The place in `partitions.merges` by the later unit, and by the earlier ones.
  let mergeOfWhole: [Int: Int]
  let mergeOfPart: [Int: Int]

  init(_ alignment: UnitAlignment) {
    self.alignment = alignment
    partitions = Partitions(in: alignment)
    splitOfWhole = Self.places(partitions.splits.map { [$0.whole] })
    splitOfPart = Self.places(partitions.splits.map(\.parts))
    mergeOfWhole = Self.places(partitions.merges.map { [$0.whole] })
    mergeOfPart = Self.places(partitions.merges.map(\.parts))
    let laid = Self.sideBySide(
      alignment.chapters.later, alignment.chapters.earlier,
      old: alignment.old.column.chapters.indices, new: alignment.new.column.chapters.indices)
    chapters = laid.rows.map { Chapter(old: $0.old, new: $0.new) }
    movedChapters = laid.moved
    var moved: Set<Int> = []
    for chapter in chapters {
      guard let old = chapter.old, let new = chapter.new else { continue }
      moved.formUnion(Self.moved(alignment, alignment.old.units(of: old), alignment.new.units(of: new)))
    }
    for (index, other) in alignment.earlier.enumerated() {
      if let other, !alignment.areInOneChapter(other, index) { moved.insert(index) }
    }
    self.moved = moved
  }

  private static func places(_ lists: [[Int]]) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for (place, list) in lists.enumerated() {
      for unit in list { places[unit] = place }
    }
    return places
  }

  /// Properties have no order of their own: they stand by their labels.
  private static func moved(_ alignment: UnitAlignment, _ old: Range<Int>, _ new: Range<Int>) -> [Int] {
    let order = new.filter { index in
      guard let other = alignment.earlier[index], old.contains(other) else { return false }
      return alignment.new.unit(index).kind != .property
    }
    let stays = order.compactMap { alignment.earlier[$0] }.longestIncreasing
    return zip(order, stays).filter { !$0.1 }.map(\.0)
  }

  /// Whether the chapter is a section.
  func isSection(_ chapter: Chapter) -> Bool {
    let found =
      chapter.new.map { alignment.new.column.chapters[$0] } ?? chapter.old.map { alignment.old.column.chapters[$0] }
    if case .section? = found?.subject { return true }
    return false
  }

  /// The units of a section that is gone which went nowhere.
  func loose(old chapter: Chapter) -> [Int] {
    chapter.old.map { alignment.old.units(of: $0) }?.filter {
      alignment.later[$0] == nil && splitOfWhole[$0] == nil && mergeOfPart[$0] == nil
    } ?? []
  }

  /// The units of a new section that came from nowhere.
  func loose(new chapter: Chapter) -> [Int] {
    chapter.new.map { alignment.new.units(of: $0) }?.filter {
      alignment.earlier[$0] == nil && splitOfPart[$0] == nil && mergeOfWhole[$0] == nil
    } ?? []
  }

  /// The rows of a chapter.
  ///
  /// A split unit has a row for each of its parts, and so has a merged one; the part beside it is the one that stands
  /// in the same chapter.
  func rows(of chapter: Chapter) -> [Row] {
    let old = chapter.old.map { alignment.old.units(of: $0) } ?? 0..<0
    let new = chapter.new.map { alignment.new.units(of: $0) } ?? 0..<0
    if old.count == new.count, zip(old, new).allSatisfy({ isPlain($0, $1) }) {
      return zip(old, new).map { Row(old: $0, new: $1) }
    }
    var origins: [Int: [Int]] = [:]
    for index in new {
      if let merge = mergeOfWhole[index] {
        origins[index] = partitions.merges[merge].parts.filter(old.contains)
      } else if let split = splitOfPart[index] {
        origins[index] = [partitions.splits[split].whole].filter(old.contains)
      } else if let other = alignment.earlier[index], old.contains(other) {
        origins[index] = [other]
      }
    }
    let met = Set(origins.values.joined())
    // What stands alone follows the unit before it that stayed.
    var followers: [Int: [Int]] = [:]
    let stayed = new.filter { !moved.contains($0) }.flatMap { origins[$0, default: []] }.uniqued
    var anchors = Set(stayed)
    let rises = stayed.longestIncreasing
    for (unit, isRising) in zip(stayed, rises) where !isRising { anchors.remove(unit) }
    var anchor = -1
    for index in old {
      if anchors.contains(index) {
        anchor = index
      } else if !met.contains(index) {
        followers[anchor, default: []].append(index)
      }
    }
    var rows = followers[-1, default: []].map { Row(old: $0, new: nil) }
    for index in new {
      let units = origins[index, default: []]
      if units.isEmpty { rows.append(Row(old: nil, new: index)) }
      for unit in units {
        rows.append(Row(old: unit, new: index))
        // Of a unit with several rows, what follows comes after the last.
        rows += followers.removeValue(forKey: unit)?.map { Row(old: $0, new: nil) } ?? []
      }
    }
    return rows
  }

  /// Whether two units are one, and nothing else is.
  private func isPlain(_ old: Int, _ new: Int) -> Bool {
    alignment.earlier[new] == old && mergeOfWhole[new] == nil && splitOfPart[new] == nil
  }

  /// Lays two lists side by side in the order of the second.
  private static func sideBySide(
    _ later: [Int?], _ earlier: [Int?], old: Range<Int>, new: Range<Int>
  ) -> (rows: [Row], moved: Set<Int>) {
    let paired = new.filter { earlier[$0] != nil }
    let stays = paired.compactMap { earlier[$0] }.longestIncreasing
    let moved = Set(zip(paired, stays).filter { !$0.1 }.map(\.0))
    var followers: [Int: [Int]] = [:]
    var anchor = -1
    for index in old {
      if let other = later[index] {
        if !moved.contains(other) { anchor = index }
      } else {
        followers[anchor, default: []].append(index)
      }
    }
    var rows = followers[-1, default: []].map { Row(old: $0, new: nil) }
    for index in new {
      rows.append(Row(old: earlier[index], new: index))
      if let other = earlier[index] { rows += followers[other, default: []].map { Row(old: $0, new: nil) } }
    }
    return (rows, moved)
  }
}
