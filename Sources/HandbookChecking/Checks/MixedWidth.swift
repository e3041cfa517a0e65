internal import HandbookModel

extension Check {
  /// A word in full-width letters or digits that the handbook writes half-width elsewhere.
  static let mixedWidth = Check(.mixedWidth) { linked in
    var wide: [(written: WrittenText, word: WideWord)] = []
    linked.handbook.forEachText { written in
      wide += WideWord.all(in: written.text).map { (written, $0) }
    }
    guard !wide.isEmpty else { return [] }
    let sought = Set(wide.map(\.word.narrow))
    var places: [String: SourceSpan] = [:]
    linked.handbook.forEachText { written in
      for (word, range) in written.text.asciiWords where sought.contains(word) && places[word] == nil {
        places[word] = written.span(of: range)
      }
    }
    return wide.compactMap { written, word in
      places[word.narrow].map { .mixedWidth(written, word, $0) }
    }
  }
}

extension Explanation {
  static let mixedWidth = Explanation(
    "mixed-width", .warning,
    rule: Wording(
      ja: "同じ英数字の言葉を、全角と半角の両方では書きません。", en: "A word of Latin letters or digits has one width in the whole handbook."),
    because: Wording(
      ja: "「ＵＳＢ」と「USB」は別の文字なので、片方で探すと、もう片方は見つかりません。",
      en: "「ＵＳＢ」 and “USB” are different characters: a search for one does not find the other."),
    example: .init(wrong: "USBメモリは持ち出さない。ＵＳＢは暗号化する。", right: "USBメモリは持ち出さない。USBは暗号化する。"))
}

/// A run of full-width letters and digits.
private struct WideWord {
  /// Where it stands in its text, in bytes.
  let range: Range<Int>
  /// The same in half-width characters.
  let narrow: String

  /// The runs in a text.
  ///
  /// Cost: O(text).
  static func all(in text: String) -> [WideWord] {
    let bytes = text.utf8Span.span
    var found: [WideWord] = []
    var index = 0
    while index < bytes.count {
      var narrow = ""
      let start = index
      while let letter = bytes.wideLetter(at: index) {
        narrow.unicodeScalars.append(letter)
        index += 3
      }
      if narrow.isEmpty { index += 1 } else { found.append(WideWord(range: start..<index, narrow: narrow)) }
    }
    return found
  }
}

extension Span<UInt8> {
  /// The half-width form of the full-width letter or digit (U+FF10 to U+FF5A) whose three bytes begin at a place.
  fileprivate func wideLetter(at index: Int) -> Unicode.Scalar? {
    guard index + 2 < count, self[index] == 0xEF, self[index + 1] == 0xBC || self[index + 1] == 0xBD else { return nil }
    let value = UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
    let narrow = UInt8(truncatingIfNeeded: value &- 0xF00 &+ 0x20)
    return narrow.isASCIILetter || narrow.isASCIIDigit ? Unicode.Scalar(narrow) : nil
  }
}

extension String {
  /// The words of ASCII letters and digits with their places.
  fileprivate var asciiWords: [(word: String, range: Range<Int>)] {
    let bytes = utf8Span.span
    var words: [(word: String, range: Range<Int>)] = []
    var start = 0
    for index in 0...bytes.count
    where index == bytes.count || !(bytes[index].isASCIILetter || bytes[index].isASCIIDigit) {
      if index > start {
        var word = ""
        for place in start..<index { word.unicodeScalars.append(Unicode.Scalar(bytes[place])) }
        words.append((word, start..<index))
      }
      start = index + 1
    }
    return words
  }
}

extension Diagnostic {
  fileprivate static func mixedWidth(_ written: WrittenText, _ word: WideWord, _ other: SourceSpan) -> Diagnostic {
    Diagnostic(
      .mixedWidth,
      Wording(
        ja: "「\(word.narrow)」は半角で書きます（ほかの所では半角です）",
        en: "“\(word.narrow)” is half-width, as it is elsewhere"),
      at: written.span(of: word.range),
      notes: [.init(Wording(ja: "ここでは半角です", en: "It is half-width here"), at: other)],
      fix: .init(
        Wording(ja: "半角の「\(word.narrow)」に置き換えてください", en: "Write “\(word.narrow)” in half-width characters"),
        replacement: written.isVerbatim ? word.narrow : nil))
  }
}
