/// A permanent id (固定ID) as its author gave it; the type it names keeps ids of different things apart.
package struct Identifier<Subject>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The id as written: ASCII lower case, digits, `-` and `.`.
  package let written: String

  /// Takes the id over as written.
  package init(_ written: String) {
    self.written = written
  }

  package init(stringLiteral written: String) {
    self.init(written)
  }

  package var description: String { written }

  package static func < (first: Identifier, second: Identifier) -> Bool { first.written < second.written }

  /// Whether a text can be an id: it begins with an ASCII letter or digit and holds only those, `-` and `.`.
  package static func isValid(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetterOrDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

/// The id of a section (項): the name of its file.
package typealias SectionID = Identifier<Section>
/// The id of a table (表), unique in the handbook.
package typealias TableID = Identifier<Table>
/// The id of a document of the hierarchy (文書体系).
package typealias DocumentID = Identifier<Document>
/// The id of a role (役割).
package typealias RoleID = Identifier<Role>
/// The id of an audience (対象者).
package typealias AudienceID = Identifier<Audience>
/// The id of a term (用語).
package typealias TermID = Identifier<Term>
/// The id of a control (管理策) of ISO/IEC 27001, Annex A, or of a clause of it.
package typealias ControlID = Identifier<Control>
/// The id of an edition (版).
package typealias EditionID = Identifier<Edition>
/// The id of a task (用事).
package typealias StaffTaskID = Identifier<StaffTask>

/// The id of a rule (規則): its section and its name there.
package struct RuleID: Hashable, Sendable, CustomStringConvertible {
  /// The section it stands in.
  package let section: SectionID
  /// Its name in the section.
  package let name: String

  /// Makes the id of a rule.
  package init(_ section: SectionID, _ name: String) {
    self.section = section
    self.name = name
  }

  package var description: String { "\(section)/\(name)" }
}

/// The id of a row of a table: the table and the row's name in it.
package struct RowID: Hashable, Sendable, CustomStringConvertible {
  /// The table it stands in.
  package let table: TableID
  /// Its name in the table.
  package let name: String

  /// Makes the id of a row.
  package init(_ table: TableID, _ name: String) {
    self.table = table
    self.name = name
  }

  package var description: String { "\(table)/\(name)" }
}

/// The id of a cell of a table: its row and the id of its column, which in a classification table is a level.
package struct CellID: Hashable, Sendable, CustomStringConvertible {
  /// The row it stands in.
  package let row: RowID
  /// The id of its column.
  package let column: String

  /// Makes the id of a cell.
  package init(_ row: RowID, _ column: String) {
    self.row = row
    self.column = column
  }

  package var description: String { "\(row)/\(column)" }
}

/// The id of a row of the change history: its edition and its place there, counted from 1.
package struct ChangeID: Hashable, Sendable, CustomStringConvertible {
  /// The edition it belongs to.
  package let edition: EditionID
  /// Its place in the edition's table.
  package let ordinal: Int

  /// Makes the id of a change.
  package init(_ edition: EditionID, _ ordinal: Int) {
    self.edition = edition
    self.ordinal = ordinal
  }

  package var description: String { "\(edition)/\(ordinal)" }
}
