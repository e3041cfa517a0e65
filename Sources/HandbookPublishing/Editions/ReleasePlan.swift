package import HandbookModel

/// What the office asks of a release: which edition the content is to become, and on whose word.
package struct ReleasePlan: Hashable, Sendable {
  /// The edition.
  package let edition: Edition
  /// The roles that approved it, by id or name.
  package let approvers: [String]
  /// Whether the office knows that the git work tree is dirty, and goes on.
  package let allowsDirty: Bool

  /// Makes a plan; id and name are made of the date unless they are given.
  package init(
    date: EditionDate, effective: EditionDate?, approvers: [String], id: EditionID? = nil, name: String? = nil,
    allowsDirty: Bool = false
  ) {
    edition = Edition(
      id: id ?? EditionID(date.description), name: name ?? "\(date.japanese)版", date: date, effective: effective)
    self.approvers = approvers
    self.allowsDirty = allowsDirty
  }
}

/// What a comparison of an edition with the one before says of it.
package struct ReleaseComparison: Sendable {
  /// How many changes of each class there are.
  package let counts: [EditionManifest.ChangeCount]
  /// What the written history leaves out or gets wrong; what its authors have not allowed keeps the edition from being
  /// released.
  package let findings: [Diagnostic]

  /// Makes a comparison.
  package init(counts: [EditionManifest.ChangeCount] = [], findings: [Diagnostic] = []) {
    self.counts = counts
    self.findings = findings
  }
}

/// Compares an edition that is to be released with the one before; there is none before the first.
package typealias ReleaseComparing = @Sendable (LinkedHandbook, FrozenEdition?) -> ReleaseComparison
