package import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// Writes a table with its joined cells, what is unconfirmed of it, and who points at its rows.
  ///
  /// Where a heading of an id says what the caption would say, the caption is left out.
  package mutating func table(_ table: Table, under heading: String? = nil) {
    let layout = TableLayout(table, placePrefix: placePrefix)
    let label = (heading ?? layout.captionID).map { HTMLWriter.Attribute("aria-labelledby", $0) }
    scrollable(label ?? .init("aria-label", "表")) { page in
      page.html.open(
        "table", table.id.map { page.id($0.written) },
        .class(table.kind.rawValue + (layout.isShort ? " short" : " wide")),
        heading == nil ? nil : label)
      if heading == nil, !table.caption.isEmpty { page.caption(layout) }
      page.element("thead") { $0.row(0, layout) }
      page.element("tbody") { body in
        for row in table.bodyRows { body.row(row, layout) }
      }
      page.html.close("table")
    }
    unconfirmedReadings(of: table)
    pointersAtRows(of: table)
  }

  /// Writes a region that scrolls sideways: it has a name, and the keyboard reaches it.
  mutating func scrollable(_ name: HTMLWriter.Attribute, content: (inout PageWriter) -> Void) {
    html.open("div", [.class("table-scroll"), .init("role", "region"), .init("tabindex", "0"), name])
    content(&self)
    html.close("div")
  }

  private mutating func caption(_ layout: TableLayout) {
    element("caption", layout.captionID.map { .id($0) }) { caption in
      if let number = caption.linked.tableNumber(layout.table) { caption.text("\(number)　") }
      caption.inlines(layout.table.caption)
    }
  }

  private mutating func row(_ row: Int, _ layout: TableLayout) {
    let name = layout.table.rowNames[row]
    let id = layout.table.id.flatMap { table in name.map { "\(table)/\($0)" } }
    element("tr", id.map { self.id($0) }) { page in
      for cell in layout.cells(inRow: row) { page.cell(cell, layout) }
    }
    html.newline()
  }

  private mutating func cell(_ index: Int, _ layout: TableLayout) {
    let cell = layout.table.cells[index]
    let attributes: [HTMLWriter.Attribute?] = [
      layout.id(ofHeader: index).map { .id($0) },
      layout.level(ofHeader: index).map { .class($0) },
      cell.columnSpan > 1 ? HTMLWriter.Attribute("colspan", String(cell.columnSpan)) : nil,
      cell.rowSpan > 1 ? HTMLWriter.Attribute("rowspan", String(cell.rowSpan)) : nil,
      layout.scope(ofHeader: index).map { HTMLWriter.Attribute("scope", $0) },
      layout.headers(ofCell: index).map { HTMLWriter.Attribute("headers", $0) },
      layout.label(ofCell: index).map { HTMLWriter.Attribute("data-label", $0) },
    ]
    if layout.isHeader(index) {
      html.open("th", attributes)
      cellContent(index, layout)
      html.close("th")
    } else {
      html.open("td", attributes)
      cellContent(index, layout)
      html.close("td")
    }
  }

  private mutating func cellContent(_ index: Int, _ layout: TableLayout) {
    for anchor in layout.anchors(ofCell: index) { html.element("span", .id(anchor), .class("anchor"), text: "") }
    let blocks = layout.table.cells[index].blocks
    if blocks.isEmpty, !layout.isHeader(index) {
      element("span", .class("not-stated"), text: "記載なし")
    } else if blocks.count == 1, case .paragraph(let words) = blocks[0].content {
      inlines(words)
    } else {
      self.blocks(blocks)
    }
    if layout.hasUnconfirmedPlace(index) { element("span", .class("unconfirmed"), text: "一部未確認") }
  }

  private mutating func unconfirmedReadings(of table: Table) {
    let readings = table.bodyRows.compactMap { row -> String? in
      let columns = table.unconfirmedColumns(ofRow: row)
      guard !columns.isEmpty else { return nil }
      let labels = columns.map { column in
        let label = table.label(ofColumn: column)
        let lines = linked.lines(of: table.cell(row: row, column: column))
        return "\(label)＝\(lines.joined(separator: "、"))"
      }
      return "\(table.label(ofRow: row))：\(labels.joined(separator: "、"))"
    }
    guard !readings.isEmpty else { return }
    element("details", .class("unconfirmed-readings")) { page in
      page.element("summary", text: "未確認の読み（\(readings.count)行）")
      page.element("p", text: "原本ではセルの結合が失われています。次の値は推定で、事務局の確認を待っています。")
      page.element("ul") { list in
        for reading in readings { list.element("li", text: reading) }
      }
    }
  }

  private mutating func pointersAtRows(of table: Table) {
    guard let id = table.id else { return }
    let rows = table.bodyRows.flatMap { row -> [(target: Target, label: String)] in
      guard let name = table.rowNames[row] else { return [] }
      let rowID = RowID(id, name)
      let cells = table.columnNames.enumerated().compactMap { column, name -> (target: Target, label: String)? in
        name.map { (.cell(CellID(rowID, $0)), "\(table.label(ofRow: row))・\(table.label(ofColumn: column))") }
      }
      return [(.row(rowID), table.label(ofRow: row))] + cells
    }
    let pointed = rows.filter { !linked.relationships(to: $0.target).isEmpty }
    guard !pointed.isEmpty else { return }
    element("dl", .class("row-pointers")) { page in
      for row in pointed {
        page.element("dt", text: row.label)
        page.element("dd") { $0.relations(of: row.target, showing: RelationLabel.onTables) }
      }
    }
  }
}

