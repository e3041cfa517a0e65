/// A text in a field of a YAML file that readers see: a meaning, a question, the title of a part.
package struct FieldText: Hashable, Sendable {
  /// The text, as YAML reads it.
  package let text: String
  /// Where the field's value stands.
  package let span: SourceSpan

  /// Makes a text with its place.
  package init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}
