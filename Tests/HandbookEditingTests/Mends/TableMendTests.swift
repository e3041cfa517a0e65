import Testing

@testable import HandbookEditing

@Suite struct TableMendTests {
  @Test(arguments: [
    ("| 一 | b |\n|---|---|\n| 長い名前 | c |", "| 一       | b   |\n|----------|-----|\n| 長い名前 | c   |"),
    ("|a|b|\n|-|-|\n|c|d|", "| a   | b   |\n|-----|-----|\n| c   | d   |"),
    ("| a | b |\n|:--|--:|\n| c | 四字熟語 |", "| a   |        b |\n|:----|---------:|\n| c   | 四字熟語 |"),
    ("| a |\n|:-:|\n| 中央です |", "|    a     |\n|:--------:|\n| 中央です |"),
    ("| a\\|b | c |\n|---|---|\n| `x\\|y` | d |", "| a\\|b   | c   |\n|--------|-----|\n| `x\\|y` | d   |"),
    ("> | a | b |\n> |---|---|\n> | 長い名前 | c |", "> | a        | b   |\n> |----------|-----|\n> | 長い名前 | c   |"),
    ("- 項目\n\n  | a |\n  |---|\n  | bcdef |", "- 項目\n\n  | a     |\n  |-------|\n  | bcdef |"),
    ("| a | b |\n|---|---|\n| c |", "| a   | b   |\n|-----|-----|\n| c   |"),
    ("a | b\n---|---\nc | d", "a | b\n---|---\nc | d"),
    ("```\n|a|\n|-|\n```", "```\n|a|\n|-|\n```"),
  ])
  func `columns stand below each other, by the cells of a terminal`(_ before: String, _ after: String) {
    #expect(Mended.body(before, by: .tables) == after)
  }

  @Test func `a table too wide to be seen whole is not filled up`() {
    let long = String(repeating: "長", count: 70)
    let table = "|a|b|\n|:-|-|\n| \(long)   | c|"
    #expect(Mended.body(table, by: .tables) == "| a | b |\n|:--|---|\n| \(long) | c |")
  }

  @Test func `line ends stay as they are`() {
    #expect(Mended.body("|a|\r\n|-|\r\n|bcd|\r\n", by: .tables) == "| a   |\r\n|-----|\r\n| bcd |\r\n")
  }
}
