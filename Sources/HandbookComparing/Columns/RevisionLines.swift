import HandbookModel

/// The lines of a unit or a cell, with how they are set, and what of it stands on its own.
struct RevisionLines {
  /// The lines, one a paragraph.
  private(set) var texts: [RevisionText] = []
  /// How they are set.
  private(set) var form: String
  /// Tables, pictures, headings and rules inside, which are units of their own.
  private(set) var rest: [Block] = []

  init(_ form: String) { self.form = form }

  mutating func add(_ contents: [Block.Content], by printer: inout RevisionTextPrinter) {
    for content in contents {
      switch content {
      case .paragraph(let words): texts.append(printer.text(of: words, form: &form))
      case .code(let text, let info):
        texts.append(RevisionText(text))
        form += "```\(info)"
      case .list(let list): add(list, by: &printer)
      case .quote(let blocks):
        form += ">"
        add(blocks.map(\.content), by: &printer)
      case .alert(let alert, let blocks):
        form += "!\(alert.rawValue)"
        add(blocks.map(\.content), by: &printer)
      case .thematicBreak: form += "---"
      case .heading, .table, .figure: rest.append(Block(content, SourceRange(0, 0)))
      }
    }
  }

  private mutating func add(_ list: List, by printer: inout RevisionTextPrinter) {
    form += "("
    for item in list.items {
      switch item {
      case .rule: rest.append(Block(.list(List(start: list.start, items: [item])), SourceRange(0, 0)))
      case .text(let blocks):
        form += list.start.map { "\($0)." } ?? "-"
        add(blocks.map(\.content), by: &printer)
      }
    }
    form += ")"
  }
}
