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
      report.refuse(.yamlTooLarge(path, limit: largestText))
      return nil
    }
    if let place = text.firstLineSeparator {
      report.refuse(
        .lineSeparator(SourceSpan(path, SourceRange(offset + place.lowerBound, offset + place.upperBound))))
      return nil
    }
    let refused = YAMLIndicators.refused(in: text, at: offset)
    guard refused.isEmpty else {
      for range in refused { report.refuse(.refusedIndicator(SourceSpan(path, range))) }
      return nil
    }
    let lines = LineTable(text, at: offset)
    do {
      // Without a resolver no scalar is taken for a number or a date, and no regular expression is run over it.
      let parser = try Yams.Parser(yaml: String(decoding: text, as: UTF8.self), resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      var tooDeep: SourceRange?
      let node = YAMLNode(root, lines, depth: 0, &tooDeep)
      if let tooDeep { report.refuse(.yamlTooDeep(SourceSpan(path, tooDeep), limit: deepest)) }
      let hidden = node?.hiddenCharacters(path) ?? []
      for finding in hidden { report.refuse(finding) }
      return tooDeep == nil && hidden.isEmpty ? node : nil
    } catch let error as YamlError {
      report.refuse(lines.diagnostic(of: error, path: path))
    } catch {
      report.refuse(.yamlUnreadable(.other, SourceSpan(path, SourceRange(offset, offset))))
    }
    return nil
  }

  /// The scalars in which an escape such as "\u0007" has put a character that no text file of the content may hold.
  private func hiddenCharacters(_ path: String) -> [Diagnostic] {
    switch self {
    case .scalar(let text, let range):
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09, 0x0A: continue
        case 0..<0x20, 0x7F..<0xA0: return [.controlCharacter(SourceSpan(path, range))]
        case 0xE000...0xF8FF: return [.privateUseCharacter(SourceSpan(path, range))]
        default: continue
        }
      }
      return []
    case .sequence(let nodes, _): return nodes.flatMap { $0.hiddenCharacters(path) }
    case .mapping(let entries, _): return entries.flatMap { $0.value.hiddenCharacters(path) }
    }
  }

  /// Deeper than any file of a handbook.
  static let deepest = 16

  /// Nil, with the place of the first, if something lies too deep.
  private init?(_ node: Yams.Node, _ lines: LineTable, depth: Int, _ tooDeep: inout SourceRange?) {
    let start = lines.offset(of: node.mark)
    guard depth < YAMLNode.deepest else {
      if tooDeep == nil { tooDeep = SourceRange(start, start + 1) }
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
      self = .scalar(scalar.string, SourceRange(start, start + scalar.string.utf8.count + quotes))
    case .sequence(let sequence):
      let nodes = sequence.compactMap { YAMLNode($0, lines, depth: depth + 1, &tooDeep) }
      self = .sequence(nodes, SourceRange(start, Int(nodes.last?.range.end ?? UInt32(start))))
    case .mapping(let mapping):
      let entries = mapping.compactMap { pair -> Entry? in
        guard let key = YAMLNode(pair.key, lines, depth: depth + 1, &tooDeep),
          let value = YAMLNode(pair.value, lines, depth: depth + 1, &tooDeep)
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
    guard let mark, mark.line >= 1 else { return offset }
    guard mark.line <= starts.count else { return offset + text.count }
    var index = starts[mark.line - 1]
    var column = 1
    while column < mark.column, index < text.endIndex {
      index += 1
      while index < text.endIndex, text[index] & 0xC0 == 0x80 { index += 1 }
      column += 1
    }
    return offset + index - text.startIndex
  }

  /// What the library complains of, where it begins.
  func diagnostic(of error: YamlError, path: String) -> Diagnostic {
    switch error {
    case .scanner(let context?, _, _, _) where context.text.hasSuffix("quoted scalar"):
      return .yamlUnreadable(.quote, SourceSpan(path, range(of: context.mark)))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let range = range(of: mark)
      let place = text.startIndex + Int(range.start) - offset
      if problem.hasPrefix("Maximum nesting") { return .yamlTooDeep(SourceSpan(path, range), limit: YAMLNode.deepest) }
      if place < text.endIndex, text[place] == UInt8(ascii: "\t") {
        return .yamlUnreadable(.tab, SourceSpan(path, range))
      }
      let isSecondColon = problem.hasPrefix("mapping values are not allowed")
      return .yamlUnreadable(isSecondColon ? .colon : .other, SourceSpan(path, range))
    case .duplicatedKeysInMapping(let keys, let context):
      let first = SourceSpan(path, range(of: context.mark))
      return .yamlKeyRepeated(
        keys.joined(separator: ", "), secondKey(of: error).map { SourceSpan(path, $0) }, first: first)
    default: return .yamlUnreadable(.other, SourceSpan(path, SourceRange(offset, offset)))
    }
  }

  private func range(of mark: Mark) -> SourceRange {
    let start = offset(of: mark)
    return SourceRange(start, start + 1)
  }

  /// The library names the first of two equal keys; the second stands at the same column below it.
  private func secondKey(of error: YamlError) -> SourceRange? {
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
