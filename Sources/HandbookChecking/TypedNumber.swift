internal import HandbookModel

/// A number in running text, in ASCII or full-width digits.
struct TypedNumber {
  let value: Int
  let end: Int
}

/// A word or sign around numbers, in its spellings.
struct NumberLabel {
  fileprivate let spellings: [[UInt8]]

  private init(_ spellings: String...) { self.spellings = spellings.map { Array($0.utf8) } }

  static let section = NumberLabel("項")
  static let sectionNumber = NumberLabel("項番")
  static let ordinal = NumberLabel("第")
  static let article = NumberLabel("条の")
  static let table = NumberLabel("表")
  static let rule = NumberLabel("規則")
  static let dot = NumberLabel(".", "．")
  static let hyphen = NumberLabel("-", "－", "‐")
  static let opening = NumberLabel("「")
  static let closing = NumberLabel("」")
  /// What joins a number to the one before it.
  static let joining = NumberLabel("．", "－", "～", "〜", "年", "月")
  /// What follows a name where the reader is sent there.
  fileprivate static let sending = NumberLabel(
    "を参照", "参照", "に従", "にしたが", "に基づ", "による", "により", "によって", "のとおり", "の通り", "に示", "に定め", "で定め", "の定め", "を見",
    "をご覧", "を確認", "を読", "に記載", "に載")
  /// What may stand between a name and those words.
  fileprivate static let between = NumberLabel("」", "）", "の項", "項", "の規則", "の表")
}

/// Running text as bytes, and what stands at its places.
extension [UInt8] {
  /// The number whose first digit stands at a place; nil if there is none, or one that counts no section.
  func number(at start: Int) -> TypedNumber? {
    var value = 0
    var end = start
    while let digit = digit(at: end) {
      value = value * 10 + digit.value
      end = digit.end
      guard value < 10_000 else { return nil }
    }
    return end > start ? TypedNumber(value: value, end: end) : nil
  }

  private func digit(at place: Int) -> TypedNumber? {
    guard place >= 0, place < count else { return nil }
    if self[place].isASCIIDigit { return TypedNumber(value: Int(self[place] & 0x0F), end: place + 1) }
    guard place + 2 < count, self[place] == 0xEF, self[place + 1] == 0xBC, (0x90...0x99).contains(self[place + 2])
    else {
      return nil
    }
    return TypedNumber(value: Int(self[place + 2] - 0x90), end: place + 3)
  }

  /// Whether what stands before a place makes a number there the rest of something longer: a date, an amount, a word.
  func continuesNumber(before place: Int) -> Bool {
    guard place > 0 else { return false }
    let last = self[place - 1]
    return last.isASCIIDigit || last.isASCIILetter || ".-,/:#+~".utf8.contains(last)
      || digit(at: place - 3) != nil || has(.joining, before: place)
  }

  /// Whether a number that ends at a place goes on.
  func continuesNumber(after place: Int) -> Bool {
    guard place < count else { return false }
    return self[place].isASCIILetter || self[place].isASCIIDigit || "-/:%".utf8.contains(self[place])
      || digit(at: place) != nil
  }

  /// The end of a label that stands at a place.
  func end(of label: NumberLabel, at place: Int) -> Int? {
    label.spellings.first { holds($0, at: place) }.map { place + $0.count }
  }

  /// Whether a label ends at a place.
  func has(_ label: NumberLabel, before place: Int) -> Bool {
    label.spellings.contains { holds($0, at: place - $0.count) }
  }

  /// Whether the words at a place send the reader to what was named before them.
  func sendsReader(at place: Int) -> Bool {
    var place = place
    for _ in 0..<2 { place = end(of: .between, at: place) ?? place }
    return end(of: .sending, at: place) != nil
  }

  /// The place after blanks.
  func afterBlanks(from place: Int) -> Int {
    var place = place
    while place < count {
      if self[place] == UInt8(ascii: " ") {
        place += 1
      } else if holds([0xE3, 0x80, 0x80], at: place) {
        place += 3
      } else {
        break
      }
    }
    return place
  }

  /// Where 」 ends the quotation that a place is in; nil if it is long or unfinished.
  func endOfQuotation(from place: Int) -> Int? {
    let longest = 120
    return (place..<Swift.min(place + longest, count)).first { end(of: .closing, at: $0) != nil }
  }

  /// The text of a range.
  func text(_ start: Int, _ end: Int) -> String { String(decoding: self[start..<end], as: UTF8.self) }

  /// Whether a kanji ends at a place.
  func hasKanji(before place: Int) -> Bool { script(at: place - 3) == .kanji }

  /// Whether a kanji begins at a place.
  func hasKanji(at place: Int) -> Bool { script(at: place) == .kanji }

  /// Whether a word goes on over a place: the same script on both sides.
  func joins(at place: Int) -> Bool {
    guard let before = script(at: place - 3) else { return false }
    return before == script(at: place)
  }

  /// Whether bytes stand at a place.
  func holds(_ pattern: [UInt8], at place: Int) -> Bool {
    guard place >= 0, place + pattern.count <= count else { return false }
    return pattern.indices.allSatisfy { self[place + $0] == pattern[$0] }
  }
}
