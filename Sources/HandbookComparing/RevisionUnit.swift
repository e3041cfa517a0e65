package import HandbookModel

/// The smallest piece of a handbook that is added, removed or moved as a whole (改正の単位): a rule, a heading, a
/// paragraph, a table.
package struct RevisionUnit: Hashable, Sendable {
  /// What a unit is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The title of a section.
    case title
    /// What a section or a list entry says of itself outside its text: audience, documents, controls, summary.
    case property
    /// A heading inside a section.
    case heading
    /// A rule with its explanation.
    case rule
    /// A paragraph, list item, quote, alert, code block or footnote.
    case text
    /// A table.
    case table
    /// A picture.
    case figure
    /// An entry of a list of the handbook: a role, a term, a document, a control, a task.
    case entry
  }

  /// What it is.
  package let kind: Kind
  /// Its permanent id; nil where it has none.
  package let target: Target?
  /// How it is cited in its own edition: 「9-2」, 「表1」; empty for what has no number.
  package let label: String
  /// Its text, a line a paragraph; the first line of a rule is what it says, the others explain it.
  ///
  /// Empty for a table.
  package let lines: [RevisionText]
  /// Its grid, if it is a table.
  package var table: RevisionTable? { tables.first }
  /// What it asks of whom, if it is a rule.
  package let duty: Duty?
  /// How it is set: level, list or box, emphasis; what differs only here is a change of form (体裁のみ).
  package let form: String
  /// None or one; few units are tables, and all would have to have room for one.
  private let tables: [RevisionTable]

  /// Makes a unit.
  package init(
    _ kind: Kind, target: Target? = nil, label: String = "", lines: [RevisionText] = [], table: RevisionTable? = nil,
    duty: Duty? = nil, form: String = ""
  ) {
    self.kind = kind
    self.target = target
    self.label = label
    self.lines = lines
    tables = table.map { [$0] } ?? []
    self.duty = duty
    self.form = form
  }
}

/// What a rule asks of whom, as far as flags of meaning depend on it.
package struct Duty: Hashable, Sendable {
  /// What the rule asks for, and how strictly.
  package let modality: Modality
  /// Its clauses, with their places in the plain text of its words.
  package let provisions: [Provision]
  /// Whom it binds, as printed.
  package let audience: [String]
  /// Who approves or is told, as printed, by attribute or by the words of the rule.
  package let roles: [String]
  /// The rules to which it is an exception, by id.
  package let exceptionTo: [String]

  /// Makes a duty.
  package init(
    modality: Modality, provisions: [Provision] = [], audience: [String] = [], roles: [String] = [],
    exceptionTo: [String] = []
  ) {
    self.modality = modality
    self.provisions = provisions
    self.audience = audience
    self.roles = roles
    self.exceptionTo = exceptionTo
  }
}

/// A table as editions are compared by it: the expanded grid, with the names that rows and columns keep.
package struct RevisionTable: Hashable, Sendable {
  /// One cell, which covers one or more places of the grid.
  package struct Cell: Hashable, Sendable {
    /// The row of its upper left place; 0 is the heading row.
    package let row: Int
    /// The column of its upper left place.
    package let column: Int
    /// How many rows it covers.
    package let rowSpan: Int
    /// How many columns it covers.
    package let columnSpan: Int
    /// Its text, a line a paragraph.
    package let lines: [RevisionText]
    /// How it is set: lists, emphasis.
    package let form: String

    /// Makes a cell.
    package init(
      row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, lines: [RevisionText], form: String = ""
    ) {
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.lines = lines
      self.form = form
    }
  }

  /// What the table is.
  package let kind: Table.Kind
  /// Its caption (表題).
  package let caption: RevisionText
  /// The cells in reading order.
  package let cells: [Cell]
  /// The index in `cells` of the cell that covers a place, row by row.
  package let grid: [[Int]]
  /// The ids of the rows; nil where a row has none.
  package let rowNames: [String?]
  /// The ids of the columns; nil where a column has none.
  package let columnNames: [String?]
  /// The words that name each row, as printed.
  package let rowLabels: [String]
  /// The words that name each column, as printed.
  package let columnLabels: [String]

  /// Makes a table.
  package init(
    kind: Table.Kind, caption: RevisionText, cells: [Cell], grid: [[Int]], rowNames: [String?], columnNames: [String?],
    rowLabels: [String] = [], columnLabels: [String] = []
  ) {
    self.kind = kind
    self.caption = caption
    self.cells = cells
    self.grid = grid
    self.rowNames = rowNames
    self.columnNames = columnNames
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
  }
}
