/// A handbook in which every reference has its target, seen from both ends.
///
/// A type of its own, so that nothing can be checked or rendered before it is linked.
package struct LinkedHandbook: Sendable {
  /// The handbook as written.
  package let handbook: Handbook
  /// What every name leads to.
  package let anchors: Anchors
  /// Every relationship, in the order of the handbook.
  package let relationships: [Relationship]
  /// What the sections were called in each edition.
  package let lineage: Lineage
  private let requestsOfRules: [RuleID: [LinkedRequest]]
  private let outgoing: [Target: [Int32]]
  private let incoming: [Target: [Int32]]
  private let outgoingOfSections: [SectionID: [Int32]]
  private let incomingOfSections: [SectionID: [Int32]]

  /// Indexes relationships by both ends.
  ///
  /// Cost: O(relationships).
  package init(
    handbook: Handbook, anchors: Anchors, relationships: [Relationship], lineage: Lineage,
    requests: [RuleID: [LinkedRequest]] = [:]
  ) {
    self.lineage = lineage
    self.handbook = handbook
    self.anchors = anchors
    self.relationships = relationships
    requestsOfRules = requests
    var outgoing: [Target: [Int32]] = [:]
    var incoming: [Target: [Int32]] = [:]
    var outgoingOfSections: [SectionID: [Int32]] = [:]
    var incomingOfSections: [SectionID: [Int32]] = [:]
    for (index, relationship) in relationships.enumerated() {
      outgoing[relationship.source, default: []].append(Int32(index))
      incoming[relationship.target, default: []].append(Int32(index))
      if let section = Self.section(of: relationship.source, in: handbook, anchors) {
        outgoingOfSections[section, default: []].append(Int32(index))
      }
      if let section = Self.section(of: relationship.target, in: handbook, anchors) {
        incomingOfSections[section, default: []].append(Int32(index))
      }
    }
    self.outgoing = outgoing
    self.incoming = incoming
    self.outgoingOfSections = outgoingOfSections
    self.incomingOfSections = incomingOfSections
  }

  /// The section a thing stands in; nil for what stands in a list of its own.
  package func section(of target: Target) -> SectionID? { Self.section(of: target, in: handbook, anchors) }

  private static func section(of target: Target, in handbook: Handbook, _ anchors: Anchors) -> SectionID? {
    switch target {
    case .section(let id), .heading(let id, _): id
    case .rule(let id): id.section
    case .table(let id): anchors.tablePlaces[id].map { handbook.sections[$0.section].id }
    case .row(let id): section(of: .table(id.table), in: handbook, anchors)
    case .cell(let id): section(of: .table(id.row.table), in: handbook, anchors)
    case .document, .role, .audience, .term, .control, .edition, .change, .task, .list: nil
    }
  }

  /// What a section and everything in it points at, in the order of the handbook.
  package func relationships(fromSection section: SectionID) -> [Relationship] {
    outgoingOfSections[section, default: []].map { relationships[Int($0)] }
  }

  /// What points at a section or anything in it, in the order of the handbook.
  package func relationships(toSection section: SectionID) -> [Relationship] {
    incomingOfSections[section, default: []].map { relationships[Int($0)] }
  }

  /// What a thing points at, in the order of the handbook.
  package func relationships(from source: Target) -> [Relationship] {
    outgoing[source, default: []].map { relationships[Int($0)] }
  }

  /// What points at a thing, in the order of the handbook.
  package func relationships(to target: Target) -> [Relationship] {
    incoming[target, default: []].map { relationships[Int($0)] }
  }

  /// What a thing points at by one relation.
  package func targets(of relation: Relation, from source: Target) -> [Target] {
    relationships(from: source).filter { $0.relation == relation }.map(\.target)
  }

  /// What points at a thing by one relation.
  package func sources(of relation: Relation, to target: Target) -> [Target] {
    relationships(to: target).filter { $0.relation == relation }.map(\.source)
  }

  /// What a rule has its readers ask or tell, and whom; each act once, in the order of its words.
  package func requests(of rule: RuleID) -> [LinkedRequest] { requestsOfRules[rule, default: []] }

  /// The target of a reference; nil if it has none, which linking has reported.
  package func target(of reference: Reference) -> Target? { anchors.target(of: reference.key) }
}
