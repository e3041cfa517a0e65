/// One complaint about what authors wrote.
///
/// Its summary states the rule about the text, its span is the smallest place that shows it.
package struct Diagnostic: Hashable, Sendable {
  /// How much a complaint weighs.
  package enum Severity: Int, Hashable, Sendable, Comparable {
    /// Advice.
    case note
    /// The site is written, but a reader would notice.
    case warning
    /// The site would be wrong, so nothing is written.
    case error

    package static func < (lesser: Severity, greater: Severity) -> Bool { lesser.rawValue < greater.rawValue }
  }

  /// Another place that the complaint is about.
  package struct Note: Hashable, Sendable {
    /// What stands there.
    package let summary: Wording
    /// Where.
    package let span: SourceSpan

    /// Makes a note.
    package init(_ summary: Wording, at span: SourceSpan) {
      self.summary = summary
      self.span = span
    }
  }

  /// What the author probably meant to write.
  package struct Fix: Hashable, Sendable {
    /// What to do, as a sentence.
    package let summary: Wording
    /// The text to put in place of the diagnostic's span, if the tool knows it.
    package let replacement: String?

    /// Makes a fix.
    package init(_ summary: Wording, replacement: String? = nil) {
      self.summary = summary
      self.replacement = replacement
    }
  }

  /// The rule it is about.
  package let explanation: Explanation
  /// How much it weighs.
  package let severity: Severity
  /// The rule about the text.
  package let summary: Wording
  /// The smallest place that shows it.
  package let span: SourceSpan
  /// The other places it is about.
  package let notes: [Note]
  /// The likely intention.
  package let fix: Fix?

  /// The name of the rule, in kebab-case.
  package var id: String { explanation.id }

  /// Makes a diagnostic, which weighs what its kind weighs unless said otherwise.
  package init(
    _ explanation: Explanation, as severity: Severity? = nil, _ summary: Wording, at span: SourceSpan,
    notes: [Note] = [], fix: Fix? = nil
  ) {
    self.explanation = explanation
    self.severity = severity ?? explanation.severity
    self.summary = summary
    self.span = span
    self.notes = notes
    self.fix = fix
  }
}

extension Diagnostic: Comparable {
  /// The order of the report: by file, by place, then by name.
  package static func < (first: Diagnostic, second: Diagnostic) -> Bool {
    let left = (first.span.path, first.span.range.start, first.span.range.end, first.id)
    let right = (second.span.path, second.span.range.start, second.span.range.end, second.id)
    return left < right
  }
}
