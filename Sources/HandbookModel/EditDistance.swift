extension String {
  /// How many characters to change, add or take away (Levenshtein); any number above the limit means "too far".
  ///
  /// Cost: O(scalars of both, multiplied), or O(scalars) where their lengths alone are too far apart.
  package func editDistance(to other: String, limit: Int) -> Int {
    let first = Array(unicodeScalars)
    let second = Array(other.unicodeScalars)
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    var row = Array(0...second.count)
    for (index, scalar) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, letter) in second.enumerated() {
        let above = row[column + 1]
        row[column + 1] = scalar == letter ? diagonal : Swift.min(diagonal, above, row[column]) + 1
        diagonal = above
      }
    }
    return row[second.count]
  }
}
