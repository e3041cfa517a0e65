import HandbookModel

/// Reads the tags of an XML text one by one; what is no XML comes as `broken`, and nothing after it.
///
/// It knows as much of XML as it takes to see every element and attribute that a browser would see.
struct XMLReader {
  /// What stands at a place.
  enum Token {
    case opening(Tag)
    case closing(SourceRange)
    case text(String, SourceRange)
    /// `<?name …?>`
    case instruction(String, SourceRange)
    /// A document type with declarations of its own, which could give every name another meaning.
    case declarations(SourceRange)
    case broken(SourceRange)
  }

  /// The beginning of an element.
  struct Tag {
    let name: String
    let attributes: [Attribute]
    /// Whether it is its own end, too.
    let isEmpty: Bool
    let range: SourceRange
  }

  /// A name and its value, with references such as `&#106;` resolved.
  struct Attribute {
    let name: String
    let value: String
    let range: SourceRange
  }

  private let bytes: [UInt8]
  private var index: Int

  init(bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    while index < bytes.count {
      let start = index
      if bytes[index] != UInt8(ascii: "<") { return text() }
      if skips("<!--", "-->") { continue }
      // A comment that does not end.
      if isAt("<!--") { return broken(start) }
      if isAt("<![CDATA[") {
        guard let end = end(of: "]]>", from: index + 9) else { return broken(start) }
        index = end
        return .text(decoded(start + 9..<end - 3), SourceRange(start, end))
      }
      if isAt("<!") {
        if let token = documentType() { return token }
        continue
      }
      if isAt("<?") { return instruction() }
      if isAt("</") {
        guard let end = end(of: ">", from: index) else { return broken(start) }
        index = end
        return .closing(SourceRange(start, end))
      }
      return tag()
    }
    return nil
  }

  private mutating func text() -> Token {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(resolved(start..<index), SourceRange(start, index))
  }

  private mutating func instruction() -> Token {
    let start = index
    guard let end = end(of: "?>", from: index + 2) else { return broken(start) }
    let inner = start + 2..<end - 2
    let name = bytes[inner].prefix { !$0.isXMLBlank }
    index = end
    let isXML = name.elementsEqual("xml".utf8)
    if isXML, start > 3 { return broken(start) }
    if isXML, let place = bytes[inner].firstRange(of: Array("encoding".utf8)) {
      // A text in another encoding would be another text to a browser.
      let encoding = bytes[place.upperBound..<inner.upperBound].drop { $0.isXMLBlank || "=\"'".utf8.contains($0) }
      guard ["utf-8", "us-ascii"].contains(where: { decoded(encoding).lowercased().hasPrefix($0) }) else {
        return broken(start)
      }
    }
    return .instruction(decoded(name), SourceRange(start, end))
  }

  /// Nil for one that only names the type.
  private mutating func documentType() -> Token? {
    let start = index
    guard isAt("<!DOCTYPE"), let end = end(of: ">", from: index) else { return broken(start) }
    if bytes[start..<end].contains(UInt8(ascii: "[")) {
      index = bytes.count
      return .declarations(SourceRange(start, start + 9))
    }
    index = end
    return nil
  }

  private mutating func tag() -> Token {
    let start = index
    index += 1
    let name = takeName()
    guard !name.isEmpty else { return broken(start) }
    var attributes: [Attribute] = []
    while index < bytes.count {
      while index < bytes.count, bytes[index].isXMLBlank { index += 1 }
      guard index < bytes.count else { break }
      if bytes[index] == UInt8(ascii: ">") || isAt("/>") {
        let isEmpty = bytes[index] == UInt8(ascii: "/")
        index += isEmpty ? 2 : 1
        let tagEnd = min(index, start + 1 + name.utf8.count)
        return .opening(Tag(name: name, attributes: attributes, isEmpty: isEmpty, range: SourceRange(start, tagEnd)))
      }
      guard let attribute = takeAttribute() else { break }
      attributes.append(attribute)
    }
    return broken(start)
  }

  private mutating func takeAttribute() -> Attribute? {
    let start = index
    let name = takeName()
    while index < bytes.count, bytes[index].isXMLBlank { index += 1 }
    guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < bytes.count, bytes[index].isXMLBlank { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
      let close = bytes[(index + 1)...].firstIndex(of: bytes[index])
    else { return nil }
    let value = resolved(index + 1..<close)
    index = close + 1
    return Attribute(name: name, value: value, range: SourceRange(start, index))
  }

  private mutating func takeName() -> String {
    let name = bytes[index...].prefix { !$0.isXMLBlank && !"=<>/\"'".utf8.contains($0) }
    index = name.endIndex
    return decoded(name)
  }

  // MARK: Bytes

  private func isAt(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  /// Skips what stands between two marks, if the first stands here.
  private mutating func skips(_ first: String, _ last: String) -> Bool {
    guard isAt(first), let end = end(of: last, from: index + first.utf8.count) else { return false }
    index = end
    return true
  }

  private func end(of mark: String, from start: Int) -> Int? {
    guard start <= bytes.count else { return nil }
    return bytes[start...].firstRange(of: Array(mark.utf8))?.upperBound
  }

  private mutating func broken(_ start: Int) -> Token {
    index = bytes.count
    return .broken(SourceRange(start, start + 1))
  }

  private func decoded(_ range: Range<Int>) -> String { decoded(bytes[range]) }

  private func decoded(_ slice: ArraySlice<UInt8>) -> String { String(decoding: slice, as: UTF8.self) }

  /// The text of a range with its references resolved, without blanks at its ends.
  private func resolved(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    var rest = Substring(decoded(range)).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "&", let end = rest.prefix(12).firstIndex(of: ";") else {
        text.append(scalar)
        continue
      }
      if let meant = Self.scalar(ofReference: String(rest[..<end])) { text.append(meant) }
      rest = rest[rest.index(after: end)...]
    }
    return String(text.drop { $0.isBlank || $0 == "\r" })
  }

  private static func scalar(ofReference name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.hasPrefix("#x")
      return UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }
}

extension UInt8 {
  fileprivate var isXMLBlank: Bool { isASCIIBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
