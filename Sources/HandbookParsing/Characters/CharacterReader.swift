import HandbookModel

/// Looks at every character of a file as a keyboard, or a copy out of a PDF, left it there.
///
/// Two texts that look alike and are not are found by no search, and text that holds more than it shows deceives: so what is
/// hidden is reported, and a letter has one form.
///
/// Cost: O(bytes); ordinary Japanese is not decoded.
struct CharacterReader {
  /// What was found, in reading order.
  private(set) var findings: [Diagnostic] = []
  private let bytes: [UInt8]
  private let path: String

  /// No author needs to be told more often; a hostile file could hold millions.
  private static let most = 500

  /// Reads valid UTF-8.
  init(_ bytes: [UInt8], from start: Int, path: String) {
    self.bytes = bytes
    self.path = path
    var index = start
    while findings.count < Self.most, let odd = nextOdd(from: index) { index = read(at: odd) }
  }

  /// The next character that is neither ASCII nor kana, kanji or full-width ASCII, and the next escape.
  private func nextOdd(from start: Int) -> Int? {
    let text = bytes.span
    var index = start
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "\\"): return index
      case 0..<0x80: index += 1
      case 0xE3:
        switch (text[index + 1], text[index + 2]) {
        case (0x82, 0x99...0x9A), (0x85, 0xA4): return index
        default: index += 3
        }
      case 0xE4...0xE9: index += 3
      case 0xEF where text[index + 1] == 0xBC: index += 3
      default: return index
      }
    }
    return nil
  }

  /// Reports the character at a place, if there is something to say; returns where to go on.
  private mutating func read(at start: Int) -> Int {
    if bytes[start] < 0x80 { return readEscape(at: start) }
    guard let scalar = scalar(at: start) else { return start + 1 }
    let end = start + UTF8.width(scalar)
    if isHidden(scalar, at: start) { return readHidden(from: start) }
    if (0xFF61...0xFF9F).contains(scalar.value) { return readHalfWidth(from: start) }
    if let letter = scalarEnding(at: start), let whole = OrdinaryForm.composed(letter, scalar) {
      findings.append(.decomposed(whole, span(start - UTF8.width(letter), end)))
    } else if let kanji = OrdinaryForm.kanji(for: scalar) {
      findings.append(.notOrdinaryKanji(kanji, span(start, end)))
    }
    return end
  }

  /// Several hidden characters in a row are one finding; the worst gives it its name.
  private mutating func readHidden(from start: Int) -> Int {
    var end = start
    var worst: HiddenCharacter?
    while let scalar = scalar(at: end), isHidden(scalar, at: end), let character = HiddenCharacter(scalar) {
      if worst == nil || (character.isDeceiving && worst?.isDeceiving == false) { worst = character }
      end += UTF8.width(scalar)
    }
    if let worst { findings.append(.hidden(worst, span(start, end))) }
    return end
  }

  private mutating func readHalfWidth(from start: Int) -> Int {
    var end = start
    var kana = String.UnicodeScalarView()
    while let scalar = scalar(at: end), (0xFF61...0xFF9F).contains(scalar.value) {
      kana.append(scalar)
      end += UTF8.width(scalar)
    }
    if let wide = OrdinaryForm.fullWidth(kana) { findings.append(.halfWidth(wide, span(start, end))) }
    return end
  }

  /// An escape of HTML or YAML puts a character into the page as well: `&#x202E;`, `\u202E`.
  private mutating func readEscape(at start: Int) -> Int {
    if bytes[start...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "\\")]) { return start + 2 }
    guard let escape = CharacterEscape(bytes[start...]) else { return start + 1 }
    let place = span(start, start + escape.count)
    if let hidden = HiddenCharacter(escape.scalar) {
      findings.append(.hidden(hidden, place))
    } else if bytes[start] == UInt8(ascii: "&") {
      // YAML has its own eye on these.
      switch escape.scalar.properties.generalCategory {
      case .control where !"\t\n\r".unicodeScalars.contains(escape.scalar): findings.append(.controlCharacter(place))
      case .privateUse: findings.append(.privateUseCharacter(place))
      default: break
      }
    }
    return start + escape.count
  }

  private func isHidden(_ scalar: Unicode.Scalar, at place: Int) -> Bool {
    guard let hidden = HiddenCharacter(scalar) else { return false }
    return !hidden.isNeeded(
      after: scalarEnding(at: place), before: self.scalar(at: place + UTF8.width(scalar)))
  }

  private func scalar(at place: Int) -> Unicode.Scalar? { bytes[place...].firstScalar }

  private func scalarEnding(at place: Int) -> Unicode.Scalar? { bytes[max(0, place - 4)..<place].lastScalar }

  private func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(path, SourceRange(start, end)) }
}

extension Diagnostic {
  fileprivate static func hidden(_ character: HiddenCharacter, _ span: SourceSpan) -> Diagnostic {
    let name = character.name
    let fix = Fix(Wording(ja: "この文字を消してください", en: "Delete it"), replacement: "")
    guard character.isDeceiving else {
      return Diagnostic(
        .hiddenCharacter, as: .warning,
        Wording(ja: "目に見えない文字（\(name.japanese)）は書きません", en: "Text holds no hidden character (\(name.english))"),
        at: span, fix: fix)
    }
    return Diagnostic(
      .deceivingCharacter,
      Wording(
        ja: "人を欺くことのできる、目に見えない文字（\(name.japanese)）は書けません",
        en: "Text holds no hidden character that can deceive (\(name.english))"),
      at: span, fix: fix)
  }

  fileprivate static func decomposed(_ whole: Unicode.Scalar, _ span: SourceSpan) -> Diagnostic {
    .form(
      Wording(
        ja: "「\(whole)」は、一つの文字で書きます（文字と濁点などに分かれています）",
        en: "“\(whole)” is one character, not a letter and a mark"),
      String(whole), span)
  }

  fileprivate static func halfWidth(_ wide: String, _ span: SourceSpan) -> Diagnostic {
    let shown = wide.count > 20 ? wide.prefix(20) + "…" : wide[...]
    return .form(
      Wording(ja: "カタカナは全角で書きます（「\(shown)」）", en: "Katakana is full-width (“\(shown)”)"), wide, span)
  }

  fileprivate static func notOrdinaryKanji(_ kanji: Unicode.Scalar, _ span: SourceSpan) -> Diagnostic {
    .form(
      Wording(
        ja: "ふつうの漢字の「\(kanji)」を書きます（形の似た別の文字が入っています）",
        en: "Kanji are ordinary ones (“\(kanji)”), not their look-alikes"),
      String(kanji), span)
  }

  private static func form(_ summary: Wording, _ right: String, _ span: SourceSpan) -> Diagnostic {
    let shown = right.count > 20 ? right.prefix(20) + "…" : right[...]
    return Diagnostic(
      .characterForm, as: .warning, summary, at: span,
      fix: .init(
        Wording(ja: "「\(shown)」に置き換えてください", en: "Write “\(shown)” instead"), replacement: right))
  }
}
