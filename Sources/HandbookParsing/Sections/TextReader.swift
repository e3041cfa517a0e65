import HandbookModel

/// Reads a text node: bare addresses become links, `[^1]` a footnote's mark, and words that look like HTML stay words.
struct TextReader {
  /// Where the text stands, which decides what can be in it.
  struct Surroundings {
    /// In a table's cell `<br>` is a line break.
    var isTableCell = false
    /// A link holds no other link.
    var isLink = false
  }

  private let bytes: [UInt8]
  private let places: TextPlaces
  private let surroundings: Surroundings
  private var pieces: [Inline] = []
  private var text: [UInt8] = []
  private var textStart = 0
  private var index = 0

  /// The pieces of a text node, in order.
  static func read(
    _ node: MarkdownNode, in surroundings: Surroundings, of source: [UInt8], path: String, report: inout Report
  ) -> [Inline] {
    guard node.text.utf8.contains(where: { isSpecial($0) }) else {
      return node.text.isEmpty ? [] : [Inline(.text(node.text), node.range)]
    }
    var reader = TextReader(node, surroundings, source)
    reader.readAll(path, &report)
    return reader.pieces
  }

  private init(_ node: MarkdownNode, _ surroundings: Surroundings, _ source: [UInt8]) {
    bytes = Array(node.text.utf8)
    places = TextPlaces(of: bytes, at: node.range, in: source)
    self.surroundings = surroundings
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xEE, UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private mutating func readAll(_ path: String, _ report: inout Report) {
    while index < bytes.count {
      switch bytes[index] {
      case 0xEE: skipMark()
      case UInt8(ascii: "<") where isMark(at: index + 1): readAngle(path, &report)
      case UInt8(ascii: "["): readFootnoteMark()
      case UInt8(ascii: "h"): readAddress()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): readStrayMarks(path, &report)
      default: take()
      }
    }
    flush()
  }

  private mutating func take() {
    if text.isEmpty { textStart = index }
    text.append(bytes[index])
    index += 1
  }

  private func isMark(at index: Int) -> Bool { bytes[index...].starts(with: PreparedMarkdown.markBytes) }

  private mutating func skipMark() {
    guard isMark(at: index) else { return take() }
    index += PreparedMarkdown.markBytes.count
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    pieces.append(Inline(.text(String(decoding: text, as: UTF8.self)), places.range(textStart, index)))
    text = []
  }

  private mutating func add(_ content: Inline.Content, through end: Int) {
    flush()
    pieces.append(Inline(content, places.range(index, end)))
    index = end
  }

  private mutating func readAngle(_ path: String, _ report: inout Report) {
    let start = index + 1 + PreparedMarkdown.markBytes.count
    let end = bytes[start...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
    let close = end.flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 : nil }
    if surroundings.isTableCell {
      if let close, bytes[start..<close].isBreakTag { return add(.lineBreak, through: close + 1) }
      if index == 0, bytes[start...].elementsEqual("?".utf8) { return take() }
    }
    report.add(.rawHTML(SourceSpan(path, places.range(index, close.map { $0 + 1 } ?? index + 1))))
    take()
  }

  private mutating func readFootnoteMark() {
    let end = bytes[(index + 1)...].firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
    guard let close = end, bytes[close] == UInt8(ascii: "]"), close > index + 2, bytes[index + 1] == UInt8(ascii: "^"),
      !isMark(at: close + 1), places.isPlain(bytes[index], at: index)
    else { return take() }
    let label = bytes[(index + 2)..<close]
    guard !label.contains(where: { $0.isASCIIBlank || $0 == 0xEE }) else { return take() }
    add(.footnoteMark(String(decoding: label, as: UTF8.self)), through: close + 1)
  }

  /// An address ends where ASCII ends, so that 「）を見る」 never becomes part of it.
  private mutating func readAddress() {
    let rest = bytes[index...]
    let isStart = index == 0 || !bytes[index - 1].isASCIILetter
    guard isStart, !surroundings.isLink,
      rest.starts(with: Array("http://".utf8)) || rest.starts(with: Array("https://".utf8))
    else {
      return take()
    }
    let scheme = rest.prefix { $0 != UInt8(ascii: "/") }.count + 2
    var address = rest.prefix { $0.isAddressByte }
    var unmatched = address.unmatchedClosings
    while let last = address.last, last.endsSentence || (last == UInt8(ascii: ")") && unmatched > 0) {
      address.removeLast()
      unmatched -= last == UInt8(ascii: ")") ? 1 : 0
    }
    guard address.count > scheme else { return take() }
    let text = String(decoding: address, as: UTF8.self)
    let inner = Inline(.text(text), places.range(index, address.endIndex))
    add(.externalLink(address: text, words: [inner]), through: address.endIndex)
  }

  /// `**` or `__` that the library left in the text opened or closed nothing.
  private mutating func readStrayMarks(_ path: String, _ report: inout Report) {
    let mark = bytes[index]
    let run = bytes[index...].prefix { $0 == mark }
    let isMeant = mark == UInt8(ascii: "*") ? run.count >= 2 : run.count == 2 && isBesideJapanese(run)
    if isMeant, run.indices.allSatisfy({ places.isPlain(mark, at: $0) }) {
      let span = SourceSpan(path, places.range(index, run.endIndex))
      report.add(mark == UInt8(ascii: "*") ? .strayEmphasis(span) : .strayUnderscores(span))
    }
    for _ in run { take() }
  }

  /// Names such as `a__b` and lines to write on (`____`) are no emphasis.
  private func isBesideJapanese(_ run: ArraySlice<UInt8>) -> Bool {
    bytes[..<run.startIndex].last.map { $0 >= 0x80 } ?? false
      || bytes[run.endIndex...].first.map { $0 >= 0x80 } ?? false
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isBreakTag: Bool {
    let name = filter { !$0.isASCIIBlank && $0 != UInt8(ascii: "/") }.map { $0 | 0x20 }
    return name == Array("br".utf8)
  }

  /// How many `)` have no `(`.
  fileprivate var unmatchedClosings: Int {
    count(where: { $0 == UInt8(ascii: ")") }) - count(where: { $0 == UInt8(ascii: "(") })
  }
}

extension UInt8 {
  /// Whether an address (RFC 3986) can hold the byte.
  fileprivate var isAddressByte: Bool {
    isASCIILetter || isASCIIDigit || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(self)
  }

  /// Whether the byte is punctuation of the sentence rather than of the address when it stands last.
  fileprivate var endsSentence: Bool { ".,:;!?'*".utf8.contains(self) }
}
