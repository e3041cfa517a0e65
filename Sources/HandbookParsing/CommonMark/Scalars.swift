import HandbookModel

extension Unicode.Scalar {
  /// Whether the character belongs to Japanese writing: kana, kanji, and the punctuation and full-width forms with it.
  var isJapanese: Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3000...0x30FF, 0x31F0...0x31FF, 0x3200...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether CommonMark counts the character as punctuation (version 0.29: ASCII punctuation and Unicode's P).
  var isPunctuation: Bool {
    if isASCII {
      return switch value {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
      default: false
      }
    }
    return switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// Whether the character is neither blank nor punctuation.
  var isWord: Bool { !properties.isWhitespace && !isPunctuation }
}

extension ArraySlice<UInt8> {
  /// The first character of valid UTF-8.
  var firstScalar: Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  /// The last character of valid UTF-8.
  var lastScalar: Unicode.Scalar? {
    guard let start = lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    return self[start...].firstScalar
  }

  /// Where `]` ends the label of a footnote that the bytes begin with (`[^1]`).
  var footnoteLabelEnd: Int? {
    guard starts(with: [UInt8(ascii: "["), UInt8(ascii: "^")]) else { return nil }
    var index = startIndex + 2
    while index < endIndex, self[index] != UInt8(ascii: "[") {
      if self[index] == UInt8(ascii: "]") { return index }
      index += self[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// The comment of the tool (`<!-- handbook:… -->`) that the bytes begin with.
  var ownComment: Range<Int>? {
    guard first == UInt8(ascii: "<"), starts(with: Array("<!-- handbook:".utf8)),
      let close = firstRange(of: Array("-->".utf8))
    else { return nil }
    return startIndex..<close.upperBound
  }

  /// Whether the bytes begin with `<scheme:…>` or `<name@host>`.
  var isAutolink: Bool {
    let inner = dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    guard inner.first?.isASCIILetter == true, self[inner.endIndex...].first == UInt8(ascii: ">") else { return false }
    let scheme = inner.prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "-")
    }
    let isAddress = (2...32).contains(scheme.count) && inner[scheme.endIndex...].first == UInt8(ascii: ":")
    return isAddress || inner.contains(UInt8(ascii: "@"))
  }
}

extension UInt8 {
  /// Whether the byte is a blank inside a line.
  var isASCIIBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether HTML can begin with `<` and this byte.
  var isHTMLStart: Bool {
    isASCIILetter || self == UInt8(ascii: "/") || self == UInt8(ascii: "!") || self == UInt8(ascii: "?")
  }
}
