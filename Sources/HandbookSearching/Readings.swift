/// How words with kanji are read, and the text as it is read aloud: both folded.
struct Readings {
  private let table: WordTable

  /// Takes words with their readings; of two readings of one word the first counts.
  init(_ words: [WordReading]) {
    let folding = Folding.standard
    table = WordTable(
      words.map { WordTable.Entry(word: folding.fold($0.word).text, reading: folding.fold($0.reading).text) })
  }

  /// A folded text with its kanji words replaced by their readings, longest words first.
  func read(_ text: [UInt16]) -> [UInt16] {
    var result: [UInt16] = []
    result.reserveCapacity(text.count * 2)
    var index = 0
    while index < text.count {
      if text[index].isKanji, let entry = table.longest(in: text, at: index) {
        result += entry.reading
        index += entry.word.count
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// The words that have a reading.
  var words: [[UInt16]] { table.all }
}

extension UInt16 {
  /// Whether the unit is a kanji of the basic plane.
  var isKanji: Bool { (0x3400...0x9FFF).contains(self) || (0xF900...0xFAFF).contains(self) }
  /// Whether the unit is hiragana.
  var isHiragana: Bool { (0x3041...0x3096).contains(self) }
  /// Whether the unit is a folded Latin letter or a digit.
  var isLatin: Bool { (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) }
}
