extension Unicode.Scalar {
  /// How many cells of a terminal the character takes (Unicode Standard Annex #11): 2 if wide or full-width, 0 if it
  /// combines with the one before, otherwise 1.
  package var displayWidth: Int {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 0x3099...0x309A ~= value ? 0 : 2
    default:
      // All characters that are shown as pictures by themselves are wide (✅, 🚀).
      if properties.isEmojiPresentation { return 2 }
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }
}

extension String {
  /// How many cells of a terminal the text takes.
  package var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}
