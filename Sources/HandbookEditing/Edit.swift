/// A change to a few bytes of a file.
package struct Edit: Hashable, Sendable {
  /// The bytes it takes away.
  package let range: Range<Int>
  /// What it puts there.
  package let replacement: [UInt8]

  /// Makes a change.
  package init(_ range: Range<Int>, _ replacement: some Sequence<UInt8>) {
    self.range = range
    self.replacement = Array(replacement)
  }
}

extension [UInt8] {
  /// The bytes with changes made, which do not overlap; two at one place follow each other in their order.
  ///
  /// Cost: O(bytes + changes).
  package func applying(_ edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var place = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for edit in ordered.map(\.element) {
      guard edit.range.lowerBound >= place, edit.range.upperBound <= count else { continue }
      result += self[place..<edit.range.lowerBound]
      result += edit.replacement
      place = edit.range.upperBound
    }
    return result + self[place...]
  }
}
