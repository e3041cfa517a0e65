import Testing

@testable import HandbookModel

@Suite struct InlineTests {
  private static let place = SourceRange(0, 1)

  private static func text(_ text: String) -> Inline { Inline(.text(text), place) }

  static let pieces: [(Inline.Content, String)] = [
    (.text("文"), "文"), (.code("ls"), "ls"), (.emphasis([text("甲"), text("乙")]), "甲乙"),
    (.strong([Inline(.emphasis([text("奥")]), place)]), "奥"),
    (.reference(Reference(.section("mail"), place), words: [text("続き")]), "続き"),
    (.reference(Reference(.section("mail"), place), words: []), ""),
    (.externalLink(address: "https://example.jp/", words: [text("外")]), "外"), (.footnoteMark("1"), ""),
    (.image(Image(path: "figures/a.svg", alternative: "図")), "図"), (.lineBreak, "\n"),
  ]

  @Test(arguments: pieces)
  func `plain text is what a reader sees, without markup`(_ content: Inline.Content, _ expected: String) {
    #expect([Inline(content, Self.place)].plainText == expected)
    #expect([Self.text("前"), Inline(content, Self.place), Self.text("後")].plainText == "前\(expected)後")
  }

  @Test func `no words are no text`() {
    #expect([Inline]().plainText.isEmpty)
  }

  @Test func `a part of the text keeps its markup, and what prints a name of its own stays with what follows`() {
    let place = SourceRange(0, 1)
    let reference = Inline(.reference(Reference(.section(SectionID("mail")), place), words: []), place)
    let words = [
      Inline(.text("持出は"), place), Inline(.strong([Inline(.text("禁止。"), place)]), place),
      Inline(.footnoteMark("1"), place), reference, Inline(.text("を除く。"), place),
    ]
    #expect(words.part(0..<9) == [words[0]])
    #expect(words.part(9..<18) == [words[1]])
    #expect(words.part(18..<30) == [reference, words[4]])
    let middle = [Inline(.text("は"), place), Inline(.strong([Inline(.text("禁"), place)]), place)]
    #expect(words.part(6..<12) == middle)
    #expect(words.part(4..<4) == [])
    #expect(words.part(0..<30) == [words[0], words[1], reference, words[4]])
  }
}
