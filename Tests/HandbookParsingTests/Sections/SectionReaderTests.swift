import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct SectionReaderTests {
  static let everyNode = """
    ## 見出し **強調** {#id}

    - [ ] 一行目の`code`規則は
      二行目に[続く](mail.md)こと。 {#rule for=staff}

      説明の段落は
      二行目。
      - 入れ子 *強調* です
        続き [x](disposal.md)
    - ふつう

    > [!NOTE]
    > 引用の中の [リンク](a.md) と
    > 二行目の [リンク](b.md) です

    情報の表 {#t .classification}

    | 見出し | 極秘 {#x} |
    |---|---|
    | 持出 {#r} | 禁止 \\| [次](c.md) |
    | 廃棄 {#s} | ^? |
    """

  static let everyNodeTree = """
    heading 2 #id ‹## 見出し **強調** {#id}›
      text 「見出し 」 ‹見出し ›
      strong ‹**強調**›
        text 「強調」 ‹強調›
    list ‹- [ ] 一行目の`code`規則は⏎  二行目に[続く](mail.md)こと。 {#rule for=staff}⏎⏎  説明の段落は⏎  二行目。⏎  - 入れ子 *強調* です⏎    続き [x](disposal.md)⏎- ふつう›
      rule mail/rule must 5
        binds ‹staff›
        text 「一行目の」 ‹一行目の›
        code 「code」 ‹`code`›
        text 「規則は二行目に」 ‹規則は⏎  二行目に›
        reference section(mail) ‹[続く](mail.md)›
          text 「続く」 ‹続く›
        text 「こと。」 ‹こと。›
        paragraph ‹説明の段落は⏎  二行目。›
          text 「説明の段落は二行目。」 ‹説明の段落は⏎  二行目。›
        list ‹- 入れ子 *強調* です⏎    続き [x](disposal.md)›
          item
            paragraph ‹入れ子 *強調* です⏎    続き [x](disposal.md)›
              text 「入れ子 」 ‹入れ子 ›
              emphasis ‹*強調*›
                text 「強調」 ‹強調›
              text 「 です続き 」 ‹ です⏎    続き ›
              reference section(disposal) ‹[x](disposal.md)›
                text 「x」 ‹x›
      item
        paragraph ‹ふつう›
          text 「ふつう」 ‹ふつう›
    alert NOTE ‹> [!NOTE]⏎> 引用の中の [リンク](a.md) と⏎> 二行目の [リンク](b.md) です›
      paragraph ‹引用の中の [リンク](a.md) と⏎> 二行目の [リンク](b.md) です›
        text 「引用の中の 」 ‹引用の中の ›
        reference section(a) ‹[リンク](a.md)›
          text 「リンク」 ‹リンク›
        text 「 と二行目の 」 ‹ と⏎> 二行目の ›
        reference section(b) ‹[リンク](b.md)›
          text 「リンク」 ‹リンク›
        text 「 です」 ‹ です›
    table classification #t
      row [0 1]
      row #r [2 3]
      row #s [4 3?]
      cell 0 1×1 ‹見出し›
        paragraph ‹見出し›
          text 「見出し」 ‹見出し›
      cell 1 1×1 ‹極秘›
        paragraph ‹極秘›
          text 「極秘」 ‹極秘›
      cell 2 1×1 ‹持出›
        paragraph ‹持出›
          text 「持出」 ‹持出›
      cell 3 2×1 ‹禁止 \\| [次](c.md)›
        paragraph ‹禁止 \\| [次](c.md)›
          text 「禁止 | 」 ‹禁止 \\| ›
          reference section(c) ‹[次](c.md)›
            text 「次」 ‹次›
      cell 4 1×1 ‹廃棄›
        paragraph ‹廃棄›
          text 「廃棄」 ‹廃棄›
    """

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every node covers its own text, on continued lines and with any line ending`(_ lineEnding: String) throws {
    let read = try ReadSection(Self.everyNode, lineEnding: lineEnding)
    #expect(read.tree == Self.everyNodeTree)
    #expect(read.misplaced == [])
    #expect(read.findings == [])
  }

  static let headings: [(String, [String])] = [
    ("## 見出し {#making}", []),
    ("⟦1⟧## 見出し", ["⟦1⟧ id-missing"]),
    ("## 見出し {⟦1⟧#日本}", ["⟦1⟧ id-invalid"]),
    ("## 見出し {#a ⟦1⟧.b}", ["⟦1⟧ attribute-unknown"]),
    ("⟦1⟧# 題名 {#a}", ["⟦1⟧ title-in-text"]),
    ("⟦1⟧題名 {#a}\n===", ["⟦1⟧ title-in-text"]),
    ("> ⟦1⟧### 引用の見出し", ["⟦1⟧ id-missing"]),
  ]

  @Test(arguments: headings)
  func `a heading has an id that its author gave, or is reported`(_ markdown: String, _ findings: [String]) throws {
    #expect(try ReadSection(markdown).findings == findings)
  }

  static let rules: [(String, [String], [String])] = [
    ("- [ ] 守ること。 {#a}\n- [x] 守ること。 {#b}", ["a", "b"], []),
    ("- [ ] ⟦1⟧守ること。\n- [ ] ⟦2⟧守ること。", ["unnamed-1", "unnamed-2"], ["⟦1⟧ id-missing", "⟦2⟧ id-missing"]),
    ("⟦1⟧- [ ] \n", ["unnamed-1"], ["⟦1⟧ id-missing"]),
    ("- [ ] 守ること。 {⟦1⟧#日本}", ["日本"], ["⟦1⟧ id-invalid"]),
    ("1. [ ] 守ること。 {#a}\n   - [ ] 中でも守ること。 {#b}", ["a", "b"], []),
    ("- ⟦1⟧[ ]守ること。", [], ["⟦1⟧ rule-mark"]),
    ("- 守ること。", [], []),
    ("> - [ ] 引用でも守ること。 {#a}", ["a"], []),
    ("> [!WARNING]\n> 1. [x] 警告でも守ること。 {#a}", ["a"], []),
    ("- - [ ] 二重の印でも守ること。 {#a}", ["a"], []),
    ("- \\[ ] 規則ではない", [], []),
  ]

  @Test(arguments: rules)
  func `a task is a rule, and has an id or is reported`(
    _ markdown: String, _ names: [String], _ findings: [String]
  ) throws {
    let read = try ReadSection(markdown)
    #expect(read.section.rules.map(\.id.name) == names)
    #expect(read.findings == findings)
  }

  @Test func `a missing id comes with an id to write, the same in every run`() throws {
    let markdown = "- [ ] 守ること。\n- [ ] 別のことを守ること。\n\n## 見出し"
    let fixes = try ReadSection(markdown).report.diagnostics.compactMap(\.fix?.summary.english)
    let names = fixes.compactMap { $0.firstMatch(of: /\{#([a-z]+)\}/)?.output.1 }
    #expect(names.count == 3)
    #expect(Set(names).count == 3)
    #expect(names.allSatisfy { SectionID.isValid(String($0)) })
    #expect(try ReadSection(markdown).report.diagnostics.compactMap(\.fix?.summary.english) == fixes)
  }

  @Test func `a rule without an id and a heading without one weigh differently`() throws {
    let read = try ReadSection("- [ ] 守ること。\n\n## 見出し")
    #expect(read.report.diagnostics.map(\.severity) == [.error, .warning])
  }

  static let captions: [(String, String?, [String])] = [
    ("表の題 {#a}\n\n| x |\n|---|\n| y |", "a", []),
    ("表の題 {#a}\n| x |\n|---|\n| y |", "a", []),
    ("題のない表\n\n| x |\n|---|\n| y |", nil, []),
    ("表の題 ⟦1⟧{#a}\n\n間の段落\n\n| x |\n|---|\n| y |", nil, ["⟦1⟧ attribute-misplaced"]),
    ("| x |\n|---|\n| y |\n\n表の題 ⟦1⟧{#a}", nil, ["⟦1⟧ attribute-misplaced"]),
    ("表の題 {#a ⟦1⟧.tall}\n\n| x |\n|---|\n| y |", "a", ["⟦1⟧ attribute-unknown"]),
  ]

  @Test(arguments: captions)
  func `the paragraph directly above a table is its caption`(
    _ markdown: String, _ id: String?, _ findings: [String]
  ) throws {
    let read = try ReadSection(markdown)
    #expect(read.section.tables.map { $0.id?.written } == [id])
    #expect(read.findings == findings)
  }

  @Test func `text of a caption without a table is still there`() throws {
    #expect(try ReadSection("表の題 {#a}").shape == "表の題")
  }

  static let fences: [(String, [String])] = [
    ("前\n\n⟦1⟧```\n囲み\n\n- [ ] 消えた規則 {#a}", ["⟦1⟧ fence-unclosed"]),
    ("⟦1⟧~~~\n囲み\n```", ["⟦1⟧ fence-unclosed"]),
    ("⟦1⟧````\n囲み\n```", ["⟦1⟧ fence-unclosed"]),
    ("> ⟦1⟧```\n> 囲み\n\n続き", ["⟦1⟧ fence-unclosed"]),
    ("⟦1⟧```", ["⟦1⟧ fence-unclosed"]),
    ("```\n囲み\n```", []),
    ("```\n囲み\n`````  \n続き", []),
    ("> ```\n> 囲み\n> ```\n\n続き", []),
    ("- ```sh\n  ls\n  ```\n- 次", []),
    ("~~~\n```\n~~~", []),
    ("```\n```", []),
    ("    字下げ\n    ```", []),
  ]

  @Test(arguments: fences, ["\n", "\r\n"])
  func `a fence that is not closed is reported where it opens`(
    _ pair: (markdown: String, findings: [String]), _ lineEnding: String
  ) throws {
    #expect(try ReadSection(pair.markdown, lineEnding: lineEnding).findings == pair.findings)
  }

  static let pictures: [(String, String, [String])] = [
    ("![区域の図](../figures/zones.svg)", "figure figures/zones.svg 「区域の図」", []),
    ("![原図はここに入ります]()", "figure missing 「原図はここに入ります」", []),
    ("文の中の ![図](../figures/a.png) です", "image figures/a.png 「図」", []),
    ("⟦1⟧![](../figures/a.png)", "figure figures/a.png 「」", ["⟦1⟧ image-alternative-missing"]),
    ("⟦1⟧![図](a.png)", "text 「図」", ["⟦1⟧ image-outside"]),
    ("⟦1⟧![図](../../etc/a.png)", "text 「図」", ["⟦1⟧ image-outside"]),
    ("⟦1⟧![図](https://example.jp/a.png)", "text 「図」", ["⟦1⟧ image-outside"]),
    ("⟦1⟧![図](data:image/png;base64,AAAA)", "text 「図」", ["⟦1⟧ image-outside"]),
    ("⟦1⟧![図](../figures/a.html)", "text 「図」", ["⟦1⟧ image-outside"]),
  ]

  @Test(arguments: pictures)
  func `pictures come from the content's own folder and have a text`(
    _ markdown: String, _ node: String, _ findings: [String]
  ) throws {
    let read = try ReadSection(markdown)
    #expect(read.tree.contains(node))
    #expect(read.findings == findings)
  }

  @Test func `blocks nested beyond the limit are reported and cut, and the rest is read`() throws {
    var tree = CommonMark.tree(
      of: PreparedMarkdown(preparing: Array("\(String(repeating: ">", count: 80)) 底\n\n後".utf8)))
    var reader = SectionReader(tree: tree, path: "sections/mail.md", section: "mail")
    let blocks = reader.blocks()
    #expect(reader.report.diagnostics.map(\.id) == ["nesting-too-deep"])
    #expect(blocks.count == 2)
    tree = CommonMark.tree(of: PreparedMarkdown(preparing: Array("\(String(repeating: ">", count: 32)) 底".utf8)))
    reader = SectionReader(tree: tree, path: "sections/mail.md", section: "mail")
    _ = reader.blocks()
    #expect(reader.report.diagnostics.isEmpty)
  }
}
