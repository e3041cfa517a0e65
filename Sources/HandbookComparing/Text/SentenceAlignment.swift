/// Which sentences of two texts belong together: by what they say, in order; one that moved is a pair too.
struct SentenceAlignment {
  /// Sentences that belong together, as indices; one side may have two where one became two.
  struct Pair {
    let old: Range<Int>
    let new: Range<Int>
    /// Whether it stands elsewhere among the others.
    let hasMoved: Bool
    /// Whether the two have so little in common that they are marked as wholes.
    var isReplaced = false
  }

  /// The pairs in the order of the new text, those that moved last.
  private(set) var pairs: [Pair] = []
  /// Old sentences without a new one.
  private(set) var removed: [Int] = []
  /// New sentences without an old one.
  private(set) var added: [Int] = []

  private let old: [PartedText.Sentence]
  private let new: [PartedText.Sentence]

  /// Aligns sentences.
  init(_ old: [PartedText.Sentence], _ new: [PartedText.Sentence]) {
    self.old = old
    self.new = new
    let script = EditScript(old.map(\.number), new.map(\.number))
    var place = (old: 0, new: 0)
    for change in script.changes {
      pairEqual(place.old..<change.old.lowerBound, place.new)
      place = (change.old.upperBound, change.new.upperBound)
    }
    pairEqual(place.old..<old.count, place.new)

    let moved = exactMoves(script.changes)
    for change in script.changes {
      // What moved away parts nothing: its neighbours are aligned as if it had not been there.
      align(change.old.filter { !moved.old.contains($0) }, change.new.filter { !moved.new.contains($0) })
    }
    pairs += moved.pairs
    pairMovedAndEdited()
  }

  private mutating func pairEqual(_ range: Range<Int>, _ start: Int) {
    for (offset, index) in range.enumerated() {
      pairs.append(Pair(old: index..<index + 1, new: start + offset..<start + offset + 1, hasMoved: false))
    }
  }

  private func exactMoves(_ changes: [EditScript.Change]) -> (pairs: [Pair], old: Set<Int>, new: Set<Int>) {
    var waiting: [Int32: [Int]] = [:]
    for index in changes.flatMap(\.old).reversed() where !old[index].weights.isEmpty {
      waiting[old[index].number, default: []].append(index)
    }
    var (pairs, goneOld, goneNew): ([Pair], Set<Int>, Set<Int>) = ([], [], [])
    for index in changes.flatMap(\.new) {
      guard let before = waiting[new[index].number]?.popLast() else { continue }
      pairs.append(Pair(old: before..<before + 1, new: index..<index + 1, hasMoved: true))
      goneOld.insert(before)
      goneNew.insert(index)
    }
    return (pairs, goneOld, goneNew)
  }

  /// Aligns what stands between equal sentences so that most is alike; two sentences may have become one.
  private mutating func align(_ old: [Int], _ new: [Int]) {
    if old.count == 1, new.count == 1 {
      let isReplaced = similarity(old[...], new[...]) < Self.least
      return pairs.append(
        Pair(old: old[0]..<old[0] + 1, new: new[0]..<new[0] + 1, hasMoved: false, isReplaced: isReplaced))
    }
    guard old.count * new.count <= 40_000 else {
      removed += old
      added += new
      return
    }
    var score = Array(repeating: Array(repeating: 0.0, count: new.count + 1), count: old.count + 1)
    var step = Array(repeating: Array(repeating: (0, 0), count: new.count + 1), count: old.count + 1)
    for i in 0...old.count {
      for j in 0...new.count {
        if i > 0, score[i - 1][j] >= score[i][j] { (score[i][j], step[i][j]) = (score[i - 1][j], (1, 0)) }
        if j > 0, score[i][j - 1] >= score[i][j] { (score[i][j], step[i][j]) = (score[i][j - 1], (0, 1)) }
        for (di, dj) in [(1, 1), (2, 1), (1, 2)] where i >= di && j >= dj {
          guard isOneLine(old[i - di..<i], self.old), isOneLine(new[j - dj..<j], self.new) else { continue }
          let likeness = similarity(old[i - di..<i], new[j - dj..<j])
          // Two for one has to be clearly better than one for one.
          let total = score[i - di][j - dj] + (di + dj == 2 ? likeness : likeness - 0.1)
          if likeness >= Self.least, total > score[i][j] { (score[i][j], step[i][j]) = (total, (di, dj)) }
        }
      }
    }
    var (i, j) = (old.count, new.count)
    while i > 0 || j > 0 {
      let (di, dj) = step[i][j]
      if di > 0, dj > 0 {
        pairs.append(
          Pair(
            old: old[i - di]..<old[i - 1] + 1, new: new[j - dj]..<new[j - 1] + 1, hasMoved: false))
      } else if di > 0 {
        removed.append(old[i - 1])
      } else {
        added.append(new[j - 1])
      }
      (i, j) = (i - di, j - dj)
    }
  }

  private func isOneLine(_ indices: ArraySlice<Int>, _ sentences: [PartedText.Sentence]) -> Bool {
    guard let first = indices.first, let last = indices.last else { return false }
    return sentences[first].line == sentences[last].line && last - first == indices.count - 1
  }

  private mutating func pairMovedAndEdited() {
    guard !removed.isEmpty, !added.isEmpty, removed.count * added.count <= 10_000 else { return }
    var candidates: [(likeness: Double, old: Int, new: Int)] = []
    for before in removed {
      for after in added {
        let likeness = similarity([before], [after])
        if likeness >= 0.6 { candidates.append((likeness, before, after)) }
      }
    }
    for candidate in candidates.sorted(by: { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }) {
      guard let before = removed.firstIndex(of: candidate.old), let after = added.firstIndex(of: candidate.new)
      else { continue }
      removed.remove(at: before)
      added.remove(at: after)
      pairs.append(
        Pair(
          old: candidate.old..<candidate.old + 1, new: candidate.new..<candidate.new + 1, hasMoved: true))
    }
  }

  /// How much of their words two groups of sentences share, from 0 to 1.
  private func similarity(_ first: ArraySlice<Int>, _ second: ArraySlice<Int>) -> Double {
    let one = Self.weights(first.map { old[$0] })
    let other = Self.weights(second.map { new[$0] })
    let total = one.values.reduce(0, +) + other.values.reduce(0, +)
    let shared = one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) }
    return total == 0 ? 1 : Double(2 * shared) / Double(total)
  }

  private static func weights(_ sentences: [PartedText.Sentence]) -> [Int32: Int] {
    guard sentences.count > 1 else { return sentences[0].weights }
    return sentences.dropFirst().reduce(into: sentences[0].weights) { $0.merge($1.weights, uniquingKeysWith: +) }
  }

  private static let least = 0.3
}
