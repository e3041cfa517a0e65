extension [Int] {
  /// Which elements belong to a longest run that only rises; those that do not are the fewest that must have moved.
  ///
  /// Cost: O(n log n).
  var longestIncreasing: [Bool] {
    if zip(self, dropFirst()).allSatisfy({ $0 < $1 }) { return [Bool](repeating: true, count: count) }
    var tails: [Int] = []
    var previous = Array(repeating: -1, count: count)
    for index in indices {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if self[tails[middle]] < self[index] { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low < tails.count { tails[low] = index } else { tails.append(index) }
    }
    var belongs = [Bool](repeating: false, count: count)
    var index = tails.last ?? -1
    while index >= 0 {
      belongs[index] = true
      index = previous[index]
    }
    return belongs
  }
}
