import HandbookTestKit
import Testing

@testable import HandbookModel

@Suite struct SourcePlaceTests {
  /// A text with its piece in ⟦ ⟧, and what a person would say of the piece.
  @Test(arguments: [
    ("⟦⟧", 1, 1, "||"),
    ("⟦一⟧二", 1, 1, "|一|二"),
    ("一⟦二⟧", 1, 2, "一|二|"),
    ("日本\n語⟦文⟧字\n終", 2, 2, "語|文|字"),
    ("一\n⟦⟧二", 2, 1, "||二"),
    ("一\n二⟦\n三⟧", 2, 2, "二||"),
    ("一\n⟦二\n三⟧四", 2, 1, "|二|"),
    ("一\n⟦⟧", 2, 1, "||"),
    ("一\r\n二⟦三⟧\r\n四", 2, 2, "二|三|"),
    ("か\u{3099}⟦x⟧", 1, 2, "か\u{3099}|x|"),
    ("👨‍👩‍👧‍👦⟦x⟧", 1, 8, "👨�👩�👧�👦|x|"),
    ("\u{1B}[1m⟦\u{07}⟧", 1, 5, "␛[1m|␇|"),
    ("\t⟦a⟧", 1, 2, " |a|"),
  ])
  func `a span is a line, a column and the text around it`(
    _ text: String, _ line: Int, _ column: Int, _ parts: String
  ) throws {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }.map(String.init)
    try #require(pieces.count == 3)
    let start = pieces[0].utf8.count
    let place = SourcePlace(SourceRange(start, start + pieces[1].utf8.count), in: Array(pieces.joined().utf8))
    #expect(place.line == line)
    #expect(place.column == column)
    #expect(Array("\(place.before)|\(place.inside)|\(place.after)".utf8) == Array(parts.utf8))
  }

  @Test(arguments: [
    ("⟦⟧", 1, 1), ("一⟦二⟧", 1, 3), ("日本\n語⟦文⟧字", 2, 3), ("一\n二⟦\n三⟧四", 3, 2), ("一⟦二\n⟧三", 2, 1),
    ("一\r\n⟦二\r\n三⟧", 3, 2),
  ])
  func `a span ends after its last character`(_ text: String, _ line: Int, _ column: Int) throws {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }.map(String.init)
    let start = pieces[0].utf8.count
    let place = SourcePlace(SourceRange(start, start + pieces[1].utf8.count), in: Array(pieces.joined().utf8))
    #expect(place.end == (line, column))
  }

  @Test func `a span beyond the end of its file is at the end`() {
    let place = SourcePlace(SourceRange(90, 99), in: Array("一\n二".utf8))
    #expect(place.line == 2 && place.column == 2 && place.before == "二" && place.inside == "")
  }

  @Test func `a character of which one byte is meant is shown whole`() {
    let place = SourcePlace(SourceRange(0, 1), in: Array("日本".utf8))
    #expect(place.before == "" && place.inside == "日" && place.after == "本")
    #expect(place.end == (1, 2))
  }

  @Test func `bytes that are no text are shown as such`() {
    let place = SourcePlace(SourceRange(1, 2), in: [0x61, 0x82, 0x62])
    #expect(place.before == "a" && place.inside == "\u{FFFD}" && place.after == "b")
  }
}
