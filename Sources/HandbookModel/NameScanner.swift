/// Finds names in running text: a tree of bytes that knows at the end of each name which one it is.
package struct NameScanner: Hashable, Sendable {
  private var next: [Int32] = Array(repeating: 0, count: 256)
  private var ends: [Int32] = [-1]

  /// Takes names; of two that are equal the first counts.
  package init(_ names: [String]) {
    for (index, name) in names.enumerated() where !name.isEmpty { add(name, Int32(index)) }
  }

  private mutating func add(_ name: String, _ index: Int32) {
    var state = 0
    for byte in name.utf8 {
      let slot = state * 256 + Int(byte)
      if next[slot] == 0 {
        next[slot] = Int32(ends.count)
        ends.append(-1)
        next += Array(repeating: 0, count: 256)
      }
      state = Int(next[slot])
    }
    if ends[state] < 0 { ends[state] = index }
  }

  /// The longest name that begins at a place and is accepted there: its index in the list of names, and where it ends.
  ///
  /// Cost: O(longest name).
  package func longestMatch(
    in text: Span<UInt8>, at start: Int, where accepts: (_ name: Int, _ end: Int) -> Bool = { _, _ in true }
  ) -> (name: Int, end: Int)? {
    var state = Int(next[Int(text[start])])
    var index = start + 1
    var longest: (name: Int, end: Int)?
    while state != 0 {
      if ends[state] >= 0, accepts(Int(ends[state]), index) { longest = (Int(ends[state]), index) }
      guard index < text.count else { break }
      state = Int(next[state * 256 + Int(text[index])])
      index += 1
    }
    return longest
  }
}
