internal import HandbookModel
internal import HandbookParsing

extension Mend {
  /// Takes blanks from the ends of lines, and ends the file with one line break.
  ///
  /// Two blanks before another line break it, in Markdown; those stay.
  static let blanks = Mend(
    id: "blanks", summary: Wording(ja: "行末の空白と最後の改行を整える", en: "trim the ends of lines")
  ) { file, _ in
    let isMarkdown = file.path.hasSuffix(".md")
    let layout = isMarkdown ? MarkdownLayout(of: file) : nil
    if isMarkdown, layout == nil { return [] }
    let lines = SourceLines(file.bytes, from: layout?.textStart ?? 0).lines
    let text = { (line: SourceLines.Line) in file.bytes[line.text].trimmed }
    guard let last = lines.lastIndex(where: { !text($0).isEmpty }) else { return [] }
    var edits: [Edit] = []
    for index in 0...last {
      let line = lines[index].text
      let end = text(lines[index]).endIndex
      if end == line.upperBound || layout?.isVerbatim(line) == true { continue }
      let goesOn = index < last && !text(lines[index + 1]).isEmpty && end > line.lowerBound
      let breaks = isMarkdown && goesOn && file.bytes[end..<line.upperBound] != [UInt8(ascii: " ")]
      if !breaks { edits.append(Edit(end..<line.upperBound, [])) }
    }
    let ending = file.bytes[lines[last].text.upperBound...]
    let lineBreak = file.bytes.lineBreak
    if layout?.isVerbatim(lines[last].text) != true, !ending.elementsEqual(lineBreak) {
      edits.append(Edit(ending.startIndex..<ending.endIndex, lineBreak))
    }
    return edits
  }
}

extension MarkdownLayout {
  /// Whether a line stands in a block that is shown as it is written.
  fileprivate func isVerbatim(_ line: Range<Int>) -> Bool {
    verbatim.contains { Int($0.start) <= line.upperBound && line.lowerBound <= Int($0.end) }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at their end.
  var trimmed: ArraySlice<UInt8> {
    var rest = self
    while let last = rest.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { rest.removeLast() }
    return rest
  }
}

extension [UInt8] {
  /// What ends the lines of a file, as far as its first line shows.
  var lineBreak: [UInt8] {
    let lineFeed = UInt8(ascii: "\n")
    guard let end = firstIndex(of: lineFeed), end > 0, self[end - 1] == UInt8(ascii: "\r") else { return [lineFeed] }
    return [UInt8(ascii: "\r"), lineFeed]
  }
}
