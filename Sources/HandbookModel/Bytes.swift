extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where a sequence of bytes first stands. Cost: O(bytes) unless the text repeats the pattern's beginning.
  package func firstRange(of pattern: [UInt8]) -> Range<Int>? {
    guard let first = pattern.first else { return nil }
    var index = startIndex
    while let found = self[index...].firstIndex(of: first) {
      if self[found...].starts(with: pattern) { return found..<found + pattern.count }
      index = found + 1
    }
    return nil
  }
}

extension UInt8 {
  /// Whether the byte is one of `0` to `9`.
  package var isASCIIDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }

  /// Whether the byte is an ASCII letter.
  package var isASCIILetter: Bool {
    let lower = self | 0x20
    return UInt8(ascii: "a") <= lower && lower <= UInt8(ascii: "z")
  }
}
