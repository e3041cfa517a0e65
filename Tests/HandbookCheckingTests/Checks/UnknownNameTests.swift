import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct UnknownNameTests {
  private static let files = [
    "roles.yml": """
    roles:
      - id: office
        name: ISMS事務局
      - id: it
        name: 情報システム管理者
        also: [情報システム責任者]
      - id: ledger
        name: 台帳の管理者
    """,
    "documents.md": """
    | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
    |---|---|---|---|---|
    | 情報セキュリティ対策規則 {#rules} | 守ること | | 規則 | ポータル |
    | ガイドライン（テレワーク版） {#telework} | 在宅 | rules | ガイドライン | ポータル |
    | 在宅勤務ガイドライン（第2部） {#home} | 在宅 | rules | ガイドライン | ポータル |
    """,
    "terms.yml": """
    terms:
      - id: plan
        term: 事象・事故対応計画
      - id: work-rules
        term: 就労規程
        synonyms: [就労規則]
    """,
  ]

  @Test(arguments: [
    ("⟦1⟧情報資産管理者に届け出る。", "情報資産管理者", nil),
    ("各⟦1⟧サーバ管理者に届け出る。", nil, nil),
    ("**⟦1⟧監査委員会**が決める。", "監査委員会", nil),
    ("⟦1⟧情報システム担当者に問い合わせる。", "情報システム担当者", "情報システム管理者"),
    ("⟦1⟧副部長等が見る。", "副部長", nil),
    ("⟦1⟧PMS事務局宛に送る。", "PMS事務局", "ISMS事務局"),
    ("⟦1⟧情報管理規程に従う。", "情報管理規程", nil),
    ("⟦1⟧情報セキュリティ対策規程に従う。", "情報セキュリティ対策規程", "情報セキュリティ対策規則"),
    ("「⟦1⟧災害・事故対応計画」を見る。", "災害・事故対応計画", "事象・事故対応計画"),
    ("| 列 |\n|---|\n| ⟦1⟧文書管理者 |", "文書管理者", nil),
    ("## ⟦1⟧施設利用要領 {#h}", "施設利用要領", nil),
  ])
  func `a name that no file knows is found`(_ text: String, _ name: String?, _ replacement: String?) throws {
    let example = try CheckedExample(.unknownName, ["first": text], files: Self.files)
    let finding = try #require(example.findings.first)
    if let name {
      #expect(example.lines == ["⟦1⟧ unknown-name"])
      #expect(try example.text(of: finding) == name)
    } else {
      #expect(try example.text(of: finding) == "各サーバ管理者")
    }
    #expect(finding.fix?.replacement == replacement)
  }

  @Test(arguments: [
    "ISMS事務局、情報システム管理者、情報システム責任者", "各情報システム管理者等", "情報システム管理者教育を行う", "管理者権限を持つ", "台帳の管理者",
    "担当者、管理者、責任者、部門長、事務局", "各部門長と各部長", "当該担当者", "関係担当者全員", "社内規則等を守る", "会社の規程、利用規則、関連規程類",
    "情報セキュリティ対策規則", "ガイドライン（テレワーク版）", "在宅勤務ガイドライン（第2部）による", "「事象・事故対応計画」", "就労規則と就労規程",
    "『生成AIの作成ガイドライン』による", "[文書管理者](../roles.yml#it)", "[手引](https://example.com/文書管理者)", "`文書管理者`", "職員の方",
    "計画を立てる", "",
  ])
  func `known names, general words and published titles are left alone`(_ text: String) throws {
    #expect(try CheckedExample(.unknownName, ["first": text], files: Self.files).lines == [])
  }

  @Test func `a name is reported once, with its other places`() throws {
    let sections: KeyValuePairs = [
      "first": "⟦1⟧文書管理者に聞く。文書管理者が決める。", "second": String(repeating: "文書管理者。", count: 9),
    ]
    let example = try CheckedExample(.unknownName, sections)
    #expect(example.lines == ["⟦1⟧ unknown-name"])
    #expect(
      example.findings.first?.notes.map(\.span.path) == ["sections/first.md"]
        + Array(repeating: "sections/second.md", count: 4))
  }

  @Test func `the hierarchy is looked through too`() throws {
    let documents = """
      ⟦1⟧文書管理者が整える。

      | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
      |---|---|---|---|---|
      | 基本方針 {#policy} | ⟦2⟧情報管理規程の上に立つ | | 方針 | ポータル |
      """
    let lines = try CheckedExample(.unknownName, ["first": "本文。"], files: ["documents.md": documents]).lines
    #expect(lines == ["⟦1⟧ unknown-name", "⟦2⟧ unknown-name"])
  }
}
