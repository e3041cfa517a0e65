internal import HandbookModel
internal import HandbookParsing

extension Mend {
  /// Gives an id to what has none.
  static let ids = Mend(
    id: "ids", summary: Wording(ja: "IDを付ける", en: "give missing ids")
  ) { file, house in
    var taken = house.takenIDs
    return MissingID.all(in: file).compactMap { missing in
      guard let place = missing.place else { return nil }
      let id = issue(missing.words, file.path, &taken)
      switch place {
      case .end(let offset): return Edit(offset..<offset, " {#\(id)}".utf8)
      case .inside(let offset):
        let isAlone = file.bytes[offset...].first == UInt8(ascii: "}")
        return Edit(offset..<offset, (isAlone ? "#\(id)" : "#\(id) ").utf8)
      }
    }
  }

  /// An id from place and words that nothing has.
  private static func issue(_ words: String, _ path: String, _ taken: inout Set<String>) -> String {
    var turn = 0
    while true {
      let id = SuggestedName(words, in: path, turn: turn).text
      if taken.insert(id).inserted { return id }
      turn += 1
    }
  }
}
