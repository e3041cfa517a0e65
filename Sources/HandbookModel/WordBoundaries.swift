/// The writing systems inside which a word has no end.
private enum Letters {
  case latin, katakana, other
}

extension Span<UInt8> {
  /// Whether no word of Latin letters or katakana goes on across a place.
  package func isWordBoundary(_ index: Int) -> Bool {
    let before = lettersEnding(at: index)
    return before == .other || before != lettersBeginning(at: index)
  }

  private func lettersBeginning(at index: Int) -> Letters {
    guard index < count else { return .other }
    if self[index].isASCIILetter || self[index].isASCIIDigit { return .latin }
    return index + 2 < count ? katakana(self[index], self[index + 1], self[index + 2]) : .other
  }

  private func lettersEnding(at index: Int) -> Letters {
    guard index > 0 else { return .other }
    if self[index - 1].isASCIILetter || self[index - 1].isASCIIDigit { return .latin }
    return index >= 3 ? katakana(self[index - 3], self[index - 2], self[index - 1]) : .other
  }

  /// U+30A1 to U+30FA and U+30FC, in UTF-8; 「・」 (U+30FB) parts words.
  private func katakana(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Letters {
    guard first == 0xE3 else { return .other }
    switch (second, third) {
    case (0x82, 0xA1...0xBF), (0x83, 0x80...0xBA), (0x83, 0xBC): return .katakana
    default: return .other
    }
  }
}
