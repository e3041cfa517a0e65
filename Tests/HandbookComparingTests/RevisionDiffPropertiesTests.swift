import HandbookComparing
import Testing

/// What holds of any two editions, tried on random edits of the shipped handbook and of the example.
@Suite struct RevisionDiffPropertiesTests {
  @Test func `the random edits bring about every common class of change`() {
    #expect(RandomPair.all.count == 36)
    let found = Set(RandomPair.all.flatMap(\.diff.revisions).map(\.kind))
    let rare: Set<Revision.Kind> = [
      .columnAdded, .columnRemoved, .columnMoved, .cellsJoined, .cellsParted, .formatting,
    ]
    #expect(Set(Revision.Kind.allCases).subtracting(rare).subtracting(found) == [])
  }

  @Test(arguments: RandomPair.all)
  func `an edition does not differ from itself`(_ pair: RandomPair) throws {
    #expect(RevisionDiff(comparing: pair.after, with: pair.after).revisions.isEmpty)
  }

  @Test(arguments: RandomPair.all)
  func `no unit is lost, and each stands in one row`(_ pair: RandomPair) throws {
    let diff = pair.diff
    expectEveryUnit(of: diff.earlier, in: diff.chapters.map { $0.rows.compactMap(\.before) }, diff)
    expectEveryUnit(of: diff.later, in: diff.chapters.map { $0.rows.compactMap(\.after) }, diff)
    #expect(diff.chapters.compactMap(\.before).sorted() == Array(diff.earlier.chapters.indices))
    #expect(diff.chapters.compactMap(\.after) == Array(diff.later.chapters.indices))
    #expect(Set(diff.chapters.flatMap(\.rows).flatMap(\.revisions)) == Set(diff.revisions.indices))
  }

  private func expectEveryUnit(of column: RevisionDiff.Column, in rows: [[UnitPlace]], _ diff: RevisionDiff) {
    let parted = Set(
      diff.revisions.filter { $0.kind == .split || $0.kind == .merged }.flatMap { $0.before + $0.after }.map(\.unit))
    var counts: [UnitPlace: Int] = [:]
    for chapter in rows {
      for place in chapter { counts[place, default: 0] += 1 }
    }
    for (chapter, content) in column.chapters.enumerated() {
      for unit in content.units.indices {
        let count = counts[UnitPlace(chapter, unit), default: 0]
        #expect(count == 1 || count > 1 && parted.contains(UnitPlace(chapter, unit)), "\(content.units[unit])")
      }
    }
  }

  @Test(arguments: RandomPair.all)
  func `the other way round, what was new is gone`(_ pair: RandomPair) throws {
    let forth = pair.diff
    let back = RevisionDiff(comparing: pair.after, with: pair.before)
    for (kind, other) in Self.opposites {
      #expect(forth.count(kind) == back.count(other), "\(kind)")
      #expect(forth.count(other) == back.count(kind), "\(other)")
    }
  }

  @Test(arguments: RevisionCase.all)
  func `the other way round, a case has the opposite changes`(_ example: RevisionCase) throws {
    let editions = try example.editions()
    let forth = RevisionDiff(comparing: editions.before, with: editions.after)
    let back = RevisionDiff(comparing: editions.after, with: editions.before)
    // Of two that changed places either has moved, and is amended with it or beside it.
    for kind in Revision.Kind.allCases where kind != .amended && kind != .renumbered {
      let other =
        Self.opposites.first { $0.0 == kind }?.1 ?? Self.opposites.first { $0.1 == kind }?.0 ?? kind
      #expect(forth.count(kind) == back.count(other), "\(kind)")
    }
  }

  private static let opposites: [(Revision.Kind, Revision.Kind)] = [
    (.added, .removed), (.split, .merged), (.rowAdded, .rowRemoved), (.columnAdded, .columnRemoved),
    (.cellsJoined, .cellsParted),
  ]

  @Test(arguments: RandomPair.all)
  func `every mark lies in its text and cuts no character`(_ pair: RandomPair) throws {
    for revision in pair.diff.revisions {
      for (sides, places) in [
        (revision.before, revision.marks.compactMap(\.before)), (revision.after, revision.marks.compactMap(\.after)),
      ] {
        for place in places {
          let text = try #require(
            sides[place.side].lines.indices.contains(place.line) ? sides[place.side].lines[place.line] : nil)
          let bounds = Set(text.printed.indices.map { $0.utf16Offset(in: text.printed) } + [text.printed.utf16.count])
          for range in [place.bytes] + place.fine {
            for bound in [range.lowerBound, range.upperBound] {
              let index = try #require(
                text.printed.utf8.index(
                  text.printed.startIndex, offsetBy: bound, limitedBy: text.printed.endIndex))
              #expect(index.samePosition(in: text.printed.unicodeScalars) != nil)
              #expect(bounds.contains(index.utf16Offset(in: text.printed)), "\(text.printed) \(range)")
            }
          }
        }
      }
    }
  }
}

extension RevisionDiff {
  fileprivate func count(_ kind: Revision.Kind) -> Int { revisions.filter { $0.kind == kind }.count }
}
