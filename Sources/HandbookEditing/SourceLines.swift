/// The lines of a file, without and with what ends them.
struct SourceLines {
  /// A line: its text, and where the next one begins.
  struct Line {
    let text: Range<Int>
    let end: Int
  }

  /// The lines in order; the last is empty if the file ends with a line break.
  private(set) var lines: [Line] = []

  /// Takes a file apart.
  ///
  /// Cost: O(bytes).
  init(_ bytes: [UInt8], from start: Int) {
    var lineStart = start
    for index in start..<max(start, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      let isPair = index > lineStart && bytes[index - 1] == UInt8(ascii: "\r")
      lines.append(Line(text: lineStart..<(isPair ? index - 1 : index), end: index + 1))
      lineStart = index + 1
    }
    lines.append(Line(text: lineStart..<max(lineStart, bytes.count), end: max(lineStart, bytes.count)))
  }

  /// The index of the line that a byte stands on.
  ///
  /// Cost: O(log lines).
  func index(of offset: Int) -> Int {
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].text.lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
