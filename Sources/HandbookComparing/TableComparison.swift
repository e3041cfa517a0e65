import HandbookModel

/// The changes inside a table that both editions have, on the expanded grid: rows, columns, then cells.
///
/// 府省令's tables box the changed part and say of rows and columns that they came or went; a cell is the smallest
/// part that is shown.
struct TableComparison {
  /// A change, with the cells of both tables that it shows.
  struct Finding {
    let kind: Revision.Kind
    let target: Target?
    let before: [(label: String, lines: [RevisionText])]
    let after: [(label: String, lines: [RevisionText])]
    /// Whether the words differ beside the shape.
    let isAmended: Bool
  }

  /// The changes, from the top.
  private(set) var findings: [Finding] = []
  private let old: RevisionTable
  private let new: RevisionTable
  private let oldName: String
  private let newName: String
  private let table: TableID?

  init(_ before: (unit: RevisionUnit, table: RevisionTable), _ after: (unit: RevisionUnit, table: RevisionTable)) {
    (old, new) = (before.table, after.table)
    (oldName, newName) = (before.unit.citation, after.unit.citation)
    if case .table(let id)? = after.unit.target { table = id } else { table = nil }
    let alignment = TableAlignment(old, new)
    compareRows(alignment.rows)
    compareColumns(alignment.columns)
    compareCells(alignment)
  }

  private mutating func compareRows(_ rows: LineAlignment) {
    for row in rows.later.indices where rows.later[row] == nil {
      let side = (old.label(ofRow: row, in: oldName), old.texts(ofRow: row))
      add(.rowRemoved, target(row: old.rowNames[row]), before: [side])
    }
    for row in rows.earlier.indices {
      let side = (new.label(ofRow: row, in: newName), new.texts(ofRow: row))
      guard let other = rows.earlier[row] else {
        add(.rowAdded, target(row: new.rowNames[row]), after: [side])
        continue
      }
      guard rows.moved.contains(row) else { continue }
      let before = (old.label(ofRow: other, in: oldName), old.texts(ofRow: other))
      add(.rowMoved, target(row: new.rowNames[row]), before: [before], after: [side])
    }
  }

  private mutating func compareColumns(_ columns: LineAlignment) {
    for column in columns.later.indices where columns.later[column] == nil {
      add(.columnRemoved, nil, before: [(old.label(ofColumn: column, in: oldName), old.texts(ofColumn: column))])
    }
    for column in columns.earlier.indices {
      let side = (new.label(ofColumn: column, in: newName), new.texts(ofColumn: column))
      guard let other = columns.earlier[column] else {
        add(.columnAdded, nil, after: [side])
        continue
      }
      guard columns.moved.contains(column) else { continue }
      let before = (old.label(ofColumn: other, in: oldName), old.texts(ofColumn: other))
      add(.columnMoved, nil, before: [before], after: [side])
    }
  }

  /// Cells that cover a common place belong together: one to one they changed, otherwise they were joined or parted.
  private mutating func compareCells(_ alignment: TableAlignment) {
    var groups = CellGroups(old.cells.count, new.cells.count)
    for (row, line) in new.grid.enumerated() {
      guard let oldRow = alignment.rows.earlier[row] else { continue }
      for (column, cell) in line.enumerated() {
        guard let oldColumn = alignment.columns.earlier[column] else { continue }
        groups.join(old.grid[oldRow][oldColumn], cell)
      }
    }
    for group in groups.groups { compare(group.old, group.new) }
  }

  private mutating func compare(_ mine: [Int], _ theirs: [Int]) {
    let before = mine.map { (old.label(of: old.cells[$0], in: oldName), old.cells[$0].lines) }
    let after = theirs.map { (new.label(of: new.cells[$0], in: newName), new.cells[$0].lines) }
    let target = theirs.first.flatMap { self.target(of: new.cells[$0]) }
    if mine.count == 1, theirs.count == 1 {
      let (one, other) = (old.cells[mine[0]], new.cells[theirs[0]])
      if one.lines != other.lines {
        add(.cellChanged, target, before: before, after: after, isAmended: true)
      } else if one.form != other.form {
        add(.formatting, target, before: before, after: after)
      }
      return
    }
    let kind: Revision.Kind = mine.count < theirs.count ? .cellsParted : .cellsJoined
    // A joined cell keeps the words of its upper left one; the others were alike, or empty.
    let said = before.map(\.1).filter { !$0.isEmpty }
    let says = after.map(\.1).filter { !$0.isEmpty }
    let isAmended = !said.allSatisfy(says.contains) || !says.allSatisfy(said.contains)
    add(kind, target, before: before, after: after, isAmended: isAmended)
  }

