/// How a character is compared where only its form may differ: width, marks for voice that are joined or not, dashes.
enum LetterFolding {
  /// What a scalar stands for; nil for one that cannot be seen or is blank.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: nil
    // Soft hyphen, joiners, marks of direction, variation selectors, tags.
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE01EF:
      nil
    case 0xFF01...0xFF5E:
      signs[Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar] ?? Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xFF61...0xFF9F: narrow[Int(scalar.value - 0xFF61)]
    default: signs[scalar] ?? scalar
    }
  }

  /// Kana with a mark for voice (U+3099, U+309A) joined to it; nil if the two do not join.
  static func joined(_ kana: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    let isHalf = mark == "\u{309A}"
    if kana == "う" || kana == "ウ" { return isHalf ? nil : Unicode.Scalar(kana.value + 0x4E) }
    guard isHalf ? halfVoiced.contains(kana) : voiced.contains(kana) else { return nil }
    return Unicode.Scalar(kana.value + (isHalf ? 2 : 1))
  }

  private static let halfVoiced = Set("はひふへほハヒフヘホ".unicodeScalars)
  private static let voiced = halfVoiced.union("かきくけこさしすせそたちつてとカキクケコサシスセソタチツテト".unicodeScalars)

  /// U+FF61 to U+FF9F; the last two are the marks for voice.
  private static let narrow = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}".unicodeScalars)

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-", "﹣": "-", "~": "〜", "∼": "〜", "“": "\"", "”": "\"", "‘": "'",
    "’": "'",
    "･": "・", "¥": "¥", "\\": "¥", "﹅": "、",
  ]
}
