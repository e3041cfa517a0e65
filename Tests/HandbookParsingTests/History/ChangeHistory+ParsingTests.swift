import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct ChangeHistoryParsingTests {
  private func read(_ text: String) -> (history: ChangeHistory, findings: [String]) {
    let marked = MarkedContent(["history.md": text])
    var report = Report()
    let history = ChangeHistory(parsing: marked.content, report: &report)
    return (history, marked.describe(report))
  }

  @Test func `a row keeps the numbers and titles of its edition, and leads to permanent ids`() throws {
    let (history, findings) = read(
      """
      ## 第5.121版 {#v5-121 date=2018-03-28}

      | 改編項 | 改編内容 |
      |---|---|
      | [1. 体制](sections/organization.md) | 変更 |
      | [21.1 入退職時の手続き](sections/leaving.md) | 追記 |
      | [3.ISMSの文書体系](sections/documents.md) [4.](sections/classification.md) | 説明追加 |
      | 1～24.全項目 {all} | 統一 |
      | 旧い項 {gone} | 削除 |
      | 目次 | 変更 |

      ## 2022年2月版 {#2022-02 date=2022-02}

      | 改編項 | 改編内容 |
      |---|---|
      | [災害時の緊急連絡](sections/disaster.md) | 追加 |
      """)
    #expect(findings == [])
    let entry = try #require(history.entries.first)
    #expect(entry.edition.name == "第5.121版" && entry.edition.date.description == "2018-03-28")
    #expect(
      entry.changes.map { Self.describe($0.scope) } == [
        "organization 1 体制", "leaving 21.1 入退職時の手続き", "documents 3 ISMSの文書体系, classification 4 ", "all", "gone",
        "unknown",
      ])
    #expect(entry.changes.map(\.id.description) == (1...6).map { "v5-121/\($0)" })
    #expect(entry.changes[3].item.plainText == "1～24.全項目")
    #expect(history.entries[1].changes.map { Self.describe($0.scope) } == ["disaster  災害時の緊急連絡"])
  }

  private static func describe(_ scope: Change.Scope) -> String {
    switch scope {
    case .sections(let mentions):
      mentions.map { mention in
        guard case .section(let id) = mention.reference.key else { return "?" }
        return "\(id) \(mention.number) \(mention.title)"
      }.joined(separator: ", ")
    case .wholeHandbook: "all"
    case .goneSection: "gone"
    case .unknown: "unknown"
    }
  }

  @Test(arguments: [
    ("⟦1⟧## 第6版\n", "⟦1⟧ edition-incomplete"),
    ("⟦1⟧## 第6版 {#v6}\n", "⟦1⟧ edition-incomplete"),
    ("## 第6版 {#v6 date=⟦1⟧2019-13}\n", "⟦1⟧ date-invalid"),
    ("## 第6版 {⟦1⟧#v_6 date=2019-07}\n", "⟦1⟧ id-invalid"),
    ("## 第6版 {#v6 date=2019-07}\n\n## 第7版 {⟦1⟧#v6 date=2020-11}\n", "⟦1⟧ id-repeated"),
    ("## 第6版 {#v6 date=2019-07 ⟦1⟧effective=2019-08}\n", "⟦1⟧ attribute-unknown"),
    ("## 第6版 {#v6 date=2019-07}\n\n| 改編項 | 改編内容 |\n|---|---|\n| 体制 {⟦1⟧al} | 変更 |\n", "⟦1⟧ attribute-unknown"),
    ("## 第6版 {#v6 date=2019-07}\n\n| 改編項 | 改編内容 |\n|---|---|\n| 体制 | 変更 | ⟦1⟧三つ目 |\n", "⟦1⟧ table-row-too-long"),
    ("## 第6版 {#v6 date=2019-07}\n\n| 改編項 |\n|---|\n⟦1⟧| 体制 |\n", "⟦1⟧ history-columns"),
    ("## 第6版 {⟦1⟧#index date=2019-07}\n", "⟦1⟧ edition-id-reserved"),
    ("## 第6版 {⟦1⟧#v6-Digest date=2019-07}\n", "⟦1⟧ edition-id-reserved"),
  ])
  func `what is wrong with an edition is said at its place`(_ text: String, _ finding: String) {
    #expect(read(text).findings == [finding])
  }

  @Test(arguments: [
    ("30. 新しい外部サービス", "30", "新しい外部サービス"), ("21.1 手続き", "21.1", "手続き"), ("3.ISMS", "3", "ISMS"), ("9.", "9", ""),
    ("体制", "", "体制"), ("", "", ""), ("２．体制", "", "２．体制"), ("365日の運用", "", "365日の運用"),
    ("29", "29", ""), ("29　全角の空白", "29", "全角の空白"), ("1.10版の対応", "", "1.10版の対応"),
  ])
  func `a number is told from its title`(_ text: String, _ number: String, _ title: String) {
    let read = NumberedTitle(text)
    #expect(read.number == number && read.title == title)
  }
}
