import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct InlineReaderTests {
  static let brokenLines: [(String, String)] = [
    ("日本\n語の中", "日本語の中"),
    ("Latin\nwords", "Latin words"),
    ("日本\nLatin", "日本Latin"),
    ("Latin\n日本", "Latin日本"),
    ("数字は10\n桁です", "数字は10桁です"),
    ("終わり。\nNext", "終わり。Next"),
    ("（全角）\n「かぎ」", "（全角）「かぎ」"),
    ("ｶﾀｶﾅ\n半角", "ｶﾀｶﾅ半角"),
    ("한국\n어", "한국 어"),
    ("続く\n　全角の字下げ", "続く　全角の字下げ"),
    ("`code`\n`code`", "‘code’ ‘code’"),
    ("**強い**\n**次**", "【強い】【次】"),
    ("**Strong**\n*words*", "【Strong】 〔words〕"),
    ("see [the page](a.md)\nand this", "see ⟨the page⟩ and this"),
    ("項\n[](mail.md)\nを見る", "項⟨⟩を見る"),
    ("word\n[](mail.md)\nword", "word⟨⟩word"),
    ("文[^1]\n文\n\n[^1]: 注の一行目\n  二行目 two\n  words", "文^1文 ¶ 注の一行目二行目 two words"),
    ("一行目  \n二行目", "一行目⏎二行目"),
    ("一行目\\\n二行目", "一行目⏎二行目"),
  ]

  @Test(arguments: brokenLines, ["\n", "\r\n"])
  func `a broken line makes a blank between Latin words only`(
    _ pair: (markdown: String, shape: String), _ lineEnding: String
  ) throws {
    let read = try ReadSection(pair.markdown, lineEnding: lineEnding)
    #expect(read.shape == pair.shape)
    #expect(read.misplaced == [])
  }

  @Test func `the blank of a broken line stands where the line ended`() throws {
    let read = try ReadSection("**Latin**\nword `a`\n`b`")
    #expect(
      read.tree == """
        paragraph ‹**Latin**⏎word `a`⏎`b`›
          strong ‹**Latin**›
            text 「Latin」 ‹Latin›
          text 「 word 」 ‹⏎word ›
          code 「a」 ‹`a`›
          text 「 」 ‹›
          code 「b」 ‹`b`›
        """)
  }

  static let nested: [(String, String)] = [
    ("***a** b*", "〔【a】 b〕"),
    ("*a **b***", "〔a 【b】〕"),
    ("***「両方」***です", "〔【「両方」】〕です"),
    ("**外*中*外**", "【外〔中〕外】"),
    ("****四つ****", "【【四つ】】"),
    ("*****五つ*****", "〔【【五つ】】〕"),
    ("**[強い](a.md)と`code`**", "【⟨強い⟩と‘code’】"),
    ("[**強い**リンク](a.md)", "⟨【強い】リンク⟩"),
  ]

  @Test(arguments: nested)
  func `emphasis in emphasis covers its own marks only`(_ markdown: String, _ shape: String) throws {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.misplaced == [])
    #expect(read.section.blocks.runningTexts.flatMap(\.words).allSatisfy { $0.hasDistinctPlaces })
  }

  static let links: [(String, String, [String])] = [
    ("[本文](mail.md)", "⟨本文⟩", []),
    ("[](mail.md#rule)", "⟨⟩", []),
    ("<https://example.jp/a>", "⟨https://example.jp/a⟩", []),
    ("<office@example.jp>", "⟨office@example.jp|mailto:office@example.jp⟩", []),
    ("[https://example.jp/](https://example.jp/)", "⟨https://example.jp/⟩", []),
    ("[公式 https://example.jp/ です](https://example.jp/x)", "⟨公式 https://example.jp/ です|https://example.jp/x⟩", []),
    ("⟦1⟧[開く](javascript:alert(1))", "〔開く〕", ["⟦1⟧ link-scheme"]),
    ("⟦1⟧[開く](memo.txt)", "〔開く〕", ["⟦1⟧ link-target-unknown"]),
    ("⟦1⟧<ms-msdt:/id>", "〔ms-msdt:/id〕", ["⟦1⟧ link-scheme"]),
    ("⟦1⟧[絵](../figures/a.svg)", "〔絵〕", ["⟦1⟧ link-target-unknown"]),
    ("[参照][a]と[a]\n\n[a]: mail.md \"題\"", "⟨参照⟩と⟨a⟩", []),
    ("[題](mail.md \"題名\")", "⟨題⟩", []),
    ("[題](<mail.md>)", "⟨題⟩", []),
  ]

  @Test(arguments: links)
  func `links lead inside or outside, hold no other links, and refused ones stay as words`(
    _ markdown: String, _ shape: String, _ findings: [String]
  ) throws {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.findings == findings)
  }

  @Test func `emphasis nested beyond the limit is reported and cut, and the rest is read`() throws {
    let read = try ReadSection("\(String(repeating: "*a ", count: 40))\(String(repeating: " b*", count: 40))\n\n後")
    #expect(read.report.diagnostics.map(\.id) == ["nesting-too-deep"])
    #expect(read.shape.hasSuffix(" ¶ 後"))
  }

  @Test func `a thousand levels of emphasis inside the limits are read without a crash`() throws {
    let read = try ReadSection("\(String(repeating: "*a ", count: 1300))\(String(repeating: " b*", count: 1300))")
    #expect(read.report.diagnostics.map(\.id) == ["nesting-too-deep"])
  }
}

extension Inline {
  /// Whether nothing in the piece claims the same place as the emphasis around it.
  fileprivate var hasDistinctPlaces: Bool {
    switch content {
    case .emphasis(let words), .strong(let words): words.allSatisfy { $0.range != range && $0.hasDistinctPlaces }
    default: true
    }
  }
}
