import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct TableLayoutTests {
  private func table(_ text: String) throws -> Table {
    let linked = try RenderedExample(.example(["first": text])).linked
    return try #require(linked.handbook.sections.first?.tables.first)
  }

  /// Every cell of a table as a line: its words, and what is said of it for reading aloud.
  private func lines(_ text: String) throws -> [String] {
    let table = try table(text)
    let layout = TableLayout(table)
    return table.grid.indices.flatMap { row in
      layout.cells(inRow: row).map { index in
        let cell = table.cells[index]
        let parts = [
          "\(row): \(cell.plainText)",
          cell.rowSpan > 1 || cell.columnSpan > 1 ? "\(cell.rowSpan)×\(cell.columnSpan)" : nil,
          layout.scope(ofHeader: index), layout.id(ofHeader: index).map { "#\($0)" },
          layout.headers(ofCell: index).map { "[\($0)]" },
        ]
        return parts.compactMap { $0 }.joined(separator: " ")
      }
    }
  }

  @Test func `without joined cells, scope says all`() throws {
    let text = """
      紙 {#t .classification}

      | 区分 | 極秘 {#s} | 公開 {#o} |
      |---|---|---|
      | 持出 {#carry} | 禁止 | 自由 |
      """
    #expect(
      try lines(text) == ["0: 区分 col", "0: 極秘 col #_t/s", "0: 公開 col #_t/o", "1: 持出 row", "1: 禁止", "1: 自由"])
  }

  @Test func `a cell of a table with joins names its headings, rows before columns, each once`() throws {
    let text = """
      紙 {#t .classification}

      | 区分 | < | 極秘 {#s} | 秘 {#c} | 公開 {#o} |
      |---|---|---|---|---|
      | 責任者 {#owner} | < | 部門長 | < | 担当者 |
      | 保管 | 束 {#many} | 赤 | 黄 | なし |
      | ^ | 単体 {#one} | ^ | 青 | ^ |
      """
    #expect(
      try lines(text) == [
        "0: 区分 1×2 colgroup #_t-heading-0", "0: 極秘 col #_t/s", "0: 秘 col #_t/c",
        "0: 公開 col #_t/o",
        "1: 責任者 1×2 row #_t-heading-4", "1: 部門長 1×2 [_t-heading-4 _t/s _t/c]",
        "1: 担当者 [_t-heading-4 _t/o]",
        "2: 保管 2×1 rowgroup #_t-heading-7", "2: 束 row #_t-heading-8",
        "2: 赤 2×1 [_t-heading-7 _t-heading-8 _t-heading-12 _t/s]",
        "2: 黄 [_t-heading-7 _t-heading-8 _t/c]",
        "2: なし 2×1 [_t-heading-7 _t-heading-8 _t-heading-12 _t/o]",
        "3: 単体 row #_t-heading-12", "3: 青 [_t-heading-7 _t-heading-12 _t/c]",
      ])
  }

  @Test func `a plain table has headings above only`() throws {
    #expect(try lines("| 甲 | 乙 |\n|---|---|\n| 一 | 二 |") == ["0: 甲 col", "0: 乙 col", "1: 一", "1: 二"])
    #expect(
      try lines("| 甲 | < |\n|---|---|\n| 一 | 二 |") == ["0: 甲 1×2 colgroup", "1: 一", "1: 二"])
  }

  @Test(
    arguments: [
      ("| 甲 | 乙 |\n|---|---|\n| 一 | 二 |", ["甲", "乙"]),
      ("| 甲 | 乙 | 丙 | 丁 |\n|---|---|---|---|\n| 一 | 二 | 三 | 四 |", ["甲", "乙", "丙", "丁"]),
      ("| 甲 | 乙 |\n|---|---|\n| 一 | < |", []),
      ("| 甲 | 乙 | 丙 | 丁 | 戊 |\n|---|---|---|---|---|\n| 一 | 二 | 三 | 四 | 五 |", []),
    ])
  func `up to four columns without joins can be shown as cards, each cell with its heading`(
    _ text: String, _ labels: [String]
  ) throws {
    let table = try table(text)
    let layout = TableLayout(table)
    #expect(table.cells.indices.compactMap { layout.label(ofCell: $0) } == labels)
    #expect(layout.isShort == !labels.isEmpty)
  }

  private static let joined = """
    紙 {#t .classification}

    | 区分 | 極秘 {#s} | 秘 {#c} |
    |---|---|---|
    | 複製 {#copy} | 禁止 | <? |
    | 持出 {#carry} | ^? | ^? |
    | 廃棄 {#shred} | 裁断 | 裁断 |
    """

  @Test func `every place of a table has one anchor, on the cell that covers it`() throws {
    let table = try table(Self.joined)
    let layout = TableLayout(table)
    let anchors = table.cells.indices.map { layout.anchors(ofCell: $0) }
    #expect(
      anchors.flatMap { $0 }.sorted() == ["copy", "carry", "shred"].flatMap { ["t/\($0)/s", "t/\($0)/c"] }.sorted())
    let wide = try #require(table.cells.firstIndex { $0.plainText == "禁止" })
    #expect(anchors[wide] == ["t/copy/s", "t/copy/c", "t/carry/s", "t/carry/c"])
  }

  @Test func `a cell whose joins are inferred says so, a confirmed one does not`() throws {
    let table = try table(Self.joined)
    let layout = TableLayout(table)
    let unconfirmed = table.cells.indices.filter { layout.hasUnconfirmedPlace($0) }
    #expect(unconfirmed.map { table.cells[$0].plainText } == ["禁止"])
  }

  /// Nothing is lost or shown twice: the cells of the rows cover every place of the grid once.
  @Test(arguments: [
    joined, "| 甲 | < | 乙 |\n|---|---|---|\n| 一 | 二 | 三 |\n| ^ | 四 | < |", "| 甲 |\n|---|\n| 一 |", "| 甲 | 乙 |\n|---|---|",
  ])
  func `cells cover the grid`(_ text: String) throws {
    let table = try table(text)
    let layout = TableLayout(table)
    var covered: [[Int]] = table.grid.map { $0.map { _ in 0 } }
    for row in table.grid.indices {
      for cell in layout.cells(inRow: row).map({ table.cells[$0] }) {
        for line in cell.row..<cell.row + cell.rowSpan {
          for column in cell.column..<cell.column + cell.columnSpan { covered[line][column] += 1 }
        }
      }
    }
    #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } })
  }
}
