/// A span as a person counts: a line, a column, and the text of that line.
package struct SourcePlace {
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in characters.
  package let column: Int
  /// The line and the column after the last character.
  package let end: (line: Int, column: Int)
  /// The text of the line before the span; control characters are made visible, here and below.
  package let before: String
  /// The text of the span itself, as far as it stands on that line.
  package let inside: String
  /// The text of the line after the span.
  package let after: String

  /// Finds the place of a range in the bytes of its file.
  package init(_ range: SourceRange, in bytes: [UInt8]) {
    let start = min(Int(range.start), bytes.count)
    let newline = UInt8(ascii: "\n")
    let lineStart = bytes[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex(of: newline) ?? bytes.count
    var end = max(start, min(Int(range.end), lineEnd))
    // A place may be given as one byte; a character is shown whole.
    while start < end, end < lineEnd, bytes[start] >= 0xC0, bytes[end] & 0xC0 == 0x80 { end += 1 }
    line = bytes[..<start].count { $0 == newline } + 1
    before = Self.visible(bytes[lineStart..<start])
    inside = Self.visible(bytes[start..<end])
    after = Self.visible(bytes[end..<lineEnd])
    column = before.count + 1
    let last = max(start, min(Int(range.end), bytes.count))
    let lastLine = bytes[..<last].lastIndex(of: newline).map { $0 + 1 } ?? 0
    self.end = (
      line: line + bytes[start..<last].count { $0 == newline },
      column: Self.visible(bytes[lastLine..<max(end, last)]).count + 1
    )
  }

  /// Text without what a terminal would act on.
  package static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    visible(String(decoding: bytes, as: UTF8.self))
  }

  /// Text without what a terminal would act on: tabs become a blank, other control characters their picture.
  package static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\r" {
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
      case 0x7F...0x9F, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
