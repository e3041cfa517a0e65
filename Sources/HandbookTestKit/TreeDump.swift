package import HandbookModel

/// Prints blocks as a tree, each node with the very text of the source that its range covers.
///
/// What a node covers is shown as text, not as numbers, so that a wrong range can be seen.
package struct TreeDump {
  /// The tree, a node a line.
  package let text: String

  /// Prints the blocks of a file.
  package init(_ blocks: [Block], of file: ContentFile) {
    var printer = Printer(bytes: file.bytes)
    printer.blocks(blocks, 0)
    text = printer.lines.joined(separator: "\n")
  }

  /// Prints running text of a file.
  package init(_ words: [Inline], of file: ContentFile) {
    var printer = Printer(bytes: file.bytes)
    printer.inlines(words, 0)
    text = printer.lines.joined(separator: "\n")
  }
}

private struct Printer {
  let bytes: [UInt8]
  var lines: [String] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func blocks(_ blocks: [Block], _ depth: Int) {
    for block in blocks {
      switch block.content {
      case .heading(let heading):
        add("heading \(heading.level)\(heading.name.map { " #\($0)" } ?? "")", block.range, depth)
        inlines(heading.words, depth + 1)
      case .paragraph(let words):
        add("paragraph", block.range, depth)
        inlines(words, depth + 1)
      case .list(let list):
        add(list.start.map { "ordered list from \($0)" } ?? "list", block.range, depth)
        for item in list.items { self.item(item, depth + 1) }
      case .table(let table): self.table(table, block.range, depth)
      case .quote(let inner):
        add("quote", block.range, depth)
        self.blocks(inner, depth + 1)
      case .alert(let kind, let inner):
        add("alert \(kind.rawValue)", block.range, depth)
        self.blocks(inner, depth + 1)
      case .code(let text, let info): add("code \(info) 「\(text)」", block.range, depth)
      case .figure(let image): add("figure \(image.path ?? "missing") 「\(image.alternative)」", block.range, depth)
      case .thematicBreak: add("break", block.range, depth)
      }
    }
  }

  private mutating func item(_ item: ListItem, _ depth: Int) {
    switch item {
    case .rule(let rule):
      let strength = rule.modality.strength.map { String($0) } ?? "-"
      add("rule \(rule.id) \(rule.modality.kind.rawValue) \(strength)", nil, depth)
      for relation in rule.relations { add("\(relation.relation.rawValue)", relation.reference.range, depth + 1) }
      inlines(rule.words, depth + 1)
      blocks(rule.explanation, depth + 1)
    case .text(let inner):
      add("item", nil, depth)
      blocks(inner, depth + 1)
    }
  }

  private mutating func table(_ table: Table, _ range: SourceRange, _ depth: Int) {
    add("table \(table.kind.rawValue)\(table.id.map { " #\($0)" } ?? "")", nil, depth)
    for (row, places) in table.grid.enumerated() {
      let cells = places.map { place in "\(place.cell)\(place.isUnconfirmed ? "?" : "")" }.joined(separator: " ")
      add("row\(table.rowNames[row].map { " #\($0)" } ?? "") [\(cells)]", nil, depth + 1)
    }
    for (index, cell) in table.cells.enumerated() {
      add("cell \(index) \(cell.rowSpan)×\(cell.columnSpan)", cell.range, depth + 1)
      blocks(cell.blocks, depth + 2)
    }
  }

  mutating func inlines(_ words: [Inline], _ depth: Int) {
    for inline in words {
      switch inline.content {
      case .text(let text): add("text 「\(text)」", inline.range, depth)
      case .code(let text): add("code 「\(text)」", inline.range, depth)
      case .emphasis(let words): nested("emphasis", words, inline.range, depth)
      case .strong(let words): nested("strong", words, inline.range, depth)
      case .reference(let reference, let words): nested("reference \(reference.key)", words, inline.range, depth)
      case .externalLink(let address, let words): nested("link \(address)", words, inline.range, depth)
      case .footnoteMark(let label): add("footnote mark \(label)", inline.range, depth)
      case .image(let image): add("image \(image.path ?? "missing") 「\(image.alternative)」", inline.range, depth)
      case .lineBreak: add("line break", nil, depth)
      }
    }
  }

  private mutating func nested(_ name: String, _ words: [Inline], _ range: SourceRange, _ depth: Int) {
    add(name, range, depth)
    inlines(words, depth + 1)
  }

  private mutating func add(_ name: String, _ range: SourceRange?, _ depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    guard let range else { return lines.append(indent + name) }
    let start = min(Int(range.start), bytes.count)
    let end = max(start, min(Int(range.end), bytes.count))
    let covered = String(decoding: bytes[start..<end], as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "⏎")
    lines.append("\(indent)\(name) ‹\(covered)›")
  }
}
