/// Writes JSON as UTF-8, key by key in the order given, so that the same handbook gives the same bytes.
///
/// The standard library has no encoder, and Foundation's sorts keys by name and holds the whole tree in memory.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Writes an object.
  mutating func object(_ content: (inout JSONWriter) -> Void) {
    begin(UInt8(ascii: "{"))
    content(&self)
    end(UInt8(ascii: "}"))
  }

  /// Writes an array, an element a line, with one call for every element.
  mutating func array<Element>(_ elements: [Element], _ content: (inout JSONWriter, Element) -> Void) {
    begin(UInt8(ascii: "["))
    for element in elements { content(&self, element) }
    end(UInt8(ascii: "]"))
  }

  /// Writes an array of values that are not alike.
  mutating func array(_ content: (inout JSONWriter) -> Void) {
    begin(UInt8(ascii: "["))
    content(&self)
    end(UInt8(ascii: "]"))
  }

  /// Writes a key; its value follows.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { buffer in
      unsafe bytes.append(contentsOf: buffer)
    }
    bytes += [UInt8(ascii: "\""), UInt8(ascii: ":")]
    needsComma = false
  }

  /// Writes a key with a text, or with null.
  mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    guard let value else { return literal("null") }
    text(value)
  }

  /// Writes a key with a number, or with null.
  mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    literal(value.map { String($0) } ?? "null")
  }

  /// Writes a key with a truth value.
  mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    literal(value ? "true" : "false")
  }

  /// Writes a key with texts.
  mutating func field(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { $0.text($1) }
  }

  /// Writes that there is nothing.
  mutating func null() { literal("null") }

  /// Writes a number.
  mutating func number(_ value: Int) { literal(String(value)) }

  /// Writes a text.
  mutating func text(_ value: String) {
    separate()
    string(value)
    needsComma = true
  }

  private mutating func literal(_ value: String) {
    separate()
    bytes += value.utf8
    needsComma = true
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    guard needsComma else { return }
    bytes.append(UInt8(ascii: ","))
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    let span = value.utf8Span.span
    if span.indices.contains(where: { Self.needsEscape(span[$0]) }) {
      for byte in value.utf8 { append(escaping: byte) }
    } else {
      bytes += value.utf8
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func append(escaping byte: UInt8) {
    guard Self.needsEscape(byte) else { return bytes.append(byte) }
    guard byte < 0x20 else {
      bytes.append(UInt8(ascii: "\\"))
      return bytes.append(byte)
    }
    guard byte != UInt8(ascii: "\n") else { return bytes += "\\n".utf8 }
    let digits = Array("0123456789abcdef".utf8)
    bytes += "\\u00".utf8
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 15)])
  }
}
