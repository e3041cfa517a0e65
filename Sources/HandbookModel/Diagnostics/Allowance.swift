/// An author's word that a finding at one place is meant: `<!-- handbook:allow term-avoided 引用のため -->`.
package struct Allowance: Hashable, Sendable {
  /// The id of the findings it is about.
  package let id: String
  /// Why they are meant.
  package let reason: String
  /// Where the comment stands.
  package let span: SourceSpan
  /// The line it speaks of: its own, or the next one if it stands alone.
  package let line: SourceRange

  /// Makes an allowance.
  package init(id: String, reason: String, span: SourceSpan, line: SourceRange) {
    self.id = id
    self.reason = reason
    self.span = span
    self.line = line
  }

  /// Whether a finding is one that this allowance is about.
  package func covers(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.id == id && diagnostic.span.path == span.path
      && (line.start...line.end).contains(diagnostic.span.range.start)
  }
}
