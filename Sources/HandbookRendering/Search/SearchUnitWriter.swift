internal import HandbookModel
internal import HandbookNaming
internal import HandbookSearching

/// Writes units as the index has them: the letter of the kind, then as many fields as the kind has, each ended by U+007F,
/// which no text of a handbook holds.
///
/// What the browser can tell is left out: numbers of rules, addresses, the row in the name of a cell.
struct SearchUnitWriter {
  private(set) var text = ""
  private let linked: LinkedHandbook
  /// The row that the cells which follow stand in.
  private var row: RowID?

  init(_ linked: LinkedHandbook) { self.linked = linked }

  /// Writes a unit of a section.
  mutating func write(_ entry: SearchIndex.Entry) {
    let unit = entry.unit
    switch unit.target {
    case .section: write(unit.kind.rawValue, unit.text)
    case .heading(_, let name): write(unit.kind.rawValue, name, unit.label, unit.text)
    case .rule(let id): write(unit.kind.rawValue, id.name, unit.text, unit.modality?.rawValue ?? "")
    case .cell(let id): write(id, unit)
    case .change: write(unit.kind.rawValue, unit.id, unit.label, unit.text, entry.section?.written ?? "")
    default: write(unit.kind.rawValue, unit.id, unit.label, unit.text)
    }
  }

  /// Writes a term: its meaning, its other names, and its reading where that stands for it as a name does.
  mutating func write(_ term: Term) {
    write(
      SearchUnit.Kind.term.rawValue, term.id.written, term.spelling, term.definition ?? "",
      Self.names(term.synonyms + term.avoided), term.otherReading ?? "")
  }

  /// Writes a role: its other names, and what it does.
  mutating func write(_ role: Role) {
    write(SearchUnit.Kind.role.rawValue, role.id.written, role.name, Self.names(role.alsoKnownAs), role.summary ?? "")
  }

  /// Writes a cell, and before it its row, unless the cell before stands in it too.
  private mutating func write(_ id: CellID, _ unit: SearchUnit) {
    let rowName = linked.name(of: .row(id.row))
    if row != id.row { write("w", id.row.description, rowName) }
    row = id.row
    let column = String(unit.label.utf8.dropFirst(rowName.utf8.count + "・".utf8.count)) ?? unit.label
    let conflicts = [Target.cell(id), .row(id.row)].flatMap { linked.sources(of: .conflictsWith, to: $0) }
      .compactMap { if case .rule(let id) = $0 { id.description } else { nil } }
    // The cells of a classification table have their place on the page of the tables, others on that of their section.
    let kind = linked.table(id.row.table)?.kind == .classification ? unit.kind.rawValue : "m"
    write(kind, id.column, column, unit.text, conflicts.joined(separator: " "))
  }

  private mutating func write(_ fields: String...) {
    for field in fields {
      text += field.utf8.contains(0x7F) ? field.replacing("\u{7F}", with: "") : field
      text += "\u{7F}"
    }
  }

  private static func names(_ names: [String]) -> String {
    names.map { $0.replacing("\t", with: " ") }.joined(separator: "\t")
  }
}
