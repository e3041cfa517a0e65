/// Writes HTML as UTF-8: text is always escaped, and elements close themselves.
package struct HTMLWriter: Sendable {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  /// An attribute of an element.
  package struct Attribute: Sendable {
    fileprivate enum Value: Sendable {
      case none
      case text(String)
      case link(PageAddress, root: String, isSamePage: Bool)
    }

    fileprivate let name: StaticString
    fileprivate let value: Value

    private init(_ name: StaticString, value: Value) {
      self.name = name
      self.value = value
    }

    /// An attribute with a value, which is escaped.
    package init(_ name: StaticString, _ value: String) { self.init(name, value: .text(value)) }

    /// An attribute that says all by being there: `defer`.
    package static func flag(_ name: StaticString) -> Attribute { Attribute(name, value: .none) }

    /// The attribute `class`.
    package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    /// The attribute `href`.
    package static func href(_ value: String) -> Attribute { Attribute("href", value) }
    /// The attribute `id`.
    package static func id(_ value: String) -> Attribute { Attribute("id", value) }

    /// An attribute that leads to an address, written without making a text of it: pages are mostly links.
    static func link(_ name: StaticString, to address: PageAddress, root: String, isSamePage: Bool) -> Attribute {
      Attribute(name, value: .link(address, root: root, isSamePage: isSamePage))
    }
  }

  /// Makes an empty writer with room for a page of usual length.
  package init() { bytes.reserveCapacity(24 * 1024) }

  /// Writes text; `&`, `<`, `>` and `"` are escaped, so it is safe between tags and in attributes.
  package mutating func text(_ text: String) {
    let span = text.utf8Span.span
    guard span.indices.contains(where: { Self.isMarkup(span[$0]) }) else {
      bytes += text.utf8
      return
    }
    var rest = text.utf8[...]
    while let index = rest.firstIndex(where: Self.isMarkup) {
      bytes += rest[..<index]
      append(Self.escape(rest[index]))
      rest = rest[rest.index(after: index)...]
    }
    bytes += rest
  }

  /// Writes an element with its content.
  package mutating func element(
    _ name: StaticString, _ first: Attribute? = nil, _ second: Attribute? = nil, _ third: Attribute? = nil,
    content: (inout HTMLWriter) -> Void
  ) {
    open(name, first, second, third)
    content(&self)
    close(name)
  }

  /// Writes an element that holds only text.
  package mutating func element(
    _ name: StaticString, _ first: Attribute? = nil, _ second: Attribute? = nil, _ third: Attribute? = nil,
    text: String
  ) {
    open(name, first, second, third)
    self.text(text)
    close(name)
  }

  /// Writes an element that has no content and no end tag.
  package mutating func void(_ name: StaticString, _ first: Attribute? = nil, _ second: Attribute? = nil) {
    open(name, first, second)
  }

  /// Writes a start tag; whoever calls this writes the end tag with `close`.
  mutating func open(
    _ name: StaticString, _ first: Attribute? = nil, _ second: Attribute? = nil, _ third: Attribute? = nil
  ) {
    append("<")
    append(name)
    if let first { write(first) }
    if let second { write(second) }
    if let third { write(third) }
    append(">")
  }

  /// Writes a start tag with any number of attributes.
  mutating func open(_ name: StaticString, _ attributes: [Attribute?]) {
    append("<")
    append(name)
    for case let attribute? in attributes { write(attribute) }
    append(">")
  }

  /// Writes an end tag.
  mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    append(">")
  }

  /// Ends a line, for those who read the source.
  package mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// Takes over markup that is HTML already: a frame's.
  mutating func append(markup: [UInt8]) { bytes += markup }

  private mutating func write(_ attribute: Attribute) {
    append(" ")
    append(attribute.name)
    switch attribute.value {
    case .none: break
    case .text(let value):
      append("=\"")
      text(value)
      append("\"")
    case .link(let address, let root, let isSamePage):
      append("=\"")
      write(address, root: root, isSamePage: isSamePage)
      append("\"")
    }
  }

  private mutating func write(_ address: PageAddress, root: String, isSamePage: Bool) {
    if !isSamePage {
      bytes += root.utf8
      bytes += address.folder.utf8
      text(address.name)
      bytes += address.suffix.utf8
    }
    guard let fragment = address.fragment else { return }
    append("#")
    text(fragment)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte < 0x3F
      && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
  }

  private mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { buffer in
      unsafe bytes.append(contentsOf: buffer)
    }
  }
}
