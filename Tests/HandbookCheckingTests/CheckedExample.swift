import HandbookChecking
import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

/// Marked content, and what one check finds in it.
struct CheckedExample {
  /// The findings, in the order of the report.
  let findings: [Diagnostic]
  /// The findings as lines `⟦1⟧ id`.
  let lines: [String]
  private let content: Content

  init(_ check: Check, _ sections: KeyValuePairs<String, String>, files: [String: String] = [:]) throws {
    let marked = MarkedContent(Content.exampleTexts(sections, files: Self.confirmed.merging(files) { _, new in new }))
    var report = Report()
    let handbook = try #require(Handbook(parsing: marked.content, report: &report))
    let linked = LinkedHandbook(linking: handbook, report: &report)
    try #require(!report.hasErrors, "the example must be fit to be checked: \(report.sorted)")
    var found = Report()
    found.add(check.findings(linked))
    content = marked.content
    findings = found.sorted
    lines = marked.describe(found)
  }

  /// The very text that a finding covers.
  func text(of finding: Diagnostic) throws -> String {
    let bytes = try #require(content.file(finding.span.path)?.bytes)
    return String(decoding: bytes[Int(finding.span.range.start)..<Int(finding.span.range.end)], as: UTF8.self)
  }

  /// The hierarchy of the example has a place to be confirmed; this one has nothing to find.
  private static let confirmed = [
    "documents.md": """
    | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
    |---|---|---|---|---|
    | 基本方針 {#policy} | 考え方 | | 方針 | ポータル |
    """
  ]
}
