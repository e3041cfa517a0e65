import HandbookModel
import Testing

@testable import HandbookPublishing

@Suite struct HistoryFindingsTests {
  @Test func `the history is held against the last frozen edition, and keeps a release back`() throws {
    let workshop = try edited()
    #expect(try findings(in: workshop) == ["history-omission"])
    let release = try Release(
      of: workshop.folders, as: Workshop.plan("2024-10"), comparing: ReleaseComparison.ofHistory)
    #expect(release.report.errors.sorted.map(\.id) == ["history-omission"])
    #expect(release.manifest == nil)
  }

  @Test func `a history that was drafted lets it go on, with the changes counted`() throws {
    let workshop = try edited()
    let drafting = try HistoryDrafting(of: workshop.folders)
    #expect(drafting.earlier?.id == "2024-02")
    #expect(drafting.lines.last == "| [1.戸締まり](sections/first.md) | 1-2の文言を修正 |")
    try drafting.write()
    #expect(workshop.text("history.md").contains("## 次の版（作業中） {#next}\n\n| 改編項 |"))
    #expect(try findings(in: workshop) == [])
    let release = try Release(
      of: workshop.folders, as: Workshop.plan("2024-10"), comparing: ReleaseComparison.ofHistory)
    #expect(release.report.errors.sorted.map(\.id) == [])
    // The rule, and the record of who approved the edition.
    #expect(release.manifest?.changes == [.init("改正", 2)])
  }

  @Test func `a frozen edition with an untrue history is one finding`() throws {
    let workshop = try edited()
    // The seam is left open here, as if the edition had been frozen by hand.
    #expect(try workshop.release("2024-10") == [])
    #expect(try findings(in: workshop) == ["history-frozen"])
  }

  @Test func `only check looks, and the first edition has nothing to be held against`() throws {
    let workshop = try edited()
    #expect(try !Publication(of: workshop.folders).report.sorted.contains { $0.id.hasPrefix("history-") })
    #expect(try findings(in: Workshop.releasable()) == [])
  }

  /// A workshop with a frozen edition, and a change since that no row tells.
  private func edited() throws -> Workshop {
    let workshop = try Workshop.releasable()
    try workshop.release("2024-02")
    let first = workshop.text("sections/first.md")
    try workshop.write(first.replacing("鍵を返すこと", with: "合鍵も返すこと"), to: "content/sections/first.md")
    return workshop
  }

  private func findings(in workshop: Workshop) throws -> [String] {
    try Publication(of: workshop.folders, making: [.history]).report.sorted.map(\.id).filter {
      $0.hasPrefix("history-")
    }
  }
}
