/// The roles and audiences (役割・承認者, 対象) that only one of two texts names.
struct PersonChanges {
  /// A flag for roles, one for audiences; none where both texts name the same.
  private(set) var flags: [MeaningFlag] = []

  /// Compares the names in what differs, and those of the duties.
  init(
    of differences: [TextDifference], from old: Duty?, to new: Duty?,
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
    let roles = Self.changes(names(.role, true), names(.role, false), old?.roles ?? [], new?.roles ?? [])
    if !roles.gone.isEmpty || !roles.come.isEmpty { flags.append(.role(from: roles.gone, to: roles.come)) }
    let audiences = Self.changes(
      names(.audience, true), names(.audience, false), old?.audience ?? [], new?.audience ?? [])
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
    gone += oldDuty.filter { !newDuty.contains($0) }
    come += newDuty.filter { !oldDuty.contains($0) }
    return (gone.unique, come.unique)
  }
}

extension [String] {
  /// Each text once, in order.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
