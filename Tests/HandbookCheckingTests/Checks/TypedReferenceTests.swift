import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct TypedReferenceTests {
  private static let history = """
    ## 第1版 {#v1 date=2020-04}

    | 改編項 | 改編内容 |
    |---|---|
    | [19. 緊急事態の対応](sections/incidents.md) | 項番を変更 |

    ## 2024年2月版 {#2024-02 date=2024-02}

    | 改編項 | 改編内容 |
    |---|---|
    | [3. セキュリティ事故の対応](sections/incidents.md) | 項番を変更、題名を変更 |
    """

  private func check(_ text: String) throws -> CheckedExample {
    try CheckedExample(
      .typedReference,
      [
        "first": text, "mail": "---\ntitle: メールの利用\n---\n\n- [ ] 暗号化すること。 {#encrypt}",
        "incidents": "---\ntitle: セキュリティ事故の対応\n---\n\n本文。",
        "levels":
          "---\ntitle: 区分\n---\n\n表題 {#paper .classification}\n\n| 項目 | 秘 {#secret} |\n|---|---|\n| 持出 {#carry} | 不可 |",
      ], files: ["history.md": Self.history])
  }

  @Test(arguments: [
    ("詳細は「⟦1⟧19. 緊急事態の対応」を参照し、処置すること", "19. 緊急事態の対応", "[](incidents.md)"),
    ("⟦1⟧１９．　緊急事態の対応による", "１９．　緊急事態の対応", "[](incidents.md)"),
    ("詳細は⟦1⟧3 緊急事態の対応にある", "3 緊急事態の対応", "[](incidents.md)"),
    ("詳細は⟦1⟧19. セキュリティ事故の対応にある", "19. セキュリティ事故の対応", "[](incidents.md)"),
    ("詳細は⟦1⟧第19項「緊急事態の対応」にある", "第19項「緊急事態の対応」", "[](incidents.md)"),
    ("詳細は⟦1⟧19項「緊急事態の対応」にある", "19項「緊急事態の対応」", "[](incidents.md)"),
    ("詳細は⟦1⟧21.1 メールの利用にある", "21.1 メールの利用", "[](mail.md)"),
    ("詳細は「⟦1⟧緊急事態の対応」を参照する", "緊急事態の対応", "[](incidents.md)"),
    // The title fits none exactly, but nearly one.
    ("詳細は「⟦1⟧2. メールの使用」を参照する", "2. メールの使用", "[](mail.md)"),
    ("⟦1⟧[19. 緊急事態の対応](incidents.md)を見る", "[19. 緊急事態の対応](incidents.md)", "[](incidents.md)"),
    ("⟦1⟧[緊急事態の対応](incidents.md)を見る", "[緊急事態の対応](incidents.md)", "[](incidents.md)"),
    ("⟦1⟧[19項](incidents.md)を参照", "[19項](incidents.md)", "[](incidents.md)"),
    ("**⟦1⟧[2-9](mail.md#encrypt)**を見る", "[2-9](mail.md#encrypt)", "[](mail.md#encrypt)"),
    ("⟦1⟧[表2](levels.md#paper)を見る", "[表2](levels.md#paper)", "[](levels.md#paper)"),
    ("注[^1]\n\n[^1]: ⟦1⟧19. 緊急事態の対応", "19. 緊急事態の対応", "[](incidents.md)"),
    ("| 列 |\n|---|\n| 「⟦1⟧19. 緊急事態の対応」 |", "19. 緊急事態の対応", "[](incidents.md)"),
    ("詳細は⟦1⟧第40項にある", "第40項", nil),
    ("詳細は⟦1⟧2-9を参照", "2-9", nil),
    ("詳細は⟦1⟧表7を参照", "表7", nil),
    ("詳細は「⟦1⟧7. まったく別のこと」を参照", "7. まったく別のこと", nil),
  ])
  func `a typed name that no longer fits is a warning`(_ text: String, _ span: String, _ replacement: String?) throws {
    let example = try check(text)
    let finding = try #require(example.findings.first)
    #expect(example.lines == ["⟦1⟧ typed-reference"])
    #expect(try example.text(of: finding) == span)
    #expect(finding.severity == .warning)
    #expect(finding.fix?.replacement == replacement)
  }

  @Test(arguments: [
    ("詳しくは⟦1⟧2. メールの利用にある", "2. メールの利用", "[](mail.md)"),
    ("「⟦1⟧メールの利用」に従う", "メールの利用", "[](mail.md)"),
    ("⟦1⟧第2項にある", "第2項", "[](mail.md)"),
    ("詳しくは⟦1⟧2項を参照", "2項", "[](mail.md)"),
    ("⟦1⟧項番2にある", "項番2", "[](mail.md)"),
    ("⟦1⟧2-1に従う", "2-1", "[](mail.md#encrypt)"),
    ("規則⟦1⟧2-1にある", "2-1", "[](mail.md#encrypt)"),
    ("⟦1⟧表1にある", "表1", "[](levels.md#paper)"),
    ("⟦1⟧[2. メールの利用](mail.md)にある", "[2. メールの利用](mail.md)", "[](mail.md)"),
    ("⟦1⟧[第2項](mail.md)にある", "[第2項](mail.md)", "[](mail.md)"),
    ("⟦1⟧[2-1](mail.md#encrypt)にある", "[2-1](mail.md#encrypt)", "[](mail.md#encrypt)"),
  ])
  func `one that still fits is advised to become a link`(_ text: String, _ span: String, _ replacement: String) throws {
    let example = try check(text)
    let finding = try #require(example.findings.first)
    #expect(example.lines == ["⟦1⟧ typed-reference"])
    #expect(try example.text(of: finding) == span)
    #expect(finding.severity == .note)
    #expect(finding.fix?.replacement == replacement)
  }

  @Test(arguments: [
    "次の2項目を参照する。", "3月1日に行う。", "2024-02-01を参照。", "10.5を参照する。", "代表2名による。", "別表1による。", "発表1による。",
    "著作権法第30条第2項による。", "前条第2項による。", "第30条の第2項による。", "電話は03-1234-5678による。", "1-2日による。", "3～5の項を参照。",
    "「メールの利用」は大切である。", "[](mail.md)を参照。", "[メールの利用](mail.md)を参照。", "`2. メールの利用`", "2 メールの利用者による。",
    "## 2. メールの利用 {#h}", "1. メールの利用\n2. 区分", "ISO 27001を参照。", "2.5メールの利用", "2メールの利用", "A2項を参照", "表10枚を配る。",
    "第2項目にある", "5年2項を参照", "99999項を参照", "第", "表", "「", "項番", "２", "「2. ", "第2", "「2. 」を参照",
    "[第1版の履歴](../history.md#v1)を参照", "[2](https://example.com)",
  ])
  func `dates, quantities, laws and words are no names`(_ text: String) throws {
    #expect(try check(text).lines == [])
  }

  @Test func `the row that gave the title is noted`() throws {
    let finding = try #require(try check("「19. 緊急事態の対応」を参照").findings.first)
    #expect(finding.summary.japanese == "「19. 緊急事態の対応」は、いまは「3. セキュリティ事故の対応」です")
    #expect(finding.notes.map(\.span.path) == ["history.md"])
  }

  @Test func `a text that the file spells otherwise is shown whole, and not replaced`() throws {
    let example = try check("⟦1⟧&lt;詳細&gt;は「19. 緊急事態の対応」を参照")
    #expect(example.lines == ["⟦1⟧ typed-reference"])
    #expect(example.findings.first?.fix?.replacement == nil)
  }

  @Test func `links of the hierarchy lead into the folder of sections`() throws {
    let documents = """
      詳しくは⟦1⟧2. メールの利用にある。

      | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
      |---|---|---|---|---|
      | 基本方針 {#policy} | ⟦2⟧第2項にある | | 方針 | ポータル |
      """
    let example = try CheckedExample(
      .typedReference, ["first": "本文。", "mail": "---\ntitle: メールの利用\n---\n\n本文。"], files: ["documents.md": documents])
    #expect(example.lines == ["⟦1⟧ typed-reference", "⟦2⟧ typed-reference"])
    #expect(example.findings.map(\.fix?.replacement) == ["[](sections/mail.md)", "[](sections/mail.md)"])
  }
}
