/// A piece of running text, by the names of CommonMark.
package struct Inline: Hashable, Sendable {
  /// What the piece is.
  ///
  /// Only what is large and rare stands behind a pointer: text is most of a handbook.
  package enum Content: Hashable, Sendable {
    /// Text as read: escapes and entities are resolved.
    case text(String)
    /// A code span.
    case code(String)
    /// Emphasis (`*…*`).
    case emphasis([Inline])
    /// Strong emphasis (`**…**`).
    case strong([Inline])
    /// A mention of another place of the handbook; without words it prints the target's own name.
    indirect case reference(Reference, words: [Inline])
    /// A link to somewhere else; the address is one of the allowed schemes.
    case externalLink(address: String, words: [Inline])
    /// The mark of a footnote, by its label.
    case footnoteMark(String)
    /// A picture inside a line.
    indirect case image(Image)
    /// A break that the author asked for.
    case lineBreak
  }

  /// What the piece is.
  package let content: Content
  /// Where it stands in its file.
  package let range: SourceRange

  /// Makes a piece of text.
  package init(_ content: Content, _ range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// A picture or diagram (図).
package struct Image: Hashable, Sendable {
  /// The file's path below the content folder; nil where the original's figure is still missing.
  package let path: String?
  /// What the picture shows, for those who do not see it.
  package let alternative: String
  /// The caption below it (図題); nil if it has none.
  package let title: String?

  /// Makes a picture.
  package init(path: String?, alternative: String, title: String? = nil) {
    self.path = path
    self.alternative = alternative
    self.title = title
  }
}

extension [Inline] {
  /// The text without markup; a reference without words leaves nothing, since only linking knows its words.
  package var plainText: String {
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to text: inout String) {
    for inline in self {
      switch inline.content {
      case .text(let words), .code(let words): text += words
      case .emphasis(let words), .strong(let words): words.appendPlainText(to: &text)
      case .reference(_, let words), .externalLink(_, let words): words.appendPlainText(to: &text)
      case .image(let image): text += image.alternative
      case .lineBreak: text += "\n"
      case .footnoteMark: break
      }
    }
  }
}
