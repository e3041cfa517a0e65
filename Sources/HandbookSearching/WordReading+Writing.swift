extension WordReading {
  /// Readings as the index says them, shorter words first: `word=reading`, and a word alone where the readings of shorter
  /// words make up its own.
  ///
  /// Cost: O(words × length²).
  package static func written(_ readings: [WordReading]) -> String {
    var known: [[UInt16]: [UInt16]] = [:]
    var derived: Set<String> = []
    let readings = readings.sorted { ($0.word.utf16.count, $0.word) < ($1.word.utf16.count, $1.word) }
    for reading in readings {
      let word = Array(reading.word.utf16)
      let own = Array(reading.reading.utf16)
      if read(word, by: known) == own { derived.insert(reading.word) }
      known[word] = own
    }
    return readings.map { derived.contains($0.word) ? $0.word : "\($0.word)=\($0.reading)" }.joined(separator: " ")
  }

  /// A word as `Readings` reads it that knows these words only.
  private static func read(_ word: [UInt16], by known: [[UInt16]: [UInt16]]) -> [UInt16] {
    var result: [UInt16] = []
    var index = 0
    while index < word.count {
      let end = stride(from: word.count, to: index, by: -1).first { known[Array(word[index..<$0])] != nil }
      if word[index].isKanji, let end, let reading = known[Array(word[index..<end])] {
        result += reading
        index = end
      } else {
        result.append(word[index])
        index += 1
      }
    }
    return result
  }
}
