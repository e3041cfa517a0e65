extension ArraySlice<UInt8> {
  /// Where a sequence of bytes first stands.
  ///
  /// Cost: O(bytes) unless the text repeats the pattern's beginning.
  package func firstRange(of pattern: [UInt8]) -> Range<Int>? {
    guard let first = pattern.first, pattern.count <= count else { return nil }
    let text = span
    for start in 0...(text.count - pattern.count) where text[start] == first {
      var length = 1
      while length < pattern.count, text[start + length] == pattern[length] { length += 1 }
      if length == pattern.count { return startIndex + start..<startIndex + start + length }
    }
    return nil
  }
}

extension [UInt8] {
  /// Where a sequence of bytes first stands.
  ///
  /// Cost: O(bytes) unless the text repeats the pattern's beginning.
  package func firstRange(of pattern: [UInt8]) -> Range<Int>? { self[...].firstRange(of: pattern) }
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

extension Sequence where Element: Hashable {
  /// The elements in order, each once.
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
