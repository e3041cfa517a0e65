import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct PreparedMarkdownTests {
  /// Pieces of which random paragraphs are made: Japanese text, and all that is made ready for the library.
  static let pieces = [
    "情報", "「機密」", "。", "、", "（注）", "です", "word", " ", "10", "％", "ー", "＜東京＞", "𠮷", "👨‍👩‍👧",
    "*", "**", "***", "<", "<b>", "</b>", "<!--", "<!-- handbook:x -->", "<東京>", "[^1]", "[^", "[^1]:", "]", "[",
    "`", "``", "\\*", "\\<", "\\", "&amp;", "&", "|", "https://example.jp/a", "[続き](mail.md)", "<https://example.jp/>",
    "!", "_", "~~", "\n", "  \n", "\\\n",
  ]

  /// What a block can begin with; a following line is set in as the block asks.
  static let blocks: [(first: String, next: String)] = [
    ("", ""), ("", "   "), ("> ", "> "), ("> ", ""), ("- ", "  "), ("- ", ""), ("1. ", "   "), ("> - ", ">   "),
    ("- > ", "  > "), ("  ", " "), ("- [ ] ", "  "), ("[a]: mail.md\n", ""), ("> [a]: mail.md\n> ", "> "),
  ]

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `in random Japanese text every piece covers just itself`(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<10 {
      let block = try #require(Self.blocks.randomElement(using: &numbers))
      var text = "始"
      for _ in 0..<Int.random(in: 1...14, using: &numbers) {
        text += try #require(Self.pieces.randomElement(using: &numbers))
      }
      let markdown = block.first + text.replacing("\n", with: "\n\(block.next)終") + "末"
      let lineEnding = Bool.random(using: &numbers) ? "\n" : "\r\n"
      let read = try ReadSection(markdown, lineEnding: lineEnding)
      #expect(read.misplaced == [], "\(markdown)")
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `in random tables every piece covers just itself`(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<10 {
      let prefix = try #require(["", "> ", "  ", "- "].randomElement(using: &numbers))
      let rest = prefix == "- " ? "  " : prefix
      var rows: [String] = []
      for _ in 0..<3 {
        let cells = try (0..<2).map { _ in
          try (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
            try #require(
              Self.pieces.filter { !$0.contains("\n") && $0 != "|" && $0 != "\\" }.randomElement(using: &numbers))
          }.joined() + (Bool.random(using: &numbers) ? "\\|" : "") + "字"
        }
        rows.append("| \(cells.joined(separator: " | ")) |")
      }
      rows.insert("|---|:-:|", at: 1)
      let caption = Bool.random(using: &numbers) ? ["表の**「題」**と"] : []
      let markdown = prefix + (caption + rows).joined(separator: "\n\(rest)")
      let read = try ReadSection(markdown)
      #expect(read.misplaced == [], "\(markdown)")
      #expect(read.section.tables.map(\.grid.count) == [3], "\(markdown)")
    }
  }

  @Test func `no mark is left in what is read`() throws {
    let read = try ReadSection(
      """
      **「x」**だ <b>「`<b>**「y」**z`」 [^1]: 文

      ```**「x」**だ
      <b>**「z」**だ
      ```

      ![**「x」**だ<b>](../figures/a.svg) [**「x」**だ](<mail.md>)

      [^1]: 注
      """)
    let dump = read.tree + read.shape
    #expect(!dump.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) })
    #expect(dump.contains("【「x」】だ"))
  }
}
