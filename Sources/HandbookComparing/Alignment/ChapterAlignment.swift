import HandbookModel

/// Which chapters of two editions are one.
struct ChapterAlignment {
  /// For each earlier chapter, the later one.
  private(set) var later: [Int?]
  /// For each later chapter, the earlier one.
  private(set) var earlier: [Int?]

  /// Pairs chapters by what they are, then sections whose ids vanished and appeared by what they hold.
  ///
  /// Cost: O(units).
  init(_ old: FlatColumn, _ new: FlatColumn) {
    later = Array(repeating: nil, count: old.column.chapters.count)
    earlier = Array(repeating: nil, count: new.column.chapters.count)
    var places: [RevisionChapter.Subject: Int] = [:]
    for (index, chapter) in old.column.chapters.enumerated() where places[chapter.subject] == nil {
      places[chapter.subject] = index
    }
    for (index, chapter) in new.column.chapters.enumerated() {
      if let place = places[chapter.subject], later[place] == nil { pair(place, index) }
    }
    pairBySharedUnits(old, new)
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    later[old] = new
    earlier[new] = old
  }

  /// A unit votes for every chapter of the other edition that holds its name or its very text.
  private mutating func pairBySharedUnits(_ old: FlatColumn, _ new: FlatColumn) {
    let gone = later.indices.filter { later[$0] == nil && !old.units(of: $0).isEmpty }
    let come = earlier.indices.filter { earlier[$0] == nil && !new.units(of: $0).isEmpty }
    guard !gone.isEmpty, !come.isEmpty else { return }
    var holders: [UInt64: [Int]] = [:]
    for chapter in gone {
      for unit in old.units(of: chapter) {
        for mark in old.unit(unit).marks { holders[mark, default: []].append(chapter) }
      }
    }
    var votes: [(score: Double, old: Int, new: Int)] = []
    for chapter in come {
      var counts: [Int: Int] = [:]
      for unit in new.units(of: chapter) {
        let voted = Set(new.unit(unit).marks.flatMap { holders[$0, default: []].prefix(Self.mostHolders) })
        for other in voted { counts[other, default: 0] += 1 }
      }
      for (other, count) in counts {
        let size = max(old.units(of: other).count, new.units(of: chapter).count)
        votes.append((Double(count) / Double(size), other, chapter))
      }
    }
    votes.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    for vote in votes where vote.score >= 0.5 && later[vote.old] == nil && earlier[vote.new] == nil {
      pair(vote.old, vote.new)
    }
  }

  /// Text that many chapters share speaks for none of them.
  private static let mostHolders = 16
}

extension RevisionUnit {
  /// What speaks for the chapter that the unit stands in: its name, and its text if it is more than a word or two.
  fileprivate var marks: [UInt64] {
    guard kind != .property else { return [] }
    var marks: [UInt64] = []
    if case .name(let name)? = key { marks.append(Fingerprint(of: name.utf8).value) }
    if texts.contains(where: { $0.printed.utf8.count >= 12 }) { marks.append(content) }
    return marks
  }
}
