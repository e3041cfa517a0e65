/// The smallest piece of a line that is underlined as a whole (意味の単位).
struct MeaningUnit: Hashable {
  /// What a piece is.
  enum Kind: Hashable {
    /// A number with its counter: 500円.
    case number
    /// A date, a time of day, a month, a fiscal year.
    case date
    /// A time limit or a frequency in words: 速やかに, 毎月.
    case period
    /// A bound behind a number: 以上.
    case bound
    /// A mention of another place: 第10条第1項, 9-2, a link.
    case reference
    /// A name of the vocabulary, or a word in katakana or Latin letters.
    case name
    /// The name of a role.
    case role
    /// The name of those whom a text addresses.
    case audience
    /// A word in kanji with the kana that belong to it.
    case word
    /// Kana between words.
    case kana
    /// A comma.
    case comma
    /// What ends a sentence.
    case stop
    /// Brackets and other signs.
    case sign
    /// The verb before a tail: 「し」 of しなければならない.
    case verb
    /// The tail of a sentence: なければならない.
    case tail
    /// 「です」「である」 behind a noun, which says nothing.
    case copula
  }

  let kind: Kind
  /// Where it stands: UTF-8 bytes of the printed line.
  let bytes: Range<Int>
  /// Where the next unit begins; blanks may stand before it.
  let end: Int
  /// What it is compared by: equal for all forms of one spelling.
  let key: String
  /// What it points at.
  var target: String?
  /// Its figure, if it has one.
  var figure: Figure?
  /// The name of what it means, if it is a role or an audience.
  var meaning: String?

  /// Whether it says nothing by itself.
  var isEmpty: Bool { kind == .stop || kind == .copula || key.isEmpty }

  /// Whether it joins words and is none.
  var isJoint: Bool {
    switch kind {
    case .comma: true
    case .kana: key.unicodeScalars.count <= 2
    case .sign: key == "・" || key == "/" || key == "-" || key == "〜"
    default: false
    }
  }
}

extension MeaningUnit {
  /// The unit in words that stand in the other text by themselves too: 「期間保存」 beside 「保存」.
  func parted(by words: Set<String>) -> [MeaningUnit] {
    let letters = Array(key.unicodeScalars)
    guard kind == .word, letters.count > 2, bytes.count == 3 * letters.count,
      letters.allSatisfy({ LetterScript($0) == .kanji }), !words.contains(key)
    else { return [self] }
    for length in stride(from: letters.count - 1, through: 1, by: -1) {
      let (head, tail) = (String(letters.prefix(length)), String(letters.dropFirst(length)))
      guard length >= 2 && words.contains(head) || letters.count - length >= 2 && words.contains(tail) else { continue }
      let middle = bytes.lowerBound + 3 * length
      return [
        MeaningUnit(kind: .word, bytes: bytes.lowerBound..<middle, end: middle, key: head),
        MeaningUnit(kind: .word, bytes: middle..<bytes.upperBound, end: end, key: tail),
      ]
    }
    return [self]
  }
}

/// A number with what it counts, the same however both are written.
struct Figure: Hashable {
  /// The number, a date, or a time limit in words.
  let amount: String
  /// What is counted; empty for what is no number.
  let counter: String
}
