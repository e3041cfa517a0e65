/// The words that a search knows: those that queries are parted by, those that stand for one another, and endings.
struct Vocabulary {
  /// Every known word, folded.
  let words: WordTable
  /// The readings of words, for queries in kana alone.
  let readings: WordTable
  /// Particles and endings, which say nothing of what is looked for.
  let endings: WordTable
  /// Words that stand for one another; the first of a group is the one that texts use.
  let groups: [[[UInt16]]]
  private let stems: [[UInt16]: [[UInt16]]]

  /// Makes the vocabulary of an index: what things are called, words that stand for one another, words that have a
  /// reading, and what texts hold in katakana or Latin letters.
  init(of index: SearchIndex, readings: Readings) {
    let folding = Folding.standard
    groups = index.synonyms.map { group in group.map { folding.fold($0).text } }
    var stems: [[UInt16]: [[UInt16]]] = [:]
    for word in groups.joined() {
      if let stem = Self.stem(of: word) { stems[stem, default: []].append(word) }
    }
    self.stems = stems
    let names = (index.names + Set(index.entries.flatMap(\.foreignWords))).map { folding.fold($0).text }
    let named = Set(names + groups.joined() + stems.keys + readings.words)
    let known = named.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
    words = WordTable(words: known)
    let read = Set(known.map(readings.read)).filter { $0.count > 2 }
    self.readings = WordTable(words: read.sorted { $0.lexicographicallyPrecedes($1) })
    endings = WordTable(words: Particles.words.split(separator: " ").map { folding.fold(String($0)).text })
  }

  /// The groups that a word belongs to, by its own form or by its stem: 「持って帰りたい」 by 「持って帰る」.
  func groups(of word: [UInt16]) -> [(group: [[UInt16]], index: Int)] {
    let whole = stems[word, default: []]
    return groups.compactMap { group in
      group.firstIndex { $0 == word || whole.contains($0) }.map { (group, $0) }
    }
  }

  /// The known words that are one slip away from a word, or from what it reads as in Japanese.
  func words(near word: [UInt16]) -> [[UInt16]] {
    let isLong = word.count > 3 || (word.count == 3 && word[0].isKanji)
    let isLatin = word.allSatisfy { (0x61...0x7A).contains($0) }
    let kana = isLatin ? Romaji.kana(of: String(decoding: word, as: UTF16.self)).map { Array($0.utf16) } : nil
    guard isLong || kana != nil else { return [] }
    return words.all.filter { known in
      known.count > 2 && (isLong && known.isOneSlip(from: word) || kana.map(known.isOneSlip) ?? false)
    }
  }

  /// A verb without what changes in it; nil for what is no verb.
  private static func stem(of word: [UInt16]) -> [UInt16]? {
    guard word.count > 2, let last = word.last, verbEndings.contains(last), word.dropLast().contains(where: \.isKanji)
    else { return nil }
    let kana = word.reversed().prefix { $0.isHiragana }
    guard kana.count < word.count else { return nil }
    let shortened = kana.count > 1 && kana.dropFirst().first.map(rowsOfIchidan.contains) == true ? 2 : 1
    return Array(word.dropLast(shortened))
  }

  private static let verbEndings = Set("うくぐすつぬぶむる".utf16)
  private static let rowsOfIchidan = Set("えけげせてねべめれいきぎしちにびみり".utf16)
}

extension SearchIndex.Entry {
  /// The words of a unit that need no dictionary.
  fileprivate var foreignWords: [String] {
    ([unit.label, unit.text] + formerNames).joined(separator: "\n").foreignWords
  }
}

extension String {
  /// The runs of katakana or of Latin letters and digits in a text, of two or more: words without a dictionary.
  fileprivate var foreignWords: [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var kind = 0
    for scalar in unicodeScalars {
      let next =
        switch scalar.value {
        case 0x30A1...0x30FA, 0x30FC: 1
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 2
        default: 0
        }
      if next != kind {
        if word.count > 1 { words.append(String(word)) }
        word = String.UnicodeScalarView()
        kind = next
      }
      if kind != 0 { word.append(scalar) }
    }
    return word.count > 1 ? words + [String(word)] : words
  }
}

extension [UInt16] {
  /// Whether two words are one slip apart: a unit more, less, other, or two changed about.
  fileprivate func isOneSlip(from other: [UInt16]) -> Bool {
    guard abs(count - other.count) <= 1, self != other else { return false }
    var start = 0
    while start < Swift.min(count, other.count), self[start] == other[start] { start += 1 }
    if count == other.count {
      if self[(start + 1)...] == other[(start + 1)...] { return true }
      return start + 1 < count && self[start] == other[start + 1] && self[start + 1] == other[start]
        && self[(start + 2)...] == other[(start + 2)...]
    }
    return count > other.count ? self[(start + 1)...] == other[start...] : self[start...] == other[(start + 1)...]
  }
}
