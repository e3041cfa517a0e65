import HandbookModel
import Testing

@testable import HandbookPublishing

@Suite struct HistoryTextTests {
  @Test(arguments: [
    ("# 変更履歴\n\n## 次の版 {#next}\n\n| a |\n", "# 変更履歴\n\n## 十月版 {#2024-10 date=2024-10-01}\n\n| a |\n"),
    ("### 次 {#next date=2024}\r\n文。\r\n", "### 十月版 {#2024-10 date=2024-10-01}\r\n文。\r\n"),
    ("## 次 {#next-one}\n文 {#next}\n", "## 次 {#next-one}\n文 {#next}\n"), ("", ""),
    ("## 次 {#next}", "## 十月版 {#2024-10 date=2024-10-01}"),
    (
      "## #next 版 {date=2024 #next} <!-- handbook:allow history-renumbering 別に知らせた {#next} -->\r\n",
      "## 十月版 {#2024-10 date=2024-10-01} <!-- handbook:allow history-renumbering 別に知らせた {#next} -->\r\n"
    ),
  ])
  func `the heading of the working edition gets name and date, and nothing else changes`(
    _ text: String, _ expected: String
  ) throws {
    var history = HistoryText(Array(text.utf8))
    history.set(Edition(id: "2024-10", name: "十月版", date: try #require(EditionDate("2024-10-01"))))
    #expect(String(decoding: history.bytes, as: UTF8.self) == expected)
  }

  @Test func `a place of the text as it will be is found in the text as it is`() throws {
    let text = "# 変更履歴\r\n\r\n## 次の版 {#next}\r\n\r\n| 行 |\r\n"
    var history = HistoryText(Array(text.utf8))
    history.set(Edition(id: "2024-10", name: "十月版", date: try #require(EditionDate("2024-10-01"))))
    let written = String(decoding: history.bytes, as: UTF8.self)
    for (words, origin) in [
      ("# 変更", "# 変更"), ("## 十月版 {#2024-10 date=2024-10-01}\r", "## 次の版 {#next}\r"), ("| 行 |", "| 行 |"),
    ] {
      let found = try #require(Array(written.utf8).firstRange(of: Array(words.utf8)))
      let range = history.origin(of: SourceRange(found.lowerBound, found.upperBound))
      let bytes = Array(text.utf8)[Int(range.start)..<Int(range.end)]
      #expect(String(decoding: bytes, as: UTF8.self) == origin)
    }
  }
}
