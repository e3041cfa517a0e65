internal import HandbookModel

extension Check {
  /// A kanji or a dash inside a word of katakana that only looks like katakana.
  static let lookAlike = Check(.lookAlike) { linked in
    var doubtful: [(written: WrittenText, word: DoubtfulWord)] = []
    linked.handbook.forEachText { written in
      doubtful += DoubtfulWord.all(in: written.text).map { (written, $0) }
    }
    guard !doubtful.isEmpty else { return [] }
    // Only a word that the handbook has elsewhere is surely meant: 「チーム力アップ」 is no mistake.
    let words = linked.handbook.katakanaWords
    return doubtful.compactMap { written, word in
      word.isMade(of: words) ? .lookAlike(written, word) : nil
    }
  }
}

extension Explanation {
  static let lookAlike = Explanation(
    "look-alike", .warning,
    rule: Wording(
      ja: "カタカナの言葉は、すべてカタカナで書きます（力・工・口・一・−などを混ぜません）。",
      en: "A word in katakana is all katakana, without kanji or dashes that look like it."),
    because: Wording(
      ja: "文字認識やコピーで似た別の文字に入れ替わった言葉は、見た目では気づけず、検索で見つかりません。",
      en: "Scanning swaps letters for look-alikes; nobody sees it, and no search finds the word."),
    example: .init(wrong: "サーバを置く。サ一バを守る。", right: "サーバを置く。サーバを守る。"))
}

/// A run of katakana with look-alikes in it.
private struct DoubtfulWord {
  /// Where it stands in its text, in bytes.
  let range: Range<Int>
  /// The same with katakana in place of the look-alikes.
  let repaired: [Unicode.Scalar]

  /// The runs in a text.
  ///
  /// Cost: O(text).
  static func all(in text: String) -> [DoubtfulWord] {
    var found: [DoubtfulWord] = []
    var run: [Letter] = []
    var before: Unicode.Scalar?
    var offset = 0
    for scalar in text.unicodeScalars {
      let kana = scalar.isKatakana ? scalar : Self.katakana(like: scalar)
      if let kana {
        run.append(Letter(written: scalar, kana: kana, offset: offset))
      } else if !run.isEmpty {
        DoubtfulWord(run, after: before, before: scalar).map { found.append($0) }
        run.removeAll(keepingCapacity: true)
      }
      if kana == nil { before = scalar }
      offset += UTF8.width(scalar)
    }
    DoubtfulWord(run, after: before, before: nil).map { found.append($0) }
    return found
  }

  private struct Letter {
    let written: Unicode.Scalar
    let kana: Unicode.Scalar
    let offset: Int
    var isDoubtful: Bool { written != kana }
  }

  /// Nil unless katakana and look-alikes are mixed; one at the edge that touches kanji belongs to them (「窓口ログ」).
  private init?(_ run: [Letter], after before: Unicode.Scalar?, before after: Unicode.Scalar?) {
    guard run.contains(where: \.isDoubtful) else { return nil }
    var run = run[...]
    if before?.properties.isIdeographic == true { run = run.drop(while: \.isDoubtful) }
    if after?.properties.isIdeographic == true { run = run.reversed().drop(while: \.isDoubtful).reversed()[...] }
    guard let first = run.first, let last = run.last, run.contains(where: \.isDoubtful),
      run.contains(where: { !$0.isDoubtful })
    else { return nil }
    range = first.offset..<last.offset + UTF8.width(last.written)
    repaired = run.map(\.kana)
  }

  /// Whether the repaired word is one of the words, or several of them in a row.
  func isMade(of words: Set<[Unicode.Scalar]>) -> Bool {
    var start = 0
    while start < repaired.count {
      let longest = min(repaired.count - start, Self.longest)
      let length = (1...longest).reversed().first { words.contains(Array(repaired[start..<start + $0])) }
      guard let length else { return false }
      start += length
    }
    return true
  }

  private static let longest = 24

  /// The katakana that a character can be taken for.
  private static func katakana(like scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "一", "－", "−", "‐", "‑", "–", "—", "―", "─", "-": "ー"
    case "力": "カ"
    case "工": "エ"
    case "口": "ロ"
    case "二": "ニ"
    case "八": "ハ"
    case "卜": "ト"
    case "夕": "タ"
    case "千": "チ"
    case "三": "ミ"
    case "才": "オ"
    case "へ": "ヘ"
    case "べ": "ベ"
    case "ぺ": "ペ"
    case "り": "リ"
    default: nil
    }
  }
}

extension Handbook {
  /// Every word of two or more katakana in the texts and among the terms.
  fileprivate var katakanaWords: Set<[Unicode.Scalar]> {
    var words: Set<[Unicode.Scalar]> = []
    let collect = { (text: String) in
      for run in text.unicodeScalars.split(whereSeparator: { !$0.isKatakana }) where run.count > 1 {
        words.insert(Array(run))
      }
    }
    forEachText { collect($0.text) }
    for term in terms { collect(term.spelling) }
    return words
  }
}

extension Unicode.Scalar {
  fileprivate var isKatakana: Bool { (0x30A1...0x30FA).contains(value) || value == 0x30FC }
}

extension Diagnostic {
  fileprivate static func lookAlike(_ written: WrittenText, _ word: DoubtfulWord) -> Diagnostic {
    let right = String(String.UnicodeScalarView(word.repaired))
    return Diagnostic(
      .lookAlike,
      Wording(
        ja: "「\(right)」は、すべてカタカナで書きます（似た別の文字が混じっています）",
        en: "“\(right)” is all katakana; a look-alike stands in it"),
      at: written.span(of: word.range),
      fix: .init(
        Wording(ja: "「\(right)」に置き換えてください", en: "Write “\(right)” instead"),
        replacement: written.isVerbatim ? right : nil))
  }
}
