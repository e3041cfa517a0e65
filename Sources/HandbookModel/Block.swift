/// A block of a section's text, by the names of CommonMark.
package struct Block: Hashable, Sendable {
  /// What the block is.
  package enum Content: Hashable, Sendable {
    /// A heading inside the section.
    case heading(Heading)
    /// A paragraph.
    case paragraph([Inline])
    /// A bullet list or an ordered list.
    case list(List)
    /// A table (表).
    indirect case table(Table)
    /// A block quote.
    case quote([Block])
    /// A note, warning and the like: `> [!NOTE]`.
    case alert(Alert, [Block])
    /// A code block.
    case code(String, info: String)
    /// A picture that stands alone (図).
    indirect case figure(Image)
    /// A thematic break.
    case thematicBreak
  }

  /// What the block is.
  package let content: Content
  /// Where it stands in its file.
  package let range: SourceRange

  /// Makes a block.
  package init(_ content: Content, _ range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// A heading inside a section (見出し).
package struct Heading: Hashable, Sendable {
  /// Its permanent id, unique in the section; nil where the author has not given one yet.
  package let name: String?
  /// 2 to 6: the section's title is 1.
  package let level: Int
  /// Its words.
  package let words: [Inline]

  /// Makes a heading.
  package init(name: String?, level: Int, words: [Inline]) {
    self.name = name
    self.level = level
    self.words = words
  }
}

/// A bullet list or an ordered list.
package struct List: Hashable, Sendable {
  /// The number of the first item, or nil for bullets.
  package let start: Int?
  /// The items in order.
  package let items: [ListItem]

  /// Makes a list.
  package init(start: Int?, items: [ListItem]) {
    self.start = start
    self.items = items
  }
}

/// An item of a list: a rule if it was written as a task, otherwise text.
package enum ListItem: Hashable, Sendable {
  case rule(Rule)
  case text([Block])
}

/// The five kinds of alert of common Markdown hosts.
package enum Alert: String, Hashable, Sendable, CaseIterable {
  case note = "NOTE"
  case tip = "TIP"
  case important = "IMPORTANT"
  case warning = "WARNING"
  case caution = "CAUTION"
}

/// A footnote (脚注) of a section.
package struct Footnote: Hashable, Sendable {
  /// The label that its marks carry.
  package let label: String
  /// Its text.
  package let words: [Inline]
  /// Where it stands in its file.
  package let range: SourceRange

  /// Makes a footnote.
  package init(label: String, words: [Inline], range: SourceRange) {
    self.label = label
    self.words = words
    self.range = range
  }
}
