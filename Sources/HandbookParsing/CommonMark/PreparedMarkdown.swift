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
  /// From an offset in `bytes` on, how many bytes the original is ahead; a range that ends there stops before what was
  /// left out.
  private var shifts: [(from: Int, by: Int, endingBy: Int)] = []

  /// Makes room for the text that begins at an offset of its file.
  init(of source: [UInt8], startingAt offset: Int) {
    self.source = source
    let count = source.count - offset
    bytes.reserveCapacity(count + count / 16)
    shifts = [(from: 0, by: offset, endingBy: offset)]
  }

  /// Takes bytes over as they are.
  mutating func append(_ slice: ArraySlice<UInt8>) { bytes += slice }

  /// Takes one byte over as it is.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Puts in a mark.
  mutating func appendMark() {
    bytes += Self.markBytes
    let by = (shifts.last?.by ?? 0) - Self.markBytes.count
    shifts.append((from: bytes.count, by: by, endingBy: by))
  }

  /// Leaves out bytes of the original.
  mutating func skip(_ count: Int) {
    guard let last = shifts.last else { return }
    if last.from == bytes.count { shifts.removeLast() }
    let endingBy = last.from == bytes.count ? last.endingBy : last.by
    shifts.append((from: bytes.count, by: last.by + count, endingBy: endingBy))
  }

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
  func sourceRange(fromEdited range: Range<Int>) -> SourceRange {
    let end = shift(at: range.upperBound)
    let isEnding = end.from == range.upperBound && !range.isEmpty
    return SourceRange(
      range.lowerBound + shift(at: range.lowerBound).by, range.upperBound + (isEnding ? end.endingBy : end.by))
  }

  private func shift(at offset: Int) -> (from: Int, by: Int, endingBy: Int) {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].from <= offset { low = middle + 1 } else { high = middle }
    }
    return shifts[max(low - 1, 0)]
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
