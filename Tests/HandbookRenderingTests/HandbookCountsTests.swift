import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct HandbookCountsTests {
  private func counts(_ text: String, files: [String: String] = [:]) throws -> HandbookCounts {
    HandbookCounts(of: try RenderedExample(.example(["first": text, "second": "本文。"], files: files)).linked)
  }

  @Test func `rules are counted by their kinds`() throws {
    let counts = try counts("- [ ] 一をすること。 {#a}\n- [ ] 二をすること。 {#b}\n- [ ] 三をしてはならない。 {#c}")
    #expect(counts.sections == 2)
    #expect(counts.rules == [.must: 2, .mustNot: 1])
    #expect(counts.allRules == 3)
  }

  @Test func `what is unconfirmed is counted by rows of tables, and by parents and places of documents`() throws {
    let table = """
      紙 {#paper .classification}

      | 区分 | 極秘 {#s} | 秘 {#c} | 公開 {#o} |
      |---|---|---|---|
      | 持出 {#carry} | 禁止 | <? | <? |
      | 保管 {#keep} | 鍵 | <? | 自由 |
      | 廃棄 {#shred} | 裁断 | < | 自由 |
      """
    let documents = """
      | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
      |---|---|---|---|---|
      | 方針 {#policy} | 考え方 | | 方針 | ポータル |
      | 規則 {#rules} | 守ること | policy? | 規則 | ^? |
      """
    let counts = try counts(table, files: ["documents.md": documents])
    #expect(counts.classificationTables == 1)
    #expect(counts.unconfirmedReadings == 4)
  }

  @Test func `a figure without a file is missing, wherever it stands`() throws {
    let text = "![一]()\n\n文中の![二]()と注[^1]\n\n- [ ] すること。 {#a}\n\n  ![三]()\n\n[^1]: ![四]()"
    #expect(try counts(text).missingFigures == 4)
    #expect(try counts("![一](../figures/a.svg)", files: ["figures/a.svg": "<svg/>"]).missingFigures == 0)
  }

  @Test func `a role without a contact is counted`() throws {
    let roles = "roles:\n  - {id: a, name: 甲, contact: 内線 1}\n  - {id: b, name: 乙}\n"
    let counts = try counts("本文。", files: ["roles.yml": roles])
    #expect(counts.rolesWithoutContact == 1)
  }
}
