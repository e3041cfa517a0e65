import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct MarkdownTreeBuildingTests {
  static let trees: [(String, String)] = [
    (
      "> - 引用の\n>   箇条 **「x」**y\n>   > 二重の\n>   > 引用 `c`",
      """
      quote ‹> - 引用の⏎>   箇条 **「x」**y⏎>   > 二重の⏎>   > 引用 `c`›
        list ‹- 引用の⏎>   箇条 **「x」**y⏎>   > 二重の⏎>   > 引用 `c`›
          item
            paragraph ‹引用の⏎>   箇条 **「x」**y›
              text 「引用の箇条 」 ‹引用の⏎>   箇条 ›
              strong ‹**「x」**›
                text 「「x」」 ‹「x」›
              text 「y」 ‹y›
            quote ‹> 二重の⏎>   > 引用 `c`›
              paragraph ‹二重の⏎>   > 引用 `c`›
                text 「二重の引用 」 ‹二重の⏎>   > 引用 ›
                code 「c」 ‹`c`›
      """
    ),
    (
      "- [a](a.md)\nゆるい続き [b](b.md)\n\n> 引用\nゆるい [c](c.md)",
      """
      list ‹- [a](a.md)⏎ゆるい続き [b](b.md)›
        item
          paragraph ‹[a](a.md)⏎ゆるい続き [b](b.md)›
            reference section(a) ‹[a](a.md)›
              text 「a」 ‹a›
            text 「ゆるい続き 」 ‹ゆるい続き ›
            reference section(b) ‹[b](b.md)›
              text 「b」 ‹b›
      quote ‹> 引用⏎ゆるい [c](c.md)›
        paragraph ‹引用⏎ゆるい [c](c.md)›
          text 「引用ゆるい 」 ‹引用⏎ゆるい ›
          reference section(c) ‹[c](c.md)›
            text 「c」 ‹c›
      """
    ),
    (
      "1. 一\n\n       字下げの\n       符号\n\n2. 二\n\n   ```sh\n   ls\n   ```\n\n* * *",
      """
      ordered list from 1 ‹1. 一⏎⏎       字下げの⏎       符号⏎⏎2. 二⏎⏎   ```sh⏎   ls⏎   ```›
        item
          paragraph ‹一›
            text 「一」 ‹一›
          code  「字下げの
      符号
      」 ‹字下げの⏎       符号›
        item
          paragraph ‹二›
            text 「二」 ‹二›
          code sh 「ls
      」 ‹```sh⏎   ls⏎   ```›
      break ‹* * *›
      """
    ),
    (
      "-\tタブ **「x」**y\n\t続き [a](a.md)",
      """
      list ‹-\tタブ **「x」**y⏎\t続き [a](a.md)›
        item
          paragraph ‹タブ **「x」**y⏎\t続き [a](a.md)›
            text 「タブ 」 ‹タブ ›
            strong ‹**「x」**›
              text 「「x」」 ‹「x」›
            text 「y続き 」 ‹y⏎\t続き ›
            reference section(a) ‹[a](a.md)›
              text 「a」 ‹a›
      """
    ),
    (
      "## 見出し **「b」**c {#b} ##\n四 {#c}\n---",
      """
      heading 2 #b ‹## 見出し **「b」**c {#b}›
        text 「見出し 」 ‹見出し ›
        strong ‹**「b」**›
          text 「「b」」 ‹「b」›
        text 「c」 ‹c›
      heading 2 #c ‹四 {#c}›
        text 「四」 ‹四›
      """
    ),
    // The library strips definitions off a paragraph and counts on as if they had not been there.
    (
      "[a]: mail.md \"題\"\n[b]: mail.md\n[参照][a]と[b]\n二行目 [x](x.md)\n\n> [c]: mail.md\n> あ[c]\n> い [x](x.md)",
      """
      paragraph ‹[参照][a]と[b]⏎二行目 [x](x.md)›
        reference section(mail) ‹[参照][a]›
          text 「参照」 ‹参照›
        text 「と」 ‹と›
        reference section(mail) ‹[b]›
          text 「b」 ‹b›
        text 「二行目 」 ‹二行目 ›
        reference section(x) ‹[x](x.md)›
          text 「x」 ‹x›
      quote ‹> [c]: mail.md⏎> あ[c]⏎> い [x](x.md)›
        paragraph ‹あ[c]⏎> い [x](x.md)›
          text 「あ」 ‹あ›
          reference section(mail) ‹[c]›
            text 「c」 ‹c›
          text 「い 」 ‹い ›
          reference section(x) ‹[x](x.md)›
            text 「x」 ‹x›
      """
    ),
    // Lines directly above a table lose their places, and the heading row takes theirs.
    (
      "> 前の**「段落」**の\n> 続き\n> | a | b **c** |\n> |---|---|\n> | d |",
      """
      quote ‹> 前の**「段落」**の⏎> 続き⏎> | a | b **c** |⏎> |---|---|⏎> | d |›
        paragraph ‹前の**「段落」**の⏎> 続き›
          text 「前の」 ‹前の›
          strong ‹**「段落」**›
            text 「「段落」」 ‹「段落」›
          text 「の続き」 ‹の⏎> 続き›
        table plain
          row [0 1]
          row [2 3]
          cell 0 1×1 ‹a›
            paragraph ‹a›
              text 「a」 ‹a›
          cell 1 1×1 ‹b **c**›
            paragraph ‹b **c**›
              text 「b 」 ‹b ›
              strong ‹**c**›
                text 「c」 ‹c›
          cell 2 1×1 ‹d›
            paragraph ‹d›
              text 「d」 ‹d›
          cell 3 1×1 ‹›
      """
    ),
    (
      "| a \\| b | c |\n|---|---|\n| `a\\|b` [x](y.md) | \\|\\| **「z」**だ \\| [x](y.md) |",
      """
      table plain
        row [0 1]
        row [2 3]
        cell 0 1×1 ‹a \\| b›
          paragraph ‹a \\| b›
            text 「a | b」 ‹a \\| b›
        cell 1 1×1 ‹c›
          paragraph ‹c›
            text 「c」 ‹c›
        cell 2 1×1 ‹`a\\|b` [x](y.md)›
          paragraph ‹`a\\|b` [x](y.md)›
            code 「a|b」 ‹`a\\|b`›
            text 「 」 ‹ ›
            reference section(y) ‹[x](y.md)›
              text 「x」 ‹x›
        cell 3 1×1 ‹\\|\\| **「z」**だ \\| [x](y.md)›
          paragraph ‹\\|\\| **「z」**だ \\| [x](y.md)›
            text 「|| 」 ‹\\|\\| ›
            strong ‹**「z」**›
              text 「「z」」 ‹「z」›
            text 「だ | 」 ‹だ \\| ›
            reference section(y) ‹[x](y.md)›
              text 「x」 ‹x›
      """
    ),
  ]

  @Test(arguments: trees, ["\n", "\r\n"])
  func `places are right where the library's are not`(
    _ pair: (markdown: String, tree: String), _ lineEnding: String
  ) throws {
    let read = try ReadSection(pair.markdown, lineEnding: lineEnding)
    #expect(read.tree == pair.tree)
    #expect(read.misplaced == [])
  }

  @Test func `a table below lines of text begins with its heading row`() throws {
    let read = try ReadSection("前の段落\n| a |\n|---|\n| b |\n")
    let table = try #require(read.section.tables.first)
    #expect(read.covered(table.range).hasSuffix("a |\n|---|\n| b |"))
    #expect(!read.covered(table.range).contains("段落"))
  }

  @Test func `places count from the beginning of the file, with a byte order mark too`() throws {
    let text = "\u{FEFF}---\ntitle: 題名\n---\n前\n\n- [ ] 守ること。 {#日本}"
    let file = ContentFile(path: "sections/mail.md", bytes: Array(text.utf8))
    var report = Report()
    let section = try #require(Section(parsing: file, report: &report))
    let place = try #require(text.utf8.lastIndex(of: UInt8(ascii: "#")))
    #expect(
      report.diagnostics.map(\.span.range.start) == [UInt32(text.utf8.distance(from: text.startIndex, to: place))])
    #expect(section.title == "題名")
  }
}
