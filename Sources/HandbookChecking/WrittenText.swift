internal import HandbookModel

/// A run of plain text as it stands in a file: what checks of wording look through.
struct WrittenText {
  /// Whose words a text is.
  enum Link: Hashable {
    /// The words of a link inside the handbook, which its author chose beside a target.
    case inside
    /// The words of a link to another site, which may quote it.
    case outside
  }

  /// The text, without markup.
  let text: String
  /// Where it stands.
  let span: SourceSpan
  /// The rule whose words or explanation it is part of; nil for other text.
  var rule: RuleID?
  /// The link whose words it is; nil for other text.
  var link: Link?

  /// Whether it is the words of a link, which its author chose beside a target.
  var isLinked: Bool { link != nil }

  /// Whether the file holds the text byte for byte: no escape, no line that goes on.
  var isVerbatim: Bool { text.utf8.count == span.range.count }

  /// The place of a range of the text's bytes; the whole run if text and file differ.
  func span(of range: Range<Int>) -> SourceSpan {
    guard isVerbatim else { return span }
    let start = Int(span.range.start)
    return SourceSpan(span.path, SourceRange(start + range.lowerBound, start + range.upperBound))
  }
}

extension Handbook {
  /// Hands over every text that the office writes in words of its own.
  ///
  /// The change history is left out, since it quotes editions as they were, and so are the titles of controls, which quote the
  /// standard.
  ///
  /// Cost: O(text).
  func forEachText(_ body: (WrittenText) -> Void) {
    for section in sections {
      body(WrittenText(text: section.title, span: section.span(section.titleRange)))
      section.forEachText(body)
      for (image, range) in section.pictures {
        for text in [image.alternative, image.title].compactMap({ $0 }) {
          body(WrittenText(text: text, span: section.span(range)))
        }
      }
    }
    hierarchy.introduction.forEachRunningText { $0.words.forEachText(in: "documents.md", body) }
    for document in hierarchy.documents { document.summary.forEachText(in: "documents.md", body) }
    for field in fieldTexts { body(WrittenText(text: field.text, span: field.span)) }
  }
}

extension Section {
  /// Hands over every run of plain text, in reading order; code is left out.
  ///
  /// Cost: O(inlines); no text is copied.
  func forEachText(_ body: (WrittenText) -> Void) {
    blocks.forEachRunningText { $0.words.forEachText(in: path, rule: $0.rule, body) }
    for footnote in footnotes { footnote.words.forEachText(in: path, body) }
  }
}

extension [Inline] {
  /// Hands over every run of plain text, in reading order; code is left out.
  func forEachText(
    in path: String, rule: RuleID? = nil, link: WrittenText.Link? = nil, _ body: (WrittenText) -> Void
  ) {
    for inline in self {
      switch inline.content {
      case .text(let text):
        body(WrittenText(text: text, span: SourceSpan(path, inline.range), rule: rule, link: link))
      case .emphasis(let words), .strong(let words):
        words.forEachText(in: path, rule: rule, link: link, body)
      case .reference(_, let words): words.forEachText(in: path, rule: rule, link: .inside, body)
      case .externalLink(_, let words): words.forEachText(in: path, rule: rule, link: .outside, body)
      case .code, .footnoteMark, .image, .lineBreak: break
      }
    }
  }
}
