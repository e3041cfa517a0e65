/// Where the inline nodes of one paragraph, heading or cell stand.
///
/// The library counts columns as if every line were indented like the first, does not count the lines after a backslash
/// at a line's end, and takes `\|` in a cell for one byte; all are put right here.
struct LeafPlaces {
  /// A line and a column, both counted from 1, columns in bytes.
  typealias Place = (line: Int, column: Int)

  private let text: PreparedMarkdown
  private let quoteDepth: Int
  /// Where the library says that the block begins.
  private let claimed: Place
  /// Where it does.
  private let actual: Place
  /// In a table's cell, how far behind its beginning every `\|` stands.
  private let escapedPipes: [Int]
  private let isTableCell: Bool
  /// The lines, as the library counts, at whose end it missed one.
  private var missedEnds: [Int] = []
  private var lastLine: Int

  /// Makes the places of a block.
  init(of text: PreparedMarkdown, claimed: Place, actual: Place, quoteDepth: Int, isTableCell: Bool = false) {
    self.text = text
    self.claimed = claimed
    self.actual = actual
    self.quoteDepth = quoteDepth
    self.isTableCell = isTableCell
    escapedPipes = isTableCell ? text.escapedPipes(inCellAt: actual) : []
    lastLine = claimed.line
  }

  /// Where the block begins.
  var start: Int { text.offset(of: actual) }

  /// Notes that the library has reached a line.
  mutating func reach(_ line: Int) { lastLine = max(lastLine, line) }

  /// Notes that the line reached ends in a break, which the library counts only if no backslash makes it.
  mutating func breakLine() {
    let line = lastLine - claimed.line + actual.line + missedEnds.count
    if text.endsInBackslash(line) { missedEnds.append(lastLine) }
  }

  /// The range that a node claims.
  func range(from start: Place, through end: Place, isSplit: Bool) -> Range<Int> {
    let first = offset(of: start)
    // The end of code that goes over several lines is counted from the beginning of the paragraph's text.
    let column = isSplit && end.line > start.line ? end.column + claimed.column - 1 : end.column
    return first..<max(first, offset(of: (end.line, column)) + 1)
  }

  private func offset(of place: Place) -> Int {
    let missed = missedEnds.count { $0 < place.line }
    let line = place.line - claimed.line + actual.line + missed
    let isFirst = place.line == claimed.line && missed == 0
    let first = isFirst ? actual.column : text.contentColumn(ofLine: line, quoteDepth: quoteDepth)
    let count = place.column - claimed.column
    if isTableCell {
      let escaped = escapedPipes.reduce(0) { $1 < count + $0 ? $0 + 1 : $0 }
      return text.offset(of: (line, count + escaped + first))
    }
    return text.offset(of: text.place(max(count, 0), after: (line, first), quoteDepth: quoteDepth))
  }
}
