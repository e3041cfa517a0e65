internal import HandbookModel

extension Check {
  /// A spelling that `terms.yml` says to avoid.
  static let termAvoided = Check(.termAvoided) { linked in
    let spellings = Spellings(of: linked.handbook)
    guard spellings.hasAvoided else { return [] }
    var findings: [Diagnostic] = []
    linked.handbook.forEachText { written in
      // The words of another site are quoted as they are.
      guard written.link != .outside else { return }
      for (term, range) in spellings.avoided(in: written.text) {
        findings.append(.avoided(written, range, term))
      }
    }
    return findings
  }
}

extension Explanation {
  static let termAvoided = Explanation(
    "term-avoided", .warning,
    rule: Wording(ja: "用語は、terms.yml で決めた書き方で書きます。", en: "A term is spelled as terms.yml says."),
    because: Wording(
      ja: "同じものが二通りに書かれると、検索で半分しか見つからず、別のものを指すのかと迷わせます。",
      en: "A thing spelled in two ways is half found by a search, and readers wonder whether two things are meant."),
    example: .init(
      wrong: "ウィルスに注意する。", right: "ウイルスに注意する。",
      beside: ["terms.yml": "terms:\n  - id: virus\n    term: ウイルス\n    avoid: [ウィルス]\n"]))
}

/// The spellings to use and to avoid.
private struct Spellings {
  private let names: NameScanner
  /// For each name the term whose avoided spelling it is; nil for names to use.
  private let terms: [Term?]

  /// Of a name that one term uses and another avoids, the use counts.
  init(of handbook: Handbook) {
    let used =
      handbook.terms.map(\.spelling) + handbook.roles.flatMap { [$0.name] + $0.alsoKnownAs }
      + handbook.hierarchy.documents.map(\.name)
    let avoided = handbook.terms.flatMap { term in term.avoided.map { (name: $0, term: term) } }
    names = NameScanner(used + avoided.map(\.name))
    terms = used.map { _ in nil } + avoided.map(\.term)
  }

  var hasAvoided: Bool { terms.contains { $0 != nil } }

  /// The avoided spellings in a text, with their places.
  ///
  /// At every place the longest name counts. None is found inside a longer word of katakana or Latin letters, unless that word
  /// is all made of names: 「サーバー」 not in 「サーバーレス」, but in 「メールサーバー」, if メール is a term.
  ///
  /// Cost: O(bytes × longest name).
  func avoided(in text: String) -> [(term: Term, range: Range<Int>)] {
    var found: [(term: Term, range: Range<Int>)] = []
    let bytes = text.utf8Span.span
    var index = 0
    // The end of the last word that was made of names to its end.
    var wordEnd = 0
    while index < bytes.count {
      guard index < wordEnd || bytes.isWordBoundary(index), let match = names.longestMatch(in: bytes, at: index),
        let end = match.end <= wordEnd ? wordEnd : endOfNames(in: bytes, from: match.end)
      else {
        index += 1
        continue
      }
      if let term = terms[match.name] { found.append((term, index..<match.end)) }
      wordEnd = end
      index = match.end
    }
    return found
  }

  /// Where the word ends if nothing but names follow; nil if anything else does.
  private func endOfNames(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var end = start
    while !bytes.isWordBoundary(end) {
      guard let next = names.longestMatch(in: bytes, at: end) else { return nil }
      end = next.end
    }
    return end
  }
}

extension Diagnostic {
  fileprivate static func avoided(_ written: WrittenText, _ range: Range<Int>, _ term: Term) -> Diagnostic {
    let word = String(decoding: Array(written.text.utf8)[range], as: UTF8.self)
    return Diagnostic(
      .termAvoided,
      Wording(
        ja: "「\(term.spelling)」と書きます（「\(word)」は使わない書き方です）",
        en: "“\(term.spelling)” is the spelling to use, not “\(word)”"),
      at: written.span(of: range),
      notes: [
        .init(
          Wording(ja: "書き方はここで決めています", en: "The spelling is laid down here"), at: SourceSpan("terms.yml", term.range))
      ],
      fix: .init(
        Wording(ja: "「\(term.spelling)」に改めてください", en: "Write “\(term.spelling)”"),
        replacement: written.isVerbatim ? term.spelling : nil))
  }
}
