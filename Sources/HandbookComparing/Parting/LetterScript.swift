/// What a character is written in, as far as Japanese text is parted by it.
enum LetterScript {
  case kanji, hiragana, katakana, latin, digit, comma, stop, opening, closing, blank, sign

  /// The script of a folded character.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x52F: self = .latin
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .kanji
    case 0x3041...0x3096, 0x309D, 0x309E: self = .hiragana
    case 0x30A1...0x30FA, 0x30FC...0x30FE: self = .katakana
    default:
      switch scalar {
      case "、": self = .comma
      case "。", "!", "?": self = .stop
      case "(", "[", "「", "『", "【", "〔", "《", "〈": self = .opening
      case ")", "]", "」", "』", "】", "〕", "》", "〉": self = .closing
      case " ": self = .blank
      default: self = .sign
      }
    }
  }
}
