import HandbookModel

/// A file's Markdown, made ready for the library, with the way back to the bytes its author wrote.
///
/// A mark (a private-use character, refused in content) is put in where the library would misread Japanese text or take
/// words for HTML; it is taken out of every node afterwards.
struct PreparedMarkdown {
  /// U+E000 in UTF-8.
  static let markBytes: [UInt8] = [0xEE, 0x80, 0x80]

  /// What the library reads.
  private(set) var bytes: [UInt8] = []
  /// The offset of every line in `bytes`.
  private(set) var lineStarts: [Int] = [0]
  /// From an offset in `bytes` on, how many bytes the original is ahead.
  private var shifts: [(from: Int, by: Int)] = []

  /// Makes room for a text of about this many bytes that begins at an offset of its file.
  init(capacity: Int, startingAt offset: Int) {
    bytes.reserveCapacity(capacity + capacity / 16)
    shifts = [(from: 0, by: offset)]
  }

  /// Takes bytes over as they are.
  mutating func append(_ slice: ArraySlice<UInt8>) { bytes += slice }

  /// Takes one byte over as it is.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Puts in a mark.
  mutating func appendMark() {
    bytes += Self.markBytes
    shift(by: -Self.markBytes.count)
  }

  /// Leaves out bytes of the original.
  mutating func skip(_ count: Int) { shift(by: count) }

  /// Notes that a line ends here.
  mutating func endLine() { lineStarts.append(bytes.count) }

  private mutating func shift(by count: Int) {
    let now = (shifts.last?.by ?? 0) + count
    if shifts.last?.from == bytes.count { shifts.removeLast() }
    shifts.append((from: bytes.count, by: now))
  }

  /// The offset of a line and column, both counted from 1.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lineStarts.count else { return bytes.count }
    return min(lineStarts[line - 1] + column - 1, bytes.count)
  }

  /// The place in the file of a range of the prepared text.
  func sourceRange(fromEdited range: Range<Int>) -> SourceRange {
    SourceRange(sourceOffset(range.lowerBound), sourceOffset(range.upperBound))
  }

  private func sourceOffset(_ offset: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].from <= offset { low = middle + 1 } else { high = middle }
    }
    return offset + (low > 0 ? shifts[low - 1].by : 0)
  }

  /// The column, from 1, where a paragraph's text begins on a line: after blanks and the marks of quotes.
  func contentColumn(ofLine line: Int, quoteDepth: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return 1 }
    let start = lineStarts[line - 1]
    var offset = start
    var quotes = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ">"), quotes < quoteDepth {
        quotes += 1
      } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
        break
      }
      offset += 1
    }
    return offset - start + 1
  }

  /// A column of a table cell, in which the library has counted `\|` as one byte.
  func columnCountingEscapedPipes(_ column: Int, line: Int, from first: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return column }
    var remaining = column - first
    var offset = lineStarts[line - 1] + first - 1
    var escapes = 0
    while remaining > 0, offset + 1 < bytes.count {
      if bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "|") {
        escapes += 1
        offset += 1
      }
      offset += 1
      remaining -= 1
    }
    return column + escapes
  }
}

extension String {
  /// The text without the marks that `PreparedMarkdown` put in.
  var withoutMarks: String {
    guard utf8.contains(0xEE) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{E000}" }))
  }
}
