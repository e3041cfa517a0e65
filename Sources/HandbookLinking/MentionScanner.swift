internal import HandbookModel

/// Finds the names of terms, roles and documents in running text.
///
/// At every place the longest name counts. A name that begins or ends in Latin letters or katakana is not found inside a
/// longer word of the same letters: 「サーバ」 not in 「サーバー」. The name of a role is not found inside a longer word of kanji
/// either: 「担当者」 not in 「業務担当者」, but in 「各担当者」.
struct MentionScanner {
  private var next: [Int32] = Array(repeating: 0, count: 256)
  private var targets: [Target?] = [nil]

  /// Takes the names a handbook defines; of two things with one name the first counts.
  init(naming handbook: Handbook) {
    for term in handbook.terms { add(term.spelling, .term(term.id)) }
    for role in handbook.roles {
      for name in [role.name] + role.alsoKnownAs { add(name, .role(role.id)) }
    }
    for document in handbook.hierarchy.documents { add(document.name, .document(document.id)) }
  }

  /// The things named in a text, in reading order.
  ///
  /// Cost: O(bytes × longest name), in practice O(bytes).
  func targets(in text: String) -> [Target] {
    var found: [Target] = []
    let bytes = text.utf8Span.span
    var index = 0
    while index < bytes.count {
      guard let match = longestMatch(in: bytes, at: index) else {
        index += 1
        continue
      }
      found.append(match.target)
      index = match.end
    }
    return found
  }

  private func longestMatch(in bytes: Span<UInt8>, at start: Int) -> (target: Target, end: Int)? {
    var state = Int(next[Int(bytes[start])])
    var index = start + 1
    var longest: (target: Target, end: Int)?
    while state != 0 {
      if let target = targets[state], bytes.isWord(start, index), !target.isRole || bytes.isKanjiWord(start, index) {
        longest = (target, index)
      }
      guard index < bytes.count else { break }
      state = Int(next[state * 256 + Int(bytes[index])])
      index += 1
    }
    return longest
  }

  private mutating func add(_ name: String, _ target: Target) {
    guard !name.isEmpty else { return }
    var state = 0
    for byte in name.utf8 {
      let slot = state * 256 + Int(byte)
      if next[slot] == 0 {
        next[slot] = Int32(targets.count)
        targets.append(nil)
        next += Array(repeating: 0, count: 256)
      }
      state = Int(next[slot])
    }
    if targets[state] == nil { targets[state] = target }
  }
}

extension Target {
  fileprivate var isRole: Bool { if case .role = self { true } else { false } }
}

/// The writing systems inside which a word has no end.
private enum Letters {
  case latin, katakana, other
}

extension Span<UInt8> {
  /// Whether a range is not part of a longer word of the same letters.
  fileprivate func isWord(_ start: Int, _ end: Int) -> Bool {
    !(joins(lettersEnding(at: start), lettersBeginning(at: start))
      || joins(lettersEnding(at: end), lettersBeginning(at: end)))
  }

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

  private func joins(_ first: Letters, _ second: Letters) -> Bool { first == second && first != .other }

  private func lettersBeginning(at index: Int) -> Letters {
    guard index < count else { return .other }
    if self[index].isASCIILetter || self[index].isASCIIDigit { return .latin }
    return index + 2 < count ? katakana(self[index], self[index + 1], self[index + 2]) : .other
  }

  private func lettersEnding(at index: Int) -> Letters {
    guard index > 0 else { return .other }
    if self[index - 1].isASCIILetter || self[index - 1].isASCIIDigit { return .latin }
    return index >= 3 ? katakana(self[index - 3], self[index - 2], self[index - 1]) : .other
  }

  /// U+30A1 to U+30FA and U+30FC, in UTF-8; 「・」 (U+30FB) parts words.
  private func katakana(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Letters {
    guard first == 0xE3 else { return .other }
    switch (second, third) {
    case (0x82, 0xA1...0xBF), (0x83, 0x80...0xBA), (0x83, 0xBC): return .katakana
    default: return .other
    }
  }
}
