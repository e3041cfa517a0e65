import Testing

@testable import HandbookParsing

@Suite struct LineReaderTests {
  static let texts: [(String, [String])] = [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("a\rb", ["a", "b"]),
    ("\n\n", ["", ""]), ("\r\r\n\n", ["", "", ""]), ("日本\n語", ["日本", "語"]), ("a\u{2028}b", ["a\u{2028}b"]),
  ]

  @Test(arguments: texts)
  func `a line ends at LF, CR LF or CR`(_ text: String, _ lines: [String]) {
    let bytes = Array(text.utf8)
    var reader = LineReader(bytes: bytes)
    var found: [String] = []
    var end = 0
    while let line = reader.next() {
      #expect(line.whole.lowerBound == end)
      found.append(String(decoding: bytes[line.text], as: UTF8.self))
      end = line.whole.upperBound
    }
    #expect(found == lines)
    #expect(end == bytes.count)
  }
}
