import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct SectionReaderTablesTests {
  @Test func `a classification table has named rows and levels, joined cells and unconfirmed readings`() throws {
    let read = try ReadSection(
      """
      取扱い方法（紙） {#paper .classification}

      | 取扱い | < | 極秘 {#secret} | 部外秘 {#internal} | 公開 {#public} |
      |---|---|---|---|---|
      | 作成 {#make} | 承認 | 部門長 | < | 規制なし |
      | ^ | 表示 {#mark} | 赤 | 青 | ^? |
      | 持出 {#carry} | < | 禁止 | 承認を得て<br>記録する | ^ |
      """)
    #expect(read.findings == [])
    let table = try #require(read.section.tables.first)
    #expect(table.id == "paper")
    #expect(table.kind == .classification)
    #expect(table.caption.plainText == "取扱い方法（紙）")
    #expect(table.labelColumns == 2)
    #expect(table.rowNames == [nil, "make", "mark", "carry"])
    #expect(table.columnNames == [nil, nil, "secret", "internal", "public"])
    #expect((1...3).map { table.label(ofRow: $0) } == ["作成・承認", "作成・表示", "持出"])
    #expect((2...4).map { table.label(ofColumn: $0) } == ["極秘", "部外秘", "公開"])
    #expect(table.cell(row: 1, column: 3).plainText == "部門長")
    #expect(table.cell(row: 3, column: 4).plainText == "規制なし")
    #expect(table.cell(row: 3, column: 3).plainText == "承認を得て、記録する")
    #expect(table.grid[2][4].isUnconfirmed)
    #expect(table.grid.joined().count { $0.isUnconfirmed } == 1)
    #expect(read.covered(table.grid[2][4].range) == "^?")
    #expect(read.covered(table.range).hasPrefix("取扱い方法"))
  }

  static let joins: [(String, [String])] = [
    ("| a | b |\n|---|---|\n| ⟦1⟧< | x |", ["⟦1⟧ table-join"]),
    ("| ⟦1⟧^ | b |\n|---|---|\n| x | y |", ["⟦1⟧ table-join"]),
    ("| a | b |\n|---|---|\n| ⟦1⟧^? | x |", ["⟦1⟧ table-join"]),
    ("| a | b |\n|---|---|\n| x | < |\n| ⟦1⟧^ | y |", ["⟦1⟧ table-join"]),
    ("| a | b |\n|---|---|\n| x | y |\n| ^ | ⟦1⟧<? |", ["⟦1⟧ table-join"]),
    ("> | a | b |\n> |---|---|\n> | ⟦1⟧< | x |", ["⟦1⟧ table-join"]),
    ("| a | b |\n|---|---|\n| x \\| y | < |\n| \\| **「z」**だ | ⟦1⟧^ |", ["⟦1⟧ table-join"]),
    ("| a | < |\n|---|---|\n| x | y |", []),
    ("| a | b |\n|---|---|\n| \\< | \\^ |", []),
    ("| a | b |\n|---|---|\n| `<` | `^` |", []),
  ]

  @Test(arguments: joins)
  func `a join that cannot be is an error at its cell`(_ markdown: String, _ findings: [String]) throws {
    #expect(try ReadSection(markdown).findings == findings)
  }

  static let lines: [(String, String)] = [
    ("1. あ<br>2. い<br/>3. う", "ordered list from 1 [あ | い | う]"),
    ("・か<BR>・き<br />・く", "list [か | き | く]"),
    ("前<br>1. あ<br>2. い<br>後", "paragraph 前, ordered list from 1 [あ | い], paragraph 後"),
    ("1. あ<br>・い", "ordered list from 1 [あ], list [い]"),
    ("3. あ<br>4. い", "ordered list from 3 [あ | い]"),
    ("10. あ<br>11. い", "ordered list from 10 [あ | い]"),
    ("1.あ<br>2.い", "ordered list from 1 [あ | い]"),
    ("一行目<br>二行目", "paragraph 一行目, paragraph 二行目"),
    ("<br>あ<br><br>い<br>", "paragraph あ, paragraph い"),
    ("1.10版<br>2.5インチ", "paragraph 1.10版, paragraph 2.5インチ"),
    ("1．全角<br>１. 全角", "paragraph 1．全角, paragraph １. 全角"),
    ("0. 零", "paragraph 0. 零"),
    ("1. **「強い」**です<br>2. [続き](mail.md)", "ordered list from 1 [【「強い」】です | ⟨続き⟩]"),
    ("**1. あ**<br>い", "paragraph 【1. あ】, paragraph い"),
    ("`<br>`と\\<br>", "paragraph ‘<br>’と<br>"),
    ("", ""),
  ]

  @Test(arguments: lines)
  func `a line break in a cell begins a line, and lines with a number or a dot are a list`(
    _ cell: String, _ expected: String
  ) throws {
    let read = try ReadSection("| a |\n|---|\n| \(cell) |")
    let table = try #require(read.section.tables.first)
    #expect(table.cell(row: 1, column: 0).blocks.map(\.outline).joined(separator: ", ") == expected)
    #expect(read.findings == [])
  }

  static let names: [(String, [String])] = [
    ("⟦1⟧題\n\n| a {#x} | b {#y} |\n|---|---|\n| c {#r} | d |", []),
    ("⟦1⟧題 {.classification}\n\n| a | b {#y} |\n|---|---|\n| c {#r} | d |", ["⟦1⟧ id-missing"]),
    ("題 {#t .classification}\n\n| a | ⟦1⟧b |\n|---|---|\n| ⟦2⟧c | d |", ["⟦1⟧ id-missing", "⟦2⟧ id-missing"]),
    ("題 {#t .matrix}\n\n| a | b |\n|---|---|\n| c | d |", []),
    (
      "題 {#t .classification}\n\n| a | b {#y} | ⟦1⟧c {#y} |\n|---|---|---|\n| d {#r} | e | f |\n| ⟦2⟧g {#r} | h | i |",
      ["⟦1⟧ id-repeated", "⟦2⟧ id-repeated"]
    ),
    ("題 {#t .classification}\n\n| a | b {#y} |\n|---|---|\n| c {⟦1⟧#日本} | d |", ["⟦1⟧ id-invalid", "id-missing"]),
    ("題 {#t .classification}\n\n| a | b {#y} |\n|---|---|", []),
  ]

  @Test(arguments: names)
  func `rows and levels of a classification table have ids of their own`(
    _ markdown: String, _ findings: [String]
  ) throws {
    let read = try ReadSection(markdown)
    #expect(read.findings.count == findings.count)
    for finding in findings { #expect(read.findings.contains { $0.hasSuffix(finding) }, "\(read.findings)") }
  }

  static let excess: [(String, [String])] = [
    ("| a | b |\n|---|---|\n| c | d | ⟦1⟧三つ目 |", ["⟦1⟧ table-row-too-long"]),
    ("a | b\n--|--\nc | d | ⟦1⟧三つ目", ["⟦1⟧ table-row-too-long"]),
    ("> | a |\n> |---|\n> | c | ⟦1⟧`d` | e |", ["⟦1⟧ table-row-too-long"]),
    ("| a | b |\n|---|---|\n| c |\n| d | e |", []),
    ("| a | b |\n|---|---|\n| c | d |  \n| e | f", []),
    ("| a | b |\n|---|---|\n| c | d \\| e |", []),
    ("| a | b |\n|---|---|\n| c | d | |", []),
  ]

  @Test(arguments: excess, ["\n", "\r\n"])
  func `no cell of a row is lost without a word`(
    _ pair: (markdown: String, findings: [String]), _ lineEnding: String
  ) throws {
    #expect(try ReadSection(pair.markdown, lineEnding: lineEnding).findings == pair.findings)
  }

  @Test func `a cell that its row leaves out is empty, and stands at the row's end`() throws {
    let read = try ReadSection("| a | b |\n|---|---|\n| c |\n| d | e |")
    let table = try #require(read.section.tables.first)
    let cell = table.cell(row: 1, column: 1)
    #expect(cell.blocks.isEmpty)
    #expect(read.covered(SourceRange(0, Int(cell.range.start))).hasSuffix("| c "))
  }
}

extension Block {
  /// The block in one line.
  fileprivate var outline: String {
    switch content {
    case .paragraph(let words): "paragraph \(words.shape)"
    case .list(let list):
      (list.start.map { "ordered list from \($0)" } ?? "list")
        + " [\(list.items.map(\.outline).joined(separator: " | "))]"
    default: "something else"
    }
  }
}

extension ListItem {
  fileprivate var outline: String {
    guard case .text(let blocks) = self else { return "rule" }
    return [blocks].map { $0.map { $0.outline.replacing("paragraph ", with: "") }.joined() }.joined()
  }
}
