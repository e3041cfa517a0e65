/// The one form in which a character is written, for those that can be written in several.
package enum OrdinaryForm {
  /// The one character that a letter and the mark after it make: か and U+3099 make が; nil if there is none.
  ///
  /// Known are kana and the Latin letters that Unicode has composed (U+00C0 to U+024F, U+1E00 to U+1EFF).
  static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    // A mark on a plain letter; two marks on one letter are composed one after the other, as the text is mended.
    guard mark.properties.canonicalCombiningClass != .notReordered else { return nil }
    return equivalents[String(String.UnicodeScalarView([letter, mark]))]
  }

  /// The kanji that a compatibility kanji or a radical stands for; nil for any other character.
  static func kanji(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x2E80...0x2FD5: scalar.kanjiOfRadical
    case 0xF900...0xFAFF, 0x2F800...0x2FA1F: equivalents[String(scalar)]
    default: nil
    }
  }

  /// Half-width kana (U+FF61 to U+FF9F) as full-width ones; nil if there is another character among them.
  package static func fullWidth(_ kana: some Sequence<Unicode.Scalar>) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in kana {
      guard (0xFF61...0xFF9F).contains(scalar.value) else { return nil }
      let wide = wideKana[Int(scalar.value - 0xFF61)]
      if let mark = combining(wide), let letter = result.last, let whole = composed(letter, mark) {
        result.removeLast()
        result.append(whole)
      } else {
        result.append(wide)
      }
    }
    return String(result)
  }

  private static func combining(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case "゛": "\u{3099}"
    case "゜": "\u{309A}"
    default: nil
    }
  }

  private static let wideKana = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜".unicodeScalars)

  /// Characters by any text that is the same to Unicode.
  ///
  /// Texts are equal in Swift if they are canonically equivalent, so this finds が by か and its mark, and 神 by U+FA19.
  private static let equivalents: [String: Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF, 0x3041...0x30FF, 0x4E00...0x9FFF]
    let scalars = ranges.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(scalars.map { (String($0), $0) }, uniquingKeysWith: { first, _ in first })
  }()
}
