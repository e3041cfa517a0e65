/// How a word is read.
package struct WordReading: Hashable, Sendable {
  /// The word.
  package let word: String
  /// Its reading in kana.
  package let reading: String

  /// Makes a reading.
  package init(_ word: String, _ reading: String) {
    self.word = word
    self.reading = reading
  }

  /// Readings as a search takes them: folded, one for every word, and only what a list of `word=reading` can say.
  static func settled(_ readings: [WordReading]) -> [WordReading] {
    var seen: Set<String> = []
    return readings.compactMap { reading in
      let folded = WordReading(Folding.standard.folded(reading.word), Folding.standard.folded(reading.reading))
      let isPlain = !folded.word.isEmpty && !folded.reading.isEmpty && !(folded.word + folded.reading).contains("=")
      return isPlain && seen.insert(folded.word).inserted ? folded : nil
    }
  }
}
