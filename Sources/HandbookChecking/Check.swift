package import HandbookModel

/// One thing that a handbook must not contain, as a value: the rule, why it stands, and how a breach is found.
///
/// Not a `Rule`: rules bind people, checks bind the text.
package struct Check: Sendable {
  /// The rule for authors, with the id of the findings.
  package let explanation: Explanation
  /// Finds the places.
  package let findings: @Sendable (LinkedHandbook) -> [Diagnostic]

  /// The id of its findings, in kebab-case.
  package var id: String { explanation.id }

  /// Makes a check.
  package init(_ explanation: Explanation, findings: @escaping @Sendable (LinkedHandbook) -> [Diagnostic]) {
    self.explanation = explanation
    self.findings = findings
  }

  /// Every check, in the order in which they run.
  package static let all: [Check] = [
    .unconfirmedReading,
    .figurePlaceholder,
    .staleFigure,
    .unclearStrength,
    .exceptionUnread,
    .requestUnnamed,
    .typedReference,
    .unknownName,
    .numberTyped,
    .headingLevelSkipped,
    .duplicateTitle,
    .ruleRepeated,
    .historyOrder,
    .historyTargetMissing,
    .historyNameDiffers,
    .renumberedWithoutRow,
    .editionWithoutHistory,
    .termAvoided,
    .lookAlike,
    .mixedWidth,
    .contactMissing,
    .vagueAlternative,
    .unusedFile,
  ]

  /// The findings of all checks.
  package static func findings(in handbook: LinkedHandbook) -> [Diagnostic] {
    all.flatMap { $0.findings(handbook) }
  }
}
