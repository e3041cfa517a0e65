import HandbookComparing
import Testing

@testable import HandbookRendering

@Suite struct MarkedLineTests {
  private func line(_ text: String, _ marks: [RevisionMark.Place]) -> String {
    MarkedLine(text, marks: marks).pieces.map { piece in
      switch piece {
      case .plain(let text): text
      case .marked(let parts): "<" + parts.map { $0.isFine ? "[\($0.text)]" : $0.text }.joined() + ">"
      }
    }.joined()
  }

  @Test func `a line is taken apart at its marks, and a mark at what is fine in it`() {
    #expect(line("abcdef", [.init(line: 0, bytes: 1..<4, fine: [2..<3])]) == "a<b[c]d>ef")
    #expect(line("abcdef", [.init(line: 0, bytes: 4..<6), .init(line: 0, bytes: 0..<2)]) == "<ab>cd<ef>")
  }

  @Test func `what is fine all through is not said twice`() {
    #expect(line("abc", [.init(line: 0, bytes: 0..<3, fine: [0..<3])]) == "<abc>")
  }

  @Test func `marks that overlap, stand outside, or hold nothing break no text`() {
    #expect(line("abc", [.init(line: 0, bytes: 0..<2), .init(line: 0, bytes: 1..<3)]) == "<ab>c")
    #expect(
      line("abc", [.init(line: 0, bytes: 2..<9, fine: [0..<1, 2..<9]), .init(line: 0, bytes: 1..<1)]) == "ab<c>")
    #expect(line("", [.init(line: 0, bytes: 0..<5)]) == "")
  }

  @Test func `a whole line is one mark`() {
    #expect(MarkedLine("ab", marks: [], isWhole: true).text { "<\($0)>" } == "<ab>")
    #expect(MarkedLine("", marks: [], isWhole: true).pieces == [])
  }

  @Test func `what is invisible is seen, in marks and outside`() {
    #expect(line("a\u{200B} b", [.init(line: 0, bytes: 4..<5)]) == "a⟨U+200B⟩<⟨空白⟩>b")
  }
}
