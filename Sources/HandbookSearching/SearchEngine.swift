internal import HandbookModel

/// Finds what a query asks for among the units of a handbook: the same answers, in the same order, as the browser's script.
package struct SearchEngine: Sendable {
  /// One answer.
  package struct Answer: Sendable {
    /// The unit, and where it stands.
    package let entry: SearchIndex.Entry
    /// How well it fits; only its order means something.
    package let score: Double
  }

  /// What was found, and how the query was understood.
  package struct Outcome: Sendable {
    /// The answers by section, the best section first and its best answer first.
    package let groups: [[Answer]]
    /// The words of the query that stand nowhere.
    package let missing: [String]
    /// Words for which others were taken, since they stand nowhere as written.
    package let guesses: [String: [String]]
  }

  let entries: [SearchIndex.Entry]
  let readings: Readings
  let vocabulary: Vocabulary
  let written: SearchText
  let read: SearchText
  let lengths: [(label: Int, text: Int)]
  /// The places of the units below each title or heading, which follow it.
  let children: [Range<Int>]
  private let jumps: JumpTable

  /// Makes the engine that answers from an index.
  ///
  /// Cost: O(text).
  package init(answeringFrom index: SearchIndex) {
    entries = index.entries
    readings = Readings(index.readings)
    vocabulary = Vocabulary(of: index, readings: readings)
    jumps = JumpTable(of: index)
    var children = index.entries.indices.map { $0 + 1..<$0 + 1 }
    for (place, entry) in index.entries.enumerated() {
      for parent in entry.parents { children[parent] = parent + 1..<place + 1 }
    }
    self.children = children
    var written = SearchText()
    var read = SearchText()
    var lengths: [(label: Int, text: Int)] = []
    let folding = Folding.standard
    for (index, entry) in entries.enumerated() {
      let label = folding.fold(entry.unit.label).text
      let text = folding.fold(entry.unit.text).text
      lengths.append((label.count, text.count))
      written.add(label, .label, of: index)
      written.add(text, .text, of: index)
      read.add(readings.read(label), .label, of: index)
      read.add(readings.read(text), .text, of: index)
      for name in entry.formerNames.map({ folding.fold($0).text }) {
        written.add(name, .formerName, of: index)
        read.add(readings.read(name), .formerName, of: index)
      }
    }
    self.written = written
    self.read = read
    self.lengths = lengths
  }

  /// Answers a query.
  ///
  /// Cost: O(words × forms × text).
  package func search(_ query: String) -> Outcome {
    let words = QueryWords(vocabulary: vocabulary, holds: written.holds).words(of: query).map(match)
    let counted = words.filter { $0.count > 0 }
    let total = (counted.isEmpty ? words : counted).reduce(0) { $0 + $1.rarity }
    let whole = Folding.standard.fold(query).text
    let wholeHits = whole.count > 1 ? written.hits(of: whole) : [:]
    let named = jumps.units(named: query).map { Answer(entry: entries[$0], score: 1_000_000) }
    var scored: [(index: Int, score: Double)] = []
    for index in entries.indices {
      var score = 0.0
      var covered = 0.0
      for word in words where word.scores[index] > 0 {
        score += word.scores[index] * word.rarity
        covered += word.rarity * min(1, word.scores[index])
      }
      guard score > 0 else { continue }
      let share = covered / total
      score *= entries[index].unit.kind.weight * share * share.squareRoot()
      if let hits = wholeHits[index], hits.isInLabel || hits.inText > 0 {
        score *= 1.3
        if hits.isInLabel, lengths[index].label == whole.count { score *= 1.5 }
      }
      scored.append((index, score))
    }
    scored.sort { ($0.score, $1.index) > ($1.score, $0.index) }
    let answers = named + scored.map { Answer(entry: entries[$0.index], score: $0.score) }
    // A name that leads somewhere is not made of words.
    let missing = named.isEmpty ? words.filter { $0.count == 0 }.map(\.text) : []
    return Outcome(
      groups: grouped(answers), missing: missing,
      guesses: Dictionary(words.filter { !$0.guesses.isEmpty }.map { ($0.text, $0.guesses) }, uniquingKeysWith: { $1 }))
  }

  /// Answers by section, in the order of the best of each; what belongs to no section stands alone.
  private func grouped(_ answers: [Answer]) -> [[Answer]] {
    var groups: [[Answer]] = []
    var places: [SectionID: Int] = [:]
    var seen: Set<String> = []
    for answer in answers where seen.insert("\(answer.entry.unit.kind.rawValue) \(answer.entry.unit.id)").inserted {
      guard let section = answer.entry.section else {
        groups.append([answer])
        continue
      }
      if let place = places[section] {
        groups[place].append(answer)
      } else {
        places[section] = groups.count
        groups.append([answer])
      }
    }
    return groups
  }
}
