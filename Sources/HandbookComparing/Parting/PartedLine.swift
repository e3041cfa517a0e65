internal import HandbookModel

/// A line in meaning units, sentence by sentence.
struct PartedLine {
  /// Its units; together they cover the line.
  private(set) var units: [MeaningUnit] = []
  /// Its sentences, as ranges of `units`; together they hold all units.
  private(set) var sentences: [Range<Int>] = []

  private let line: LetteredLine
  private let figures: FigureScanner
  private let vocabulary: RevisionVocabulary
  /// What stands where, among the scalars, and is one unit whatever it is made of.
  private let pointers: [(range: Range<Int>, pointer: RevisionText.Pointer)]
  private let byteCount: Int

  /// Parts a line.
  ///
  /// Cost: O(bytes × longest name).
  init(_ text: RevisionText, in vocabulary: RevisionVocabulary) {
    let line = LetteredLine(text.printed)
    self.line = line
    self.vocabulary = vocabulary
    figures = FigureScanner(line)
    pointers = text.pointers.compactMap { pointer in
      let range = line.scalarRange(at: pointer.place)
      return range.isEmpty ? nil : (range, pointer)
    }
    byteCount = text.printed.utf8.count
    part()
  }

  /// The line with some of its words parted further, as the other text has them.
  func parted(by words: Set<String>) -> PartedLine {
    var line = self
    (line.units, line.sentences) = ([], [])
    for sentence in sentences {
      let start = line.units.count
      for unit in units[sentence] { line.units += unit.parted(by: words) }
      line.sentences.append(start..<line.units.count)
    }
    return line
  }

  private mutating func part() {
    let first = line.owners.first.map { line.letters[$0].lowerBound } ?? byteCount
    // Blanks before the first word are a unit that says nothing.
    if first > 0 { units.append(MeaningUnit(kind: .sign, bytes: 0..<first, end: first, key: "")) }
    var unitStart = 0
    for sentence in sentenceRanges() {
      part(sentence)
      sentences.append(unitStart..<units.count)
      unitStart = units.count
    }
    if sentences.isEmpty, !units.isEmpty { sentences.append(0..<units.count) }
  }

  /// Sentences end at 「。」「！」「？」 outside of brackets.
  private func sentenceRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var depth = 0
    var index = 0
    while index < line.scalars.count {
      switch line.scripts[index] {
      case .opening: depth += 1
      case .closing: depth = max(0, depth - 1)
      case .stop where depth == 0:
        while index + 1 < line.scalars.count, line.scripts[index + 1] == .stop { index += 1 }
        ranges.append(start..<index + 1)
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < line.scalars.count { ranges.append(start..<line.scalars.count) }
    return ranges
  }

  private mutating func part(_ sentence: Range<Int>) {
    let tails = tails(of: sentence)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let tail = tails.first(where: { $0.start == index }) {
        if !tail.verb.isEmpty { add(.verb, tail.verb, key: line.text(tail.verb)) }
        add(tail.isCopula ? .copula : .tail, tail.range, key: tail.key)
        index = tail.range.upperBound
        continue
      }
      if let pointer = pointers.first(where: { $0.range.contains(index) }) {
        add(pointer.pointer, index..<pointer.range.upperBound)
        index = pointer.range.upperBound
        continue
      }
      let limit = min(
        sentence.upperBound, tails.first { $0.start > index }?.start ?? .max,
        pointers.first { $0.range.lowerBound > index }?.range.lowerBound ?? .max)
      index = addWord(at: index, limit: limit)
    }
  }

  /// The tail of the sentence, and the one before a remark in brackets at its end.
  private func tails(of sentence: Range<Int>) -> [SentenceTail] {
    var end = sentence.upperBound
    while end > sentence.lowerBound, line.scripts[end - 1] == .stop { end -= 1 }
    while end > sentence.lowerBound, line.scripts[end - 1] == .closing {
      var depth = 0
      repeat {
        end -= 1
        depth += line.scripts[end] == .closing ? 1 : line.scripts[end] == .opening ? -1 : 0
      } while end > sentence.lowerBound && depth > 0
    }
    guard end > sentence.lowerBound else { return [] }
    let lower = max(sentence.lowerBound, pointers.last { $0.range.lowerBound < end }?.range.upperBound ?? 0)
    guard lower < end, let tail = SentenceTail(of: line, sentence: lower..<end) else { return [] }
    return [tail]
  }

