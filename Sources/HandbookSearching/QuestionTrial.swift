package import HandbookModel

/// The questions of staff put to the search, to see whether it leads to what answers them.
package struct QuestionTrial: Sendable {
  /// What became of a question.
  struct Result: Sendable {
    let question: Question
    /// The place of the first answer that an officer would accept, from 0; nil if it is none of those that count.
    let place: Int?
    /// The words of the question that stand nowhere, as they are typed.
    let unknownWords: [String]
  }

  /// How many of the first results count.
  private static let counted = 3

  let results: [Result]

  /// Asks every question of a handbook.
  ///
  /// Cost: O(questions × search).
  /// - Parameters:
  ///   - engine: Answers; made only if there are questions.
  ///   - linked: The handbook with its questions.
  package init(asking engine: @autoclosure () -> SearchEngine, in linked: LinkedHandbook) {
    let questions = linked.handbook.questions
    guard !questions.isEmpty else {
      results = []
      return
    }
    let engine = engine()
    results = questions.map { question in
      let outcome = engine.search(question.words)
      let first = outcome.groups.prefix(Self.counted).compactMap(\.first?.entry)
      return Result(
        question: question, place: first.firstIndex { question.accepts($0, in: linked) },
        // A lone character is what is left of a verb, and no word to put anywhere.
        unknownWords: outcome.missing.filter { $0.count > 1 }.map { question.words.part(foldedAs: $0) ?? $0 })
    }
  }

  /// How many questions were asked.
  package var count: Int { results.count }
  /// How many of them the first three results answer.
  package var reachedCount: Int { results.count { $0.place != nil } }
  /// How many of them the very first result answers.
  package var firstCount: Int { results.count { $0.place == 0 } }
}

extension Question {
  /// Whether a result stands in a section that the question must reach, or is the very thing that answers it.
  fileprivate func accepts(_ entry: SearchIndex.Entry, in linked: LinkedHandbook) -> Bool {
    if let section = entry.section, sections.contains(where: { linked.target(of: $0) == .section(section) }) {
      return true
    }
    return answers.contains { linked.target(of: $0)?.holds(entry.unit.target) == true }
  }
}

extension Target {
  /// Whether something is this, a cell of this row, or a change of this edition.
  fileprivate func holds(_ other: Target) -> Bool {
    switch (self, other) {
    case (.row(let row), .cell(let cell)): cell.row == row
    case (.edition(let edition), .change(let change)): change.edition == edition
    default: self == other
    }
  }
}

extension String {
  /// The part of the text that is folded to another, with the long mark at its end.
  fileprivate func part(foldedAs folded: String) -> String? {
    let places = Array(indices) + [endIndex]
    // Nobody asks at such length; a page that was pasted there would take forever.
    guard (1...200).contains(places.count) else { return nil }
    func isPart(_ start: Int, _ end: Int) -> Bool {
      Folding.standard.folded(String(self[places[start]..<places[end]])) == folded
    }
    for length in 1..<places.count {
      for start in places.indices.dropLast(length) where isPart(start, start + length) {
        var end = start + length
        while end + 1 < places.count, !self[places[end]].isWhitespace, isPart(start, end + 1) { end += 1 }
        return String(self[places[start]..<places[end]])
      }
    }
    return nil
  }
}
