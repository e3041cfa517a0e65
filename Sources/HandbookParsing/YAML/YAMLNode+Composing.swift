import HandbookModel
private import Yams

extension YAMLNode {
  /// The largest YAML text that is read, in bytes; 10,000 sections need a fifth of it.
  static let largestText = 1024 * 1024

  /// The one door to Yams: composes a text into nodes with every scalar as written.
  ///
  /// Anchors, aliases and tags are refused before composing, because 500 bytes of them can cost 2 GB and a minute.
  /// - Parameters:
  ///   - text: The YAML text.
  ///   - offset: Where the text begins in its file.
  ///   - path: The file.
  ///   - report: Where complaints go.
  /// - Returns: The root, or nil if there is none or it cannot be read.
  static func compose(_ text: ArraySlice<UInt8>, at offset: Int, path: String, report: inout Report) -> YAMLNode? {
    guard text.count <= largestText else {
      report.add(.tooLarge(path, limit: largestText))
      return nil
    }
    if let place = text.firstLineSeparator {
      report.add(.lineSeparator(SourceSpan(path, SourceRange(offset + place.lowerBound, offset + place.upperBound))))
      return nil
    }
    let refused = YAMLIndicators.refused(in: text, at: offset)
    guard refused.isEmpty else {
      for range in refused { report.add(.refusedIndicator(SourceSpan(path, range))) }
      return nil
    }
    let lines = LineTable(text, at: offset)
    do {
      // Without a resolver no scalar is taken for a number or a date, and no regular expression is run over it.
      let parser = try Yams.Parser(yaml: String(decoding: text, as: UTF8.self), resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      guard let node = YAMLNode(root, lines, depth: 0) else { return nil }
      let hidden = node.hiddenCharacters
      for range in hidden { report.add(.hiddenCharacter(SourceSpan(path, range))) }
      return hidden.isEmpty ? node : nil
    } catch let error as YamlError {
      report.add(.unreadable(error, SourceSpan(path, lines.range(of: error)), lines.secondKey(of: error)))
    } catch {
      report.add(.unreadable(nil, SourceSpan(path, SourceRange(offset, offset)), nil))
    }
    return nil
  }

  /// The scalars in which an escape such as "\u0007" has put a character that no text file of the content may hold.
  private var hiddenCharacters: [SourceRange] {
    switch self {
    case .scalar(let text, let range):
      let isHidden = text.unicodeScalars.contains {
        switch $0.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0xE000...0xF8FF: true
        default: false
        }
      }
      return isHidden ? [range] : []
    case .sequence(let nodes, _): return nodes.flatMap(\.hiddenCharacters)
    case .mapping(let entries, _): return entries.flatMap(\.value.hiddenCharacters)
    }
  }

  /// Deeper than any file of a handbook; what lies below is left out.
  private static let deepest = 16

  private init?(_ node: Yams.Node, _ lines: LineTable, depth: Int) {
    guard depth < YAMLNode.deepest else { return nil }
    let start = lines.offset(of: node.mark)
    switch node {
    case .scalar(let scalar):
      let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
      self = .scalar(scalar.string, SourceRange(start, start + scalar.string.utf8.count + quotes))
    case .sequence(let sequence):
      let nodes = sequence.compactMap { YAMLNode($0, lines, depth: depth + 1) }
      self = .sequence(nodes, SourceRange(start, Int(nodes.last?.range.end ?? UInt32(start))))
    case .mapping(let mapping):
      let entries = mapping.compactMap { pair -> Entry? in
        guard let key = YAMLNode(pair.key, lines, depth: depth + 1),
          let value = YAMLNode(pair.value, lines, depth: depth + 1)
        else { return nil }
        // A list as a key is kept under a name that nobody asks for, so that it is reported.
        guard case .scalar(let name, let range) = key else {
          return Entry(key: "[ ]", keyRange: key.range, value: value)
        }
        return Entry(key: name, keyRange: range, value: value)
      }
      self = .mapping(entries, SourceRange(start, Int(entries.last?.value.range.end ?? UInt32(start))))
    case .alias: return nil
    }
  }
}

/// Where the lines of a text begin, to turn the library's marks into offsets.
private struct LineTable {
  private let text: ArraySlice<UInt8>
  private let offset: Int
  private var starts: [Int]

