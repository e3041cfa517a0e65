import HandbookModel

extension PreparedMarkdown {
  /// Prepares the Markdown that begins at an offset of a file.
  ///
  /// Cost: O(bytes) within `MarkdownLimits`.
  init(preparing source: [UInt8], from offset: Int = 0) {
    self.init(of: source, startingAt: offset)
    var reader = LineReader(bytes: source, offset: offset)
    var fence: Fence?
    var emphasis = EmphasisState()
    while let line = reader.next() {
      let text = source[line.text]
      if fence == nil, let comment = text.soleComment {
        note(comment: comment)
        skip(line.whole.count)
        continue
      }
      emphasis.begin(text)
      // Where a fence ends is for the library to say: what looks like code to us is made ready too, and marks are taken
      // out of code as out of all text. Only comments stay, so that code can show them.
      prepare(source, line: line, &emphasis, keepsComments: fence != nil)
      if let open = fence {
        if open.isClosed(by: text) { fence = nil }
      } else {
        fence = Fence(openedBy: text)
      }
      endLine()
    }
  }

  private mutating func prepare(
    _ source: [UInt8], line: LineReader.Line, _ emphasis: inout EmphasisState, keepsComments: Bool
  ) {
    guard source[line.text].contains(where: { Self.isSpecial($0) }) else { return append(source[line.whole]) }
    var index = line.text.lowerBound
    let end = line.text.upperBound
    while index < end {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < end:
        append(source[index..<index + 2])
        index += 2
      case UInt8(ascii: "`"):
        let span = Self.codeSpan(in: source, at: index, end: end)
        append(source[span])
        index = span.upperBound
      case UInt8(ascii: "*"):
        index = appendDelimiterRun(source, at: index, end: end, &emphasis, keepsComments: keepsComments)
      case UInt8(ascii: "|"):
        emphasis.endCell()
        append(byte)
        index += 1
      case UInt8(ascii: "<"):
        index = appendAngle(source, at: index, end: end, keepsComments: keepsComments)
      case UInt8(ascii: "["):
        index = appendBracket(source, at: index, in: line.text)
      case UInt8(ascii: "]") where source[index..<end].beginsNoDefinition,
        UInt8(ascii: "&") where source[index..<end].isHiddenReference:
        append(byte)
        appendMark()
        index += 1
      default:
        append(byte)
        index += 1
      }
    }
    append(source[end..<line.whole.upperBound])
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "&"): true
    default: false
    }
  }

  /// A code span that begins and ends on this line; only its opening run if it does not end here.
  private static func codeSpan(in source: [UInt8], at start: Int, end: Int) -> Range<Int> {
    let backtick = UInt8(ascii: "`")
    let opening = source[start..<end].prefix { $0 == backtick }.count
    var index = start + opening
    while index < end {
      let run = source[index..<end].prefix { $0 == backtick }.count
      if run == opening { return start..<index + run }
      index += max(run, 1)
    }
    return start..<start + opening
  }

  /// CommonMark does not let `**` close after 「。」 or 」 when a letter follows, which in Japanese it nearly always does.
  ///
  /// A mark between the two makes the run stand next to a letter.
  private mutating func appendDelimiterRun(
    _ source: [UInt8], at start: Int, end: Int, _ emphasis: inout EmphasisState, keepsComments: Bool
  ) -> Int {
    let run = source[start..<end].prefix { $0 == UInt8(ascii: "*") }
    // What the library will see: a comment of the tool is not between the run and its neighbour.
    var following = source[run.endIndex..<end]
    while !keepsComments, let comment = following.ownComment { following = following[comment.upperBound...] }
    let before = bytes[lineStart...].lastScalar
    let after = following.firstScalar
    let isJapanese = before?.isJapanese == true || after?.isJapanese == true
    if emphasis.closes(run.count, before: before) {
      let helps = isJapanese && before?.isPunctuation == true && after?.isWord == true
      if helps { appendMark() }
      append(run)
    } else {
      append(run)
      emphasis.open(run.count, after: after)
      if isJapanese, after?.isPunctuation == true, before?.isWord == true { appendMark() }
    }
    return run.endIndex
  }

  /// A `<` that HTML could begin with is kept from doing so, so that nothing can be swallowed; the tool's own comments
  /// are left out.
  private mutating func appendAngle(_ source: [UInt8], at start: Int, end: Int, keepsComments: Bool) -> Int {
    let rest = source[start..<end]
    if !keepsComments, let comment = rest.ownComment {
      note(comment: comment)
      skip(comment.count)
      return comment.upperBound
    }
    append(source[start])
    if let next = rest.dropFirst().first, next.isHTMLStart, !rest.isAutolink { appendMark() }
    return start + 1
  }

  /// `[^1]: 文` would be read as the definition of a link.
  private mutating func appendBracket(_ source: [UInt8], at start: Int, in line: Range<Int>) -> Int {
    let rest = source[start..<line.upperBound]
    guard let close = rest.footnoteLabelEnd, rest[close...].dropFirst().first == UInt8(ascii: ":") else {
      append(source[start])
      return start + 1
    }
    append(source[start...close])
    appendMark()
    return close + 1
  }
}

