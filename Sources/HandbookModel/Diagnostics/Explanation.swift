/// What an author should know about a kind of diagnostic: the rule, why it stands, and how text keeps or breaks it.
package struct Explanation: Hashable, Sendable {
  /// A file that breaks the rule, and the same file as it should be.
  ///
  /// A path in `sections/` stands for the body of that section alone, unless the text begins with front matter.
  package struct Example: Hashable, Sendable {
    /// The file's path below the content folder; one that begins with `templates/` is a template.
    package let path: String
    /// Text that the diagnostic is about.
    package let wrong: String
    /// Text that it is not about.
    package let right: String
    /// Other files that both need, by path.
    package let others: [String: String]

    /// Makes an example.
    package init(
      _ path: String = "sections/first.md", wrong: String, right: String, beside others: [String: String] = [:]
    ) {
      self.path = path
      self.wrong = wrong
      self.right = right
      self.others = others
    }
  }

  /// The id of the diagnostics, in kebab-case.
  package let id: String
  /// How much they weigh.
  package let severity: Diagnostic.Severity
  /// The rule about the text, as one sentence.
  package let rule: Wording
  /// Why it stands: what a reader or a program would miss.
  package let because: Wording
  /// How text breaks and keeps it; nil where no text can show it.
  package let example: Example?

  /// Makes an explanation.
  package init(
    _ id: String, _ severity: Diagnostic.Severity, rule: Wording, because: Wording, example: Example? = nil
  ) {
    self.id = id
    self.severity = severity
    self.rule = rule
    self.because = because
    self.example = example
  }
}
