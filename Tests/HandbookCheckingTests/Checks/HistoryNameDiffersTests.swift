import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct HistoryNameDiffersTests {
  @Test(arguments: [
    ("⟦1⟧[2. firstの題名](sections/first.md)", ["⟦1⟧ history-name-differs"]),
    ("⟦1⟧[1. 昔の題名](sections/first.md)", ["⟦1⟧ history-name-differs"]),
    ("⟦1⟧[昔の題名](sections/first.md)", ["⟦1⟧ history-name-differs"]),
    ("⟦1⟧[2.](sections/first.md)", ["⟦1⟧ history-name-differs"]),
    ("[1. firstの題名](sections/first.md)", []),
    ("[1.](sections/first.md)", []),
    ("[firstの題名](sections/first.md)", []),
    // A part of a section has a title of its own.
    ("[1.2 手続き](sections/first.md)", []),
    ("全項目 {all}", []),
  ])
  func `a row of this edition calls a section by its name of today`(_ item: String, _ lines: [String]) throws {
    #expect(try check(item, in: "2024-02").lines == lines)
    #expect(try check(item, in: "2020-04").lines == [])
  }

  private func check(_ item: String, in edition: String) throws -> CheckedExample {
    let history = "## 版 {#\(edition) date=\(edition)}\n\n| 改編項 | 改編内容 |\n|---|---|\n| \(item) | 変更 |\n"
    return try CheckedExample(.historyNameDiffers, ["first": "本文。"], files: ["history.md": history])
  }
}
