/// One clause of a rule (規定): what it asks for, and whether it is the rule itself or an exception.
package struct Provision: Hashable, Sendable {
  /// What a clause is to its rule.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// What the rule says.
    case main
    /// What holds otherwise (但し書き): 「ただし、…」.
    case proviso
    /// The only case in which the clause holds (限定): 「…に限り」.
    case limit
    /// A case in which the clause does not hold (除外): 「…を除き」.
    case exclusion
  }

  /// What it is to the rule.
  package let part: Part
  /// What it asks for.
  package let kind: Modality.Kind
  /// How strictly, from 5 to 0; nil where it asks for nothing, or does not say.
  package let strength: Int?
  /// Where it stands: UTF-8 bytes of the plain text of the rule's words.
  ///
  /// A limit or an exclusion lies inside the clause that it narrows.
  package let place: Range<Int>
  /// Words that stress it and change nothing (必ず, 一切), as written.
  package let emphases: [String]

  /// Makes a clause.
  package init(_ part: Part, _ kind: Modality.Kind, strength: Int?, at place: Range<Int>, emphases: [String] = []) {
    self.part = part
    self.kind = kind
    self.strength = strength
    self.place = place
    self.emphases = emphases
  }
}
