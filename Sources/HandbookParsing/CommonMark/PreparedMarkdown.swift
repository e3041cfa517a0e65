import HandbookModel

/// A file's Markdown, made ready for the library, with the way back to the bytes its author wrote.
///
/// A mark (a private-use character, refused in content) is put in where the library would misread Japanese text or take
/// words for HTML; it is taken out of every node afterwards.
struct PreparedMarkdown {
  /// U+E000 in UTF-8.
  static let markBytes: [UInt8] = [0xEE, 0x80, 0x80]

  /// The file as its author wrote it.
  let source: [UInt8]
  /// What the library reads.
  private(set) var bytes: [UInt8] = []
  /// The offset of every line in `bytes`.
  private(set) var lineStarts: [Int] = [0]
  /// Where the tool's own comments stand in the source; they are left out.
  private(set) var comments: [Range<Int>] = []
  private var shifts: SourceShifts

  /// Makes room for the text that begins at an offset of its file.
  init(of source: [UInt8], startingAt offset: Int) {
    self.source = source
    shifts = SourceShifts(startingAt: offset)
    let count = source.count - offset
    bytes.reserveCapacity(count + count / 16)
  }

  /// Takes bytes over as they are.
  mutating func append(_ slice: ArraySlice<UInt8>) { bytes += slice }

  /// Takes one byte over as it is.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Puts in a mark.
  mutating func appendMark() {
    bytes += Self.markBytes
    shifts.add(Self.markBytes.count, before: bytes.count)
  }

  /// Leaves out bytes of the original.
  mutating func skip(_ count: Int) { shifts.skip(count, at: bytes.count) }

  /// Notes that a comment of the tool stands in the source.
  mutating func note(comment: Range<Int>) { comments.append(comment) }

  private func lineStart(_ line: Int) -> Int { lineStarts[line - 1] }

  /// Where the line begins that is being prepared.
  var lineStart: Int { lineStarts[lineStarts.count - 1] }

  /// Notes that a line ends here.
  mutating func endLine() { lineStarts.append(bytes.count) }

  /// The offset of a line and column, both counted from 1.
  func offset(of place: (line: Int, column: Int)) -> Int {
    guard place.line >= 1 else { return 0 }
    guard place.line <= lineStarts.count else { return bytes.count }
    return min(max(lineStarts[place.line - 1] + place.column - 1, 0), bytes.count)
  }

  /// The place in the file of a range of the prepared text.
  func sourceRange(fromEdited range: Range<Int>) -> SourceRange { shifts.sourceRange(of: range) }

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

  /// The place a number of bytes after another, counting only what belongs to the paragraph there.
  func place(_ count: Int, after start: (line: Int, column: Int), quoteDepth: Int) -> (line: Int, column: Int) {
    var place = start
    var remaining = count
    while place.line >= 1, place.line < lineStarts.count {
      // The library ends every line with one byte.
      var end = lineStarts[place.line]
      while end > lineStart(place.line), bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
        end -= 1
      }
      let rest = end + 1 - offset(of: place)
      guard remaining >= rest else { break }
      remaining -= rest
      place.line += 1
      place.column = contentColumn(ofLine: place.line, quoteDepth: quoteDepth)
    }
    return (place.line, place.column + remaining)
  }

  /// Whether a line ends in a backslash, which breaks it.
  func endsInBackslash(_ line: Int) -> Bool {
    guard line >= 1, line < lineStarts.count else { return false }
    return bytes[lineStart(line)..<lineStarts[line]].last { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      == UInt8(ascii: "\\")
  }

  /// Whether the definition of a link (`[名前]: 宛先 "題名"`) stands on a line.
  func isDefinition(at place: (line: Int, column: Int)) -> Bool {
    guard place.line >= 1, place.line < lineStarts.count else { return false }
    let line = bytes[offset(of: place)..<lineStarts[place.line]]
    guard line.first == UInt8(ascii: "["), let close = line.firstRange(of: Array("]:".utf8)),
      !line[line.startIndex + 1..<close.lowerBound].contains(UInt8(ascii: "["))
    else { return false }
    let isBlank = { (byte: UInt8) in byte.isASCIIBlank || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let words = line[close.upperBound...].split(maxSplits: 1, whereSeparator: isBlank)
    guard !words.isEmpty else { return false }
    let title = words.count > 1 ? words[1].drop(while: isBlank) : []
    return title.first.map { "\"'(".utf8.contains($0) } ?? true
  }

  /// How far behind a place the `\|` of a table cell stand.
  func escapedPipes(inCellAt place: (line: Int, column: Int)) -> [Int] {
    guard place.line >= 1, place.line < lineStarts.count else { return [] }
    let cell = bytes[offset(of: place)..<lineStarts[place.line]]
    var found: [Int] = []
    var index = cell.startIndex
    while index < cell.endIndex, cell[index] != UInt8(ascii: "|") {
      if cell[index] == UInt8(ascii: "\\"), index + 1 < cell.endIndex {
        if cell[index + 1] == UInt8(ascii: "|") { found.append(index - cell.startIndex) }
        index += 1
      }
      index += 1
    }
    return found
  }
}

extension String {
  /// The text without the marks that `PreparedMarkdown` put in.
  var withoutMarks: String {
    guard utf8.contains(0xEE) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{E000}" }))
  }
}
