import HandbookTestKit
import Testing

@testable import HandbookModel

@Suite struct DiagnosticTests {
  @Test func `an error weighs more than a warning, a warning more than a note`() {
    #expect(Diagnostic.Severity.note < .warning)
    #expect(Diagnostic.Severity.warning < .error)
  }

  @Test func `findings stand by file first, then by where they begin, end and what they are called`() {
    let finding = { (path: String, start: Int, end: Int, id: String) in
      Diagnostic(example: id, .error, Wording(ja: "", en: ""), at: SourceSpan(path, SourceRange(start, end)))
    }
    let sorted = [
      finding("a.md", 1, 2, "b"), finding("a.md", 1, 3, "a"), finding("a.md", 1, 3, "b"), finding("a.md", 2, 2, "a"),
      finding("b.md", 0, 0, "a"),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func `a wording speaks both languages`() {
    let wording = Wording(ja: "版", en: "edition")
    #expect(Language.allCases.map { wording.text(in: $0) } == ["版", "edition"])
  }

  @Test func `a complaint about a whole file stands at its beginning`() {
    #expect(SourceSpan.start(of: "mail.md") == SourceSpan("mail.md", SourceRange(0, 0)))
  }

  @Test func `a range holds as much as fits, and a union holds both`() {
    #expect(SourceRange(0, Int.max).end == UInt32.max)
    #expect(SourceRange(8, 9).union(SourceRange(1, 2)) == SourceRange(1, 9))
    #expect(SourceRange(1, 9).union(SourceRange(3, 4)) == SourceRange(1, 9))
  }
}
