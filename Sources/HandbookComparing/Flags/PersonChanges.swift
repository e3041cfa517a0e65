/// The roles and audiences (役割・承認者, 対象) that only one of two texts names.
struct PersonChanges {
  /// A flag for roles, one for audiences; none where both texts name the same.
  private(set) var flags: [MeaningFlag] = []

  /// Compares the names in what differs, and those of the duties.
  init(
    of differences: [TextDifference], from old: RevisionUnit?, to new: RevisionUnit?,
    exceptExceptions isInException: (RevisionMark.Place?, MeaningUnit, _ isOld: Bool) -> Bool
  ) {
    func names(_ kind: MeaningUnit.Kind, _ isOld: Bool) -> [String] {
      differences.filter { !$0.isFormatting }.flatMap { difference in
        (isOld ? difference.old : difference.new).compactMap { word -> String? in
          let place = isOld ? difference.mark.before : difference.mark.after
          return word.unit.kind == kind && !isInException(place, word.unit, isOld) ? word.unit.meaning : nil
        }
      }
    }
    // A name that is still in the text is none that went: only what is asked of it changed.
    func duties(_ unit: RevisionUnit?, _ other: RevisionUnit?, _ names: (Duty) -> [String]) -> [String] {
      (unit?.duty.map(names) ?? []).filter { name in !(other?.names(name) ?? true) }
    }
    let roles = Self.changes(
      names(.role, true), names(.role, false), duties(old, new, \.roles), duties(new, old, \.roles))
    if !roles.gone.isEmpty || !roles.come.isEmpty { flags.append(.role(from: roles.gone, to: roles.come)) }
    let audiences = Self.changes(
      names(.audience, true), names(.audience, false), duties(old, new, \.audience), duties(new, old, \.audience))
    if !audiences.gone.isEmpty || !audiences.come.isEmpty {
      flags.append(.audience(from: audiences.gone, to: audiences.come))
    }
  }

  private static func changes(
    _ old: [String], _ new: [String], _ oldDuty: [String], _ newDuty: [String]
  ) -> (gone: [String], come: [String]) {
    var gone = old
    var come: [String] = []
    for name in new {
      if let index = gone.firstIndex(of: name) { gone.remove(at: index) } else { come.append(name) }
    }
    gone += oldDuty
    come += newDuty
    return (gone.unique, come.unique)
  }
}

extension RevisionUnit {
  /// Whether the text or the duty has a name.
  fileprivate func names(_ name: String) -> Bool {
    duty.map { $0.roles.contains(name) || $0.audience.contains(name) } ?? false
      || lines.contains { $0.printed.utf8.firstRange(of: name.utf8) != nil }
  }
}

extension [String] {
  /// Each text once, in order.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
