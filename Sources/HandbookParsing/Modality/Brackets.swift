/// Quotation marks and brackets of a text, and where they close.
///
/// Cost: O(bytes); one that never closes is a character like any other.
struct Brackets {
  private var pairs: [Int: (inside: Range<Int>, end: Int, isRemark: Bool)] = [:]

  init(_ bytes: [UInt8]) {
    var open: [[Int]] = Array(repeating: [], count: Self.kinds.count)
    var index = 0
    while index < bytes.count {
      // All signs begin with one of these; most text does not.
      guard bytes[index] == 0xE3 || bytes[index] == 0xEF || bytes[index] == 0x28 || bytes[index] == 0x29,
        let sign = Self.signs.longest(in: bytes[...], at: index), let (kind, isOpening) = sign.meaning
      else {
        index += 1
        continue
      }
      if isOpening {
        open[kind].append(index)
      } else if let start = open[kind].popLast() {
        let inside = start + Self.kinds[kind].opening.utf8.count..<index
        pairs[start] = (inside, index + sign.length, Self.kinds[kind].isRemark)
      }
      index += sign.length
    }
  }

  /// What an opening sign at a place encloses; nil if there is none, or if it never closes.
  func pair(opening index: Int) -> (inside: Range<Int>, end: Int, isRemark: Bool)? {
    pairs.isEmpty ? nil : pairs[index]
  }

  /// Where the remark begins that a text ends in.
  static func startOfLastRemark(_ text: ArraySlice<UInt8>) -> Int? {
    guard let kind = kinds.first(where: { $0.isRemark && text.hasSuffix(Array($0.closing.utf8)) }) else { return nil }
    let opening = Array(kind.opening.utf8)
    var end = text.endIndex
    while let found = text[..<end].lastIndex(of: opening[0]) {
      if text[found...].starts(with: opening) { return found }
      end = found
    }
    return nil
  }

  private static let kinds: [(opening: String, closing: String, isRemark: Bool)] = [
    ("「", "」", false), ("『", "』", false), ("（", "）", true), ("(", ")", true),
  ]

  private static let signs = Phrases<(kind: Int, isOpening: Bool)>(
    kinds.enumerated().flatMap { index, kind in [(kind.opening, (index, true)), (kind.closing, (index, false))] })
}
