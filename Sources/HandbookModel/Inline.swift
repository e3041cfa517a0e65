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

  /// The part of the text that stands at a place of `plainText`, in UTF-8 bytes, with its markup but without footnotes.
  package func part(_ place: Range<Int>) -> [Inline] {
    guard !place.isEmpty else { return [] }
    var offset = 0
    return part(place, &offset)
  }

  private func part(_ place: Range<Int>, _ offset: inout Int) -> [Inline] {
    var part: [Inline] = []
    for inline in self {
      let start = offset
      func cut(_ text: String) -> String {
        let utf8 = text.utf8
        offset += utf8.count
        let inside = place.clamped(to: start..<start + utf8.count)
        return String(decoding: utf8.dropFirst(inside.lowerBound - start).prefix(inside.count), as: UTF8.self)
      }
      let content: Inline.Content =
        switch inline.content {
        case .text(let text): .text(cut(text))
        case .code(let text): .code(cut(text))
        case .emphasis(let words): .emphasis(words.part(place, &offset))
        case .strong(let words): .strong(words.part(place, &offset))
        case .reference(let reference, let words): .reference(reference, words: words.part(place, &offset))
        case .externalLink(let address, let words): .externalLink(address: address, words: words.part(place, &offset))
        case .image, .lineBreak, .footnoteMark: inline.content
        }
      switch inline.content {
      case .image(let image): offset += image.alternative.utf8.count
      case .lineBreak: offset += 1
      default: break
      }
      // What has no text of its own, such as a reference that prints its target's name, belongs to what follows.
      if case .footnoteMark = inline.content { continue }
      let isInside = start == offset ? place.contains(start) : start < place.upperBound && place.lowerBound < offset
      if isInside { part.append(Inline(content, inline.range)) }
    }
    return part
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