  private mutating func add(
    _ kind: Revision.Kind, _ target: Target?, before: [(String, [RevisionText])] = [],
    after: [(String, [RevisionText])] = [], isAmended: Bool = false
  ) {
    findings.append(
      Finding(
        kind: kind, target: target ?? table.map { .table($0) }, before: before.map { (label: $0.0, lines: $0.1) },
        after: after.map { (label: $0.0, lines: $0.1) }, isAmended: isAmended))
  }

  private func target(row name: String?) -> Target? {
    guard let table, let name else { return nil }
    return .row(RowID(table, name))
  }

  private func target(of cell: RevisionTable.Cell) -> Target? {
    guard let table, let row = new.rowNames[cell.row] else { return nil }
    guard let column = new.columnNames[cell.column] else { return .row(RowID(table, row)) }
    return .cell(CellID(RowID(table, row), column))
  }
}

/// Cells of two tables that cover common places.
private struct CellGroups {
  private var parents: [Int]
  private let split: Int
  private var order: [Int] = []
  private var isMet: [Bool]

  init(_ old: Int, _ new: Int) {
    parents = Array(0..<old + new)
    split = old
    isMet = Array(repeating: false, count: old + new)
  }

  mutating func join(_ old: Int, _ new: Int) {
    for cell in [old, split + new] where !isMet[cell] {
      isMet[cell] = true
      order.append(cell)
    }
    let (first, second) = (root(old), root(split + new))
    if first != second { parents[max(first, second)] = min(first, second) }
  }

  private func root(_ cell: Int) -> Int {
    var cell = cell
    while parents[cell] != cell { cell = parents[cell] }
    return cell
  }

  /// The groups in the order in which they were first met.
  var groups: [(old: [Int], new: [Int])] {
    var places: [Int: Int] = [:]
    var groups: [(old: [Int], new: [Int])] = []
    for cell in order {
      let root = root(cell)
      let place = places[root] ?? groups.count
      if place == groups.count { groups.append(([], [])) }
      places[root] = place
      if cell < split { groups[place].old.append(cell) } else { groups[place].new.append(cell - split) }
    }
    return groups.map { ($0.old.sorted(), $0.new.sorted()) }
  }
}

extension RevisionTable {
  /// How a row is cited: 「表1・持出」.
  fileprivate func label(ofRow row: Int, in name: String) -> String {
    Self.joined([name, rowLabels.indices.contains(row) ? rowLabels[row] : ""])
  }

  /// How a column is cited: 「表1・部外秘」.
  fileprivate func label(ofColumn column: Int, in name: String) -> String {
    Self.joined([name, columnLabels.indices.contains(column) ? columnLabels[column] : ""])
  }

  /// How a cell is cited: 「表1・持出・部外秘」; one of the heading row by its column alone.
  fileprivate func label(of cell: Cell, in name: String) -> String {
    let row = rowLabels.indices.contains(cell.row) && cell.row > 0 ? rowLabels[cell.row] : ""
    let last = min(cell.column + cell.columnSpan, columnLabels.count)
    let columns = columnLabels[min(cell.column, last)..<last]
    return Self.joined([name, row, Array(columns).uniqued.joined(separator: "～")])
  }

  private static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "・")
  }
}

extension RevisionUnit {
  /// How the unit is cited: its number, or its name where it has none.
  var citation: String {
    if !label.isEmpty { return label }
    switch kind {
    case .table: return table?.caption.printed ?? ""
    case .entry, .heading: return lines.first?.printed ?? ""
    case .figure: return "図"
    case .title, .property, .rule, .text: return ""
    }
  }
}
