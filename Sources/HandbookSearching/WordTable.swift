/// Words, to find the longest that begins at a place of a text.
struct WordTable {
  /// A word in UTF-16 units, with what is kept beside it.
  struct Entry {
    let word: [UInt16]
    let reading: [UInt16]
  }

  private var entries: [UInt16: [Entry]] = [:]

  /// Makes a table; of two entries of one word the first counts.
  init(_ words: [Entry]) {
    for entry in words {
      guard let first = entry.word.first else { continue }
      entries[first, default: []].append(entry)
    }
    for first in entries.keys {
      entries[first]?.sort { $0.word.count > $1.word.count }
    }
  }

  init(words: [[UInt16]]) { self.init(words.map { Entry(word: $0, reading: []) }) }

  /// The longest word that begins at a place.
  func longest(in text: [UInt16], at start: Int) -> Entry? {
    entries[text[start]]?.first { text.continues(with: $0.word, at: start) }
  }

  /// Whether a text is one of the words.
  func contains(_ text: [UInt16]) -> Bool { !text.isEmpty && longest(in: text, at: 0)?.word == text }

  /// All words, longest first under every beginning.
  var all: [[UInt16]] { entries.keys.sorted().flatMap { entries[$0, default: []].map(\.word) } }
}

extension [UInt16] {
  /// Whether other units stand at a place.
  func continues(with part: [UInt16], at start: Int) -> Bool {
    guard start + part.count <= count else { return false }
    for offset in part.indices where self[start + offset] != part[offset] { return false }
    return true
  }
}
