/// Text of which everything can be seen: what has no shape, or that of another letter, stands as a token, 「⟨U+200B⟩」.
///
/// A change that nobody sees is a change that nobody approves.
struct VisibleText {
  /// The text.
  let text: String

  /// Makes a text visible.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isMarked: Whether it changed: blanks, and letters that look like others, are then named too.
  init(_ text: String, isMarked: Bool = false) {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) || isMarked else {
      self.text = text
      return
    }
    let isBlank = isMarked && text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n", !isBlank {
        visible.append(scalar)
      } else if scalar.isShapeless || isMarked && scalar.isOddBlank || isBlank {
        visible.append(contentsOf: Self.token(scalar).unicodeScalars)
      } else {
        visible.append(scalar)
        if isMarked, scalar.isLookAlike { visible.append(contentsOf: Self.token(scalar).unicodeScalars) }
      }
    }
    self.text = String(visible)
  }

  /// The code points of a text: 「U+304C」.
  static func codes(of text: String) -> String {
    text.unicodeScalars.map { code(of: $0) }.joined(separator: " ")
  }

  private static func token(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "⟨空白⟩"
    case "\u{3000}": "⟨全角空白⟩"
    case "\t": "⟨タブ⟩"
    case "\n": "⟨改行⟩"
    default: "⟨\(code(of: scalar))⟩"
    }
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Unicode.Scalar {
  /// Whether nobody sees the character, or a terminal would act on it.
  fileprivate var isShapeless: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether it is a blank other than those that Japanese text has.
  fileprivate var isOddBlank: Bool { properties.isWhitespace && self != " " && self != "\u{3000}" }

  /// Whether its shape is that of another letter: Greek, Cyrillic and the like, radicals, compatibility kanji, and a
  /// mark that stands for itself where a letter has it built in.
  fileprivate var isLookAlike: Bool {
    switch value {
    case 0x0300...0x036F, 0x0370...0x058F, 0x13A0...0x13FF, 0x2E80...0x2FDF, 0x3099...0x309A, 0xF900...0xFAFF,
      0x1D400...0x1D7FF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}
