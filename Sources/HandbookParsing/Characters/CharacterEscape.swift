/// A character written by its number or name: `&#8238;`, `&#x202E;`, `&rlm;`, in YAML `"\u202E"`.
struct CharacterEscape {
  /// The character.
  let scalar: Unicode.Scalar
  /// How many bytes the escape has.
  let count: Int

  /// Reads the escape that the bytes begin with; of the names only those of characters that cannot be seen are known.
  init?(_ bytes: ArraySlice<UInt8>) {
    let isReference = bytes.first == UInt8(ascii: "&")
    let body = String(decoding: bytes.dropFirst().prefix(Self.longest), as: UTF8.self)
    guard let escape = isReference ? Self.reference(body) : Self.number(body) else { return nil }
    scalar = escape.scalar
    count = 1 + escape.count
  }

  private static let longest = 32

  private static func reference(_ body: String) -> (scalar: Unicode.Scalar, count: Int)? {
    guard let end = body.firstIndex(of: ";") else { return nil }
    let name = body[..<end]
    let count = name.utf8.count + 1
    if let scalar = hiddenNames[name] { return (scalar, count) }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { ($0, count) }
  }

  private static func number(_ body: String) -> (scalar: Unicode.Scalar, count: Int)? {
    guard let kind = body.first, let length = ["x": 2, "u": 4, "U": 8][kind] else { return nil }
    let digits = body.dropFirst().prefix(length)
    guard digits.utf8.count == length, let value = UInt32(digits, radix: 16) else { return nil }
    return Unicode.Scalar(value).map { ($0, 1 + length) }
  }

  private static let hiddenNames: [Substring: Unicode.Scalar] = [
    "shy": "\u{AD}", "ZeroWidthSpace": "\u{200B}", "NegativeVeryThinSpace": "\u{200B}",
    "NegativeThinSpace": "\u{200B}", "NegativeMediumSpace": "\u{200B}", "NegativeThickSpace": "\u{200B}",
    "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "NoBreak": "\u{2060}",
    "ApplyFunction": "\u{2061}", "af": "\u{2061}", "InvisibleTimes": "\u{2062}", "it": "\u{2062}",
    "InvisibleComma": "\u{2063}", "ic": "\u{2063}",
  ]
}