/// What a table's cells need to be read aloud rightly: which are headings, of what, and which headings a cell has.
struct TableLayout {
  let table: Table
  /// What stands before every id on the page.
  private let placePrefix: String
  private let hasJoins: Bool

  init(_ table: Table, placePrefix: String = "") {
    self.table = table
    self.placePrefix = placePrefix
    hasJoins = table.cells.contains { $0.rowSpan > 1 || $0.columnSpan > 1 }
  }

  /// Whether a narrow screen can show each row as a card: few columns, and no cell that belongs to several rows.
  var isShort: Bool { table.columnCount <= 4 && !hasJoins }

  /// The heading of a cell, which a card shows beside it.
  func label(ofCell index: Int) -> String? {
    isShort && !isHeader(index) ? table.label(ofColumn: table.cells[index].column) : nil
  }

  /// The cells that begin in a row.
  func cells(inRow row: Int) -> [Int] {
    table.grid[row].indices.compactMap { column in
      let index = table.grid[row][column].cell
      return table.cells[index].row == row && table.cells[index].column == column ? index : nil
    }
  }

  func isHeader(_ index: Int) -> Bool {
    table.cells[index].row == 0 || table.cells[index].column < table.labelColumns
  }

  /// The scope of a heading: the group where it spans several rows or columns.
  func scope(ofHeader index: Int) -> String? {
    guard isHeader(index) else { return nil }
    let cell = table.cells[index]
    if cell.row == 0 { return cell.columnSpan > 1 ? "colgroup" : "col" }
    return cell.rowSpan > 1 ? "rowgroup" : "row"
  }

  /// The level that a heading of a classification table names: its colour is that of the label on a folder.
  func level(ofHeader index: Int) -> String? {
    let cell = table.cells[index]
    guard table.kind == .classification, cell.row == 0, cell.column >= table.labelColumns else { return nil }
    return table.columnNames[cell.column]
  }

  /// The id of the caption; nil for a table that has none.
  var captionID: String? { table.caption.isEmpty ? nil : table.id.map { "\(placePrefix)_caption-\($0)" } }

  /// The id of a heading: of a level, which other pages lead to, and in tables where cells name their headings one by one.
  func id(ofHeader index: Int) -> String? {
    guard isHeader(index), let table = table.id else { return nil }
    if let level = level(ofHeader: index) { return placePrefix + Self.id(ofLevel: level, in: table) }
    return hasJoins ? "\(placePrefix)_\(table)-heading-\(index)" : nil
  }

  /// The id of the heading of a level; no other id of the tool has a slash.
  static func id(ofLevel level: String, in table: TableID) -> String { "_\(table)/\(level)" }

  /// The headings of a cell, where joined cells leave scope in doubt.
  func headers(ofCell index: Int) -> String? {
    guard hasJoins, !isHeader(index), table.id != nil else { return nil }
    let cell = table.cells[index]
    var headings: [Int] = []
    for row in cell.row..<cell.row + cell.rowSpan {
      headings += (0..<table.labelColumns).map { table.grid[row][$0].cell }
    }
    headings += (cell.column..<cell.column + cell.columnSpan).map { table.grid[0][$0].cell }
    var seen: Set<Int> = []
    return headings.filter { seen.insert($0).inserted }.compactMap { id(ofHeader: $0) }.joined(separator: " ")
  }

  /// The addresses of the places a cell covers: `paper/carry/internal`.
  func anchors(ofCell index: Int) -> [String] {
    guard let id = table.id, !isHeader(index) else { return [] }
    let cell = table.cells[index]
    return (cell.row..<cell.row + cell.rowSpan).flatMap { row -> [String] in
      guard let rowName = table.rowNames[row] else { return [] }
      return (cell.column..<cell.column + cell.columnSpan).compactMap { column in
        table.columnNames[column].map { "\(placePrefix)\(id)/\(rowName)/\($0)" }
      }
    }
  }

  /// Whether the author inferred that a cell covers one of its places.
  func hasUnconfirmedPlace(_ index: Int) -> Bool {
    let cell = table.cells[index]
    return (cell.row..<cell.row + cell.rowSpan).contains { row in
      (cell.column..<cell.column + cell.columnSpan).contains { table.grid[row][$0].isUnconfirmed }
    }
  }
}
