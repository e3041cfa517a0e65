import Testing

@testable import HandbookRendering

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("6か月に一度、変更する。", "6か月に一度、変更する。"),
    ("a\u{200B}b", "a⟨U+200B⟩b"), ("\u{202E}gnp", "⟨U+202E⟩gnp"), ("a\u{1B}[31m", "a⟨U+001B⟩[31m"),
    ("a\rb\u{7F}", "a⟨U+000D⟩b⟨U+007F⟩"), ("\u{FEFF}", "⟨U+FEFF⟩"), ("\u{E000}", "⟨U+E000⟩"), ("a\nb", "a\nb"),
    ("a b　c", "a b　c"), ("か\u{3099}", "か\u{3099}"), ("А", "А"), ("葛\u{E0100}", "葛⟨U+E0100⟩"),
  ])
  func `what has no shape stands as a token`(_ text: String, _ visible: String) {
    #expect(VisibleText(text).text.unicodeScalars.elementsEqual(visible.unicodeScalars))
  }

  @Test(arguments: [
    (" ", "⟨空白⟩"), ("　", "⟨全角空白⟩"), ("\t", "⟨タブ⟩"), ("\n", "⟨改行⟩"), ("a b", "a b"), ("a\u{A0}b", "a⟨U+00A0⟩b"),
    ("А", "А⟨U+0410⟩"), ("か\u{3099}", "か\u{3099}⟨U+3099⟩"), ("か", "か"),
  ])
  func `in what changed, blanks and letters that look like others are named too`(_ text: String, _ visible: String) {
    #expect(VisibleText(text, isMarked: true).text.unicodeScalars.elementsEqual(visible.unicodeScalars))
  }
}