/// Which runs of `*` are open at a place, by the author's intention: every second run of one length closes.
private struct EmphasisState {
  private var open: [Int] = []
  private var isInTable = false
  private var wasAlone = false

  /// Nothing stays open over a blank line, out of a heading or a table's row, or into an item of a list.
  mutating func begin(_ line: ArraySlice<UInt8>) {
    let text = line.drop { $0.isASCIIBlank || $0 == UInt8(ascii: ">") }
    let isHeading = text.first == UInt8(ascii: "#")
    if text.isEmpty || isHeading || text.beginsItem || wasAlone { open = [] }
    isInTable = !text.isEmpty && (isInTable || text.first == UInt8(ascii: "|") || text.isDelimiterRow)
    wasAlone = isHeading || isInTable
  }

  /// `|` ends a cell, but is a letter like others outside tables.
  mutating func endCell() {
    if isInTable { open = [] }
  }

  mutating func closes(_ length: Int, before: Unicode.Scalar?) -> Bool {
    guard let before, !before.properties.isWhitespace, let index = open.lastIndex(of: length) else { return false }
    open.removeSubrange(index...)
    return true
  }

  mutating func open(_ length: Int, after: Unicode.Scalar?) {
    guard let after, !after.properties.isWhitespace else { return }
    open.append(length)
  }
}

extension ArraySlice<UInt8> {
  /// The comment of the tool on a line that holds nothing else, and is no code.
  fileprivate var soleComment: Range<Int>? {
    let indent = prefix { $0 == UInt8(ascii: " ") }.count
    guard indent < 4, let comment = dropFirst(indent).ownComment else { return nil }
    return self[comment.upperBound...].allSatisfy(\.isASCIIBlank) ? comment : nil
  }

  /// Whether `]:` stands here before something that is no address: `[注]: 文` would be taken for the definition of a link,
  /// and vanish.
  fileprivate var beginsNoDefinition: Bool {
    guard starts(with: [UInt8(ascii: "]"), UInt8(ascii: ":")]) else { return false }
    // An address of this kind shows itself at its beginning; a line of `]:]:]:…` is not to be read over and over.
    let address = dropFirst(2).drop(while: \.isASCIIBlank).prefix(256).prefix { !$0.isASCIIBlank }
    let signs = [".md", ".yml", "://", "mailto:", "tel:"].map { Array($0.utf8) }
    let isAddress = address.first == UInt8(ascii: "#") || signs.contains { address.firstRange(of: $0) != nil }
    return !isAddress || !address.allSatisfy { $0 < 0x80 }
  }

  /// Whether `&#…;` stands here for a character that no file may hold: a control or a private-use character.
  fileprivate var isHiddenReference: Bool {
    guard starts(with: [UInt8(ascii: "&"), UInt8(ascii: "#")]) else { return false }
    let isHexadecimal = dropFirst(2).first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = dropFirst(isHexadecimal ? 3 : 2).prefix { $0.isASCIIDigit || $0.isASCIILetter }
    guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10) else {
      return false
    }
    switch value {
    case 0x09, 0x0A, 0x0D: return false
    case 0..<0x20, 0x7F..<0xA0, 0xE000...0xF8FF, 0xF0000...0x10FFFF: return true
    default: return false
    }
  }

  /// Whether the line begins with the mark of a list's item.
  fileprivate var beginsItem: Bool {
    let digits = prefix(while: \.isASCIIDigit)
    guard let mark = self[digits.endIndex...].first, digits.count <= 9 else { return false }
    let isMark =
      digits.isEmpty
      ? mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+") || mark == UInt8(ascii: "*")
      : mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
    return isMark && self[(digits.endIndex + 1)...].first?.isASCIIBlank ?? true
  }

  /// Whether the line divides a table's heading from its rows.
  fileprivate var isDelimiterRow: Bool {
    contains(UInt8(ascii: "|")) && contains(UInt8(ascii: "-"))
      && allSatisfy { "|:- \t".utf8.contains($0) }
  }
}

/// A code fence.
private struct Fence {
  private let byte: UInt8
  private let length: Int

  init?(openedBy line: ArraySlice<UInt8>) {
    let text = line.drop { $0.isASCIIBlank || $0 == UInt8(ascii: ">") }
    guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let run = text.prefix { $0 == first }
    let info = text[run.endIndex...]
    guard run.count >= 3, first == UInt8(ascii: "~") || !info.contains(first) else { return nil }
    byte = first
    length = run.count
  }

  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0.isASCIIBlank || $0 == UInt8(ascii: ">") }
    let run = text.prefix { $0 == byte }
    return run.count >= length && text[run.endIndex...].allSatisfy(\.isASCIIBlank)
  }
}
