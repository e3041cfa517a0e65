import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct PreparedMarkdownPreparingTests {
  /// Markdown, and how it reads: 【strong】, 〔emphasis〕, ‘code’.
  static let emphasis: [(String, String)] = [
    ("**「機密」**です", "【「機密」】です"),
    ("これは**重要。**だ", "これは【重要。】だ"),
    ("これは**「極秘」**だ", "これは【「極秘」】だ"),
    ("**（注）**を読む", "【（注）】を読む"),
    ("**注意！**する、**何？**と聞く", "【注意！】する、【何？】と聞く"),
    ("これは**「極秘」**、**「社外秘」**と**（注）**の*「二つ」*です。", "これは【「極秘」】、【「社外秘」】と【（注）】の〔「二つ」〕です。"),
    ("*「機密」*です、これは*重要。*だ", "〔「機密」〕です、これは〔重要。〕だ"),
    ("***「強い」***です", "〔【「強い」】〕です"),
    ("**強い「*斜め*」**です", "【強い「〔斜め〕」】です"),
    ("*「**強い。**」*です", "〔「【強い。】」〕です"),
    ("**「A」**「B」**「C」**と", "【「A」】「B」【「C」】と"),
    ("**極秘**は、**重要**：**「あ」**、い", "【極秘】は、【重要】：【「あ」】、い"),
    ("「**重要**」です。（**注意。**）と", "「【重要】」です。（【注意。】）と"),
    ("**％**と**「％」**と**100%**の", "【％】と【「％」】と【100%】の"),
    ("**(注)**を、**\"引用\"**を", "【(注)】を、【\"引用\"】を"),
    ("**`code`**です、**「`x`」**です", "【‘code’】です、【「‘x’」】です"),
    ("**[「続き」](mail.md)**です", "【⟨「続き」⟩】です"),
    ("**「一\n二」**です。*（三\n四）*だ", "【「一二」】です。〔（三四）〕だ"),
    ("| a | b |\n|---|---|\n| **「機密」**です | これは**重要。**だ \\| **「x」**y |", "a ¶ b ¶ 【「機密」】です ¶ これは【重要。】だ | 【「x」】y"),
    ("- 外\n  - **「内」**は\n    - *「奥」*は**。**だ", "外 ¶ 【「内」】は ¶ 〔「奥」〕は【。】だ"),
    ("> 引用の**「中」**も\n> **次。**も", "引用の【「中」】も【次。】も"),
    ("## **「題」**です {#a}", "【「題」】です"),
    ("文[^1]\n\n[^1]: **「注」**です", "文^1 ¶ 【「注」】です"),
    ("これは**「A|B」**です", "これは【「A|B」】です"),
  ]

  @Test(arguments: emphasis)
  func `emphasis next to Japanese punctuation closes as the author means it`(_ markdown: String, _ shape: String) throws
  {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.findings == [])
    #expect(read.misplaced == [])
  }

  static let literal: [(String, String)] = [
    (#"これは\*\*「極秘」\*\*です"#, "これは**「極秘」**です"),
    ("`**「極秘」**です`と``a`**「b」**c``", "‘**「極秘」**です’と‘a`**「b」**c’"),
    ("`二行の\n**「符号」**です`と**「強い」**だ", "‘二行の **「符号」**です’と【「強い」】だ"),
    ("2 * 3 * 4「*」と", "2 * 3 * 4「*」と"),
    (#"**「\*」**と"#, "【「*」】と"),
  ]

  @Test(arguments: literal)
  func `escaped asterisks and code stay as they are`(_ markdown: String, _ shape: String) throws {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.findings == [])
    #expect(read.misplaced == [])
  }

  @Test(arguments: [
    "```\n**「x」**だ <b>\n```", "~~~text\n**「x」**だ <b>\n~~~", "    **「x」**だ <b>", "- ```\n  **「x」**だ <b>\n  ```",
  ])
  func `code blocks keep every byte`(_ markdown: String) throws {
    let read = try ReadSection(markdown)
    #expect(read.tree.contains("「**「x」**だ <b>\n」"))
    #expect(read.findings == [])
  }

  /// What an author leaves open in one place must not spoil emphasis in another.
  static let unmatched: [(String, String)] = [
    ("- これは⟦1⟧**重要\n- これは**「機密」**です", "これは**重要 ¶ これは【「機密」】です"),
    ("これは⟦1⟧**重要\n\n二つ目は**「機密」**です", "これは**重要 ¶ 二つ目は【「機密」】です"),
    ("## 見出しの⟦1⟧**印 {#a}\nこれは**「機密」**です", "見出しの**印 ¶ これは【「機密」】です"),
    ("| これは⟦1⟧**左 | これは**「右」**です |\n|---|---|\n| a⟦2⟧**b | 次は**。**だ |", "これは**左 ¶ これは【「右」】です ¶ a**b ¶ 次は【。】だ"),
    ("a | b⟦1⟧**\n--|--\n次は**「x」**だ | y", "a ¶ b** ¶ 次は【「x」】だ ¶ y"),
    ("- 箇条\n\n      ```\n\nこれは**「機密」**です", "箇条 ¶ これは【「機密」】です"),
    ("⟦1⟧** 空 ⟦2⟧** と**「x」**だ", "** 空 ** と【「x」】だ"),
  ]

  @Test(arguments: unmatched)
  func `asterisks without a partner are reported where they stand and spoil nothing else`(
    _ markdown: String, _ shape: String
  ) throws {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.findings.allSatisfy { $0.hasPrefix("⟦") && $0.hasSuffix(" emphasis-unmatched") })
    #expect(read.findings.count == markdown.split(separator: "⟦").count - (markdown.hasPrefix("⟦") ? 0 : 1))
  }

  @Test func `code that a quote leaves open spoils no emphasis after it`() throws {
    let read = try ReadSection("> ```\n> 閉じない囲み\n\nこれは**「機密」**です <b>")
    #expect(read.shape == "これは【「機密」】です <b>")
    #expect(read.report.sorted.map(\.id) == ["fence-unclosed", "raw-html"])
  }

  static let comments: [(String, String)] = [
    ("<!-- handbook:allow missing-owner 理由 -->本文", "本文"),
    ("本<!-- handbook:allow a 理由 -->文<!-- handbook:allow x 理由 -->", "本文"),
    ("<!-- handbook:allow missing-owner 理由 -->\n\n本文", "本文"),
    ("本文の**「強い」**<!-- handbook:allow x 理由 -->だ", "本文の【「強い」】だ"),
    ("- <!-- handbook:allow a 理由 -->項目", "項目"),
    ("`<!-- handbook:x -->`", "‘<!-- handbook:x -->’"),
  ]

  @Test(arguments: comments)
  func `the tool's own comments vanish`(_ markdown: String, _ shape: String) throws {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.findings == [])
  }

  static let aloneComments: [(String, String)] = [
    ("| a |\n|---|\n| b |\n<!-- handbook:allow x 理由 -->\n| **「c」**だ |", "a ¶ b ¶ 【「c」】だ"),
    ("一行目の\n<!-- handbook:allow x 理由 -->\n二行目[続き](mail.md)", "一行目の二行目⟨続き⟩"),
    ("- 一つ目\n  <!-- handbook:allow x 理由 -->\n- 二つ目", "一つ目 ¶ 二つ目"),
    ("<!-- handbook:allow x 理由 --> \n<!-- handbook:allow y 理由 -->\n\n本文", "本文"),
    ("本文\n\n<!-- handbook:allow x 理由 -->", "本文"),
  ]

  @Test(arguments: aloneComments, ["\n", "\r\n"])
  func `a line that is nothing but a comment vanishes as a whole`(
    _ pair: (markdown: String, shape: String), _ lineEnding: String
  ) throws {
    let read = try ReadSection(pair.markdown, lineEnding: lineEnding)
    #expect(read.shape == pair.shape)
    #expect(read.findings == [])
    #expect(read.misplaced == [])
  }

  /// Lines that CommonMark takes for the definition of a link, and drops.
  static let noDefinitions: [(String, String)] = [
    ("[注]: 必ず守ること。", "[注]: 必ず守ること。"),
    ("[注]:必ず守ること。\n[NG]: password", "[注]:必ず守ること。[NG]: password"),
    ("[比率]: 1/2", "[比率]: 1/2"),
    ("[時間]: 9:00", "[時間]: 9:00"),
    ("[注]:\n必ず守ること。", "[注]:必ず守ること。"),
    ("[注\n意]: 守ること。", "[注意]: 守ること。"),
    ("> [注]: 守ること。", "[注]: 守ること。"),
    ("- [注]: 守ること。", "[注]: 守ること。"),
    ("[注]: <必ず守る>", "[注]: <必ず守る>"),
    ("[注]: 守る.mdを見る", "[注]: 守る.mdを見る"),
    ("[参照][a]: 続く\n\n[a]: mail.md", "⟨参照⟩: 続く"),
  ]

  @Test(arguments: noDefinitions)
  func `words after brackets and a colon do not vanish`(_ markdown: String, _ shape: String) throws {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.findings == [])
    #expect(read.misplaced == [])
  }

  @Test func `a comment of the tool is shown inside a code block`() throws {
    let read = try ReadSection("```\n<!-- handbook:allow a 理由 -->\n```")
    #expect(read.tree.contains("「<!-- handbook:allow a 理由 -->\n」"))
    #expect(read.findings == [])
  }

  @Test func `what stands after a comment keeps its place`() throws {
    let read = try ReadSection("文<!-- handbook:x y -->と**「強い」**だ[続き](mail.md)<!-- handbook:z -->")
    #expect(
      read.tree == """
        paragraph ‹文<!-- handbook:x y -->と**「強い」**だ[続き](mail.md)›
          text 「文と」 ‹文<!-- handbook:x y -->と›
          strong ‹**「強い」**›
            text 「「強い」」 ‹「強い」›
          text 「だ」 ‹だ›
          reference section(mail) ‹[続き](mail.md)›
            text 「続き」 ‹続き›
        """)
  }
}
