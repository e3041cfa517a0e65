import Testing

@testable import HandbookParsing

@Suite struct TableGridTests {
  /// A grid drawn as rows of marks with blanks between them; anything but a joining mark is a cell with words.
  private func grid(_ drawing: String) -> TableGrid {
    TableGrid(
      drawing.split(separator: "\n").map { row in
        row.split(separator: " ").map { TableGrid.Written(String($0)) }
      })
  }

  /// Owners as letters: `AAB` means that the first two places are one cell.
  private func owners(_ grid: TableGrid) -> [String] {
    grid.owners.map { row in
      row.map { String(UnicodeScalar(UInt8(ascii: "A") + UInt8($0))) }.joined()
    }
  }

  @Test(arguments: [
    ("a b\nc d", ["AB", "CD"]), ("a <\nc d", ["AA", "BC"]), ("a b\nc d\n^ e", ["AB", "CD", "CE"]),
    ("a b c\nd < <\n^ < <", ["ABC", "DDD", "DDD"]), ("a b c\nd < e\n^ ^ f", ["ABC", "DDE", "DDF"]),
    ("a b\nc <?\n^? <?", ["AB", "CC", "CC"]), ("a b\nc d\n^? ^?\n^ ^", ["AB", "CD", "CD", "CD"]),
  ])
  func `joined places belong to one cell`(_ drawing: String, _ expected: [String]) {
    let grid = grid(drawing)
    #expect(owners(grid) == expected)
    #expect(grid.faults == [])
  }

  @Test(arguments: [
    ("< b\nc d", TableGrid.Fault.runsOffTable(row: 0, column: 0)), ("a b\n< d", .runsOffTable(row: 1, column: 0)),
    ("a ^\nc d", .runsOffTable(row: 0, column: 1)), ("a b\nc ^", .joinsHeading(row: 1, column: 1)),
    ("a b c\nd < e\n^ f g", .notRectangular(row: 2, column: 0)),
    ("a b c\nd e <\nf ^ g", .notRectangular(row: 2, column: 1)),
    ("a b c\nd e f\n^ < g", .notRectangular(row: 2, column: 0)),
  ])
  func `a join that cannot be is a fault at its place`(_ drawing: String, _ fault: TableGrid.Fault) {
    let grid = grid(drawing)
    #expect(grid.faults == [fault])
    #expect(Self.coversItself(grid))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `a tiling written with joins gives the same tiling back`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let rows = Int.random(in: 2...7, using: &numbers)
    let columns = Int.random(in: 1...7, using: &numbers)
    var owner = Array(repeating: Array(repeating: -1, count: columns), count: rows)
    var count = 0
    for row in 0..<rows {
      for column in 0..<columns where owner[row][column] < 0 {
        let free = owner[row][column...].prefix { $0 < 0 }.count
        let width = Int.random(in: 1...free, using: &numbers)
        let height = row == 0 ? 1 : Int.random(in: 1...(rows - row), using: &numbers)
        for r in row..<row + height {
          for c in column..<column + width { owner[r][c] = count }
        }
        count += 1
      }
    }
    let written = (0..<rows).map { row in
      (0..<columns).map { column -> TableGrid.Written in
        if column > 0, owner[row][column - 1] == owner[row][column] {
          let above = row > 0 && owner[row - 1][column] == owner[row][column]
          return above && Bool.random(using: &numbers)
            ? .joinsUp(isUnconfirmed: false) : .joinsLeft(isUnconfirmed: Bool.random(using: &numbers))
        }
        if row > 0, owner[row - 1][column] == owner[row][column] {
          return .joinsUp(isUnconfirmed: Bool.random(using: &numbers))
        }
        return .words
      }
    }
    let grid = TableGrid(written)
    #expect(grid.faults == [])
    #expect(grid.owners == owner)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `whatever is written, every cell covers a rectangle and every place has a cell`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let all: [TableGrid.Written] = [
      .words, .words, .joinsLeft(isUnconfirmed: false), .joinsUp(isUnconfirmed: true),
    ]
    let columns = Int.random(in: 1...6, using: &numbers)
    let written = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
      (0..<columns).map { _ in all[Int.random(in: 0..<all.count, using: &numbers)] }
    }
    #expect(Self.coversItself(TableGrid(written)), "\(written)")
  }

  private static func coversItself(_ grid: TableGrid) -> Bool {
    var places = Array(repeating: 0, count: grid.areas.count)
    for (row, owners) in grid.owners.enumerated() {
      for (column, owner) in owners.enumerated() {
        let area = grid.areas[owner]
        guard (area.row..<area.row + area.rowSpan).contains(row),
          (area.column..<area.column + area.columnSpan).contains(column)
        else { return false }
        places[owner] += 1
      }
    }
    return zip(places, grid.areas).allSatisfy { $0 == $1.rowSpan * $1.columnSpan }
  }
}
