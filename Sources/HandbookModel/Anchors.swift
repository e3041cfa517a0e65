/// What every name in a handbook leads to: the symbol table that linking fills.
package struct Anchors: Sendable {
  /// The place of a section in the order of the handbook.
  package private(set) var sectionIndices: [SectionID: Int] = [:]
  /// Where a rule stands: the index of its section, and its place among the section's rules.
  package private(set) var rulePlaces: [RuleID: (section: Int, rule: Int)] = [:]
  /// Where a table stands: the index of its section, and its place among the section's tables.
  package private(set) var tablePlaces: [TableID: (section: Int, table: Int)] = [:]
  /// The place of every role in its list.
  package private(set) var roleIndices: [RoleID: Int] = [:]
  /// The place of every document in its list.
  package private(set) var documentIndices: [DocumentID: Int] = [:]
  /// The place of every term in its list.
  package private(set) var termIndices: [TermID: Int] = [:]
  /// The place of every control in its list.
  package private(set) var controlIndices: [ControlID: Int] = [:]
  /// The classification tables in the order of the handbook; the place, from 1, is the table's number (表1).
  package private(set) var classificationTables: [TableID] = []
  private var tableColumns: [TableID: [String?]] = [:]
  private var targets: [Reference.Key: Target] = [:]

  /// How many names a section has, as a rule.
  package static let usualNames = 20

  /// Makes an empty table.
  package init() {}

  /// Makes room for the names of some sections, which would else be moved again and again as they become more.
  package mutating func reserve(_ sections: Int) {
    targets.reserveCapacity(sections * Self.usualNames)
    rulePlaces.reserveCapacity(sections * Self.usualNames / 2)
    sectionIndices.reserveCapacity(sections)
  }

  /// The target of a key.
  ///
  /// Cost: O(1).
  package func target(of key: Reference.Key) -> Target? {
    switch key {
    case .ruleOrRow(let first, let second):
      targets[.tablePart(TableID(first), row: second, column: nil)] ?? targets[.part(SectionID(first), second)]
    case .sectionTablePart(let section, let table, let row, let column):
      targets[.part(section, table.written)] == .table(table)
        ? target(of: .tablePart(table, row: row, column: column)) : nil
    case .tablePart(let table, let row, let column?): cell(inRow: row, of: table, column)
    default: targets[key]
    }
  }

  /// Cells are not entered one by one: a table knows its rows and columns.
  private func cell(inRow row: String, of table: TableID, _ column: String) -> Target? {
    guard case .row(let id)? = targets[.tablePart(table, row: row, column: nil)],
      tableColumns[table]?.contains(column) == true
    else { return nil }
    return .cell(CellID(id, column))
  }

  /// Lets a key lead to a target; false if another thing has the key already.
  package mutating func add(_ key: Reference.Key, leadsTo target: Target) -> Bool {
    guard targets[key] == nil else { return false }
    targets[key] = target
    return true
  }

  /// Notes where a section stands.
  package mutating func place(_ section: SectionID, at index: Int) { sectionIndices[section] = index }

  /// Notes where a rule stands.
  package mutating func place(_ rule: RuleID, inSection section: Int, at index: Int) {
    rulePlaces[rule] = (section, index)
  }

  /// Notes where a table stands.
  package mutating func place(_ table: Table, inSection section: Int, at index: Int) {
    guard let id = table.id else { return }
    tablePlaces[id] = (section, index)
    tableColumns[id] = table.columnNames
    if table.kind == .classification { classificationTables.append(id) }
  }

  /// Notes where roles, documents, terms and controls stand in their lists.
  package mutating func place(_ handbook: Handbook) {
    for (index, role) in handbook.roles.enumerated() { roleIndices[role.id] = index }
    for (index, document) in handbook.hierarchy.documents.enumerated() { documentIndices[document.id] = index }
    for (index, term) in handbook.terms.enumerated() { termIndices[term.id] = index }
    for (index, control) in handbook.controls.enumerated() { controlIndices[control.id] = index }
  }
}
