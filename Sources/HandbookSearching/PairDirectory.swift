/// Which parts of a large index hold which pairs of neighbouring characters.
///
/// A text can stand only in a part that holds all its pairs, so that a browser fetches those parts first and leaves the others.
/// Texts are folded, and taken as written and as read aloud; pairs of UTF-16 units that are halves of a surrogate pair are left out.
package struct PairDirectory: Sendable {
  /// A pair, and the parts that hold it: a hexadecimal digit for every four parts, the first part being the lowest bit of the
  /// first digit; digits that are 0 to the end are left out.
  package typealias Line = (pair: String, parts: String)

  /// The lines, each in the shard with the number `(31 × first + second) mod count`, in the order of their pairs.
  package let shards: [[Line]]

  /// Makes the directory of an index.
  ///
  /// Cost: O(text).
  /// - Parameters:
  ///   - parts: The entries of each part.
  ///   - index: The index they are of.
  ///   - shardCount: How many shards there are; 1 or more.
  package init(of parts: [[ArraySlice<SearchIndex.Entry>]], in index: SearchIndex, shardCount: Int) {
    let readings = Readings(index.readings)
    var holders: [UInt32: [Int]] = [:]
    for (number, part) in parts.enumerated() {
      var pairs: Set<UInt32> = []
      for entry in part.joined() {
        for text in entry.searchedTexts(editions: index.editions) {
          let folded = Folding.standard.fold(text).text
          Self.collect(folded, into: &pairs)
          Self.collect(readings.read(folded), into: &pairs)
        }
      }
      for pair in pairs { holders[pair, default: []].append(number) }
    }
    var shards: [[Line]] = Array(repeating: [], count: shardCount)
    for (pair, parts) in holders.sorted(by: { $0.key < $1.key }) {
      let (first, second) = (pair >> 16, pair & 0xFFFF)
      let line = (String(decoding: [UInt16(first), UInt16(second)], as: UTF16.self), Self.digits(parts))
      shards[Int(31 * first + second) % shardCount].append(line)
    }
    self.shards = shards
  }

  private static func collect(_ text: [UInt16], into pairs: inout Set<UInt32>) {
    for (first, second) in zip(text, text.dropFirst())
    where !UTF16.isSurrogate(first) && !UTF16.isSurrogate(second) {
      pairs.insert(UInt32(first) << 16 | UInt32(second))
    }
  }

  /// Parts, in ascending order, as digits.
  private static func digits(_ parts: [Int]) -> String {
    var digits = Array(repeating: 0, count: (parts.last ?? 0) / 4 + 1)
    for part in parts { digits[part / 4] |= 1 << (part % 4) }
    return digits.map { String($0, radix: 16) }.joined()
  }
}

extension SearchIndex.Entry {
  /// Everything by which a query may lead to the entry.
  fileprivate func searchedTexts(editions: [String]) -> [String] {
    [unit.label, unit.text, unit.id] + formerNames + formerNumbers.map { "\($0.number) \(editions[$0.edition])" }
  }
}
