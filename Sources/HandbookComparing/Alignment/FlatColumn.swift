import HandbookModel

/// An edition with its units in one list, and what alignment asks of each.
struct FlatColumn {
  /// The edition.
  let column: RevisionDiff.Column
  /// Where each unit stands.
  let places: [UnitPlace]
  /// The first unit of each chapter, and the end of the last.
  let starts: [Int]
  /// The same number for units that say the same.
  let contents: [UInt64]

  init(_ column: RevisionDiff.Column) {
    var places: [UnitPlace] = []
    var starts: [Int] = []
    var contents: [UInt64] = []
    for (chapter, content) in column.chapters.enumerated() {
      starts.append(places.count)
      for (index, unit) in content.units.enumerated() {
        places.append(UnitPlace(chapter, index))
        contents.append(unit.content)
      }
    }
    self.column = column
    self.places = places
    self.starts = starts + [places.count]
    self.contents = contents
  }

  /// The number of units.
  var count: Int { places.count }

  /// The unit of an index.
  func unit(_ index: Int) -> RevisionUnit { column.unit(at: places[index]) }

  /// The units of a chapter.
  func units(of chapter: Int) -> Range<Int> { starts[chapter]..<starts[chapter + 1] }

  /// The unit that follows, or precedes, in the same chapter.
  func neighbour(of index: Int, _ step: Int) -> Int? {
    let other = index + step
    return units(of: places[index].chapter).contains(other) ? other : nil
  }
}

/// What a unit is known by from one edition to the next, inside its chapter.
enum UnitKey: Hashable {
  /// A rule or a heading, by its name in the section.
  case name(String)
  /// The title, or a property, by its label.
  case label(RevisionUnit.Kind, String)
  /// A table or an entry, by its id.
  case target(Target)
  /// A picture, by the path of its file.
  case picture(Substring)
}

extension RevisionUnit {
  /// What the unit is known by; nil where its author gave it no id.
  var key: UnitKey? {
    switch (kind, target) {
    case (.title, _): .label(.title, "")
    case (.property, _): .label(.property, label)
    // A name that the tool made of a rule's place says nothing of another edition.
    case (_, .rule(let id)?): id.name.hasPrefix("unnamed-") ? nil : .name(id.name)
    case (_, .heading(_, let name)?): .name(name)
    case (_, let target?): .target(target)
    case (.figure, nil): lines.first?.pointers.first.map { .picture($0.target.prefix { $0 != "@" }) }
    case (_, nil): nil
    }
  }

  /// A number that units which say the same have in common.
  var content: UInt64 {
    var sum = Fingerprint()
    for line in lines { sum.add(line.fingerprint) }
    guard let table else { return sum.value }
    sum.add(table.caption.fingerprint)
    for cell in table.cells {
      sum.add(UInt64(cell.row << 32 | cell.column))
      sum.add(UInt64(cell.rowSpan << 32 | cell.columnSpan))
      for line in cell.lines { sum.add(line.fingerprint) }
    }
    return sum.value
  }

  /// The texts of the unit, those of a table cell by cell.
  var texts: [RevisionText] {
    guard let table else { return lines }
    return [table.caption] + table.cells.flatMap(\.lines)
  }
}
