/// A SHA-256 of some bytes: by it a file is known to be the one it was.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The digest in 64 lower-case hexadecimal digits.
  package let description: String

  /// Takes 64 hexadecimal digits; nil if the text is anything else.
  package init?(_ text: String) {
    guard text.utf8.count == 64, text.utf8.allSatisfy(\.isLowerHexDigit) else { return nil }
    description = text
  }

  /// Takes the 32 bytes that a hash function made.
  package init(bytes: [UInt8]) {
    description = bytes.hexadecimal
  }
}

/// The short code (照合コード) on printed sheets: it tells which edition a copy is of.
///
/// The beginning of the digest of the edition's files, in four groups of four hexadecimal digits.
package struct EditionCode: Hashable, Sendable, CustomStringConvertible {
  /// The code as printed: `3f9a-0b12-77c4-e05d`.
  package let description: String

  /// The code of an edition whose files have this digest.
  package init(of digest: Digest) {
    self.init(digits: digest.description.prefix(16))
  }

  /// Reads a code as people type it: in capitals, at full width, with or without hyphens.
  ///
  /// Nil if it is none.
  package init?(typed text: String) {
    var digits = ""
    for scalar in text.unicodeScalars {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      let plain = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      if "-‐‑–—−ー \u{3000}".unicodeScalars.contains(plain) { continue }
      digits += String(plain).lowercased()
    }
    guard digits.utf8.count == 16, digits.utf8.allSatisfy(\.isLowerHexDigit) else { return nil }
    self.init(digits: digits[...])
  }

  private init(digits: Substring) {
    let bytes = Array(digits.utf8)
    description = stride(from: 0, to: bytes.count, by: 4).map { start in
      String(decoding: bytes[start..<min(start + 4, bytes.count)], as: UTF8.self)
    }.joined(separator: "-")
  }
}

extension UInt8 {
  fileprivate var isLowerHexDigit: Bool {
    isASCIIDigit || (UInt8(ascii: "a") <= self && self <= UInt8(ascii: "f"))
  }
}

extension [UInt8] {
  /// The bytes in lower-case hexadecimal digits.
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
