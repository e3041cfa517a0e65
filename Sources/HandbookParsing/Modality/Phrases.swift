/// Phrases with a meaning each, found in text byte by byte; of several the longest counts.
///
/// A meaning of nil keeps a shorter phrase from being found: 「必ずしも」 is not 「必ず」.
struct Phrases<Meaning: Sendable>: Sendable {
  /// Whether the phrases are looked up from the end of a text.
  private let areEndings: Bool
  private var next: [Int16] = Array(repeating: 0, count: 256)
  private var meanings: [Meaning??] = [nil]

  /// Takes lists of phrases, separated by blanks and line breaks.
  init(_ lists: [(phrases: String, meaning: Meaning?)], areEndings: Bool = false) {
    self.areEndings = areEndings
    for list in lists {
      for phrase in list.phrases.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
        add(areEndings ? Array(phrase.reversed()) : Array(phrase), list.meaning)
      }
    }
  }

  private mutating func add(_ bytes: [UInt8], _ meaning: Meaning?) {
    var state = 0
    for byte in bytes {
      let slot = state * 256 + Int(byte)
      if next[slot] == 0 {
        next[slot] = Int16(meanings.count)
        meanings.append(nil)
        next += Array(repeating: 0, count: 256)
      }
      state = Int(next[slot])
    }
    meanings[state] = .some(meaning)
  }

  /// The longest phrase at a place, and its length; nil if there is none, or one without a meaning.
  ///
  /// Cost: O(longest phrase). Phrases looked up from the end stand before the place.
  func longest(in bytes: ArraySlice<UInt8>, at place: Int) -> (meaning: Meaning?, length: Int)? {
    let text = bytes.span
    let step = areEndings ? -1 : 1
    var index = place - bytes.startIndex + (areEndings ? -1 : 0)
    var state = 0
    var length = 0
    var longest: (meaning: Meaning?, length: Int)?
    while index >= 0, index < text.count {
      state = Int(next[state * 256 + Int(text[index])])
      guard state != 0 else { break }
      length += 1
      index += step
      if let meaning = meanings[state] { longest = (meaning, length) }
    }
    return longest
  }
}
