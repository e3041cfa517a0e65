import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct SectionReaderLookalikesTests {
  static let marks = [
    "- ⟦1⟧[] 守ること。", "- ⟦1⟧[]", "- ⟦1⟧[　] 守ること。", "- ⟦1⟧[ ]守ること。", "- ⟦1⟧[x]守ること。", "- ⟦1⟧[ ]", "- ⟦1⟧［ ］ 守ること。",
    "- ⟦1⟧［　］守ること。", "- ⟦1⟧[Ｘ] 守ること。", "- ⟦1⟧[v] 守ること。", "- ⟦1⟧[✓] 守ること。", "- ⟦1⟧[  ] 守ること。",
    "* ⟦1⟧[] 守ること。", "1. ⟦1⟧[] 守ること。", "⟦1⟧-[ ] 守ること。", "⟦1⟧・[ ] 守ること。", "⟦1⟧－ ［　］ 守ること。", "⟦1⟧[ ] 守ること。",
    "> ⟦1⟧[] 守ること。", "- - ⟦1⟧[] 守ること。", "本文。\n⟦1⟧-[ ] 守ること。", "- 項目\n\n  ⟦1⟧[ ] 守ること。",
  ]

  @Test(arguments: marks) func `what looks like a rule and is none is reported`(_ text: String) throws {
    let read = try ReadSection(text)
    #expect(read.section.rules.isEmpty)
    // A quote's mark is not part of the place.
    #expect(read.findings.map { $0.split(separator: " ").last } == ["rule-mark"])
    if !text.hasPrefix(">"), !text.contains("\n") { #expect(read.findings == ["⟦1⟧ rule-mark"]) }
  }

  @Test func `a line that goes on with a rule may be meant as the next one`() throws {
    let read = try ReadSection("- [ ] 守ること。\n⟦1⟧-[ ] これも守ること。 {#a}")
    #expect(read.findings == ["⟦1⟧ rule-mark"])
    #expect(read.section.rules.map(\.id.name) == ["a"])
  }

  @Test(arguments: [
    "- [ ] 守ること。 {#a}", "- [x] 守ること。 {#a}", "> - [ ] 守ること。 {#a}", "1. [ ] 守ること。 {#a}", "- [](mail.md)", "[x](mail.md)",
    "- \\[ ] そのまま", "- [注] 本文", "- [1] 本文", "[^1]\n\n[^1]: 注", "```\n- [] コード\n```", "- 本文 [ ] の途中", "- [A] 本文",
    "- [ ] 守ること。\n  次の行。 {#a}",
  ])
  func `rules, links and other brackets are left alone`(_ text: String) throws {
    #expect(try ReadSection(text).findings == [])
  }

  static let tables = [
    ("| a | b |\n⟦1⟧|---|\n| c | d |", "|---|---|"), ("| a | b |\n⟦1⟧|---|---|---|\n| c | d |", "|---|---|"),
    ("a | b | c\n⟦1⟧--- | ---\nd | e | f", "|---|---|---|"), ("前書き\n| a | b |\n⟦1⟧|:--|--:|---|", "|---|---|"),
    ("| a \\| b | c |\n⟦1⟧|---|---|---|", "|---|---|"),
  ]

  @Test(arguments: tables) func `a table whose lines do not agree is reported with the line to write`(
    _ text: String, _ row: String
  ) throws {
    let read = try ReadSection(text)
    #expect(read.section.tables.isEmpty)
    #expect(read.findings == ["⟦1⟧ table-delimiter-columns"])
    #expect(try read.finding("table-delimiter-columns").fix?.replacement == row)
  }

  @Test(arguments: ["| a | b |\n|---|---|\n| c | d |", "| a |\n|---|", "本文\n\n|---|---|", "a | b\n\n--- | ---"])
  func `tables and lines of dashes are left alone`(_ text: String) throws {
    #expect(try ReadSection(text).findings == [])
  }

  static let underscores: [(String, [String])] = [
    ("これは⟦1⟧__「強調」⟦2⟧__です。", ["⟦1⟧ emphasis-unmatched", "⟦2⟧ emphasis-unmatched"]),
    ("語⟦1⟧__強調⟦2⟧__語", ["⟦1⟧ emphasis-unmatched", "⟦2⟧ emphasis-unmatched"]),
    ("__強調__ です。", []), ("a__b と __init__ と `__「」__`", []), ("氏名____、日付___", []), ("語\\_\\_語", []),
  ]

  @Test(arguments: underscores) func `underscores that emphasise nothing are reported`(
    _ text: String, _ findings: [String]
  ) throws {
    #expect(try ReadSection(text).findings == findings)
  }
}
