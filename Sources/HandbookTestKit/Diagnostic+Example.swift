package import HandbookModel

extension Diagnostic {
  /// Makes a diagnostic of a kind that no phase reports.
  package init(
    example id: String, _ severity: Severity, _ summary: Wording, at span: SourceSpan, notes: [Note] = [],
    fix: Fix? = nil
  ) {
    self.init(
      Explanation(id, severity, rule: summary, because: summary), summary, at: span, notes: notes, fix: fix)
  }
}
