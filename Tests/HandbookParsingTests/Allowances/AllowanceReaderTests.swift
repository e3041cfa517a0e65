import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct AllowanceReaderTests {
  /// What is left of a warning at every `※` of a section once its comments are heard, as lines.
  private func settled(_ body: String, files: [String: String] = [:]) -> [String] {
    let marked = MarkedContent(Content.exampleTexts(["first": body], files: files))
    var report = Report()
    _ = Handbook(parsing: marked.content, report: &report)
    for file in marked.content.files {
      for place in file.bytes.indices where file.bytes[place...].starts(with: "※".utf8) {
        report.add(
          Diagnostic(
            example: "star", .warning, Wording(ja: "", en: ""), at: SourceSpan(file.path, SourceRange(place, place + 3))
          ))
      }
    }
    report.settle()
    return marked.describe(report).filter { !$0.hasSuffix("id-missing") }
  }

  @Test(arguments: [
    ("⟦1⟧※", ["⟦1⟧ star"]),
    ("※ <!-- handbook:allow star 引用 -->", []),
    ("<!-- handbook:allow star 引用 -->\n※", []),
    ("<!-- handbook:allow star 引用 -->\n\n※\n\n⟦1⟧※", ["⟦1⟧ star"]),
    ("| 甲 |\n|---|\n<!-- handbook:allow star 引用 -->\n| ※ |\n| ⟦1⟧※ |", ["⟦1⟧ star"]),
    ("⟦1⟧<!-- handbook:allow a 引用 -->\n<!-- handbook:allow star 引用 -->\n※", ["⟦1⟧ allowance-idle"]),
    ("⟦1⟧<!-- handbook:allow other 引用 -->\n⟦2⟧※", ["⟦1⟧ allowance-idle", "⟦2⟧ star"]),
    ("⟦1⟧<!-- handbook:allow star -->\n⟦2⟧※", ["⟦1⟧ allowance-reason-missing", "⟦2⟧ star"]),
    ("⟦1⟧<!-- handbook:allow -->", ["⟦1⟧ allowance-reason-missing"]),
    ("⟦1⟧<!-- handbook:alow star 引用 -->", ["⟦1⟧ comment-unknown"]),
    ("`<!-- handbook:allow star 引用 -->` ⟦1⟧※", ["⟦1⟧ star"]),
    ("```\n<!-- handbook:allow star 引用 -->\n```\n\n⟦1⟧※", ["⟦1⟧ star"]),
  ])
  func `a comment speaks of its own line, or alone of the next`(_ body: String, _ lines: [String]) {
    #expect(settled(body) == lines)
  }

  @Test(arguments: [
    ("    name: ※ # handbook:allow star 引用", []),
    ("    # handbook:allow star 引用\n    name: ※", []),
    ("    name: ⟦1⟧※\n    ⟦2⟧# handbook:allow star 引用", ["⟦1⟧ star", "⟦2⟧ allowance-idle"]),
    ("    name: '⟦1⟧※ # handbook:allow star 引用'", ["⟦1⟧ star"]),
  ])
  func `a comment of YAML works like one of Markdown`(_ name: String, _ lines: [String]) {
    #expect(settled("本文。", files: ["roles.yml": "roles:\n  - id: office\n\(name)\n"]) == lines)
  }

  @Test func `an error cannot be allowed`() {
    #expect(
      settled("⟦1⟧[x](none.txt) <!-- handbook:allow link-target-unknown 引用 -->") == ["⟦1⟧ link-target-unknown"])
  }
}
