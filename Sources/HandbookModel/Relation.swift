/// Something in the handbook that can be pointed at, and can point.
package enum Target: Hashable, Sendable {
  case section(SectionID)
  case heading(SectionID, String)
  case rule(RuleID)
  case table(TableID)
  case row(RowID)
  case cell(CellID)
  case document(DocumentID)
  case role(RoleID)
  case audience(AudienceID)
  case term(TermID)
  case control(ControlID)
  case edition(EditionID)
  case change(ChangeID)
  case task(StaffTaskID)
  case list(HandbookList)
}

extension Target {
  /// The id as authors write it.
  package var id: String {
    switch self {
    case .section(let id): id.written
    case .heading(let section, let name): "\(section)#\(name)"
    case .rule(let id): id.description
    case .table(let id): id.written
    case .row(let id): id.description
    case .cell(let id): id.description
    case .document(let id): id.written
    case .role(let id): id.written
    case .audience(let id): id.written
    case .term(let id): id.written
    case .control(let id): id.written
    case .edition(let id): id.written
    case .change(let id): id.description
    case .task(let id): id.written
    case .list(let list): list.rawValue
    }
  }
}

/// What one thing of the handbook has to do with another.
package enum Relation: String, Hashable, Sendable, CaseIterable {
  /// The source's text mentions the target (参照).
  case refersTo = "refers-to"
  /// The rule rests on a row or cell of a table (根拠の区分).
  case restsOn = "rests-on"
  /// The rule is an exception to another rule (例外).
  case exceptionTo = "exception-to"
  /// The rule pulls against another rule or a row; the office has not settled it (食い違い).
  case conflictsWith = "conflicts-with"
  /// The rule binds an audience or a role (対象).
  case binds
  /// The rule needs the approval of a role (承認者).
  case approvedBy = "approved-by"
  /// The rule has a role told or asked (連絡先).
  case tells
  /// The section is meant for an audience (対象).
  case addresses
  /// The section lays down what a document of the hierarchy rules (根拠文書).
  case belongsTo = "belongs-to"
  /// The document stands below another (上位文書).
  case childOf = "child-of"
  /// The row of the history changed the section (改編).
  case changes
  /// The text uses a term or names a role or a document (用語).
  case mentions
  /// The section touches a control (管理策).
  case implements
  /// The rule or row answers the task (用事).
  case answers
}

/// One thing pointing at another; pages show it at both ends.
package struct Relationship: Hashable, Sendable {
  /// The end that points: the smallest thing that has an address.
  package let source: Target
  /// What it says.
  package let relation: Relation
  /// The end pointed at.
  package let target: Target

  /// Makes a relationship.
  package init(_ source: Target, _ relation: Relation, _ target: Target) {
    self.source = source
    self.relation = relation
    self.target = target
  }
}
