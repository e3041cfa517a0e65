import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct TableGridTests {
  /// Rows of cells, `x` for words.
  private func grid(_ text: String) -> TableGrid {
    TableGrid(text.split(separator: "/").map { $0.split(separator: " ").map { TableGrid.Written(String($0)) } })
  }

  /// Tables, and for every place the cell that covers it, counted in reading order.
  static let joined: [(String, [[Int]])] = [
    ("x x/x x", [[0, 1], [2, 3]]),
    ("x </x x", [[0, 0], [1, 2]]),
    ("x x/x <", [[0, 1], [2, 2]]),
    ("x x/x x/^ x", [[0, 1], [2, 3], [2, 4]]),
    ("x x/x </^ ^", [[0, 1], [2, 2], [2, 2]]),
    ("x x/x </^ <", [[0, 1], [2, 2], [2, 2]]),
    ("x x x/x < </^ < <", [[0, 1, 2], [3, 3, 3], [3, 3, 3]]),
    ("x x x/x x x/^ x </^ ^ ^", [[0, 1, 2], [3, 4, 5], [3, 6, 6], [3, 6, 6]]),
    ("x <? x/x x x/^? x <?", [[0, 0, 1], [2, 3, 4], [2, 5, 5]]),
    ("x", [[0]]),
    ("x < < <", [[0, 0, 0, 0]]),
  ]

  @Test(arguments: joined)
  func `joins make one cell of a rectangle`(_ text: String, _ owners: [[Int]]) {
    let grid = grid(text)
    #expect(grid.owners == owners)
    #expect(grid.faults == [])
    for (row, places) in grid.owners.enumerated() {
      for (column, owner) in places.enumerated() {
        let area = grid.areas[owner]
        #expect((area.row..<area.row + area.rowSpan).contains(row))
        #expect((area.column..<area.column + area.columnSpan).contains(column))
      }
    }
  }

  static let faulty: [(String, [TableGrid.Fault])] = [
    ("< x/x x", [.runsOffTable(row: 0, column: 0)]),
    ("x x/< x", [.runsOffTable(row: 1, column: 0)]),
    ("^ x/x x", [.runsOffTable(row: 0, column: 0)]),
    ("x ^/x x", [.runsOffTable(row: 0, column: 1)]),
    ("x x/^ x", [.joinsHeading(row: 1, column: 0)]),
    ("x </x ^?", [.joinsHeading(row: 1, column: 1)]),
    // An L: the cell at the left reaches two rows down, its neighbour only one.
    ("x x/x </^ x", [.notRectangular(row: 2, column: 0)]),
    ("x x/x x/^ </x x", [.notRectangular(row: 2, column: 1)]),
    ("x x x/x x </x ^ x", [.notRectangular(row: 2, column: 1)]),
    ("x x/x </x ^", [.notRectangular(row: 2, column: 1)]),
    ("x x x/x < </^ ^ x", [.notRectangular(row: 2, column: 0)]),
    ("x x/x x/x </< <", [.runsOffTable(row: 3, column: 0)]),
    ("< ^/x x", [.runsOffTable(row: 0, column: 0), .runsOffTable(row: 0, column: 1)]),
  ]

  @Test(arguments: faulty)
  func `a join that cannot be is a fault at its own place`(_ text: String, _ faults: [TableGrid.Fault]) {
    #expect(grid(text).faults == faults)
  }

  @Test(arguments: faulty)
  func `a faulty table still has a cell for every place`(_ text: String, _ faults: [TableGrid.Fault]) {
    expectRectangles(in: grid(text))
  }

  /// Every place has a cell, and every cell covers just the rectangle it spans.
  private func expectRectangles(in grid: TableGrid) {
    var covered = grid.areas.map { _ in 0 }
    for (row, places) in grid.owners.enumerated() {
      for (column, owner) in places.enumerated() {
        let area = grid.areas[owner]
        #expect((area.row..<area.row + area.rowSpan).contains(row))
        #expect((area.column..<area.column + area.columnSpan).contains(column))
        covered[owner] += 1
      }
    }
    #expect(covered == grid.areas.map { $0.rowSpan * $0.columnSpan })
  }

  @Test func `a join is known by exactly its mark`() {
    let texts = ["<", "<?", "^", "^?", "< ", "<<", "^ ?", "＜", "", "<?>", "x<"]
    let written = texts.map { TableGrid.Written($0) }
    #expect(
      written == [
        .joinsLeft(isUnconfirmed: false), .joinsLeft(isUnconfirmed: true), .joinsUp(isUnconfirmed: false),
        .joinsUp(isUnconfirmed: true), .words, .words, .words, .words, .words, .words, .words,
      ])
    #expect(written.map(\.isUnconfirmed).count { $0 } == 2)
  }

  /// Divides a table at random into rectangles, none of which leaves the heading row.
  private struct Tiling {
    var owners: [[Int]]
    var areas: [TableGrid.Area] = []

    init(rows: Int, columns: Int, _ numbers: inout SeededNumbers) {
      owners = Array(repeating: Array(repeating: -1, count: columns), count: rows)
      for row in 0..<rows {
        for column in 0..<columns where owners[row][column] < 0 {
          var width = 1
          while column + width < columns, owners[row][column + width] < 0, Int.random(in: 0..<3, using: &numbers) == 0 {
            width += 1
          }
          var height = 1
          while row > 0, row + height < rows, Int.random(in: 0..<3, using: &numbers) == 0 { height += 1 }
          for y in row..<row + height {
            for x in column..<column + width { owners[y][x] = areas.count }
          }
          areas.append(TableGrid.Area(row: row, column: column, rowSpan: height, columnSpan: width))
        }
      }
    }

    /// Writes the tiling with marks: a place in the first row of its cell joins left, one in its first column up, and any
    /// other either.
    func written(_ numbers: inout SeededNumbers) -> [[TableGrid.Written]] {
      owners.enumerated().map { row, places in
        places.enumerated().map { column, owner in
          let area = areas[owner]
          let isUnconfirmed = Bool.random(using: &numbers)
          if row == area.row, column == area.column { return .words }
          if row == area.row { return .joinsLeft(isUnconfirmed: isUnconfirmed) }
          if column == area.column { return .joinsUp(isUnconfirmed: isUnconfirmed) }
          return Bool.random(using: &numbers)
            ? .joinsLeft(isUnconfirmed: isUnconfirmed) : .joinsUp(isUnconfirmed: isUnconfirmed)
        }
      }
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `a tiling written with joins comes back the same`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      let rows = Int.random(in: 1...7, using: &numbers)
      let columns = Int.random(in: 1...7, using: &numbers)
      let tiling = Tiling(rows: rows, columns: columns, &numbers)
      let grid = TableGrid(tiling.written(&numbers))
      #expect(grid.owners == tiling.owners)
      #expect(grid.areas == tiling.areas)
      #expect(grid.faults == [])
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `any marks at all leave a table whose cells are rectangles, and a fault for each that was none`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let marks: [TableGrid.Written] = [.words, .joinsLeft(isUnconfirmed: false), .joinsUp(isUnconfirmed: true)]
    for _ in 0..<20 {
      let written = (0..<5).map { _ in
        (0..<5).map { _ in marks[Int.random(in: 0..<3, using: &numbers)] }
      }
      expectRectangles(in: TableGrid(written))
    }
  }
}
