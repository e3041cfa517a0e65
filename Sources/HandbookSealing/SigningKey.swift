/// A pair of keys of Ed25519 in minisign's file formats, with which the office signs what it publishes (署名).
package struct SigningKey: Sendable {
  /// The half that everybody may have.
  package let publicKey: PublicKey
  private let secret: [UInt8]

  /// Makes a pair.
  package init() {
    secret = Sodium.keyPair()
    publicKey = PublicKey(number: Sodium.random(8), key: Array(secret.suffix(32)))
  }

  /// What is wrong with a file of a secret key.
  package enum Fault: Error {
    /// It is none.
    case unreadable
    /// It is locked with a password.
    case encrypted
  }

  /// Reads a file of a secret key that no password locks (`minisign -G -W`).
  package init(parsing bytes: [UInt8]) throws(Fault) {
    guard let body = Minisign.body(of: bytes, at: 1), body.count == 158, body.starts(with: Minisign.plain) else {
      throw .unreadable
    }
    guard body[2...3].elementsEqual([0, 0]) else { throw .encrypted }
    secret = Array(body[62..<126])
    publicKey = PublicKey(number: Array(body[54..<62]), key: Array(body[94..<126]))
  }

  /// The file of the secret key: nobody else may read it.
  package var bytes: [UInt8] {
    let head = Minisign.plain + [0, 0] + Array("B2".utf8) + [UInt8](repeating: 0, count: 48)
    let body = head + publicKey.number + secret + [UInt8](repeating: 0, count: 32)
    return Minisign.file([("minisign encrypted secret key", body)])
  }

  /// A file that says who signed these bytes, and what is said of them with the same word.
  ///
  /// The same every time: nothing in it tells when it was made.
  package func signature(of bytes: [UInt8], saying comment: String) -> [UInt8] {
    let signature = Sodium.signature(of: Sodium.blake2b(bytes, count: 64), by: secret)
    let words = String(String.UnicodeScalarView(comment.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    let whole = Sodium.signature(of: signature + Array(words.utf8), by: secret)
    let body = Minisign.hashed + publicKey.number + signature
    return Minisign.file([("signature from handbook", body)])
      + Array("trusted comment: \(words)\n\(Base64.text(of: whole))\n".utf8)
  }
}

/// The half of a pair of keys by which everybody can tell what was signed with the other.
package struct PublicKey: Hashable, Sendable {
  let number: [UInt8]
  let key: [UInt8]

  init(number: [UInt8], key: [UInt8]) {
    self.number = number
    self.key = key
  }

  /// Reads a file of a public key; nil if it is none.
  package init?(parsing bytes: [UInt8]) {
    guard let body = Minisign.body(of: bytes, at: 1), body.count == 42, body.starts(with: Minisign.plain) else {
      return nil
    }
    self.init(number: Array(body[2..<10]), key: Array(body[10...]))
  }

  /// The file of the key.
  package var bytes: [UInt8] {
    Minisign.file([("minisign public key \(name)", Minisign.plain + number + key)])
  }

  /// The number of the pair, as minisign prints it.
  package var name: String {
    number.reversed().map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  /// What was said of bytes when they were signed; nil unless the signature is one of them by this key.
  package func comment(on bytes: [UInt8], signedBy file: [UInt8]) -> String? {
    guard let body = Minisign.body(of: file, at: 1), body.count == 74, Array(body[2..<10]) == number,
      let whole = Minisign.body(of: file, at: 3), let line = Minisign.line(2, of: file),
      line.hasPrefix(Minisign.trusted)
    else { return nil }
    let signature = Array(body[10...])
    let words = String(line.dropFirst(Minisign.trusted.count))
    let signed = body.starts(with: Minisign.hashed) ? Sodium.blake2b(bytes, count: 64) : bytes
    guard body.starts(with: Minisign.hashed) || body.starts(with: Minisign.plain),
      Sodium.verifies(signature, of: signed, by: key),
      Sodium.verifies(whole, of: signature + Array(words.utf8), by: key)
    else { return nil }
    return words
  }
}

/// The form of minisign's files: a comment and a line of base64, once or twice.
private enum Minisign {
  /// What keys, and signatures of the bytes themselves, begin with.
  static let plain = Array("Ed".utf8)
  /// What signatures of a hash of the bytes begin with.
  static let hashed = Array("ED".utf8)
  static let trusted = "trusted comment: "

  static func file(_ entries: [(comment: String, body: [UInt8])]) -> [UInt8] {
    Array(entries.map { "untrusted comment: \($0.comment)\n\(Base64.text(of: $0.body))\n" }.joined().utf8)
  }

  static func line(_ index: Int, of file: [UInt8]) -> String? {
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard index < lines.count else { return nil }
    let line = lines[index].last == UInt8(ascii: "\r") ? lines[index].dropLast() : lines[index]
    return String(validating: line, as: UTF8.self)
  }

  static func body(of file: [UInt8], at index: Int) -> [UInt8]? { line(index, of: file).flatMap(Base64.bytes) }
}

/// Bytes as text of 64 letters (RFC 4648).
private enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let letter = letters[Int(bits >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func bytes(_ text: String) -> [UInt8]? {
    let written = Array(text.utf8)
    let digits = written.prefix { $0 != UInt8(ascii: "=") }
    guard written.count % 4 == 0, written.count - digits.count <= 2 else { return nil }
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for letter in digits {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      bits = (bits << 6 | UInt32(value)) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    // Of the texts for the same bytes only one is taken.
    return self.text(of: bytes) == text ? bytes : nil
  }
}
