/// A number by which equal bytes are found quickly (FNV-1a); what it calls equal is still compared.
package struct Fingerprint {
  /// The number.
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Begins a number.
  package init() {}

  /// Makes the number of bytes.
  package init(of bytes: some Sequence<UInt8>) { add(bytes) }

  /// Takes more bytes in.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Takes another number in.
  package mutating func add(_ other: UInt64) {
    value = (value ^ other) &* 0x100_0000_01B3
    value ^= value >> 29
  }
}
