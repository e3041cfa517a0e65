internal import HandbookModel

/// A run of plain text as it stands in a file: what checks of wording look through.
struct WrittenText {
  /// The text, without markup.
  let text: String
  /// Where it stands.
  let span: SourceSpan
  /// The rule whose words or explanation it is part of; nil for other text.
  let rule: RuleID?
  /// Whether it is the words of a link, which its author chose beside a target.
  let isLinked: Bool

  /// Whether the file holds the text byte for byte: no escape, no line that goes on.
  var isVerbatim: Bool { text.utf8.count == span.range.count }

  /// The place of a range of the text's bytes; the whole run if text and file differ.
  func span(of range: Range<Int>) -> SourceSpan {
    guard isVerbatim else { return span }
    let start = Int(span.range.start)
    return SourceSpan(span.path, SourceRange(start + range.lowerBound, start + range.upperBound))
  }
}

extension Section {
  /// Hands over every run of plain text, in reading order; code is left out.
  ///
  /// Cost: O(inlines); no text is copied.
  func forEachText(_ body: (WrittenText) -> Void) {
    for running in blocks.runningTexts {
      running.words.forEachText(in: path, rule: running.rule, isLinked: false, body)
    }
    for footnote in footnotes { footnote.words.forEachText(in: path, rule: nil, isLinked: false, body) }
  }
}

extension [Inline] {
  /// Hands over every run of plain text, in reading order; code is left out.
  func forEachText(in path: String, rule: RuleID? = nil, isLinked: Bool = false, _ body: (WrittenText) -> Void) {
    for inline in self {
      switch inline.content {
      case .text(let text):
        body(WrittenText(text: text, span: SourceSpan(path, inline.range), rule: rule, isLinked: isLinked))
      case .emphasis(let words), .strong(let words):
        words.forEachText(in: path, rule: rule, isLinked: isLinked, body)
      case .reference(_, let words), .externalLink(_, let words):
        words.forEachText(in: path, rule: rule, isLinked: true, body)
      case .code, .footnoteMark, .image, .lineBreak: break
      }
    }
  }
}
