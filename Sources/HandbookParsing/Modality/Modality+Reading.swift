import HandbookModel

extension Modality {
  /// The strictest of what the clauses of a rule ask for; of equals, the kind named first counts: 禁止 before 必須.
  ///
  /// A kind given by the author wins; the strength is then that of the words if they agree, otherwise the usual one of
  /// the kind.
  init(strictestOf provisions: [Provision], overriddenBy override: Kind? = nil) {
    var strictest: (kind: Kind, strength: Int)?
    for provision in provisions {
      guard let strength = provision.strength else { continue }
      let isStricter = strictest.map {
        strength > $0.strength || strength == $0.strength && provision.kind.order < $0.kind.order
      }
      if isStricter ?? true { strictest = (provision.kind, strength) }
    }
    if let override {
      let agrees = strictest?.kind == override
      self.init(override, strength: agrees ? strictest?.strength : override.usualStrength, isRead: false)
    } else {
      self.init(strictest?.kind ?? .information, strength: strictest?.strength)
    }
  }
}

extension Modality.Kind {
  /// The strength a rule of this kind has when its words do not say.
  fileprivate var usualStrength: Int? {
    switch self {
    case .mustNot, .must: 5
    case .approval: 3
    case .should: 1
    case .may: 0
    case .information: nil
    }
  }

  fileprivate var order: Int {
    switch self {
    case .mustNot: 0
    case .approval: 1
    case .must: 2
    case .should: 3
    case .may: 4
    case .information: 5
    }
  }
}
