import HandbookModel

/// Finds anchors, aliases, tags and complex keys where a YAML value can begin.
enum YAMLIndicators {
  /// The places of what is refused.
  ///
  /// Cost: O(bytes).
  static func refused(in text: ArraySlice<UInt8>, at offset: Int) -> [SourceRange] {
    let bytes = Array(text)
    var found: [SourceRange] = []
    var reader = LineReader(bytes: bytes)
    while let line = reader.next() {
      for index in starts(of: bytes[line.text]) {
        found.append(SourceRange(offset + index, offset + index + 1))
      }
    }
    return found
  }

  private static func starts(of line: ArraySlice<UInt8>) -> [Int] {
    var found: [Int] = []
    var quote: UInt8?
    var beginsValue = true
    var flowDepth = 0
    for index in line.indices {
      let byte = line[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      let isBlank = byte.isASCIIBlank
      let nextIsBlank = index + 1 == line.endIndex || line[index + 1].isASCIIBlank
      switch byte {
      case UInt8(ascii: "#") where index == line.startIndex || line[index - 1].isASCIIBlank: return found
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if beginsValue { quote = byte }
        beginsValue = false
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
        if beginsValue { found.append(index) }
        beginsValue = false
      case UInt8(ascii: "?") where beginsValue && nextIsBlank: found.append(index)
      case UInt8(ascii: "-"), UInt8(ascii: ":"): beginsValue = nextIsBlank
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        flowDepth += beginsValue ? 1 : 0
      case UInt8(ascii: ","): beginsValue = flowDepth > 0
      default: beginsValue = beginsValue && isBlank
      }
    }
    return found
  }
}
