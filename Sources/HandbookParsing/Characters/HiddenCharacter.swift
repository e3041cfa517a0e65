import HandbookModel

/// A character that nobody sees: it takes no room, or only moves what stands around it.
struct HiddenCharacter {
  /// What it is.
  let scalar: Unicode.Scalar

  /// Takes a character if it cannot be seen.
  ///
  /// Control characters are none of these: a file that holds one is not read at all.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator: break
    default:
      guard scalar.properties.isDefaultIgnorableCodePoint else { return nil }
    }
    self.scalar = scalar
  }

  /// Whether it can make text look like another one (direction), or carry words that only programs read (tags).
  var isDeceiving: Bool {
    switch scalar.value {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Whether the character beside it needs it: in a composed emoji, or for the shape of a kanji.
  func isNeeded(after before: Unicode.Scalar?, before after: Unicode.Scalar?) -> Bool {
    guard let before else { return false }
    switch scalar.value {
    case 0x200D: return before.isPictureOrSelector && after?.isPictureOrSelector == true
    case 0xFE0E...0xFE0F: return before.properties.isEmoji
    case 0xFE00...0xFE02, 0xE0100...0xE01EF: return before.properties.isIdeographic
    default: return false
    }
  }

  /// Its code point and its name.
  var name: Wording {
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
    let english = scalar.properties.nameAlias ?? scalar.properties.name
    return Wording(
      ja: Self.japaneseName(of: scalar).map { "\(code) \($0)" } ?? code,
      en: english.map { "\(code) \($0.lowercased())" } ?? code)
  }

  private static func japaneseName(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00AD: "ソフトハイフン"
    case 0x061C, 0x200E, 0x200F: "文字の向きの印"
    case 0x200B: "ゼロ幅スペース"
    case 0x200C: "ゼロ幅非接合子"
    case 0x200D: "ゼロ幅接合子"
    case 0x2028: "行区切り"
    case 0x2029: "段落区切り"
    case 0x202A: "左から右への埋め込み"
    case 0x202B: "右から左への埋め込み"
    case 0x202C: "向きの指定の終わり"
    case 0x202D: "左から右への上書き"
    case 0x202E: "右から左への上書き"
    case 0x2060: "単語結合子"
    case 0x2066...0x2068: "文字の向きの切り離し"
    case 0x2069: "切り離しの終わり"
    case 0x3164, 0xFFA0: "ハングルの埋め草"
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: "異体字セレクター"
    case 0xFEFF: "バイト順マーク"
    case 0xE0000...0xE007F: "タグ文字"
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character can be part of a composed emoji.
  fileprivate var isPictureOrSelector: Bool {
    (properties.isEmoji && !isASCII) || value == 0xFE0F
  }
}
