/// A table (表), with joined cells resolved: every place of the grid knows the cell that covers it.
package struct Table: Hashable, Sendable {
  /// What a table's class says of it.
  package enum Kind: String, Hashable, Sendable {
    /// 機密区分ごとの取扱い: levels are columns, one aspect of handling a row.
    case classification
    /// Any other table whose first column names its rows.
    case matrix
    /// A plain table.
    case plain
  }

  /// A cell as written: one or more places of the grid.
  package struct Cell: Hashable, Sendable {
    /// The row of its upper left place; 0 is the heading row.
    package let row: Int
    /// The column of its upper left place.
    package let column: Int
    /// How many rows it covers.
    package let rowSpan: Int
    /// How many columns it covers.
    package let columnSpan: Int
    /// Its text: a paragraph, a list, or several.
    package let blocks: [Block]
    /// Where its text stands.
    package let range: SourceRange

    /// Makes a cell.
    package init(row: Int, column: Int, rowSpan: Int, columnSpan: Int, blocks: [Block], range: SourceRange) {
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.blocks = blocks
      self.range = range
    }

    /// The text without markup, lines joined by 「、」.
    package var plainText: String { blocks.lines.joined(separator: "、") }
  }

  /// One place of the grid.
  package struct Place: Hashable, Sendable {
    /// The index in `cells` of the cell that covers it.
    package let cell: Int
    /// Whether the author inferred the joining (`<?`, `^?`) and the office has not confirmed it.
    package let isUnconfirmed: Bool
    /// Where the place's own mark or text stands.
    package let range: SourceRange

    /// Makes a place.
    package init(cell: Int, isUnconfirmed: Bool, range: SourceRange) {
      self.cell = cell
      self.isUnconfirmed = isUnconfirmed
      self.range = range
    }
  }

  /// The permanent id, unique in the handbook; nil for a table without a caption.
  package let id: TableID?
  /// The caption (表題).
  package let caption: [Inline]
  /// What its class says of it.
  package let kind: Kind
  /// The cells in reading order.
  package let cells: [Cell]
  /// The grid, row by row; row 0 is the heading row.
  ///
  /// Every row has the same number of places.
  package let grid: [[Place]]
  /// The names of the rows, parallel to `grid`; nil where a row has no id.
  package let rowNames: [String?]
  /// The names of the columns; nil where a column has no id.
  package let columnNames: [String?]
  /// How many columns at the left name the rows.
  package let labelColumns: Int
  /// Where it stands in its file.
  package let range: SourceRange

  /// Makes a table.
  package init(
    id: TableID?, caption: [Inline], kind: Kind, cells: [Cell], grid: [[Place]], rowNames: [String?],
    columnNames: [String?], labelColumns: Int, range: SourceRange
  ) {
    self.id = id
    self.caption = caption
    self.kind = kind
    self.cells = cells
    self.grid = grid
    self.rowNames = rowNames
    self.columnNames = columnNames
    self.labelColumns = labelColumns
    self.range = range
  }

  /// The number of columns.
  package var columnCount: Int { grid.first?.count ?? 0 }

  /// The rows below the heading row.
  package var bodyRows: Range<Int> { min(1, grid.count)..<grid.count }

  /// The cell that covers a place.
  package func cell(row: Int, column: Int) -> Cell { cells[grid[row][column].cell] }

  /// The words that name a row: its label cells, joined by 「・」, each once.
  ///
  /// Where the label covers several rows, the next cell tells them apart.
  package func label(ofRow row: Int) -> String {
    var columns = 0..<max(labelColumns, min(1, columnCount))
    if let last = columns.last, cell(row: row, column: last).rowSpan > 1, columns.upperBound < columnCount {
      columns = 0..<columns.upperBound + 1
    }
    let indices = columns.map { grid[row][$0].cell }
    let distinct = indices.enumerated().filter { $0.offset == 0 || indices[$0.offset - 1] != $0.element }
    return distinct.map { cells[$0.element].plainText }.filter { !$0.isEmpty }.joined(separator: "・")
  }

  /// The words that name a column.
  package func label(ofColumn column: Int) -> String {
    cell(row: 0, column: column).plainText
  }

  /// The columns at which a row has an inferred joining that the office has not confirmed.
  package func unconfirmedColumns(ofRow row: Int) -> [Int] {
    grid[row].indices.filter { grid[row][$0].isUnconfirmed }
  }

  /// The row of a name.
  package func row(named name: String) -> Int? { rowNames.firstIndex(of: name) }

  /// The column of a name.
  package func column(named name: String) -> Int? { columnNames.firstIndex(of: name) }
}

extension [Block] {
  /// The lines of a cell's text, without markup.
  package var lines: [String] {
    flatMap { block -> [String] in
      switch block.content {
      case .paragraph(let words): [words.plainText]
      case .list(let list):
        list.items.flatMap { item -> [String] in
          switch item {
          case .rule(let rule): [rule.words.plainText] + rule.explanation.lines
          case .text(let blocks): blocks.lines
          }
        }
      case .quote(let blocks), .alert(_, let blocks): blocks.lines
      case .heading(let heading): [heading.words.plainText]
      case .code(let text, _): [text]
      case .table, .figure, .thematicBreak: []
      }
    }
  }
}
