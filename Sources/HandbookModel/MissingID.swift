/// Something that has no permanent id yet, and where its id would stand.
package struct MissingID: Hashable, Sendable {
  /// What has none.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case heading, rule, table, row, column, document
  }

  /// How an id is put into the text.
  package enum Place: Hashable, Sendable {
    /// In braces of its own, at an offset.
    case end(Int)
    /// In the braces that stand there already, at an offset.
    case inside(Int)
  }

  /// What has none.
  package let kind: Kind
  /// Its words.
  package let words: String
  /// Where it stands.
  package let span: SourceSpan
  /// Where the id would stand; nil where only an author can say: the name of a document is written in other rows, too, and
  /// a table without a caption has no line for one.
  package let place: Place?

  /// Notes that something has no id.
  package init(kind: Kind, words: String, span: SourceSpan, place: Place?) {
    self.kind = kind
    self.words = words
    self.span = span
    self.place = place
  }
}
