/// The words of a query: what is known as a word, and what stands between.
struct QueryWords {
  private let vocabulary: Vocabulary
  private let holds: ([UInt16]) -> Bool

  /// - Parameters:
  ///   - vocabulary: The words that are known.
  ///   - holds: Whether a folded text stands somewhere in the handbook.
  init(vocabulary: Vocabulary, holds: @escaping ([UInt16]) -> Bool) {
    self.vocabulary = vocabulary
    self.holds = holds
  }

  /// The words, folded, each once, in the order of the query; all of a query in which there are none.
  func words(of query: String) -> [[UInt16]] {
    var words: [[UInt16]] = []
    var seen: Set<[UInt16]> = [[]]
    for token in joined(Self.tokens(of: query)) where words.count < Self.most {
      let folded = Folding.standard.fold(token)
      let parts = isKnown(folded.text) ? [folded.text] : parts(of: folded.text, origins: folded.origins)
      words += parts.filter { seen.insert($0).inserted }
    }
    guard words.isEmpty else { return Array(words.prefix(Self.most)) }
    let whole = Folding.standard.fold(query).text
    return whole.isEmpty ? [] : [whole]
  }

  /// More words than anybody asks for; the rest of a pasted page would only cost time.
  private static let most = 32

  private func isKnown(_ word: [UInt16]) -> Bool { vocabulary.words.contains(word) || holds(word) }

  /// Tokens, those that are one known word together as one: 「Windows Update」.
  private func joined(_ tokens: [String]) -> [String] {
    var joined: [String] = []
    var index = 0
    while index < tokens.count {
      var end = min(index + 4, tokens.count)
      while end > index + 1, !vocabulary.words.contains(Folding.standard.fold(tokens[index..<end].joined()).text) {
        end -= 1
      }
      joined.append(tokens[index..<end].joined())
      index = end
    }
    return joined
  }

  /// What a token is made of; a word with a slip in it is not taken for several.
  private func parts(of text: [UInt16], origins: [Unicode.Scalar]) -> [[UInt16]] {
    let parts = segments(of: text, origins: origins)
    guard parts.count > 1, !parts.allSatisfy(isKnown), !vocabulary.words(near: text).isEmpty else { return parts }
    return [text]
  }

  /// What stands between blanks and punctuation.
  ///
  /// The number before a title (「9. 題名」) says nothing of the words.
  private static func tokens(of query: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    for scalar in query.unicodeScalars {
      if separators.contains(scalar) {
        if !token.isEmpty { tokens.append(token) }
        token = ""
      } else if scalar == "." || scalar == "．", !token.isEmpty, token.unicodeScalars.allSatisfy(\.isDigit) {
        token = ""
      } else {
        token.unicodeScalars.append(scalar)
      }
    }
    return token.isEmpty ? tokens : tokens + [token]
  }

  private static let separators = Set(
    "\u{9}\u{A}\u{D} \u{A0}\u{3000}、。，？！?!「」『』（）()・,:：;；\"'’“”/／".unicodeScalars)

  private func segments(of text: [UInt16], origins: [Unicode.Scalar]) -> [[UInt16]] {
    let scripts = origins.map(Script.init)
    let isAllHiragana = scripts.allSatisfy { $0 == .hiragana }
    let table = isAllHiragana ? vocabulary.readings : vocabulary.words
    var words: [[UInt16]] = []
    var hiragana: [UInt16] = []
    var index = 0
    while index < text.count {
      let script = scripts[index]
      let ending = script == .hiragana && isAllHiragana ? nil : vocabulary.endings.longest(in: text, at: index)
      let run = script == .katakana || script == .latin ? scripts[index...].prefix { $0 == script }.count : 0
      let shortest = script == .hiragana ? max(3, (ending?.word.count ?? 0) + 1) : max(run, 1)
      if let word = table.longest(in: text, at: index)?.word, word.count >= shortest {
        words += endings(hiragana) + [word]
        hiragana = []
        index += word.count
      } else if run > 0 {
        let whole = Array(text[index..<index + run])
        words += endings(hiragana) + (script == .katakana ? compound(whole) : [whole])
        hiragana = []
        index += run
      } else if script == .hiragana {
        hiragana.append(text[index])
        index += 1
      } else {
        let end = index + (ending?.word.count ?? (UTF16.isLeadSurrogate(text[index]) ? 2 : 1))
        words += endings(hiragana) + (ending == nil ? [Array(text[index..<end])] : [])
        hiragana = []
        index = end
      }
    }
    return words + endings(hiragana)
  }

  /// What a run of katakana is made of that nobody wrote: known words, and an end that stands somewhere (「ワクチンソフト」).
  private func compound(_ run: [UInt16]) -> [[UInt16]] {
    guard !isKnown(run), vocabulary.words(near: run).isEmpty else { return [run] }
    var words: [[UInt16]] = []
    var rest = run[...]
    while !rest.isEmpty {
      let word = vocabulary.words.longest(in: Array(rest), at: 0)?.word ?? Array(rest)
      guard word.count >= Self.shortestPart, word.count < run.count, isKnown(word) else { return [run] }
      words.append(word)
      rest = rest.dropFirst(word.count)
    }
    return words
  }

  /// Shorter kana stand in too many words.
  private static let shortestPart = 3

  /// Hiragana between known words: particles and endings are left out.
  private func endings(_ text: [UInt16]) -> [[UInt16]] {
    var words: [[UInt16]] = []
    var word: [UInt16] = []
    var index = 0
    while index < text.count {
      if let ending = vocabulary.endings.longest(in: text, at: index) {
        if word.count > 1 { words.append(word) }
        word = []
        index += ending.word.count
      } else {
        word.append(text[index])
        index += 1
      }
    }
    return word.count > 1 ? words + [word] : words
  }
}

/// The writing systems that part words in a query.
private enum Script {
  case hiragana, katakana, latin, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x3041...0x309F: self = .hiragana
    case 0x30A0...0x30FF, 0xFF66...0xFF9F: self = .katakana
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
    default: self = scalar == "+" || scalar == "#" || scalar == "." || scalar == "-" ? .latin : .other
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
}
