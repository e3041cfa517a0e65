import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct MixedWidthTests {
  @Test(arguments: [
    ("USBと⟦1⟧ＵＳＢ", ["USB"]), ("⟦1⟧ＵＳＢとUSBメモリ", ["USB"]), ("10桁と⟦1⟧１０桁", ["10"]), ("⟦1⟧Ｗｉ－⟦2⟧ＦｉとWi-Fi", ["Wi", "Fi"]),
    ("## USB {#a}\n\n⟦1⟧ＵＳＢ", ["USB"]),
  ])
  func `a word in both widths is found where it is wide`(_ text: String, _ words: [String]) throws {
    let example = try CheckedExample(.mixedWidth, ["first": text])
    #expect(example.lines == words.indices.map { "⟦\($0 + 1)⟧ mixed-width" })
    #expect(example.findings.map { $0.fix?.replacement } == words)
    #expect(example.findings.allSatisfy { $0.notes.count == 1 })
  }

  @Test(arguments: ["ＵＳＢ", "ＵＳＢとusb", "ＵＳＢとUSBC", "１０と100", "（USB）！", "ﾊﾝｶｸ", "本文。", "USB`ＵＳＢ`"])
  func `one width is as good as the other`(_ text: String) throws {
    #expect(try CheckedExample(.mixedWidth, ["first": text]).lines.isEmpty)
  }

  @Test func `the other width may stand in another file`() throws {
    let example = try CheckedExample(.mixedWidth, ["first": "⟦1⟧ＵＳＢ", "second": "USB"])
    #expect(example.findings.map { $0.notes.map(\.span.path) } == [["sections/second.md"]])
  }
}
