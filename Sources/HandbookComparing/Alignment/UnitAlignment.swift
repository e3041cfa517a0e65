import HandbookModel

/// Which units of two editions are one: by permanent id, then by equal text, then by like text over the whole book.
///
/// Units are never paired in reading order alone: a rule that moved and was edited is still that rule.
struct UnitAlignment {
  /// The earlier edition.
  let old: FlatColumn
  /// The later edition.
  let new: FlatColumn
  /// Which chapters are one.
  let chapters: ChapterAlignment
  /// For each earlier unit, the later one.
  private(set) var later: [Int?]
  /// For each later unit, the earlier one.
  private(set) var earlier: [Int?]

  /// Aligns two editions.
  ///
  /// Cost: O(units), and O(text log text) of what is not settled by ids or equal text.
  init(_ old: FlatColumn, _ new: FlatColumn) {
    self.old = old
    self.new = new
    chapters = ChapterAlignment(old, new)
    later = Array(repeating: nil, count: old.count)
    earlier = Array(repeating: nil, count: new.count)
    for (place, other) in chapters.later.enumerated() {
      if let other { pairByKey(old.units(of: place), new.units(of: other)) }
    }
    pairTables()
    pairEqual(inChapters: true)
    pairEqual(inChapters: false)
    for match in SimilarUnits(in: self).matches where later[match.old] == nil && earlier[match.new] == nil {
      pair(match.old, match.new)
    }
    spread()
  }

  /// Whether two units stand in chapters that are one.
  func areInOneChapter(_ first: Int, _ second: Int) -> Bool {
    chapters.later[old.places[first].chapter] == new.places[second].chapter
  }

  /// The earlier units that have no other.
  var gone: [Int] { later.indices.filter { later[$0] == nil } }

  /// The later units that have no other.
  var come: [Int] { earlier.indices.filter { earlier[$0] == nil } }

  private mutating func pair(_ first: Int, _ second: Int) {
    later[first] = second
    earlier[second] = first
  }

  private func areAlike(_ first: Int, _ second: Int) -> Bool {
    old.contents[first] == new.contents[second] && old.unit(first).kind == new.unit(second).kind
  }

  /// Pairs what has a key; equal beginnings and ends are settled without looking further.
  private mutating func pairByKey(_ mine: Range<Int>, _ theirs: Range<Int>) {
    var (first, second) = (mine.lowerBound, theirs.lowerBound)
    var (last, end) = (mine.upperBound, theirs.upperBound)
    while first < last, second < end, isSame(first, second) {
      pair(first, second)
      (first, second) = (first + 1, second + 1)
    }
    while first < last, second < end, isSame(last - 1, end - 1) {
      pair(last - 1, end - 1)
      (last, end) = (last - 1, end - 1)
    }
    guard first < last, second < end else { return }
    var keys: [UnitKey: Int] = [:]
    for index in first..<last {
      if let key = old.unit(index).key, keys[key] == nil { keys[key] = index }
    }
    for index in second..<end {
      if let key = new.unit(index).key, let other = keys[key], later[other] == nil { pair(other, index) }
    }
  }

  private func isSame(_ first: Int, _ second: Int) -> Bool {
    areAlike(first, second) && old.unit(first).key == new.unit(second).key
  }

  /// The ids of tables hold for the whole handbook.
  private mutating func pairTables() {
    var tables: [Target: Int] = [:]
    for index in gone where old.unit(index).kind == .table {
      if let target = old.unit(index).target { tables[target] = index }
    }
    guard !tables.isEmpty else { return }
    for index in come where new.unit(index).kind == .table {
      if let target = new.unit(index).target, let other = tables[target], later[other] == nil { pair(other, index) }
    }
  }

  private struct Content: Hashable {
    let chapter: Int
    let kind: RevisionUnit.Kind
    let content: UInt64
  }

  /// Pairs units of one text: where it stands once, then beside those that are paired, then in order.
  private mutating func pairEqual(inChapters: Bool) {
    var mine: [Content: [Int]] = [:]
    for index in gone where old.unit(index).canBeFound(anywhere: !inChapters) {
      let chapter = chapters.later[old.places[index].chapter]
      guard let chapter = inChapters ? chapter : -1 else { continue }
      mine[content(old, index, chapter), default: []].append(index)
    }
    guard !mine.isEmpty else { return }
    var theirs: [Content: [Int]] = [:]
    var order: [Content] = []
    for index in come where new.unit(index).canBeFound(anywhere: !inChapters) {
      let key = content(new, index, inChapters ? new.places[index].chapter : -1)
      guard mine[key] != nil else { continue }
      if theirs[key] == nil { order.append(key) }
      theirs[key, default: []].append(index)
    }
    for key in order {
      if let first = mine[key], let second = theirs[key], first.count == 1, second.count == 1 {
        pair(first[0], second[0])
      }
    }
    spread()
    for key in order {
      let first = mine[key, default: []].filter { later[$0] == nil }
      let second = theirs[key, default: []].filter { earlier[$0] == nil }
      for (one, other) in zip(first, second) { pair(one, other) }
    }
    spread()
  }

  private func content(_ column: FlatColumn, _ index: Int, _ chapter: Int) -> Content {
    Content(chapter: chapter, kind: column.unit(index).kind, content: column.contents[index])
  }

  /// Equal text beside a pair belongs to it: once forwards, once backwards.
  private mutating func spread() {
    let open = gone.filter { old.unit($0).canBeFound(anywhere: false) }
    for (step, units) in [(-1, open), (1, open.reversed())] {
      for index in units where later[index] == nil {
        guard let beside = old.neighbour(of: index, step), let other = later[beside],
          let candidate = new.neighbour(of: other, -step), earlier[candidate] == nil, areAlike(index, candidate)
        else { continue }
        pair(index, candidate)
      }
    }
  }
}

extension RevisionUnit {
  /// Whether equal text alone makes two units one: titles and properties are known by their place, and a heading or a
  /// word or two may stand in any section.
  fileprivate func canBeFound(anywhere: Bool) -> Bool {
    switch kind {
    case .title, .property: false
    case .heading: !anywhere
    case .entry: !anywhere
    case .rule, .text, .table, .figure: !anywhere || texts.contains { $0.printed.utf8.count >= 24 }
    }
  }
}
