import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookPublishing
@testable import handbook

@Suite struct DiagnosticPrinterTests {
  /// What is printed about a piece of a line.
  private func lines(
    _ before: String, _ inside: String, _ after: String, summary: String = "文", colour: Bool = false
  ) -> [String] {
    let text = "一行目\n\(before)\(inside)\(after)\n三行目"
    let start = "一行目\n\(before)".utf8.count
    let span = SourceSpan("a.md", SourceRange(start, start + inside.utf8.count))
    let diagnostic = Diagnostic(example: "some-rule", .error, Wording(ja: summary, en: "words"), at: span)
    return printer(text, colour: colour).text(of: diagnostic).split(separator: "\n").map(String.init)
  }

  private func printer(_ text: String, language: Language = .japanese, colour: Bool = false) -> DiagnosticPrinter {
    let folders = Folders(content: "content", templates: "templates", output: "public")
    let sources = Sources(content: ["a.md": text], templates: [:], folders: folders)
    return DiagnosticPrinter(sources: sources, language: language, usesColour: colour)
  }

  @Test(arguments: [
    ("", "規則", "です", "規則です", "^^^^"),
    ("日本", "語", "。", "日本語。", "　　^^"),
    ("ab", "c", "d", "abcd", "  ^"),
    ("日a本", "x", "", "日a本x", "　 　^"),
    // What combines with the character before takes no cell.
    ("か\u{3099}", "x", "", "か\u{3099}x", "　^"),
    ("e\u{301}", "x", "", "e\u{301}x", " ^"),
    ("a", "か\u{3099}e\u{301}", "", "aか\u{3099}e\u{301}", " ^^^"),
    ("ｶﾞ", "x", "", "ｶﾞx", "  ^"),
    ("「（", "、", "", "「（、", "　　^^"),
    ("😀🚀✅", "x", "", "😀🚀✅x", "　　　^"),
    ("𠮷", "𠮷", "", "𠮷𠮷", "　^^"),
    ("\t", "x", "\ty", " x y", " ^"),
    ("\u{3000}", "x", "", "\u{3000}x", "　^"),
  ])
  func `a mark lines up with what it marks`(
    _ before: String, _ inside: String, _ after: String, _ line: String, _ mark: String
  ) {
    let printed = lines(before, inside, after)
    #expect(Array(printed[1].utf8) == Array("  \(line)".utf8))
    #expect(printed[2] == "  \(mark)")
    #expect(printed.count == 3)
  }

  @Test(arguments: [("長", 2), ("a", 1), ("長a", 3)]) func `of a long line only the part around the mark is shown`(
    _ piece: String, _ width: Int
  ) throws {
    let long = String(repeating: piece, count: 300)
    let printed = lines(long, "印", long)
    #expect(printed[1].displayWidth <= 102 && printed[1].displayWidth >= 96)
    let place = try #require(printed[1].firstIndex(of: "印"))
    #expect(String(printed[1][..<place]).displayWidth == String(printed[2].prefix { $0 != "^" }).displayWidth)
    #expect(printed[2].hasSuffix("^^"))
    #expect(lines("", long, "")[2].displayWidth <= 102)
  }

  @Test func `a span over several lines is shown on its first`() {
    let printed = lines("前", "一\n二", "後")
    #expect(Array(printed.dropFirst()) == ["  前一", "  　^^"])
  }

  @Test func `a span of no bytes or of another file is a place alone`() {
    let printer = printer("本文")
    let start = Diagnostic(example: "r", .warning, Wording(ja: "文", en: "w"), at: .start(of: "a.md"))
    #expect(printer.text(of: start) == "content/a.md: 警告: 文 [r]")
    let missing = Diagnostic(example: "r", .note, Wording(ja: "文", en: "w"), at: SourceSpan("b.md", SourceRange(3, 5)))
    #expect(printer.text(of: missing) == "content/b.md: 参考: 文 [r]")
  }

  @Test func `notes and fixes follow, in the language asked for`() {
    let diagnostic = Diagnostic(
      example: "r", .error, Wording(ja: "文", en: "words"), at: SourceSpan("a.md", SourceRange(0, 1)),
      notes: [.init(Wording(ja: "先", en: "before"), at: SourceSpan("a.md", SourceRange(2, 3)))],
      fix: .init(Wording(ja: "直す", en: "mend")))
    #expect(
      printer("x\ny", language: .english).text(of: diagnostic) == """
        content/a.md:1:1: error: words [r]
          x
          ^
          → content/a.md:2:1: before
          Fix: mend
        """)
  }

  @Test func `control characters and escape sequences are shown, not sent`() {
    let hostile = "\u{1B}[31m\u{07}\u{9B}2J\u{202E}\u{08}\u{7F}\r"
    for printed in [lines(hostile, hostile, hostile), lines("a", "b", "c", summary: hostile)] {
      let text = printed.joined()
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}" })
      #expect(text.contains("␛[31m␇"))
    }
    let printed = lines(hostile, "x", "")
    #expect(printed[1].displayWidth - 1 == printed[2].displayWidth - 1)
  }

  @Test func `colours stand around words only, and only if asked for`() {
    #expect(!lines("前", "印", "後").joined().contains("\u{1B}"))
    let printed = lines("前", "印", "後", colour: true)
    #expect(printed[0] == "\u{1B}[1mcontent/a.md:2:2\u{1B}[0m: \u{1B}[31m誤り\u{1B}[0m: 文 [some-rule]")
    #expect(printed[2] == "  　\u{1B}[31m^^\u{1B}[0m")
  }

  @Test func `totals count each finding once`() {
    var report = Report()
    #expect(DiagnosticPrinter.totals(of: report) == nil)
    let error = Diagnostic(example: "a", .error, Wording(ja: "文", en: "w"), at: .start(of: "a.md"))
    report.add([error, error, Diagnostic(example: "b", .warning, Wording(ja: "文", en: "w"), at: .start(of: "a.md"))])
    #expect(DiagnosticPrinter.totals(of: report) == Wording(ja: "誤り1件、警告1件", en: "errors: 1, warnings: 1"))
    report.add(Diagnostic(example: "c", .note, Wording(ja: "文", en: "w"), at: .start(of: "a.md")))
    let totals = Wording(ja: "誤り1件、警告1件、参考1件", en: "errors: 1, warnings: 1, notes: 1")
    #expect(DiagnosticPrinter.totals(of: report) == totals)
  }
}
