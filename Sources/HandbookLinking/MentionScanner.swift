internal import HandbookModel

/// Finds the names of terms, roles and documents in running text.
///
/// At every place the longest name counts. A name that begins or ends in Latin letters or katakana is not found inside a
/// longer word of the same letters: 「サーバ」 not in 「サーバー」. The name of a role is not found inside a longer word of kanji
/// either: 「担当者」 not in 「業務担当者」, but in 「各担当者」.
struct MentionScanner {
  private let names: NameScanner
  private let targets: [Target]

  /// Takes the names a handbook defines; of two things with one name the first counts.
  init(naming handbook: Handbook) {
    let named: [(name: String, target: Target)] =
      handbook.terms.map { ($0.spelling, .term($0.id)) }
      + handbook.roles.flatMap { role in ([role.name] + role.alsoKnownAs).map { ($0, .role(role.id)) } }
      + handbook.hierarchy.documents.map { ($0.name, .document($0.id)) }
    names = NameScanner(named.map(\.name))
    targets = named.map(\.target)
  }

  /// The things named in a text, in reading order.
  ///
  /// Cost: O(bytes × longest name), in practice O(bytes).
  func targets(in text: String) -> [Target] { mentions(in: text).map(\.target) }

  /// The things named in a text, in reading order, with their UTF-8 bytes.
  func mentions(in text: String) -> [(target: Target, place: Range<Int>)] {
    var found: [(target: Target, place: Range<Int>)] = []
    let bytes = text.utf8Span.span
    var index = 0
    while index < bytes.count {
      let match = names.longestMatch(in: bytes, at: index) { name, end in
        bytes.isWordBoundary(index) && bytes.isWordBoundary(end)
          && (!targets[name].isRole || bytes.isKanjiWord(index, end))
      }
      guard let match else {
        index += 1
        continue
      }
      found.append((targets[match.name], index..<match.end))
      index = match.end
    }
    return found
  }
}

extension Target {
  fileprivate var isRole: Bool { if case .role = self { true } else { false } }
}

extension Span<UInt8> {
  /// Whether kanji around a range belong to another word: none, or one that stands before or after any name.
  fileprivate func isKanjiWord(_ start: Int, _ end: Int) -> Bool {
    let before = kanji(at: start - 3)
    let after = kanji(at: end)
    let isFree = { (kanji: Unicode.Scalar?, others: String) in kanji.map(others.unicodeScalars.contains) ?? true }
    return (kanji(at: start) == nil || isFree(before, "各全当本同他両又"))
      && (kanji(at: end - 3) == nil || isFree(after, "宛等側内外向用及又並"))
  }

  /// The kanji (U+4E00 to U+9FFF) whose three bytes begin at a place, if there is one.
  private func kanji(at index: Int) -> Unicode.Scalar? {
    guard index >= 0, index + 2 < count, (0xE4...0xE9).contains(self[index]), self[index + 1] & 0xC0 == 0x80 else {
      return nil
    }
    let value = UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
    return (0x4E00...0x9FFF).contains(value) ? Unicode.Scalar(value) : nil
  }
}
