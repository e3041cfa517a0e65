import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

@testable import HandbookSearching

@Suite struct QuestionTrialTests {
  private func trial(_ questions: String, _ first: String = carrying) throws -> (trial: QuestionTrial, lines: [String])
  {
    let texts = Content.exampleTexts(
      ["first": first, "second": Self.table], files: ["questions.yml": "questions:\n\(questions)"])
    let marked = MarkedContent(texts)
    var report = Report()
    let handbook = try #require(Handbook(parsing: marked.content, report: &report))
    let linked = LinkedHandbook(linking: handbook, report: &report)
    #expect(report.diagnostics.isEmpty)
    let trial = QuestionTrial(asking: SearchEngine(answeringFrom: SearchIndex(of: linked)), in: linked)
    report.add(trial.findings)
    return (trial, marked.describe(report))
  }

  private static let carrying = "---\ntitle: 持出\n---\n\n- [ ] PCの持出は、承認を得ること。 {#approval}\n"
  private static let table = """
    ---
    title: 区分
    ---

    紙の扱い {#paper .classification}

    | 区分 | 極秘 {#secret} | 公開 {#open} |
    |---|---|---|
    | 廃棄 {#shred} | 裁断 | 自由 |
    """

  @Test(arguments: [
    ("持出", "reach: [first]", true),
    ("持出", "reach: [second]", false),
    ("持出", "reach: [second]\n    answer: [first#approval]", false),
    ("PC 持出", "reach: [second]\n    answer: [first#approval]", true),
    ("裁断", "reach: [first]\n    answer: [second#paper/shred/secret]", true),
    ("裁断", "reach: [first]\n    answer: [second#paper/shred]", true),
    ("裁断", "reach: [first]\n    answer: [second#paper/shred/open]", false),
    ("ウイルス", "reach: [first]\n    answer: [terms.yml#virus]", true),
    ("事務局", "reach: [first]\n    answer: [roles.yml#office]", true),
    ("基本方針", "reach: [first]\n    answer: [documents.md#policy]", true),
    ("新設", "reach: [first]\n    answer: [history.md#2024-02]", true),
  ])
  func `a question is answered by its sections and by the very things named`(
    _ words: String, _ targets: String, _ isReached: Bool
  ) throws {
    let trial = try trial("  - ask: \(words)\n    \(targets)\n").trial
    #expect(trial.reachedCount == (isReached ? 1 : 0))
  }

  @Test func `all questions are counted, also those held out`() throws {
    let (trial, lines) = try trial(
      """
        - ask: ⟦1⟧裁断
          reach: [first]
        - ask: 裁断
          reach: [first]
          held: true
        - ask: 裁断
          reach: [first, second]
        - ask: ウイルス 持出
          reach: [first]
      """)
    #expect(trial.count == 4)
    #expect(trial.reachedCount == 2)
    #expect(trial.firstCount <= trial.reachedCount)
    #expect(lines == ["⟦1⟧ question-unreached"])
  }

  @Test(arguments: [
    "持出 ⟦1⟧レンタカー",
    "⟦1⟧レンタカーで持出",
    // Quoted, the words stand elsewhere in the file than in the question.
    "⟦1⟧\"持出 レンタカー\"",
  ])
  func `a word that stands nowhere is reported as it was typed`(_ words: String) throws {
    let (trial, lines) = try trial("  - ask: \(words)\n    reach: [first]\n  - ask: レンタカーの持出\n    reach: [first]\n")
    #expect(lines == ["⟦1⟧ question-word-unknown"])
    #expect(trial.findings.first?.summary.english.hasPrefix("“レンタカー”") == true)
    #expect(trial.findings.first?.notes.count == 1)
  }

  @Test func `a question as long as a page is asked, too`() throws {
    let words = String(repeating: "レンタカーの駐車場、", count: 2_000)
    #expect(try trial("  - ask: \(words)\n    reach: [first]\n").trial.count == 1)
  }
}
