import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct NumberIndexTests {
  /// The runs of each number as lines, from the newest edition back: 「5: first v1…v2 甲 1/2」.
  private func lines(_ history: String) throws -> [String] {
    let content = Content.example(["first": "本文。", "second": "本文。"], files: ["history.md": history])
    let linked = try RenderedExample(content).linked
    return NumberIndex(linked, linked.lineage).entries.flatMap { entry in
      ["\(entry.number): \(entry.today?.written ?? "-")"]
        + entry.runs.map { run in
          let editions = run.editions.map(\.written).joined(separator: "…")
          return "\(entry.number): \(run.section) \(editions) \(run.formerTitle) \(run.inferred)/\(run.editions.count)"
        }
    }
  }

  private func edition(_ id: String, _ date: String, _ rows: String...) -> String {
    "## \(id) {#\(id) date=\(date)}\n\n| 改編項 | 改編内容 |\n|---|---|\n"
      + rows.map { "| \($0) | 文言訂正 |\n" }.joined() + "\n"
  }

  @Test func `a number that no section has today still leads to those that had it, in the order of today`() throws {
    let history = edition("v1", "2020-01", "[5. 乙](sections/second.md)", "[5. 甲](sections/first.md)")
    #expect(
      try lines(history) == ["1: first", "2: second", "5: -", "5: first v1 甲 0/1", "5: second v1 乙 0/1"])
  }

  @Test func `editions that say the same of a section are one run, also where it is inferred`() throws {
    let history =
      edition("v1", "2020-01", "[1. 旧い題](sections/first.md)") + edition("v2", "2021-01", "[1.](sections/first.md)")
      + edition("v3", "2022-01", "全項目 {all}") + edition("v4", "2023-01", "[1. firstの題名](sections/first.md)")
    #expect(try lines(history) == ["1: first", "1: first v2…v3…v4  1/3", "1: first v1 旧い題 0/1", "2: second"])
  }
}
