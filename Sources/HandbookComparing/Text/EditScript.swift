/// The fewest places at which two sequences differ (Myers).
struct EditScript {
  /// A stretch that differs: what goes, and what comes instead; one of the two may be empty.
  struct Change: Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// What differs, in order; there is something equal between any two.
  let changes: [Change]

  /// Compares two sequences of numbers that stand for their elements.
  ///
  /// Cost: O((n + m) × d) time and O(d²) space, where d is how many elements differ; past `limit` differences what is
  /// left between the equal ends is one change.
  init(_ old: [Int32], _ new: [Int32], limit: Int = 3000) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    let (oldRest, newRest) = (start..<oldEnd, start..<newEnd)
    if oldRest.isEmpty && newRest.isEmpty {
      changes = []
    } else if oldRest.isEmpty || newRest.isEmpty {
      changes = [Change(old: oldRest, new: newRest)]
    } else {
      changes =
        Self.steps(old, oldRest, new, newRest, limit).map(Self.changes) ?? [Change(old: oldRest, new: newRest)]
    }
  }

  /// One element that goes or comes.
  private struct Step {
    let old: Int
    let new: Int
    let isInsertion: Bool
  }

  private static func steps(
    _ old: [Int32], _ oldRange: Range<Int>, _ new: [Int32], _ newRange: Range<Int>, _ limit: Int
  ) -> [Step]? {
    let (n, m) = (oldRange.count, newRange.count)
    var furthest = Array(repeating: 0, count: 2 * min(n + m, limit) + 3)
    let middle = furthest.count / 2
    var trace: [[Int]] = []
    for distance in 0...min(n + m, limit) {
      trace.append(Array(furthest[middle - distance...middle + distance]))
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let goesDown =
          diagonal == -distance
          || diagonal != distance && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]
        var x = goesDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        if distance == 0 { x = 0 }
        var y = x - diagonal
        while x < n, y < m, old[oldRange.lowerBound + x] == new[newRange.lowerBound + y] {
          x += 1
          y += 1
        }
        furthest[middle + diagonal] = x
        if x >= n, y >= m { return walkBack(trace, n, m, oldRange.lowerBound, newRange.lowerBound) }
      }
    }
    return nil
  }

  private static func walkBack(_ trace: [[Int]], _ n: Int, _ m: Int, _ oldStart: Int, _ newStart: Int) -> [Step] {
    var steps: [Step] = []
    var (x, y) = (n, m)
    for distance in stride(from: trace.count - 1, to: 0, by: -1) {
      let furthest = trace[distance]
      let at = { (diagonal: Int) in furthest[diagonal + distance] }
      let diagonal = x - y
      let goesDown =
        diagonal == -distance || diagonal != distance && at(diagonal - 1) < at(diagonal + 1)
      x = goesDown ? at(diagonal + 1) : at(diagonal - 1)
      y = x - (goesDown ? diagonal + 1 : diagonal - 1)
      steps.append(Step(old: oldStart + x, new: newStart + y, isInsertion: goesDown))
    }
    return steps.reversed()
  }

  private static func changes(_ steps: [Step]) -> [Change] {
    var changes: [Change] = []
    for step in steps {
      if let last = changes.last, last.old.upperBound == step.old, last.new.upperBound == step.new {
        changes[changes.count - 1].extend(step.isInsertion)
      } else {
        var change = Change(old: step.old..<step.old, new: step.new..<step.new)
        change.extend(step.isInsertion)
        changes.append(change)
      }
    }
    return changes
  }
}

extension EditScript.Change {
  fileprivate mutating func extend(_ isInsertion: Bool) {
    if isInsertion {
      new = new.lowerBound..<new.upperBound + 1
    } else {
      old = old.lowerBound..<old.upperBound + 1
    }
  }
}
