/// Reads lines of bytes; a line ends at LF, CR LF or CR, as in CommonMark.
struct LineReader {
  /// A line without and with its ending.
  struct Line {
    let text: Range<Int>
    let whole: Range<Int>
  }

  private let bytes: [UInt8]
  private var offset: Int

  init(bytes: [UInt8], offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func next() -> Line? {
    guard offset < bytes.count else { return nil }
    let start = offset
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    var next = end
    if next < bytes.count {
      let isPair = bytes[next] == UInt8(ascii: "\r") && next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: "\n")
      next += isPair ? 2 : 1
    }
    offset = next
    return Line(text: start..<end, whole: start..<next)
  }
}
