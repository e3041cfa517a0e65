import Testing

@testable import HandbookModel

@Suite struct TableTests {
  /// Makes a table of rows of texts; a text used again in the place beside or below is the same cell.
  private func table(_ rows: [[String]], labelColumns: Int, names: [String?]? = nil) -> Table {
    var cells: [Table.Cell] = []
    var indices: [String: Int] = [:]
    let grid = rows.enumerated().map { row, texts in
      texts.enumerated().map { column, text -> Table.Place in
        let index = indices[text] ?? cells.count
        if indices[text] == nil {
          indices[text] = index
          let range = SourceRange(0, 1)
          let blocks = text.split(separator: "/").map { line in
            Block(.paragraph([Inline(.text(String(line)), range)]), range)
          }
          cells.append(
            Table.Cell(
              row: row, column: column, rowSpan: rows.count { $0.contains(text) },
              columnSpan: texts.count { $0 == text }, blocks: blocks, range: range))
        }
        return Table.Place(cell: index, isUnconfirmed: false, range: SourceRange(0, 1))
      }
    }
    return Table(
      id: "paper", caption: [], kind: .classification, cells: cells, grid: grid,
      rowNames: names ?? rows.map { _ in nil }, columnNames: [nil, nil, "secret", "public"],
      labelColumns: labelColumns, range: SourceRange(0, 1))
  }

  private static let rows = [
    ["取扱い", "取扱い", "極秘", "公開"],
    ["作成", "承認", "部門長", "規制なし"],
    ["作成", "表示/場所", "赤", "規制なし"],
    ["持出", "持出", "禁止", "可"],
    ["", "複写", "禁止2", "可2"],
  ]

  @Test func `a row is named by its label cells, each once`() {
    let table = table(Self.rows, labelColumns: 2)
    #expect((1...4).map { table.label(ofRow: $0) } == ["作成・承認", "作成・表示、場所", "持出", "複写"])
  }

  @Test func `where the label covers several rows, the next cell tells them apart`() {
    let table = table(Self.rows, labelColumns: 0)
    #expect((1...4).map { table.label(ofRow: $0) } == ["作成・承認", "作成・表示、場所", "持出", ""])
  }

  @Test func `a column is named by its cell in the heading row`() {
    let table = table(Self.rows, labelColumns: 2)
    #expect((0..<table.columnCount).map { table.label(ofColumn: $0) } == ["取扱い", "取扱い", "極秘", "公開"])
    #expect(table.bodyRows == 1..<5)
  }

  @Test func `every place knows the cell that covers it`() {
    let table = table(Self.rows, labelColumns: 2)
    #expect(table.cell(row: 2, column: 3) == table.cell(row: 1, column: 3))
    #expect(table.cell(row: 2, column: 3).rowSpan == 2)
    #expect(table.cell(row: 3, column: 1).columnSpan == 2)
    #expect(table.cell(row: 3, column: 3).plainText == "可")
  }

  @Test func `rows and columns are found by their names`() {
    let table = table(Self.rows, labelColumns: 2, names: [nil, "make", "mark", "carry", nil])
    #expect(table.row(named: "mark") == 2)
    #expect(table.row(named: "copy") == nil)
    #expect(table.column(named: "public") == 3)
    #expect(table.column(named: "make") == nil)
  }

  @Test func `a table without rows has no body`() {
    let empty = Table(
      id: nil, caption: [], kind: .plain, cells: [], grid: [], rowNames: [], columnNames: [], labelColumns: 0,
      range: SourceRange(0, 0))
    #expect(empty.bodyRows.isEmpty)
    #expect(empty.columnCount == 0)
  }
}
