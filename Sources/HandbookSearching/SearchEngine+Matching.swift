import HandbookModel

extension SearchEngine {
  /// A word of a query, and how well every unit fits it.
  struct Match {
    /// The word, folded.
    let text: String
    /// A number above 0 for every unit that holds the word in one of its forms.
    var scores: [Double]
    /// How many units hold it as a word of their own.
    var count: Int
    /// The words taken instead, if it stands nowhere.
    var guesses: [String] = []

    /// What it is worth to hold the word: more, the fewer do.
    var rarity: Double
  }

  /// One way in which a word may stand in a text.
  private struct Form {
    let text: [UInt16]
    /// Whether it is looked for in the text as read aloud.
    let isRead: Bool
    var weight: Double
  }

  func match(_ word: [UInt16]) -> Match {
    let match = match(word, in: forms(of: word), guesses: [])
    guard match.count == 0, !match.scores.contains(where: { $0 > 0 }) else { return match }
    let near = vocabulary.words(near: word)
    guard !near.isEmpty else { return match }
    let guessed = near.flatMap { guess in
      forms(of: guess).map { Form(text: $0.text, isRead: $0.isRead, weight: $0.weight * 0.7) }
    }
    return self.match(word, in: guessed, guesses: near)
  }

  private func match(_ word: [UInt16], in forms: [Form], guesses: [[UInt16]]) -> Match {
    var scores = Array(repeating: 0.0, count: entries.count)
    for form in forms { add(form, to: &scores) }
    let count = scores.count { $0 > 0.5 }
    let rarity = logarithm(1 + Double(entries.count) / Double(count + 1))
    return Match(
      text: String(decoding: word, as: UTF16.self), scores: scores, count: count,
      guesses: guesses.map { String(decoding: $0, as: UTF16.self) },
      rarity: word.count == 1 ? rarity * Weight.lone : rarity)
  }

  private func add(_ form: Form, to scores: inout [Double]) {
    let hits = (form.isRead ? read : written).hits(of: form.text)
    for (index, hit) in hits {
      let score = score(of: hit, form.text.count, at: index) * form.weight * (form.isRead || hit.isWord ? 1 : 0.1)
      scores[index] = max(scores[index], score)
    }
    for (parent, hit) in hits where hit.isInLabel {
      let score = Weight.context * form.weight * (form.isRead || hit.isWord ? 1 : 0.1)
      for child in children[parent] where hits[child] == nil { scores[child] = max(scores[child], score) }
    }
  }

  private func score(of hit: SearchText.Hits, _ length: Int, at index: Int) -> Double {
    let lengths = lengths[index]
    var score = 0.0
    if hit.isInLabel { score = 2 * (0.6 + 0.4 * min(1, Double(length) / Double(lengths.label))) }
    if hit.inText > 0 {
      let count = Double(hit.inText)
      let inText = count * 2.2 / (count + 1.2 * (0.4 + 0.6 * Double(lengths.text) / 60))
      score = max(score, inText) + (hit.isInLabel ? 0.3 : 0)
    }
    if let name = hit.formerName { score = max(score, 1.2 * (0.5 + 0.5 * Double(length) / Double(name))) }
    return score
  }

  /// How a word may stand: as written, as read, as a word that means the same.
  private func forms(of word: [UInt16]) -> [Form] {
    var forms = [Form(text: word, isRead: false, weight: 1)]
    let reading = reading(of: word)
    // A short reading of one character stands in too many other words.
    if reading.count > (word.count == 1 ? 2 : 1) {
      forms.append(Form(text: reading, isRead: true, weight: reading == word ? 0.9 : 0.8))
    }
    var groups = vocabulary.groups(of: word)
    if reading.count > 2 {
      for group in vocabulary.groups where !groups.contains(where: { $0.group == group }) {
        if let index = group.firstIndex(where: { readings.read($0) == reading }) { groups.append((group, index)) }
      }
    }
    for (group, index) in groups {
      for (place, other) in group.enumerated()
      where place != index && !forms.contains(where: { $0.text == other && !$0.isRead }) {
        forms.append(Form(text: other, isRead: false, weight: place == 0 ? 0.85 : 0.6))
      }
    }
    return forms
  }

  /// How a word is read; Latin letters that stand nowhere as a word are taken for Japanese.
  private func reading(of word: [UInt16]) -> [UInt16] {
    let text = String(decoding: word, as: UTF16.self)
    guard word.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x27 }) else { return readings.read(word) }
    guard !written.hits(of: word).values.contains(where: { $0.isWord && ($0.isInLabel || $0.inText > 0) }) else {
      return []
    }
    return Romaji.kana(of: text).map { Array($0.utf16) } ?? []
  }
}

/// What counts how much; found by trying on the questions of staff that are not held out.
private enum Weight {
  /// A word that stands only in the heading or title above.
  static let context = 0.45
  /// A word of one character, which is more often a part of another word.
  static let lone = 0.5
}

extension SearchUnit.Kind {
  /// How readily a kind of unit answers: what a section says before what a list explains.
  var weight: Double {
    switch self {
    case .section: 1.5
    case .rule: 1.2
    case .heading: 1.15
    case .cell: 1.1
    case .role, .document: 0.5
    case .term: 0.4
    case .change: 0.4
    }
  }
}

/// The logarithm to base 2, linear between powers of 2: the same number here and in the browser.
private func logarithm(_ value: Double) -> Double {
  var rest = value
  var power = 0.0
  while rest >= 2 {
    rest /= 2
    power += 1
  }
  return power + rest - 1
}
