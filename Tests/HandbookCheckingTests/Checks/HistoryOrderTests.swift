import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct HistoryOrderTests {
  @Test(arguments: [
    (["2020-04", "2021-04", "2021-04"], []),
    (["2020-04", "2019-04", "2021-04"], [1]),
    (["2021-04-02", "2021-04-01"], [1]),
    // A month without a day may lie before or after any day of it.
    (["2021-04-02", "2021-04"], []),
    (["2021-04", "2021-04-01", "2021-03-31"], [2]),
    (["2021-04"], []),
  ])
  func `an edition is not older than the one before it`(_ dates: [String], _ found: [Int]) throws {
    let headings = dates.enumerated().map { index, date in "⟦\(index)⟧## 第\(9 - index)版 {#v\(index) date=\(date)}" }
    let history = headings.joined(separator: "\n\n") + "\n"
    let example = try CheckedExample(.historyOrder, ["first": "本文。"], files: ["history.md": history])
    #expect(example.lines == found.map { "⟦\($0)⟧ history-order" })
    #expect(example.findings.allSatisfy { $0.notes.count == 1 })
  }
}
