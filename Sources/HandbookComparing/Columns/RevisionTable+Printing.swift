import HandbookModel

extension RevisionTable {
  /// A table as printed; a joining that is not confirmed is marked in its cell, as on the page.
  init(printing table: Table, by printer: inout RevisionTextPrinter, form: inout String) {
    var places: [String] = Array(repeating: "", count: table.cells.count)
    for (row, line) in table.grid.enumerated() {
      for (column, place) in line.enumerated() where place.isUnconfirmed { places[place.cell] += "?\(row),\(column)" }
    }
    let caption = printer.text(of: table.caption, form: &form)
    var cells: [Cell] = []
    cells.reserveCapacity(table.cells.count)
    for (index, cell) in table.cells.enumerated() {
      var lines = RevisionLines(places[index])
      lines.add(cell.blocks.map(\.content), by: &printer)
      var texts = lines.texts
      if !places[index].isEmpty { texts.append(RevisionText("未確認")) }
      for (image, _) in lines.rest.pictures { texts.append(printer.text(of: image)) }
      cells.append(
        Cell(
          row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, lines: texts,
          form: lines.form))
    }
    self.init(
      kind: table.kind, caption: caption, cells: cells, grid: table.grid.map { $0.map(\.cell) },
      rowNames: table.rowNames, columnNames: table.columnNames,
      rowLabels: table.grid.indices.map { table.label(ofRow: $0) },
      columnLabels: (0..<table.columnCount).map { table.label(ofColumn: $0) })
  }
}
