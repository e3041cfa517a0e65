import HandbookModel
internal import HandbookNaming

extension RevisionTextPrinter {
  /// What a rule's card says beside its words, a line each, under the card's own labels.
  mutating func attributeLines(of rule: Rule) -> [RevisionText] {
    var lines: [RevisionText] = []
    if !rule.modality.isRead { lines.append(RevisionText("種別：\(rule.modality.kind.word)")) }
    guard !rule.relations.isEmpty else { return lines }
    for (label, relation) in Self.labels {
      let references = rule.relations.filter { $0.relation == relation }.map(\.reference)
      if !references.isEmpty { lines.append(Self.labelled(label, list(references))) }
    }
    return lines
  }

  private static let labels: [(label: String, relation: Relation)] = [
    ("対象", .binds), ("承認者", .approvedBy), ("連絡・相談先", .tells), ("区分の表", .restsOn), ("次の規則の例外", .exceptionTo),
    ("食い違う記載", .conflictsWith),
  ]

  /// What a rule asks of whom.
  mutating func duty(of rule: Rule) -> Duty {
    let targets = { (relations: [Relation], linked: LinkedHandbook) in
      rule.relations.filter { relations.contains($0.relation) }.compactMap { linked.target(of: $0.reference) }
    }
    let asked = linked.requests(of: rule.id).flatMap(\.whom)
    let roles = targets([.approvedBy, .tells], linked) + asked
    return Duty(
      modality: rule.modality, provisions: rule.provisions,
      audience: targets([.binds], linked).map { name(of: $0) }.uniqued, roles: roles.map { name(of: $0) }.uniqued,
      exceptionTo: targets([.exceptionTo], linked).map(\.id).uniqued)
  }
}