  /// Adds the word that begins at a scalar, and gives the place behind it.
  private mutating func addWord(at start: Int, limit: Int) -> Int {
    if let last = units.last, last.kind == .number || last.kind == .date || last.kind == .period,
      let bound = figures.bound(at: start), bound.end <= limit
    {
      add(.bound, start..<bound.end, key: bound.key)
      return bound.end
    }
    let name = vocabulary.longestMatch(in: line.bytes.span, at: line.offsets[start]).map { match in
      (name: match.name, end: line.scalar(atByte: match.end))
    }
    let figure = figures.match(at: start)
    if let figure, figure.end <= limit, figure.end >= name?.end ?? 0 {
      add(figure.kind, start..<figure.end, key: figure.key, figure: figure.figure)
      return figure.end
    }
    if let name, name.end <= limit {
      add(name.name, start..<name.end)
      return name.end
    }
    return addRun(at: start, limit: limit)
  }

  private mutating func addRun(at start: Int, limit: Int) -> Int {
    var end = start + 1
    switch line.scripts[start] {
    case .kanji where endOfConjunction(at: start) ?? .max <= limit:
      end = endOfConjunction(at: start) ?? end
      add(.word, start..<end, key: line.text(start..<end))
    case .kanji:
      while end < limit, line.scripts[end] == .kanji, !beginsName(end), endOfConjunction(at: end) == nil,
        figures.match(at: end) == nil
      { end += 1 }
      return addKanji(start..<end, limit: limit)
    case .hiragana:
      while end < limit, line.scripts[end] == .hiragana { end += 1 }
      addKana(start..<end)
    case .katakana:
      while end < limit, line.scripts[end] == .katakana { end += 1 }
      add(.name, start..<end, key: line.withoutLongMarkAtEnd(start..<end))
    case .latin:
      while end < limit, line.continuesLatin(end, limit: limit) { end += 1 }
      let text = line.text(start..<end)
      let digits = text.drop { !$0.isASCII || !$0.isNumber }
      // 「TLS1.2」 and 「AES128」 count their versions and bits.
      let figure = digits.isEmpty ? nil : Figure(amount: String(digits), counter: String(text.dropLast(digits.count)))
      add(.name, start..<end, key: text, figure: figure)
    case .digit:
      add(.number, start..<end, key: line.text(start..<end))
    case .comma: add(.comma, start..<end, key: "、")
    case .stop: add(.stop, start..<end, key: line.text(start..<end))
    case .opening, .closing, .blank, .sign:
      // A picture can be made of several scalars.
      while end < limit, line.owners[end] == line.owners[start] { end += 1 }
      add(.sign, start..<end, key: line.text(start..<end))
    }
    return end
  }

  /// Where a word that joins others ends: 「及び」.
  private func endOfConjunction(at start: Int) -> Int? {
    Self.conjunctions.longestMatch(in: line.bytes.span, at: line.offsets[start]).map { line.scalar(atByte: $0.end) }
  }

  private static let conjunctions = NameScanner(["及び", "又は", "若しくは", "並びに", "且つ", "但し", "或いは"])

  /// Whether a name of two kanji or more begins inside a run of kanji.
  private func beginsName(_ index: Int) -> Bool {
    guard let match = vocabulary.longestMatch(in: line.bytes.span, at: line.offsets[index]) else { return false }
    let end = line.scalar(atByte: match.end)
    return end - index >= 2 && (end == line.scalars.count || line.scripts[end] != .kanji)
  }

