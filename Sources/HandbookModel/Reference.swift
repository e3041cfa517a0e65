/// A mention of another place of the handbook, as written; linking knows its target.
package struct Reference: Hashable, Sendable {
  /// What a reference is looked up by, however its author spelled the way there.
  package enum Key: Hashable, Sendable {
    /// `mail.md`
    case section(SectionID)
    /// `mail.md#encrypt`: a rule, a heading or a table of a section.
    case part(SectionID, String)
    /// `table=paper/carry/internal` in an attribute.
    case tablePart(TableID, row: String, column: String?)
    /// `classification.md#paper/carry`: the table has to stand in that section.
    case sectionTablePart(SectionID, TableID, row: String, column: String?)
    /// `except=carry/ban`, or `conflicts=paper/carry`: a rule or a row.
    case ruleOrRow(String, String)
    /// `documents.md#policy`
    case document(DocumentID)
    /// `roles.yml#isms-office`
    case role(RoleID)
    /// `audience: [staff]`
    case audience(AudienceID)
    /// `for=staff`: a role or an audience.
    case roleOrAudience(String)
    /// `terms.yml#virus`
    case term(TermID)
    /// `controls: [A.5.17]`
    case control(ControlID)
    /// `history.md#2024-02`
    case edition(EditionID)
    /// A page that stands for a whole list: `documents.md`, `history.md`, …
    case list(HandbookList)
  }

  /// What to look up.
  package let key: Key
  /// Where it stands.
  package let range: SourceRange

  /// Makes a reference.
  package init(_ key: Key, _ range: SourceRange) {
    self.key = key
    self.range = range
  }
}

/// The lists of the handbook that have a page of their own.
package enum HandbookList: String, Hashable, Sendable, CaseIterable {
  case documents = "documents.md"
  case history = "history.md"
  case roles = "roles.yml"
  case terms = "terms.yml"
  case controls = "controls.yml"
}
