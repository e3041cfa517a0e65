package import HandbookModel

/// One thing that a handbook must not contain, as a value: what it is called, why, and how it is found.
///
/// Not a `Rule`: rules bind people, checks bind the text.
package struct Check: Sendable {
  /// The id of its findings, in kebab-case.
  package let id: String
  /// One sentence for authors: why it matters.
  package let because: Wording
  /// Finds the places.
  package let findings: @Sendable (LinkedHandbook) -> [Diagnostic]

  /// Makes a check.
  package init(
    id: String, because: Wording, findings: @escaping @Sendable (LinkedHandbook) -> [Diagnostic]
  ) {
    self.id = id
    self.because = because
    self.findings = findings
  }

  /// Every check, in the order in which they run.
  package static let all: [Check] = [
    .unconfirmedReading,
    .figurePlaceholder,
    .staleFigure,
    .unclearStrength,
  ]

  /// The findings of all checks.
  package static func findings(in handbook: LinkedHandbook) -> [Diagnostic] {
    all.flatMap { $0.findings(handbook) }
  }
}
