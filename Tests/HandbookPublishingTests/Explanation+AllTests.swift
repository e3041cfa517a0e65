import HandbookChecking
import HandbookComparing
import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookRendering
import HandbookSearching
import HandbookTestKit
import Testing

@testable import HandbookPublishing

@Suite struct ExplanationTests {
  @Test func `no two explanations have one id, and they stand in order`() {
    let ids = Explanation.all.map(\.id)
    #expect(ids == Set(ids).sorted())
  }

  @Test(arguments: Explanation.all)
  func `an explanation states rule and reason as sentences in both languages`(_ explanation: Explanation) {
    for wording in [explanation.rule, explanation.because] {
      #expect(wording.japanese.hasSuffix("。"))
      #expect(wording.english.hasSuffix("."))
    }
    #expect(explanation.rule.japanese.count { $0 == "。" } == 1)
  }

  @Test(arguments: Explanation.all.filter { $0.example != nil })
  func `the wrong example is reported under the id, and the right one is not`(_ explanation: Explanation) throws {
    let example = try #require(explanation.example)
    let wrong = findings(in: example, with: example.wrong)
    let isFound = wrong.contains { $0.id == explanation.id && $0.severity == explanation.severity }
    #expect(isFound, "found: \(wrong.map(\.id))")
    let right = findings(in: example, with: example.right)
    #expect(!right.contains { $0.id == explanation.id })
    #expect(!right.contains { $0.severity == .error }, "\(right)")
  }

  /// A hierarchy without anything to confirm.
  private static let documents = """
    | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
    |---|---|---|---|---|
    | 基本方針 {#policy} | 考え方 | | 方針 | ポータル |
    """

  /// The edition before, if the example has one: its files lie below `editions/2023-10/`.
  private static func earlier(_ files: [String: String]) -> LinkedHandbook? {
    let prefix = "editions/2023-10/"
    let own = files.filter { $0.key.hasPrefix(prefix) }.map { (String($0.key.dropFirst(prefix.count)), $0.value) }
    guard !own.isEmpty else { return nil }
    let outline = Content.exampleTexts(["first": ""])["handbook.yml"]?.replacing("2024-02", with: "2023-10") ?? ""
    let others = ["documents.md": documents, "handbook.yml": outline]
    let texts = others.merging(own) { _, new in new }
    var report = Report()
    return Handbook(parsing: .example(["first": "本文。"], files: texts), report: &report).map {
      LinkedHandbook(linking: $0, report: &report)
    }
  }

  private func findings(in example: Explanation.Example, with text: String) -> [Diagnostic] {
    var files = ["documents.md": Self.documents].merging(example.others) { _, new in new }
    var body = "本文。"
    var report = Report()
    switch example.path {
    case "sections/first.md": body = text
    case let path where path.hasPrefix("templates/"):
      let name = String(path.dropFirst("templates/".count))
      _ = Templates(parsing: Content([ContentFile(path: name, bytes: Array(text.utf8))]), report: &report)
    default: files[example.path] = text
    }
    let before = Self.earlier(files)
    files = files.filter { !$0.key.hasPrefix("editions/") }
    if let handbook = Handbook(parsing: .example(["first": body], files: files), report: &report) {
      let linked = LinkedHandbook(linking: handbook, report: &report)
      report.add(Check.findings(in: linked))
      if let before {
        report.add(HistoryComparison(of: RevisionDiff(comparing: before, with: linked), writtenIn: linked).findings)
      }
      report.add(QuestionTrial(asking: SearchEngine(answeringFrom: SearchIndex(of: linked)), in: linked).findings)
    }
    report.settle()
    return report.sorted
  }
}

extension Explanation: CustomTestStringConvertible {
  package var testDescription: String { id }
}
