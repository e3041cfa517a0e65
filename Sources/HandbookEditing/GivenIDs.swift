internal import HandbookModel

/// The ids that stand in the braces of a text, wherever they are.
enum GivenIDs {
  /// All ids of a text, also those in code or in quotes: one too many does no harm.
  ///
  /// Cost: O(bytes).
  static func all(in bytes: [UInt8]) -> Set<String> {
    var ids: Set<String> = []
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[(open + 1)...]
      let inner = rest.prefix { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "{") }
      for word in inner.split(separator: UInt8(ascii: " ")) where word.first == UInt8(ascii: "#") {
        ids.insert(String(decoding: word.dropFirst(), as: UTF8.self))
      }
    }
    return ids
  }
}
