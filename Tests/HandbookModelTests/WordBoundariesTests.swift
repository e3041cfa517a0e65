import HandbookModel
import Testing

@Suite struct WordBoundariesTests {
  @Test(arguments: [
    ("サ|ーバ", false), ("|サーバ", true), ("サーバ|", true), ("サーバ|室", true), ("メール|・サーバ", true), ("a|b", false),
    ("a|1", false),
    ("a |b", true), ("PC|カ", true), ("カ|PC", true), ("部|門", true), ("ア|ﾞ", true), ("", true),
  ])
  func `a word of Latin letters or katakana goes on to its end`(_ text: String, _ expected: Bool) {
    let place = Array(text.utf8).firstIndex(of: UInt8(ascii: "|")) ?? 0
    let plain = text.replacing("|", with: "")
    #expect(plain.utf8Span.span.isWordBoundary(place) == expected)
  }
}
