internal import HandbookModel
internal import HandbookParsing

/// The width in which the handbook writes letters: those of ASCII half-width, kana full-width.
enum HouseWidth {
  /// A piece of text in another width, and how the house writes it.
  struct Piece {
    let range: Range<Int>
    let ordinary: [UInt8]
  }

  /// The text as the house writes it.
  static func ordinary(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let edits = pieces(in: bytes[...]).map { Edit($0.range, $0.ordinary) }
    return edits.isEmpty ? text : String(decoding: bytes.applying(edits), as: UTF8.self)
  }

  /// The runs of full-width letters and digits, and of half-width kana.
  ///
  /// Cost: O(bytes).
  static func pieces(in bytes: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == 0xEF else {
        index += 1
        continue
      }
      let start = index
      var narrow: [UInt8] = []
      while let letter = bytes[index...].wideLetter {
        narrow.append(letter)
        index += 3
      }
      if !narrow.isEmpty {
        pieces.append(Piece(range: start..<index, ordinary: narrow))
        continue
      }
      var kana: [Unicode.Scalar] = []
      while let scalar = bytes[index...].halfWidthKana {
        kana.append(scalar)
        index += 3
      }
      if let wide = OrdinaryForm.fullWidth(kana), !kana.isEmpty {
        pieces.append(Piece(range: start..<index, ordinary: Array(wide.utf8)))
      } else {
        index = max(index, start + 1)
      }
    }
    return pieces
  }
}

extension ArraySlice<UInt8> {
  /// The half-width form of the full-width letter or digit at the beginning.
  fileprivate var wideLetter: UInt8? {
    guard let value = threeByteValue, (0xFF10...0xFF5A).contains(value) else { return nil }
    let narrow = UInt8(truncatingIfNeeded: value - 0xFF00 + 0x20)
    return narrow.isASCIILetter || narrow.isASCIIDigit ? narrow : nil
  }

  /// The half-width kana at the beginning.
  fileprivate var halfWidthKana: Unicode.Scalar? {
    guard let value = threeByteValue, (0xFF61...0xFF9F).contains(value) else { return nil }
    return Unicode.Scalar(value)
  }

  private var threeByteValue: UInt32? {
    guard count >= 3, self[startIndex] == 0xEF else { return nil }
    return 0xF000 | UInt32(self[startIndex + 1] & 0x3F) << 6 | UInt32(self[startIndex + 2] & 0x3F)
  }
}
