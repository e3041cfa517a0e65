import HandbookTestKit
import Testing

@testable import HandbookModel

@Suite struct ReportTests {
  private static func finding(_ id: String, _ severity: Diagnostic.Severity, _ path: String, _ start: Int) -> Diagnostic
  {
    Diagnostic(example: id, severity, Wording(ja: id, en: id), at: SourceSpan(path, SourceRange(start, start + 1)))
  }

  @Test func `findings stand by file, place and id, each once`() {
    let expected = [
      Self.finding("b", .error, "a.md", 1), Self.finding("a", .warning, "a.md", 7), Self.finding("c", .note, "a.md", 7),
      Self.finding("a", .warning, "b.md", 0),
    ]
    var report = Report()
    report.add(expected.reversed() + [expected[0], expected[3]])
    #expect(report.sorted == expected)
    #expect(report.count(of: .warning) == 2)
    #expect(report.hasErrors && report.hasWarnings)
  }

  @Test func `a warning is no error`() {
    var report = Report()
    #expect(!report.hasErrors && !report.hasWarnings)
    report.add(Self.finding("a", .warning, "a.md", 0))
    #expect(!report.hasErrors && report.hasWarnings)
  }

  @Test func `what nobody looked for leaves its allowance in peace`() {
    let unsought = Explanation("b", .note, rule: Wording(ja: "", en: ""), because: Wording(ja: "", en: ""))
    for (without, ids) in [([], ["allowance-idle"]), ([unsought], [])] {
      var report = Report()
      report.add(Allowance(id: "b", reason: "r", span: .start(of: "a.md"), line: SourceRange(0, 1)))
      report.settle(without: without)
      #expect(report.sorted.map(\.id) == ids)
    }
  }

  @Test func `a file that could not be read is remembered, and what lies in a folder that could not be`() {
    var report = Report()
    #expect(!report.refuses("a.md") && !report.refusesFiles(in: "a"))
    report.refuse(Self.finding("x", .error, "a/b", 0))
    #expect(report.diagnostics.map(\.id) == ["x"])
    #expect(report.refuses("a/b") && report.refuses("a/b/c.md"))
    #expect(!report.refuses("a") && !report.refuses("a/bc") && !report.refuses("a/c"))
    #expect(report.refusesFiles(in: "a") && report.refusesFiles(in: "a/b") && !report.refusesFiles(in: "b"))
  }

  @Test func `a range never turns round and never runs below the beginning`() {
    #expect(SourceRange(5, 3).count == 0)
    #expect(SourceRange(-4, 2) == SourceRange(0, 2))
    #expect(SourceRange(3, 5).union(SourceRange(9, 12)) == SourceRange(3, 12))
  }
}
