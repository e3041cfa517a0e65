/// One section (項) of the handbook, as written.
package struct Section: Hashable, Sendable {
  /// The name of its file, which never changes.
  package let id: SectionID
  /// Its file's path below the content folder.
  package let path: String
  /// Its title (題名).
  package let title: String
  /// Where the title stands in its file.
  package let titleRange: SourceRange
  /// How the title is read (よみ), in kana.
  package let reading: String?
  /// What it comes down to (要点), in the office's words.
  package let summary: String?
  /// Whom it is for, by audience.
  package let audience: [Reference]
  /// The documents of the hierarchy that it rests on.
  package let documents: [Reference]
  /// The controls of ISO/IEC 27001 that it touches.
  package let controls: [Reference]
  /// Its text.
  package let blocks: [Block]
  /// Its footnotes in the order of their text.
  package let footnotes: [Footnote]
  /// Its rules in reading order; the place in this list, from 1, is the second part of a rule's number.
  package let rules: [Rule]
  /// Its tables in reading order.
  package let tables: [Table]
  /// Its headings in reading order.
  package let headings: [Heading]

  /// Makes a section; rules, tables and headings are those of its blocks.
  package init(
    id: SectionID, path: String, title: String, titleRange: SourceRange = SourceRange(0, 0), reading: String? = nil,
    summary: String? = nil, audience: [Reference] = [], documents: [Reference] = [], controls: [Reference] = [],
    blocks: [Block] = [], footnotes: [Footnote] = []
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.titleRange = titleRange
    self.reading = reading
    self.summary = summary
    self.audience = audience
    self.documents = documents
    self.controls = controls
    self.blocks = blocks
    self.footnotes = footnotes
    var parts = SectionParts()
    parts.add(blocks)
    rules = parts.rules
    tables = parts.tables
    headings = parts.headings
  }

  /// A place in this section's file.
  package func span(_ range: SourceRange) -> SourceSpan { SourceSpan(path, range) }

  /// The rule of a name.
  ///
  /// Cost: O(rules).
  package func rule(named name: String) -> Rule? { rules.first { $0.id.name == name } }
}

/// The rules, tables and headings found on a walk through blocks, in reading order.
private struct SectionParts {
  var rules: [Rule] = []
  var tables: [Table] = []
  var headings: [Heading] = []

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .heading(let heading): headings.append(heading)
      case .table(let table): tables.append(table)
      case .quote(let inner), .alert(_, let inner): add(inner)
      case .list(let list): for item in list.items { add(item) }
      case .paragraph, .code, .figure, .thematicBreak: break
      }
    }
  }

  mutating func add(_ item: ListItem) {
    switch item {
    case .rule(let rule):
      rules.append(rule)
      add(rule.explanation)
    case .text(let blocks): add(blocks)
    }
  }
}
