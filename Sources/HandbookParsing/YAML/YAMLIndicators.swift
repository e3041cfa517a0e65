import HandbookModel

/// Finds anchors, aliases, tags and complex keys in a YAML text, before anything composes it.
///
/// Nothing that YAML reads as one of them may be missed, so whatever could begin a value counts. Only what is certain to
/// be text is let through: words, quotes, block scalars (`|`, `>`) and comments.
struct YAMLIndicators {
  /// The places of what is refused.
  ///
  /// Cost: O(bytes).
  static func refused(in text: ArraySlice<UInt8>, at offset: Int) -> [SourceRange] {
    let bytes = Array(text)
    var indicators = YAMLIndicators()
    var reader = LineReader(bytes: bytes)
    while let line = reader.next() { indicators.read(bytes[line.text]) }
    return indicators.found.map { SourceRange(offset + $0, offset + $0 + 1) }
  }

  private var found: [Int] = []
  /// The quote that is open.
  private var quote: UInt8?
  private var flowDepth = 0
  /// The column of the innermost key or dash: what is indented deeper belongs to its value.
  private var parent = -1
  /// Whether the value could go on in words on the next line, where quotes and brackets are then letters.
  private var endsInWords = false
  /// The least indentation of the block scalar that is open.
  private var blockIndent: Int?

  /// Whether a value can begin at the place reached, and whether quotes that open there surely are quotes.
  private var beginsValue = true
  private var isCertain = true
  /// Whether the line, or the bracket it continues, is surely no continuation of words.
  private var isTrusted = true
  private var token = 0
  private var isAfterQuote = false

  private mutating func read(_ line: ArraySlice<UInt8>) {
    let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
    guard begin(line, indent: indent) else { return }
    var index = line.startIndex
    if line.isDocumentStart { index += 3 }
    while index < line.endIndex {
      guard let next = step(line, at: index) else { break }
      index = next
    }
    guard quote == nil else { return }
    if flowDepth == 0 {
      endsInWords = !beginsValue && !isAfterQuote && blockIndent == nil
    } else if !beginsValue {
      (beginsValue, isCertain) = (true, false)
    }
  }

  /// Sets out on a line; false if it is text as a whole.
  private mutating func begin(_ line: ArraySlice<UInt8>, indent: Int) -> Bool {
    guard quote == nil, flowDepth == 0 else { return true }
    let content = line.dropFirst(indent)
    guard !content.allSatisfy(\.isASCIIBlank) else { return false }
    if let least = blockIndent {
      guard indent < least else { return false }
      blockIndent = nil
    }
    guard content.first != UInt8(ascii: "#") else { return false }
    isTrusted = !(endsInWords && indent > parent)
    (beginsValue, isCertain, isAfterQuote) = (true, isTrusted, false)
    return true
  }

  /// Reads what stands at an index; nil where the rest of the line is text.
  private mutating func step(_ line: ArraySlice<UInt8>, at index: Int) -> Int? {
    let byte = line[index]
    let next = index + 1 < line.endIndex ? line[index + 1] : nil
    if let open = quote { return stepInQuote(open, byte, next, index) }
    let nextIsBlank = next?.isASCIIBlank ?? true
    let wasAfterQuote = isAfterQuote
    if !byte.isASCIIBlank { isAfterQuote = false }
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): break
    case UInt8(ascii: "#") where index == line.startIndex || line[index - 1].isASCIIBlank:
      isAfterQuote = wasAfterQuote
      return nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if beginsValue { token = index - line.startIndex }
      if beginsValue, isCertain { quote = byte }
      beginsValue = false
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      refuse(index)
    case UInt8(ascii: "?") where beginsValue && (nextIsBlank || flowDepth > 0):
      refuse(index)
      beginsValue = true
    case UInt8(ascii: "-") where beginsValue && nextIsBlank:
      if flowDepth == 0, isTrusted { parent = index - line.startIndex }
    case UInt8(ascii: ":") where nextIsBlank || flowDepth > 0:
      if flowDepth == 0, isTrusted { parent = beginsValue ? index - line.startIndex : token }
      isCertain = isTrusted && (nextIsBlank || wasAfterQuote)
      beginsValue = true
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if beginsValue || flowDepth > 0 {
        flowDepth += 1
        (beginsValue, isCertain) = (true, isTrusted)
      }
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if flowDepth > 0 { (flowDepth, isAfterQuote) = (flowDepth - 1, true) }
      beginsValue = false
    case UInt8(ascii: ",") where flowDepth > 0: (beginsValue, isCertain) = (true, isTrusted)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if beginsValue, flowDepth == 0, isTrusted, line[(index + 1)...].isBlockHeader {
        blockIndent = max(parent + 1, 1)
        return nil
      }
      beginsValue = false
    default:
      if beginsValue { token = index - line.startIndex }
      beginsValue = false
    }
    return index + 1
  }

  private mutating func stepInQuote(_ open: UInt8, _ byte: UInt8, _ next: UInt8?, _ index: Int) -> Int {
    let isDouble = open == UInt8(ascii: "\"")
    if isDouble ? byte == UInt8(ascii: "\\") : byte == open && next == open { return index + 2 }
    if byte == open { (quote, isAfterQuote) = (nil, true) }
    return index + 1
  }

  private mutating func refuse(_ index: Int) {
    if beginsValue { found.append(index) }
    beginsValue = false
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isDocumentStart: Bool {
    starts(with: Array("---".utf8)) && dropFirst(3).first?.isASCIIBlank ?? true
  }

  /// Whether nothing but the signs of a block scalar and a comment follow its `|` or `>`.
  fileprivate var isBlockHeader: Bool {
    let rest = drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0.isASCIIDigit }
    let remark = rest.drop(while: \.isASCIIBlank)
    return remark.isEmpty || (remark.first == UInt8(ascii: "#") && remark.startIndex > rest.startIndex)
  }
}
