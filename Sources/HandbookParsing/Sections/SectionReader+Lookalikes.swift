import HandbookModel

// Lines that were meant as a rule or a table, and silently became words.
extension SectionReader {
  /// Reports such lines of a paragraph; the first line of a rule has shown that it is one.
  mutating func reportLookalikes(in index: Int, isRule: Bool) {
    let range = tree.nodes[index].range
    let end = min(Int(range.end), tree.source.count)
    var reader = LineReader(bytes: tree.source, offset: min(Int(range.start), end))
    var last: (range: Range<Int>, cells: Int)?
    while let line = reader.next(), line.text.lowerBound < end {
      let shape = LineShape(tree.source[line.text])
      if shape.isDelimiterRow, let heading = last, heading.cells != shape.cells {
        report.add(.delimiterRow(span(line.text), columns: heading.cells, written: shape.cells))
      }
      if last != nil || !isRule, let mark = RuleMarkLookalike(tree.source[line.text]) {
        report.add(.ruleMark(span(mark.range)))
      }
      last = (line.text, shape.cells)
    }
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    span(SourceRange(range.lowerBound, range.upperBound))
  }
}

/// What people write for `- [ ] `: `- []`, `-[ ]`, `・［　］`, `- [x]文`.
struct RuleMarkLookalike {
  /// The brackets with what stands before them.
  let range: Range<Int>

  private static let dashes: Set<Unicode.Scalar> = ["-", "*", "+", "・", "‐", "－", "−", "–", "ー", "•"]
  private static let ticks: Set<Unicode.Scalar> = ["x", "X", "ｘ", "Ｘ", "v", "V", "✓", "✔", "×", "レ"]

  /// Looks at a line, or at what stands after the mark of a list's item.
  init?(_ line: ArraySlice<UInt8>) {
    let text = line.drop { $0.isASCIIBlank || $0 == UInt8(ascii: ">") }
    // The longest lookalike is short.
    var scalars = Substring(String(decoding: text.prefix(32), as: UTF8.self)).unicodeScalars
    let whole = scalars
    if let first = scalars.first, Self.dashes.contains(first) {
      scalars.removeFirst()
      scalars = scalars.drop(while: \.isBlank)
    }
    guard let open = scalars.popFirst(), open == "[" || open == "［" else { return nil }
    scalars = scalars.drop(while: \.isBlank)
    if let tick = scalars.first, Self.ticks.contains(tick) { scalars.removeFirst() }
    scalars = scalars.drop(while: \.isBlank)
    guard let close = scalars.popFirst(), close == "]" || close == "］" else { return nil }
    // `[](mail.md)` is a link, `[x]: …` its definition.
    if let next = scalars.first, next == "(" || next == "[" || next == ":" { return nil }
    let length = String(whole[..<scalars.startIndex]).utf8.count
    range = text.startIndex..<text.startIndex + length
  }
}

extension Diagnostic {
  fileprivate static func ruleMark(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .ruleMark,
      Wording(
        ja: "規則は「- [ ] 」で始め、文を続けます。この行は規則になりません", en: "A rule begins with “- [ ] ” and words: this line makes none"),
      at: span,
      fix: .init(
        Wording(
          ja: "半角で「-」、空白、「[ ]」、空白の順に書き、規則の文を続けてください",
          en: "Write “-”, a blank, “[ ]”, a blank and then the rule")))
  }

  fileprivate static func delimiterRow(_ span: SourceSpan, columns: Int, written: Int) -> Diagnostic {
    let row = "|" + String(repeating: "---|", count: columns)
    return Diagnostic(
      .tableDelimiterColumns,
      Wording(
        ja: "区切り行の列は見出し行と同じ数にします（見出し\(columns)、区切り\(written)）。このままでは表になりません",
        en:
          "The delimiter row has as many columns as the heading row (\(columns), not \(written)), or there is no table"),
      at: span,
      fix: .init(Wording(ja: "区切り行を「\(row)」に直してください", en: "Write “\(row)”"), replacement: row))
  }
}
