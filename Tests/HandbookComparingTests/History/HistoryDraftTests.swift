import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

@testable import HandbookComparing

@Suite struct HistoryDraftTests {
  private static let rows = [DraftedRow(item: "[1.題](sections/a.md)", words: "ページを追加")]
  private static let edition = EditionDate("2024-02").map { Edition(id: "2024-02", name: "2024年2月版", date: $0) }
  private static let line = "| [1.題](sections/a.md) | ページを追加 |"
  private static let heading = "## 2024年2月版 {#2024-02 date=2024-02}"
  private static let table = "| 改編項 | 改編内容 |\n|---|---|\n"

  @Test(arguments: [
    ("", "\(heading)\n\n\(table)\(line)\n"),
    ("\(heading)\n\n\(table)| 全項目 {all} | 見直し |\n", "\(heading)\n\n\(table)| 全項目 {all} | 見直し |\n\(line)\n"),
    ("\(heading)\n\n\(table)| 全項目 {all} | 見直し |", "\(heading)\n\n\(table)| 全項目 {all} | 見直し |\n\(line)\n"),
    ("\(heading)\n", "\(heading)\n\n\(table)\(line)\n"),
    ("\(heading)\n\n\(table)", "\(heading)\n\n\(table)\(line)\n"),
    (
      "\(heading)\n\n\(table)| 前 | 追記 |\n\n## 後 {#z date=2025-02}\n\n\(table)| 後 | 追記 |\n",
      "\(heading)\n\n\(table)| 前 | 追記 |\n\(line)\n\n## 後 {#z date=2025-02}\n\n\(table)| 後 | 追記 |\n"
    ),
    (
      "## 前 {#y date=2023-02}\n\n\(table)| 前 | 追記 |\n\n\n",
      "## 前 {#y date=2023-02}\n\n\(table)| 前 | 追記 |\n\n\(heading)\n\n\(table)\(line)\n\n\n"
    ),
  ])
  func `rows stand at the end of their edition, and nothing else is touched`(_ before: String, _ after: String) throws {
    #expect(try text(before) == after)
  }

  @Test func `line ends are those of the file`() throws {
    let before = "\(Self.heading)\n\n\(Self.table)| 全項目 {all} | 見直し |\n".replacing("\n", with: "\r\n")
    #expect(try text(before) == before + Self.line + "\r\n")
  }

  @Test func `without a missing row the file is left as it is`() throws {
    let edition = try #require(Self.edition)
    let draft = HistoryDraft(of: [], for: edition, in: Array("a\r\n\nb".utf8), ChangeHistory(entries: []))
    #expect(draft.lines == [])
    #expect(draft.bytes == Array("a\r\n\nb".utf8))
  }

  private func text(_ history: String) throws -> String {
    var report = Report()
    let handbook = try #require(Handbook(parsing: .example(files: ["history.md": history]), report: &report))
    let draft = HistoryDraft(
      of: Self.rows, for: try #require(Self.edition), in: Array(history.utf8), handbook.history)
    return String(decoding: draft.bytes, as: UTF8.self)
  }
}
