import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct RenumberedWithoutRowTests {
  /// Rows by edition, oldest first; the last edition is the present one.
  @Test(arguments: [
    ([["[2. 題](sections/first.md) | 追記"], ["全項目 {all} | 誤字修正"]], true),
    ([["[2. 題](sections/first.md) | 追記"], ["[2. 題](sections/second.md) | 追記"], []], true),
    ([["[2. 題](sections/first.md) | 追記"], []], true),
    // Only lower numbers can move a section up.
    ([["[2. 題](sections/first.md) | 追記"], ["[3. 題](sections/third.md) | ページを追加"], []], true),
    // The row is older than the one that gives the number.
    ([["全項目 {all} | 項番を変更"], ["[2. 題](sections/first.md) | 追記"], []], true),
    ([["[1. 題](sections/first.md) | 追記"], []], false),
    ([["[2. 題](sections/first.md) | 追記"], ["[1. 題](sections/first.md) | 項番を変更"]], false),
    ([["[2. 題](sections/first.md) | 追記"], ["全項目 {all} | 項番を変更"]], false),
    ([["[2. 題](sections/first.md) | 追記"], ["[2. 題](sections/second.md) | 新設"], []], false),
    // Of this edition's own rows another check speaks.
    ([["[2. 題](sections/first.md) | 追記"]], false),
    ([["[題](sections/first.md) | 追記"], []], false),
    ([["[1.2 題](sections/first.md) | 追記"], []], false),
    ([[]], false),
  ])
  func `a number that changed has a row`(_ rows: [[String]], _ isFound: Bool) throws {
    let example = try check(rows)
    #expect(example.lines == (isFound ? ["⟦1⟧ renumbered-without-row"] : []))
    #expect(example.findings.allSatisfy { $0.notes.count == 1 && $0.notes[0].span.path == "history.md" })
  }

  @Test func `many are one finding`() throws {
    let rows = ["first", "second", "third"].enumerated().map { "[\($0 + 5). 題](sections/\($1).md) | 追記" }
    let example = try check([rows, []])
    #expect(example.lines == ["⟦1⟧ renumbered-without-row"])
    #expect(example.findings.first?.summary.japanese == "「1. firstの題名」など3項の項番が変わったことが、変更履歴にありません")
    #expect(example.findings.first?.notes.count == 3)
  }

  @Test func `without a heading of this edition it stands at the edition`() throws {
    let history = "## 第1版 {#v1 date=2020-04}\n\n| 改編項 | 改編内容 |\n|---|---|\n| [2. 題](sections/first.md) | 追記 |\n"
    let example = try CheckedExample(.renumberedWithoutRow, ["first": "本文。"], files: ["history.md": history])
    #expect(example.findings.map(\.span.path) == ["handbook.yml"])
    #expect(try example.text(of: try #require(example.findings.first)) == "2024-02")
  }

  private func check(_ rows: [[String]]) throws -> CheckedExample {
    let history = rows.enumerated().map { index, changes in
      let isPresent = index == rows.count - 1
      let heading =
        isPresent ? "⟦1⟧## 2024年2月版 {#2024-02 date=2024-02}" : "## 第\(index)版 {#v\(index) date=201\(index)-04}"
      return "\(heading)\n\n| 改編項 | 改編内容 |\n|---|---|\n" + changes.map { "| \($0) |\n" }.joined()
    }
    return try CheckedExample(
      .renumberedWithoutRow, ["first": "本文。", "second": "本文。", "third": "本文。"],
      files: ["history.md": history.joined(separator: "\n")])
  }
}
