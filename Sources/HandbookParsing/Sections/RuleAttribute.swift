import HandbookModel

/// The keys that tie a rule to something else.
enum RuleAttribute: String, CaseIterable {
  case binds = "for"
  case approver
  case tells = "tell"
  case table
  case exception = "except"
  case conflict = "conflicts"

  /// What the key says.
  var relation: Relation {
    switch self {
    case .binds: .binds
    case .approver: .approvedBy
    case .tells: .tells
    case .table: .restsOn
    case .exception: .exceptionTo
    case .conflict: .conflictsWith
    }
  }

  /// What one of its values leads to; a name without `/` is a rule of the same section.
  func key(_ value: String, in section: SectionID) -> Reference.Key {
    let steps = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch self {
    case .binds, .tells: return .roleOrAudience(value)
    case .approver: return .role(RoleID(value))
    case .table:
      guard steps.count > 1 else { return .tablePart(TableID(value), row: "", column: nil) }
      return .tablePart(TableID(steps[0]), row: steps[1], column: steps.count > 2 ? steps[2] : nil)
    case .exception, .conflict:
      switch steps.count {
      case 1: return .ruleOrRow(section.written, value)
      case 2: return .ruleOrRow(steps[0], steps[1])
      default: return .tablePart(TableID(steps[0]), row: steps[1], column: steps[2])
      }
    }
  }
}
