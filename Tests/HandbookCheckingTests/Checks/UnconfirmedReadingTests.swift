import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct UnconfirmedReadingTests {
  private static let head = """
    紙の扱い {#paper .classification}

    | 区分 | 極秘 {#secret} | 部外秘 {#confidential} | 公開 {#open} |
    |---|---|---|---|

    """

  struct Case: Sendable {
    let rows: String
    let lines: [String]
    /// What the findings cover, and what they say of it.
    let words: [String]
  }

  static let tables: [Case] = [
    Case(
      rows: "| 責任者 {#owner} | 部門長 | ⟦1⟧<? | 担当者 |",
      lines: ["⟦1⟧ unconfirmed-reading"], words: ["<?: 「責任者」の部外秘"]),
    Case(
      rows: "| 責任者 {#owner} | 部門長 | ⟦1⟧<? | <? |",
      lines: ["⟦1⟧ unconfirmed-reading"], words: ["<? | <?: 「責任者」の部外秘、公開"]),
    Case(
      rows: "| 複製 {#copy} | 禁止 | 許可 | 自由 |\n| 持出 {#carry} | ⟦1⟧^? | 許可 | ^? |\n| 廃棄 {#shred} | 裁断 | ⟦2⟧<? | なし |",
      lines: ["⟦1⟧ unconfirmed-reading", "⟦2⟧ unconfirmed-reading"],
      words: ["^? | 許可 | ^?: 「持出」の極秘、公開", "<?: 「廃棄」の部外秘"]),
    Case(rows: "| 複製 {#copy} | 禁止 | < | 自由 |\n| 持出 {#carry} | 可 | 不可 | ^ |", lines: [], words: []),
    Case(rows: "| 複製 {#copy} | 禁止 | | 不明? |", lines: [], words: []),
  ]

  @Test(arguments: tables) func `a row with inferred joins is found once, at the joins`(_ aCase: Case) throws {
    let example = try CheckedExample(.unconfirmedReading, ["first": Self.head + aCase.rows])
    #expect(example.lines == aCase.lines)
    let words = try example.findings.map { finding in
      let place = finding.summary.japanese.replacing("は推定で、まだ確かめられていません", with: "")
      return "\(try example.text(of: finding)): \(place)"
    }
    #expect(words == aCase.words)
  }

  @Test func `a table without a caption is looked through too`() throws {
    let text = "| 甲 | 乙 |\n|---|---|\n| 値 | ⟦1⟧<? |"
    #expect(try CheckedExample(.unconfirmedReading, ["first": text]).lines == ["⟦1⟧ unconfirmed-reading"])
  }

  @Test func `an inferred parent and an inferred place of a document are found`() throws {
    let hierarchy = """
      | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
      |---|---|---|---|---|
      | 基本方針 {#policy} | 考え方 | | 方針 | ポータル |
      | 規程 {#rules} | 決まり | ⟦1⟧policy? | 規程 | ポータル |
      | ⟦2⟧手順 {#steps} | やり方 | rules | 手順 | ^? |
      | 様式 {#forms} | 書式 | steps | 様式 | ^ |
      """
    let example = try CheckedExample(.unconfirmedReading, ["first": "本文。"], files: ["documents.md": hierarchy])
    #expect(example.lines == ["⟦1⟧ unconfirmed-reading", "⟦2⟧ unconfirmed-reading"])
    #expect(
      example.findings.map(\.summary.japanese) == [
        "「規程」の上位は推定で、まだ確かめられていません", "「手順」の掲載場所は推定で、まだ確かめられていません",
      ])
  }
}
