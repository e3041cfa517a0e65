import HandbookModel
import Testing

@testable import handbook

@Suite struct ExplanationPrinterTests {
  private func explanation(_ severity: Diagnostic.Severity, path: String? = nil) -> Explanation {
    let sentence = Wording(ja: "文。", en: "Words.")
    let example = path.map { Explanation.Example($0, wrong: "誤\n```", right: "正\n\n後") }
    return Explanation("some-rule", severity, rule: sentence, because: sentence, example: example)
  }

  @Test(arguments: [
    ("sections/first.md", "「<!-- handbook:allow some-rule 理由 -->」"), ("roles.yml", "「# handbook:allow some-rule 理由」"),
  ])
  func `a warning is allowed in the way of its file`(_ path: String, _ comment: String) {
    #expect(ExplanationPrinter(explanation(.warning, path: path), .japanese).text.contains(comment))
    #expect(ExplanationPrinter(explanation(.note, path: path), .japanese).text.contains(comment))
    #expect(!ExplanationPrinter(explanation(.error, path: path), .japanese).text.contains("handbook:allow"))
  }

  @Test func `an explanation without an example is rule and reason`() {
    #expect(ExplanationPrinter(explanation(.error), .english).text == "some-rule (error)\nWords.\n\nWhy: Words.")
    #expect(ExplanationPrinter(explanation(.error), .english).markdown == "## some-rule (error)\n\nWords. Words.")
  }

  @Test func `in a document an example stands in a fence longer than its own`() {
    let text = ExplanationPrinter(explanation(.error, path: "a.md"), .japanese).markdown
    #expect(text.contains("(`a.md`):\n\n````text\n誤\n```\n````\n\n"))
    #expect(text.hasSuffix(":\n\n```text\n正\n\n後\n```"))
  }

  @Test func `what nobody sees in an example is made visible`() {
    let example = Explanation.Example("a.md", wrong: "パス\u{200B}ワード\n\n\u{202E}逆", right: "正")
    let sentence = Wording(ja: "文。", en: "Words.")
    let printer = ExplanationPrinter(
      Explanation("some-rule", .error, rule: sentence, because: sentence, example: example), .japanese)
    for text in [printer.text, printer.markdown] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{200B}" || $0 == "\u{202E}" })
      #expect(text.contains(SourcePlace.visible("パス\u{200B}ワード")))
    }
    #expect(printer.text.contains("\n\n    \(SourcePlace.visible("\u{202E}逆"))\n"))
  }

  @Test func `in a document words are words`() {
    let marks = Wording(ja: "「**」「<b>」「`」「[^1]」「a_b」「|」。", en: ".")
    let explanation = Explanation("some-rule", .note, rule: marks, because: marks)
    let text = ExplanationDocument([explanation], .japanese).text
    #expect(text.contains("| `some-rule` | 参考 | 「\\*\\*」「\\<b>」「\\`」「\\[^1]」「a\\_b」「\\|」。 |"))
  }
}