  init(_ text: ArraySlice<UInt8>, at offset: Int) {
    self.text = text
    self.offset = offset
    starts = []
    var reader = LineReader(bytes: Array(text))
    while let line = reader.next() { starts.append(text.startIndex + line.whole.lowerBound) }
  }

  /// Marks count lines and characters from 1.
  func offset(of mark: Mark?) -> Int {
    guard let mark, mark.line >= 1, mark.line <= starts.count else { return offset }
    var index = starts[mark.line - 1]
    var column = 1
    while column < mark.column, index < text.endIndex {
      index += 1
      while index < text.endIndex, text[index] & 0xC0 == 0x80 { index += 1 }
      column += 1
    }
    return offset + index - text.startIndex
  }

  func range(of error: YamlError) -> SourceRange {
    let start: Int
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      start = offset(of: mark)
    case .duplicatedKeysInMapping(_, let context): start = offset(of: context.mark)
    default: start = offset
    }
    return SourceRange(start, start + 1)
  }

  /// The library names the first of two equal keys; the second stands at the same column below it.
  func secondKey(of error: YamlError) -> SourceRange? {
    guard case .duplicatedKeysInMapping(let keys, let context) = error, let key = keys.first,
      context.mark.line >= 1
    else { return nil }
    let column = context.mark.column - 1
    for start in starts.dropFirst(context.mark.line) {
      let rest = text[start...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
      guard rest.startIndex == start + column, rest.starts(with: Array("\(key):".utf8)) else { continue }
      let place = offset + rest.startIndex - text.startIndex
      return SourceRange(place, place + key.utf8.count)
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// A character that YAML takes for the end of a line, though no editor shows one: U+0085, U+2028, U+2029.
  fileprivate var firstLineSeparator: Range<Int>? {
    var index = startIndex
    while index + 1 < endIndex {
      let next = self[index + 1]
      if self[index] == 0xC2, next == 0x85 { return index - startIndex..<index - startIndex + 2 }
      if self[index] == 0xE2, next == 0x80, index + 2 < endIndex, self[index + 2] == 0xA8 || self[index + 2] == 0xA9 {
        return index - startIndex..<index - startIndex + 3
      }
      index += 1
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      "yaml-too-large", .error,
      Wording(ja: "YAMLは\(limit / 1024) KBまでです", en: "YAML holds at most \(limit / 1024) KB"),
      at: .start(of: path))
  }

  fileprivate static func hiddenCharacter(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml-hidden-character", .error,
      Wording(ja: "制御文字と外字は書けません", en: "Control and private-use characters are not read"), at: span)
  }

  fileprivate static func refusedIndicator(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml-anchor-or-tag", .error,
      Wording(
        ja: "YAMLのアンカー（&）、エイリアス（*）、タグ（!）は使えません",
        en: "YAML anchors (&), aliases (*) and tags (!) are not read"),
      at: span,
      fix: .init(Wording(ja: "値をそのまま書くか、引用符で囲んでください", en: "Write the value out, or quote it")))
  }

  fileprivate static func lineSeparator(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml-line-separator", .error,
      Wording(
        ja: "見えない改行文字（U+0085、U+2028、U+2029）は使えません",
        en: "Invisible line separators (U+0085, U+2028, U+2029) are not read"),
      at: span, fix: .init(Wording(ja: "消して、ふつうに改行してください", en: "Remove it and begin a new line")))
  }

  fileprivate static func unreadable(
    _ error: YamlError?, _ span: SourceSpan, _ secondKey: SourceRange?
  ) -> Diagnostic {
    if case .duplicatedKeysInMapping(let keys, _)? = error {
      let names = keys.joined(separator: ", ")
      let first = Note(Wording(ja: "先にここにあります", en: "It stands here already"), at: span)
      return Diagnostic(
        "yaml-key-repeated", .error,
        Wording(ja: "キー「\(names)」は一度しか書けません", en: "The key “\(names)” is written once"),
        at: secondKey.map { SourceSpan(span.path, $0) } ?? span, notes: secondKey == nil ? [] : [first])
    }
    return Diagnostic(
      "yaml-unreadable", .error,
      Wording(
        ja: "YAMLとして読めません。字下げ、コロンの後の空白、引用符を確かめてください",
        en: "This is not YAML: see to indentation, the blank after a colon, and quotes"),
      at: span)
  }
}
