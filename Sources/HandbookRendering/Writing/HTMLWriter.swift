/// Writes HTML as UTF-8: text is always escaped, and elements close themselves.
package struct HTMLWriter: Sendable {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  /// An attribute of an element.
  package struct Attribute: Sendable {
    fileprivate let name: StaticString
    fileprivate let value: String?

    /// An attribute with a value, which is escaped.
    package init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }

    private init(_ name: StaticString) {
      self.name = name
      value = nil
    }

    /// The attribute `class`.
    package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    /// The attribute `href`.
    package static func href(_ value: String) -> Attribute { Attribute("href", value) }
    /// The attribute `id`.
    package static func id(_ value: String) -> Attribute { Attribute("id", value) }
    /// An attribute whose presence says all.
    package static func flag(_ name: StaticString) -> Attribute { Attribute(name) }
  }

  /// Makes an empty writer.
  package init() {}

  /// Writes text; `&`, `<`, `>` and `"` are escaped, so it is safe between tags and in attributes.
  package mutating func text(_ text: String) {
    let span = text.utf8Span.span
    guard span.indices.contains(where: { Self.escaped(span[$0]) != nil }) else {
      bytes += text.utf8
      return
    }
    var rest = text.utf8[...]
    while let index = rest.firstIndex(where: { Self.escaped($0) != nil }) {
      bytes += rest[..<index]
      append(Self.escaped(rest[index]) ?? "")
      rest = rest[rest.index(after: index)...]
    }
    bytes += rest
  }

  /// Writes an element with its content.
  package mutating func element(
    _ name: StaticString, _ attributes: Attribute?..., content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Writes an element that holds only text.
  package mutating func element(_ name: StaticString, _ attributes: Attribute?..., text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// Writes an element that has no content and no end tag.
  package mutating func void(_ name: StaticString, _ attributes: Attribute?...) {
    open(name, attributes)
  }

  /// Writes a start tag; whoever calls this writes the end tag with `close`.
  mutating func open(_ name: StaticString, _ attributes: Attribute?...) { open(name, attributes) }

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

  mutating func open(_ name: StaticString, _ attributes: [Attribute?]) {
    append("<")
    append(name)
    for case let attribute? in attributes {
      append(" ")
      append(attribute.name)
      guard let value = attribute.value else { continue }
      append("=\"")
      text(value)
      append("\"")
    }
    append(">")
  }

  private static func escaped(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  private mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { buffer in
      unsafe bytes.append(contentsOf: buffer)
    }
  }
}
