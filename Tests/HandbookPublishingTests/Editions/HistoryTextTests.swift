import HandbookModel
import Testing

@testable import HandbookPublishing

@Suite struct HistoryTextTests {
  @Test(arguments: [
    ("# 変更履歴\n\n## 次の版 {#next}\n\n| a |\n", "# 変更履歴\n\n## 十月版 {#2024-10 date=2024-10-01}\n\n| a |\n"),
    ("### 次 {#next date=2024}\r\n文。\r\n", "### 十月版 {#2024-10 date=2024-10-01}\r\n文。\r\n"),
    ("## 次 {#next-one}\n文 {#next}\n", "## 次 {#next-one}\n文 {#next}\n"), ("", ""),
    ("## 次 {#next}", "## 十月版 {#2024-10 date=2024-10-01}"),
  ])
  func `the heading of the working edition gets name and date, and nothing else changes`(
    _ text: String, _ expected: String
  ) throws {
    var history = HistoryText(Array(text.utf8))
    history.set(Edition(id: "2024-10", name: "十月版", date: try #require(EditionDate("2024-10-01"))))
    #expect(String(decoding: history.bytes, as: UTF8.self) == expected)
  }
}
