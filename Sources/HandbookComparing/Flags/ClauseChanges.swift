internal import HandbookModel

/// What became of the clauses of a rule: those that stayed, came and went, and the exceptions among them.
struct ClauseChanges {
  /// Clauses that belong together, with what they ask for.
  private(set) var strengths: [(from: Strength, to: Strength)] = []
  /// Exceptions that came, in their words.
  private(set) var added: [String] = []
  /// Exceptions that went.
  private(set) var removed: [String] = []
  /// Where the exceptions stand that came or went: bytes of the words of the rule.
  private(set) var exceptionPlaces: (old: [Range<Int>], new: [Range<Int>]) = ([], [])

  /// Holds the duties of a rule against one another.
  init(from old: Duty, _ oldWords: String, to new: Duty, _ newWords: String, marks: [RevisionMark]) {
    let before = old.provisions.map { Clause($0, oldWords, marks.compactMap(\.before)) }
    let after = new.provisions.map { Clause($0, newWords, marks.compactMap(\.after)) }
    compareExceptions(before.filter { $0.part != .main }, after.filter { $0.part != .main })
    if old.modality.isRead, new.modality.isRead {
      compareClauses(before.filter { $0.part == .main }, after.filter { $0.part == .main })
    } else {
      strengths.append(
        (
          Strength(old.modality.kind, old.modality.strength), Strength(new.modality.kind, new.modality.strength)
        ))
    }
    let added = old.exceptionTo.isEmpty ? new.exceptionTo : new.exceptionTo.filter { !old.exceptionTo.contains($0) }
    self.added += added
    removed += old.exceptionTo.filter { !new.exceptionTo.contains($0) }
  }

  /// A clause with its words.
  private struct Clause {
    let part: Provision.Part
    let strength: Strength
    let words: String
    let place: Range<Int>
    /// Whether it is marked nearly whole.
    let isMarked: Bool
    /// Its words that are marked, if they are those at its end: what came or went with it.
    private let markedWords: String?

    init(_ provision: Provision, _ text: String, _ marks: [RevisionMark.Place]) {
      part = provision.part
      strength = Strength(provision.kind, provision.strength)
      let bytes = Array(text.utf8)
      place = provision.place.clamped(to: 0..<bytes.count)
      words = String(decoding: bytes[place], as: UTF8.self)
      let marked = marks.filter { $0.line == 0 && $0.side == 0 }.map { $0.bytes.clamped(to: provision.place) }
      isMarked = 10 * marked.reduce(0) { $0 + $1.count } >= 7 * max(1, provision.place.count)
      let end = place.upperBound
      markedWords = marked.last { !$0.isEmpty && $0.upperBound == end }.map {
        String(decoding: bytes[$0], as: UTF8.self)
      }
    }

    /// The words without blanks and what ends them.
    var plainWords: String { Self.plain(words) }

    /// The words of an exception that came or went.
    var exceptionWords: String { part == .proviso ? plainWords : Self.plain(markedWords ?? words) }

    private static func plain(_ words: String) -> String {
      let ends: Set<Character> = ["。", "、", " ", "　", "．", "，"]
      return String(words.drop { ends.contains($0) }.reversed().drop { ends.contains($0) }.reversed())
    }
  }

  private mutating func compareClauses(_ old: [Clause], _ new: [Clause]) {
    var (before, after) = (old, new)
    // Those in the same words first, then the others in order; only what is marked nearly whole came or went.
    for clause in after {
      guard let index = before.firstIndex(where: { $0.words == clause.words }),
        let other = after.firstIndex(where: { $0.words == clause.words })
      else { continue }
      before.remove(at: index)
      after.remove(at: other)
    }
    while before.count > after.count, let index = before.firstIndex(where: \.isMarked) {
      strengths.append((before.remove(at: index).strength, Strength(.information, nil)))
    }
    while after.count > before.count, let index = after.firstIndex(where: \.isMarked) {
      strengths.append((Strength(.information, nil), after.remove(at: index).strength))
    }
    strengths += zip(before, after).map { ($0.strength, $1.strength) }
  }

  private mutating func compareExceptions(_ old: [Clause], _ new: [Clause]) {
    var before = old.filter { clause in !new.contains { $0.plainWords == clause.plainWords && $0.part == clause.part } }
    for clause in new where !old.contains(where: { $0.plainWords == clause.plainWords && $0.part == clause.part }) {
      // An exception in other words is still the same one.
      if let index = before.firstIndex(where: {
        $0.part == clause.part && Self.isAlike($0.plainWords, clause.plainWords)
      }) {
        let other = before.remove(at: index)
        if clause.part == .proviso { strengths.append((other.strength, clause.strength)) }
      } else {
        added.append(clause.exceptionWords)
        exceptionPlaces.new.append(clause.place)
      }
    }
    removed = before.map(\.exceptionWords)
    exceptionPlaces.old = before.map(\.place)
  }

  private static func isAlike(_ first: String, _ second: String) -> Bool {
    let longer = max(first.unicodeScalars.count, second.unicodeScalars.count)
    return 2 * first.editDistance(to: second, limit: longer / 2) <= longer
  }
}
