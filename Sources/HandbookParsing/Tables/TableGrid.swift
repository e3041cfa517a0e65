import HandbookModel

/// Resolves the joined cells of a table: `<` joins to the left, `^` upwards, and a `?` marks the reading as unconfirmed.
struct TableGrid {
  /// What a place of the grid holds as written.
  enum Written: Equatable {
    case words
    case joinsLeft(isUnconfirmed: Bool)
    case joinsUp(isUnconfirmed: Bool)

    /// Reads the text of a cell.
    init(_ text: String) {
      switch text {
      case "<": self = .joinsLeft(isUnconfirmed: false)
      case "<?": self = .joinsLeft(isUnconfirmed: true)
      case "^": self = .joinsUp(isUnconfirmed: false)
      case "^?": self = .joinsUp(isUnconfirmed: true)
      default: self = .words
      }
    }

    /// Whether the author inferred the joining.
    var isUnconfirmed: Bool { self == .joinsLeft(isUnconfirmed: true) || self == .joinsUp(isUnconfirmed: true) }
  }

  /// A join that cannot be.
  enum Fault: Equatable {
    /// There is nothing on that side.
    case runsOffTable(row: Int, column: Int)
    /// A cell below the heading row would join it.
    case joinsHeading(row: Int, column: Int)
    /// The places of one cell make no rectangle.
    case notRectangular(row: Int, column: Int)
  }

  /// A cell with the places it covers.
  struct Area: Equatable {
    let row: Int
    let column: Int
    var rowSpan = 1
    var columnSpan = 1
  }

  /// The cells in reading order.
  private(set) var areas: [Area] = []
  /// For every place, the index in `areas` of the cell that covers it.
  private(set) var owners: [[Int]] = []
  /// What is wrong; a faulty join is taken back, so that the rest can be read.
  private(set) var faults: [Fault] = []

  /// Joins cells.
  ///
  /// Every row has the same number of places. Cost: O(places).
  init(_ written: [[Written]]) {
    owners = written.map { $0.map { _ in -1 } }
    for row in written.indices {
      for column in written[row].indices { join(written[row][column], row, column) }
    }
    partFaultyShapes()
  }

  private mutating func join(_ written: Written, _ row: Int, _ column: Int) {
    switch written {
    case .words: begin(row, column)
    case .joinsLeft:
      guard column > 0 else { return fail(.runsOffTable(row: row, column: column), row, column) }
      owners[row][column] = owners[row][column - 1]
    case .joinsUp:
      guard row > 0 else { return fail(.runsOffTable(row: row, column: column), row, column) }
      guard row > 1 else { return fail(.joinsHeading(row: row, column: column), row, column) }
      owners[row][column] = owners[row - 1][column]
    }
    let owner = owners[row][column]
    areas[owner].rowSpan = max(areas[owner].rowSpan, row - areas[owner].row + 1)
    areas[owner].columnSpan = max(areas[owner].columnSpan, column - areas[owner].column + 1)
  }

  private mutating func begin(_ row: Int, _ column: Int) {
    owners[row][column] = areas.count
    areas.append(Area(row: row, column: column))
  }

  private mutating func fail(_ fault: Fault, _ row: Int, _ column: Int) {
    faults.append(fault)
    begin(row, column)
  }

  /// A cell must cover the whole rectangle it spans, and nothing left of where it begins.
  private mutating func partFaultyShapes() {
    var places = areas.map { _ in 0 }
    var leftmost = areas.map(\.column)
    for row in owners.indices {
      for (column, owner) in owners[row].enumerated() {
        places[owner] += 1
        leftmost[owner] = min(leftmost[owner], column)
      }
    }
    let faulty = areas.indices.filter {
      places[$0] != areas[$0].rowSpan * areas[$0].columnSpan || leftmost[$0] < areas[$0].column
    }
    for owner in faulty { part(owner) }
  }

  private mutating func part(_ owner: Int) {
    let area = areas[owner]
    let place = firstFault(of: owner)
    faults.append(.notRectangular(row: place.row, column: place.column))
    areas[owner].rowSpan = 1
    areas[owner].columnSpan = 1
    for row in owners.indices {
      for column in owners[row].indices where owners[row][column] == owner {
        if row != area.row || column != area.column { begin(row, column) }
      }
    }
  }

  /// The first place that leaves the columns of the cell's first row, or begins a row that does not fill them.
  private func firstFault(of owner: Int) -> (row: Int, column: Int) {
    let area = areas[owner]
    let columns = area.column..<area.column + owners[area.row].count { $0 == owner }
    for row in area.row..<area.row + area.rowSpan {
      let covered = owners[row].indices.filter { owners[row][$0] == owner }
      if let outside = covered.first(where: { !columns.contains($0) }) { return (row, outside) }
      if covered.count < columns.count { return (row, covered.first ?? area.column) }
    }
    return (area.row, area.column)
  }
}