  /// A run of kanji with the kana of its ending (送り仮名), and the words in kana behind it.
  private mutating func addKanji(_ kanji: Range<Int>, limit: Int) -> Int {
    var end = kanji.upperBound
    while end < limit, line.scripts[end] == .hiragana { end += 1 }
    guard end > kanji.upperBound else {
      addKanjiWord(kanji)
      return end
    }
    let kana = KanaWords.parts(line.scalars[kanji.upperBound..<end])
    // 「報告した」 is a noun and 「した」; 「示した」 is one word.
    let isVerbOfNoun =
      kanji.count >= 2 && "しすさせでだ".unicodeScalars.contains(line.scalars[kanji.upperBound]) && !kana.rest.isEmpty
    if kana.rest.isEmpty || isVerbOfNoun {
      addKanjiWord(kanji)
      if !kana.rest.isEmpty { add(.kana, kana.rest, key: PlainStyle.plain(line.scalars[kana.rest])) }
    } else {
      let word = kanji.lowerBound..<kana.rest.upperBound
      add(.word, word, key: PlainStyle.plain(line.scalars[word]))
    }
    for word in kana.words { add(.kana, word, key: line.text(word)) }
    return end
  }

  private mutating func addKanjiWord(_ range: Range<Int>) {
    let text = line.text(range)
    let kind = PersonWords.kind(of: text)
    add(kind ?? .word, range, key: text, meaning: kind == nil ? nil : text)
  }

  private mutating func addKana(_ range: Range<Int>) {
    let kana = KanaWords.parts(line.scalars[range])
    if !kana.rest.isEmpty { add(.kana, kana.rest, key: PlainStyle.plain(line.scalars[kana.rest])) }
    for word in kana.words { add(.kana, word, key: line.text(word)) }
  }

  private mutating func add(_ name: RevisionVocabulary.Name, _ range: Range<Int>) {
    let kind: MeaningUnit.Kind =
      switch name.kind {
      case .term: PersonWords.kind(of: name.spelling) ?? .name
      case .role: .role
      case .audience: .audience
      }
    add(kind, range, key: name.spelling, meaning: kind == .name ? nil : name.meaning)
  }

  private mutating func add(_ pointer: RevisionText.Pointer, _ range: Range<Int>) {
    let id = "\u{E000}\(pointer.target)\u{E001}"
    let name = vocabulary.longestMatch(in: line.bytes.span, at: line.offsets[range.lowerBound])
    let isWhole = name.map { line.scalar(atByte: $0.end) == range.upperBound } ?? false
    let text = isWhole ? name?.name.spelling ?? "" : line.text(range)
    let meaning = isWhole ? name.flatMap { $0.name.kind == .term ? nil : $0.name } : nil
    let kind: MeaningUnit.Kind = meaning.map { $0.kind == .role ? .role : .audience } ?? .reference
    add(kind, range, key: pointer.isName ? id : text, target: pointer.target, meaning: meaning?.meaning)
  }

  private mutating func add(
    _ kind: MeaningUnit.Kind, _ range: Range<Int>, key: String, target: String? = nil, figure: Figure? = nil,
    meaning: String? = nil
  ) {
    let end = range.upperBound < line.owners.count ? line.letters[line.owners[range.upperBound]].lowerBound : byteCount
    let start = units.last?.end ?? 0
    let place = line.place(of: range)
    guard place.lowerBound >= start else { return }
    units.append(
      MeaningUnit(
        kind: kind, bytes: place, end: max(end, place.upperBound), key: key, target: target, figure: figure,
        meaning: meaning))
  }
}

extension LetteredLine {
  /// Whether a word in Latin letters goes on: 「ISO/IEC」, 「it@example.com」, 「TLS1.2」.
  fileprivate func continuesLatin(_ index: Int, limit: Int) -> Bool {
    switch scripts[index] {
    case .latin, .digit: true
    case .sign:
      "-_./:@#&+%='".unicodeScalars.contains(scalars[index]) && index + 1 < limit
        && (scripts[index + 1] == .latin || scripts[index + 1] == .digit)
    default: false
    }
  }
}
