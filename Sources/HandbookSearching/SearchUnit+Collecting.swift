package import HandbookModel
internal import HandbookNaming

extension LinkedHandbook {
  /// The units of a section in reading order: itself, its headings, rules and cells.
  package func searchUnits(of section: Section) -> [SearchUnit] {
    var collector = SearchUnitCollector(section: section, linked: self)
    collector.add(section.blocks)
    for footnote in section.footnotes { collector.addText(plainText(of: footnote.words)) }
    return collector.units
  }

  /// The units of the lists: terms, roles, documents, and the rows of the change history.
  package var searchUnitsOfLists: [SearchUnit] {
    let terms = handbook.terms.map { term in
      let words = [term.definition].compactMap { $0 } + [(term.synonyms + term.avoided).joined(separator: "、")]
      return SearchUnit(
        .term, id: term.id.written, target: .term(term.id), label: term.spelling,
        text: words.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
    let roles = handbook.roles.map { role in
      let words = [role.alsoKnownAs.joined(separator: "、"), role.summary ?? ""]
      return SearchUnit(
        .role, id: role.id.written, target: .role(role.id), label: role.name,
        text: words.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
    let documents = handbook.hierarchy.documents.map { document in
      SearchUnit(
        .document, id: document.id.written, target: .document(document.id), label: document.name,
        text: [plainText(of: document.summary), document.level, document.place].filter { !$0.isEmpty }
          .joined(separator: "\n"))
    }
    let changes = handbook.history.entries.flatMap { entry in
      entry.changes.map { change in
        SearchUnit(
          .change, id: change.id.description, target: .change(change.id),
          label: "\(entry.edition.name) \(plainText(of: change.item))", text: plainText(of: change.summary))
      }
    }
    return terms + roles + documents + changes
  }
}

/// Walks a section, and gives every piece of text to the unit it belongs to.
private struct SearchUnitCollector {
  private(set) var units: [SearchUnit]
  private let linked: LinkedHandbook
  private let section: Section
  /// The unit that takes the text which is no unit of its own.
  private var open = 0

  init(section: Section, linked: LinkedHandbook) {
    self.section = section
    self.linked = linked
    units = [
      SearchUnit(
        .section, id: section.id.written, target: .section(section.id), label: linked.heading(of: section), text: "")
    ]
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .heading(let heading): add(heading)
      case .paragraph(let words): addText(linked.plainText(of: words))
      case .list(let list): for item in list.items { add(item) }
      case .table(let table): add(table)
      case .quote(let blocks), .alert(_, let blocks): add(blocks)
      case .code(let text, _): addText(text)
      case .figure(let image): addText([image.alternative, image.title ?? ""].joined(separator: "\n"))
      case .thematicBreak: break
      }
    }
  }

  /// Gives text to the unit that is open.
  mutating func addText(_ text: String) {
    guard !text.isEmpty else { return }
    let unit = units[open]
    units[open] = SearchUnit(
      unit.kind, id: unit.id, target: unit.target, label: unit.label,
      text: unit.text.isEmpty ? text : "\(unit.text)\n\(text)", modality: unit.modality)
  }

  private mutating func add(_ heading: Heading) {
    let words = linked.plainText(of: heading.words)
    guard let name = heading.name else { return addText(words) }
    open = units.count
    units.append(
      SearchUnit(.heading, id: "\(section.id)#\(name)", target: .heading(section.id, name), label: words, text: ""))
  }

  private mutating func add(_ item: ListItem) {
    switch item {
    case .text(let blocks): add(blocks)
    case .rule(let rule):
      let outer = open
      open = units.count
      units.append(
        SearchUnit(
          .rule, id: rule.id.description, target: .rule(rule.id), label: linked.number(of: rule.id) ?? "",
          text: linked.plainText(of: rule.words), modality: rule.modality.kind))
      add(rule.explanation)
      open = outer
    }
  }

  private mutating func add(_ table: Table) {
    addText(linked.plainText(of: table.caption))
    guard let id = table.id, table.columnNames.contains(where: { $0 != nil }) else {
      return table.cells.forEach { addText(linked.lines(of: $0).joined(separator: "\n")) }
    }
    for row in table.grid.indices {
      for column in table.grid[row].indices {
        let cell = table.cell(row: row, column: column)
        let lines = linked.lines(of: cell).joined(separator: "\n")
        guard let rowName = table.rowNames[row], let columnName = table.columnNames[column] else {
          if cell.row == row, cell.column == column { addText(lines) }
          continue
        }
        let target = CellID(RowID(id, rowName), columnName)
        units.append(
          SearchUnit(
            .cell, id: target.description, target: .cell(target), label: linked.name(of: .cell(target)), text: lines))
      }
    }
  }
}
