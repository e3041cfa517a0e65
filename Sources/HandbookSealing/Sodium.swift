internal import CSodium

/// The one door to libsodium: every call takes arrays and gives arrays.
enum Sodium {
  /// The library picks the code that fits the machine, once; it also makes the calls safe on several threads.
  private static let isReady = sodium_init() >= 0

  /// SHA-256, 32 bytes.
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    unsafe filled(32) { unsafe crypto_hash_sha256($0, bytes, UInt64(bytes.count)) }
  }

  /// BLAKE2b, of as many bytes as asked for.
  static func blake2b(_ bytes: [UInt8], count: Int) -> [UInt8] {
    unsafe filled(count) { unsafe crypto_generichash($0, count, bytes, UInt64(bytes.count), nil, 0) }
  }

  /// Bytes that nobody can foresee.
  static func random(_ count: Int) -> [UInt8] {
    guard isReady else { return [] }
    return unsafe filled(count) { unsafe randombytes_buf($0, count) }
  }

  /// A pair of Ed25519: the secret half, 64 bytes, ends in the public one, 32 bytes.
  static func keyPair() -> [UInt8] {
    guard isReady else { return [] }
    return unsafe filled(64) { secret in
      var open = [UInt8](repeating: 0, count: 32)
      _ = unsafe crypto_sign_keypair(&open, secret)
    }
  }

  /// An Ed25519 signature, 64 bytes; the same every time.
  static func signature(of bytes: [UInt8], by secret: [UInt8]) -> [UInt8] {
    unsafe filled(64) { unsafe crypto_sign_detached($0, nil, bytes, UInt64(bytes.count), secret) }
  }

  /// Whether a signature of bytes was made with the secret half of a public key.
  static func verifies(_ signature: [UInt8], of bytes: [UInt8], by open: [UInt8]) -> Bool {
    guard isReady, signature.count == 64, open.count == 32 else { return false }
    return unsafe crypto_sign_verify_detached(signature, bytes, UInt64(bytes.count), open) == 0
  }

  private static func filled(_ count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> some Any) -> [UInt8] {
    _ = isReady
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      if let start = buffer.baseAddress { _ = unsafe fill(start) }
      filled = count
    }
  }
}
