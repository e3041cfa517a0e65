import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct TextPlacesTests {
  /// Markdown with something to find (¦…¦), around which the source is longer than what it reads.
  static let found: [String] = [
    "¦<b>¦",
    "\\*\\* ¦<b>¦ と",
    "A&amp;B &lt;x&gt; ¦<b>¦",
    "&#12354;&#x3042;&hellip; ¦<b>¦",
    "R&D & co. &nosuch; ¦<b>¦",
    "\\a \\あ \\\\ ¦<b>¦",
    "<!-- handbook:allow x 理由 -->前<!-- handbook:allow y 理由 -->文 ¦<b>¦",
    "¦<b>¦ \\* と &amp;",
  ]

  @Test(arguments: found, ["%", "> %", "- %", "1. \\*\n   %", "| a |\n|---|\n| \\| % |", "## % {#a}"])
  func `a finding stands at its word, whatever is escaped before it`(_ text: String, _ around: String) throws {
    let markdown = around.replacing("%", with: text.replacing("¦<", with: "⟦1⟧<").replacing("¦", with: ""))
    let read = try ReadSection(markdown)
    #expect(read.findings == ["⟦1⟧ raw-html"])
    #expect(read.report.diagnostics.map { read.covered($0.span.range) } == ["<b>"])
  }

  @Test func `text that does not fit its source stands at the whole of it`() {
    let source = Array("違う文".utf8)
    let places = TextPlaces(of: Array("文".utf8), at: SourceRange(0, 9), in: source)
    #expect(places.range(0, 3) == SourceRange(0, 9))
  }

  @Test func `an escaped byte is not plain`() {
    let source = Array("前\\**".utf8)
    let places = TextPlaces(of: Array("前**".utf8), at: SourceRange(0, source.count), in: source)
    #expect(!places.isPlain(UInt8(ascii: "*"), at: 3))
    #expect(places.isPlain(UInt8(ascii: "*"), at: 4))
    #expect(places.range(3, 4) == SourceRange(3, 5))
    #expect(places.range(4, 5) == SourceRange(5, 6))
  }
}
