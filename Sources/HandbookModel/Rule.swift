/// One thing that somebody must, must not, should or may do (規則).
///
/// A checklist is a view of rules.
package struct Rule: Hashable, Sendable {
  /// Its permanent id.
  ///
  /// A name the author has not given yet is made of its place and reported.
  package let id: RuleID
  /// What it says.
  package let words: [Inline]
  /// What follows inside the same item: reasons, examples, notes.
  package let explanation: [Block]
  /// What it asks for, and how strictly.
  package let modality: Modality
  /// Its clauses as read from the words, each with what it asks for; the rule itself and its exceptions.
  package let provisions: [Provision]
  /// What it has its readers ask or tell.
  package let requests: [Request]
  /// Who must do it, who permits it, what it rests on: the references in its attributes, in the order written.
  package let relations: [AttributeRelation]
  /// Where it stands in its file.
  package let range: SourceRange

  /// Makes a rule.
  package init(
    id: RuleID, words: [Inline], explanation: [Block] = [], modality: Modality, provisions: [Provision] = [],
    requests: [Request] = [], relations: [AttributeRelation] = [], range: SourceRange
  ) {
    self.id = id
    self.words = words
    self.explanation = explanation
    self.modality = modality
    self.provisions = provisions
    self.requests = requests
    self.relations = relations
    self.range = range
  }
}

/// One value of an attribute that ties a rule to something else: `approver=isms-office`.
package struct AttributeRelation: Hashable, Sendable {
  /// What the attribute says of the two.
  package let relation: Relation
  /// The other end.
  package let reference: Reference

  /// Makes a relation.
  package init(_ relation: Relation, _ reference: Reference) {
    self.relation = relation
    self.reference = reference
  }
}

/// What a rule asks for (規則の種別) and how strictly (強さ).
package struct Modality: Hashable, Sendable {
  /// The kinds that the portal shows.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 禁止
    case mustNot = "must-not"
    /// 承認が必要
    case approval
    /// 必須
    case must
    /// 推奨
    case should
    /// 許可
    case may
    /// 説明
    case information = "info"
  }

  /// What it asks for.
  package let kind: Kind
  /// How strictly, from 5 (してはならない, しなければならない) to 0 (してもよい); nil where nothing is asked.
  package let strength: Int?
  /// Whether it is read from the words alone: the author has given no kind.
  package let isRead: Bool

  /// Makes a modality.
  package init(_ kind: Kind, strength: Int?, isRead: Bool = true) {
    self.kind = kind
    self.strength = strength
    self.isRead = isRead
  }
}
