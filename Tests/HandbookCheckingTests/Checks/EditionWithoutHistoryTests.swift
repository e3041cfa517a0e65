import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct EditionWithoutHistoryTests {
  @Test(arguments: [
    ("## 2023年10月版 {#2023-10 date=2023-10}", ["handbook.yml: 「2024年2月版」の見出しが、変更履歴にありません"]),
    ("まだ版はない。", ["handbook.yml: 「2024年2月版」の見出しが、変更履歴にありません"]),
    ("## 別の名 {#2024-02 date=2024-02}", ["handbook.yml: 版「2024-02」は、変更履歴では「別の名」（2024-02）です"]),
    ("## 2024年2月版 {#2024-02 date=2024-03}", ["handbook.yml: 版「2024-02」は、変更履歴では「2024年2月版」（2024-03）です"]),
    ("## 2024年2月版 {#2024-02 date=2024-02}", []),
  ])
  func `the edition stands in the history under its name and date`(_ history: String, _ found: [String]) throws {
    let example = try CheckedExample(.editionWithoutHistory, ["first": "本文。"], files: ["history.md": history + "\n"])
    #expect(example.findings.map { "\($0.span.path): \($0.summary.japanese)" } == found)
    for finding in example.findings { #expect(try example.text(of: finding) == "2024-02") }
  }
}
