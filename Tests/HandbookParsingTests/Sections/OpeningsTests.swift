import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct OpeningsTests {
  static let alerts: [(String, String)] = [
    ("> [!NOTE]\n> 本文", "alert NOTE ‹> [!NOTE]⏎> 本文›\n  paragraph ‹本文›\n    text 「本文」 ‹本文›"),
    ("> [!tip]\n> 本文", "alert TIP ‹> [!tip]⏎> 本文›\n  paragraph ‹本文›\n    text 「本文」 ‹本文›"),
    ("> [!IMPORTANT]\n>\n> 本文", "alert IMPORTANT ‹> [!IMPORTANT]⏎>⏎> 本文›\n  paragraph ‹本文›\n    text 「本文」 ‹本文›"),
    (
      "> [!WARNING]\n> 一つ目\n> 続き\n>\n> 二つ目",
      """
      alert WARNING ‹> [!WARNING]⏎> 一つ目⏎> 続き⏎>⏎> 二つ目›
        paragraph ‹一つ目⏎> 続き›
          text 「一つ目続き」 ‹一つ目⏎> 続き›
        paragraph ‹二つ目›
          text 「二つ目」 ‹二つ目›
      """
    ),
    (
      "> [!CAUTION]\n> - [ ] 守ること。 {#a}",
      """
      alert CAUTION ‹> [!CAUTION]⏎> - [ ] 守ること。 {#a}›
        list ‹- [ ] 守ること。 {#a}›
          rule mail/a must 5
            text 「守ること。」 ‹守ること。›
      """
    ),
    ("> [!NOTE]", "alert NOTE ‹> [!NOTE]›"),
    ("> [!MEMO]\n> 本文", "quote ‹> [!MEMO]⏎> 本文›\n  paragraph ‹[!MEMO]⏎> 本文›\n    text 「[!MEMO]本文」 ‹[!MEMO]⏎> 本文›"),
    ("> [!NOTE] 本文", "quote ‹> [!NOTE] 本文›\n  paragraph ‹[!NOTE] 本文›\n    text 「[!NOTE] 本文」 ‹[!NOTE] 本文›"),
    ("[!NOTE]\n本文", "paragraph ‹[!NOTE]⏎本文›\n  text 「[!NOTE]本文」 ‹[!NOTE]⏎本文›"),
    ("> 本文\n> [!NOTE]", "quote ‹> 本文⏎> [!NOTE]›\n  paragraph ‹本文⏎> [!NOTE]›\n    text 「本文[!NOTE]」 ‹本文⏎> [!NOTE]›"),
  ]

  @Test(arguments: alerts)
  func `an alert is a quote whose first line names its kind`(_ markdown: String, _ tree: String) throws {
    #expect(try ReadSection(markdown).tree == tree)
  }

  static let footnotes: [(String, [String], [String])] = [
    ("文[^1]\n\n[^1]: 注の文", ["1 注の文"], []),
    ("文[^1]と[^2]\n\n[^1]: 一つ目\n[^2]: 二つ目\n  続き", ["1 一つ目", "2 二つ目続き"], []),
    ("文[^a-b]\n\n[^a-b]:注", ["a-b 注"], []),
    ("文[^1]\n\n[^1]: **「注」**と[続き](mail.md)", ["1 【「注」】と⟨続き⟩"], []),
    ("文[^1]\n\n> [^1]: 引用の中の注", ["1 引用の中の注"], []),
    ("文[^1]\n\n[^1]: 注\n\n⟦1⟧[^1]: 二度目", ["1 注", "1 二度目"], ["⟦1⟧ footnote-repeated"]),
    ("文⟦1⟧[^1]", [], ["⟦1⟧ footnote-missing"]),
    ("**文⟦1⟧[^1]**\n\n[^2]: 別の注", ["2 別の注"], ["⟦1⟧ footnote-missing"]),
    ("本文です。[^1]: の後", [], []),
  ]

  @Test(arguments: footnotes)
  func `footnotes are collected, and marks without one are reported`(
    _ markdown: String, _ notes: [String], _ findings: [String]
  ) throws {
    let read = try ReadSection(markdown)
    #expect(read.section.footnotes.map { "\($0.label) \($0.words.shape)" } == notes)
    #expect(read.findings == findings)
    #expect(read.misplaced == [])
  }

  @Test func `a footnote in a footnote is looked for too`() throws {
    #expect(try ReadSection("文[^1]\n\n[^1]: 注⟦1⟧[^2]").findings == ["⟦1⟧ footnote-missing"])
  }

  @Test func `a footnote covers its own lines`() throws {
    let read = try ReadSection("文[^1]と[^2]\n\n[^1]: 一つ目の\n続き\n[^2]: 二つ目")
    #expect(read.section.footnotes.map { read.covered($0.range) } == ["[^1]: 一つ目の\n続き", "[^2]: 二つ目"])
  }
}
