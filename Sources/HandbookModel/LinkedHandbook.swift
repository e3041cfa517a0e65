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
  private let outgoing: [Target: [Int32]]
  private let incoming: [Target: [Int32]]

  /// Indexes relationships by both ends.
  ///
  /// Cost: O(relationships).
  package init(handbook: Handbook, anchors: Anchors, relationships: [Relationship]) {
    self.handbook = handbook
    self.anchors = anchors
    self.relationships = relationships
    var outgoing: [Target: [Int32]] = [:]
    var incoming: [Target: [Int32]] = [:]
    for (index, relationship) in relationships.enumerated() {
      outgoing[relationship.source, default: []].append(Int32(index))
      incoming[relationship.target, default: []].append(Int32(index))
    }
    self.outgoing = outgoing
    self.incoming = incoming
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

  /// The target of a reference; nil if it has none, which linking has reported.
  package func target(of reference: Reference) -> Target? { anchors.target(of: reference.key) }
}
