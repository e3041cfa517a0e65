import HandbookModel

/// Reads the comments by which authors allow a finding: `<!-- handbook:allow id 理由 -->`, in YAML `# handbook:allow id 理由`.
struct AllowanceReader {
  private let source: [UInt8]
  private let path: String

  init(_ source: [UInt8], path: String) {
    self.source = source
    self.path = path
  }

  /// Takes the tool's own comments of a Markdown file; whatever is none that can be understood is reported.
  func read(comments: [Range<Int>], report: inout Report) {
    for comment in comments {
      let inside = source[comment].dropFirst("<!--".utf8.count).dropLast("-->".utf8.count)
      read(inside, at: comment, report: &report)
    }
  }

  /// Finds the comments in a range of YAML.
  func readYAML(in range: Range<Int>, report: inout Report) {
    var rest = source[range]
    while let found = rest.firstRange(of: Self.yamlMark) {
      let line = lineAround(found.lowerBound)
      let before = source[line.lowerBound..<found.lowerBound]
      let isComment = before.last?.isASCIIBlank ?? true
      let isQuoted = [UInt8(ascii: "\""), UInt8(ascii: "'")].contains { quote in
        before.count { $0 == quote } % 2 == 1
      }
      if isComment, !isQuoted {
        let comment = found.lowerBound..<line.upperBound
        read(source[comment].dropFirst(), at: comment, report: &report)
      }
      rest = source[min(line.upperBound, range.upperBound)..<range.upperBound]
    }
  }

  private static let yamlMark = Array("# handbook:".utf8)
  private static let allow = "handbook:allow"

  private func read(_ words: ArraySlice<UInt8>, at comment: Range<Int>, report: inout Report) {
    let span = SourceSpan(path, SourceRange(comment.lowerBound, comment.upperBound))
    let parts = String(decoding: words, as: UTF8.self).split(maxSplits: 2) {
      $0 == " " || $0 == "\u{3000}" || $0 == "\t"
    }
    guard parts.first == Self.allow[...] else {
      return report.add(.unknownComment(String(parts.first ?? ""), span))
    }
    guard parts.count == 3, let reason = parts.last?.trimmingBlanks, !reason.isEmpty else {
      return report.add(.reasonMissing(span))
    }
    report.add(Allowance(id: String(parts[1]), reason: reason, span: span, line: lineMeant(by: comment)))
  }

  /// The line a comment speaks of: its own, or the next one with text if nothing else stands beside it.
  private func lineMeant(by comment: Range<Int>) -> SourceRange {
    let own = lineAround(comment.lowerBound)
    guard isAlone(own) else { return SourceRange(own.lowerBound, own.upperBound) }
    var reader = LineReader(bytes: source, offset: own.upperBound)
    // The rest of the comment's own line: nothing but its ending.
    _ = reader.next()
    while let line = reader.next() {
      if !isAlone(line.text) { return SourceRange(line.text.lowerBound, line.text.upperBound) }
    }
    return SourceRange(own.lowerBound, own.upperBound)
  }

  /// Whether a line holds nothing but blanks and comments of the tool.
  private func isAlone(_ line: Range<Int>) -> Bool {
    var rest = source[line].drop(while: \.isASCIIBlank)
    while let comment = rest.ownComment { rest = rest[comment.upperBound...].drop(while: \.isASCIIBlank) }
    return rest.isEmpty || rest.starts(with: Self.yamlMark)
  }

  private func lineAround(_ place: Int) -> Range<Int> {
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let start = source[..<place].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    let end = source[place...].firstIndex(where: isEnd) ?? source.endIndex
    return start..<end
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    let isBlank = { (character: Character) in character == " " || character == "\u{3000}" || character == "\t" }
    let start = drop(while: isBlank)
    return String(start.reversed().drop(while: isBlank).reversed())
  }
}

extension Diagnostic {
  fileprivate static func unknownComment(_ word: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .commentUnknown,
      Wording(ja: "「\(word)」という注釈はありません", en: "There is no comment “\(word)”"), at: span,
      fix: .init(
        Wording(ja: "「handbook:allow 指摘のID 理由」の形で書いてください", en: "Write “handbook:allow id reason”")))
  }

  fileprivate static func reasonMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .allowanceReasonMissing,
      Wording(ja: "handbook:allow には、指摘のIDと理由が要ります", en: "“handbook:allow” needs an id and a reason"), at: span,
      fix: .init(
        Wording(ja: "「handbook:allow 指摘のID 理由」の形で書いてください", en: "Write “handbook:allow id reason”")))
  }
}
