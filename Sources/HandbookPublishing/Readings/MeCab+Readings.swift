import HandbookSearching

extension MeCab {
  /// How the words with kanji in some texts are read: each as it is read most often, in the order of the words.
  ///
  /// Cost: O(text).
  func readings(of texts: [String]) -> [WordReading] {
    var counts: [String: [String: Int]] = [:]
    for text in texts {
      for piece in text.pieces where piece.unicodeScalars.contains(where: \.isKanji) {
        for morpheme in morphemes(of: piece) {
          guard let reading = morpheme.reading, morpheme.surface.unicodeScalars.contains(where: \.isKanji) else {
            continue
          }
          counts[morpheme.surface, default: [:]][reading, default: 0] += 1
        }
      }
    }
    return counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap { word, readings in
      readings.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { WordReading(word, $0.key) }
    }
  }
}

extension String {
  /// Its sentences, and of those too long for the dictionary's memory at once, parts.
  fileprivate var pieces: [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var count = 0
    for scalar in unicodeScalars {
      if scalar != "\n", scalar != "\0" { piece.append(scalar) }
      count += 1
      if scalar == "\n" || scalar == "。" || count == 1_000 {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        count = 0
      }
    }
    return piece.isEmpty ? pieces : pieces + [String(piece)]
  }
}

extension Unicode.Scalar {
  fileprivate var isKanji: Bool { (0x3400...0x9FFF).contains(value) || value == 0x3005 }
}
