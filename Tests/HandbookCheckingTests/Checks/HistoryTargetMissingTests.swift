import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct HistoryTargetMissingTests {
  @Test(arguments: [
    ("⟦1⟧1. firstの題名", "[1. firstの題名](sections/first.md)"),
    ("⟦1⟧firstの題名", "[firstの題名](sections/first.md)"),
    ("⟦1⟧7．昔の題名", "[7．昔の題名](sections/first.md)"),
    ("⟦1⟧1.", "[1.](sections/first.md)"),
    ("⟦1⟧目次", nil),
    ("⟦1⟧**目次**と表紙", nil),
    ("⟦1⟧9. 知らない題名", nil),
    ("⟦1⟧[役割](roles.yml#office)", nil),
  ])
  func `an item that leads to no section is reported`(_ item: String, _ replacement: String?) throws {
    let example = try check(item)
    #expect(example.lines == ["⟦1⟧ history-target-missing"])
    #expect(example.findings.first?.fix?.replacement == replacement)
  }

  @Test(arguments: ["[1. 題](sections/first.md)", "全項目 {all}", "なくなった項 {gone}"])
  func `one that leads somewhere is not`(_ item: String) throws {
    #expect(try check(item).lines == [])
  }

  private func check(_ item: String) throws -> CheckedExample {
    let table = "| 改編項 | 改編内容 |\n|---|---|\n"
    let history =
      "## 前の版 {#v1 date=2020-04}\n\n\(table)| [7. 昔の題名](sections/first.md) | 追記 |\n\n"
      + "## 2024年2月版 {#2024-02 date=2024-02}\n\n\(table)| \(item) | 変更 |\n"
    return try CheckedExample(.historyTargetMissing, ["first": "本文。"], files: ["history.md": history])
  }
}
