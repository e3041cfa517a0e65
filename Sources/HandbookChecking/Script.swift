internal import HandbookModel

/// The scripts of which Japanese names are made; hiragana and signs stand between names.
enum Script {
  case kanji, katakana, latin

  /// The script of a character of three bytes; nil for any other than kanji and katakana.
  init?(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    switch (first, second, third) {
    case (0xE4...0xE9, _, _), (0xE3, 0x90...0xBF, _), (0xE3, 0x80, 0x85): self = .kanji
    // U+30A1 to U+30FA and U+30FC; 「・」 (U+30FB) parts words.
    case (0xE3, 0x82, 0xA1...0xBF), (0xE3, 0x83, 0x80...0xBA), (0xE3, 0x83, 0xBC): self = .katakana
    default: return nil
    }
  }
}

extension [UInt8] {
  /// The script of the character that begins at a place; nil for hiragana, signs and the inside of a character.
  func script(at place: Int) -> Script? {
    guard place >= 0, place < count else { return nil }
    if self[place].isASCIIDigit || self[place].isASCIILetter { return .latin }
    return place + 2 < count ? Script(self[place], self[place + 1], self[place + 2]) : nil
  }
}
