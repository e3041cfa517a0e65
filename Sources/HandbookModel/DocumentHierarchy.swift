/// The tree of documents from policy to record (文書体系).
package struct DocumentHierarchy: Hashable, Sendable {
  /// The documents in the order of their table.
  package let documents: [Document]
  /// The text before the table.
  package let introduction: [Block]

  /// Makes a hierarchy.
  package init(documents: [Document], introduction: [Block] = []) {
    self.documents = documents
    self.introduction = introduction
  }
}

/// A document of the hierarchy (文書).
package struct Document: Hashable, Sendable {
  /// Its permanent id.
  package let id: DocumentID
  /// Its name.
  package let name: String
  /// What it lays down (内容).
  package let summary: [Inline]
  /// The document above it (上位); nil at the top.
  package let parent: Reference?
  /// Whether the document above was inferred and the office has not confirmed it.
  package let isParentUnconfirmed: Bool
  /// Its level (段階), such as 方針, 規程 or 規則.
  package let level: String
  /// Where it is posted (掲載場所).
  package let place: String
  /// Whether the place was inferred from a joined cell and the office has not confirmed it.
  package let isPlaceUnconfirmed: Bool
  /// Where it stands in `documents.md`.
  package let range: SourceRange

  /// Makes a document.
  package init(
    id: DocumentID, name: String, summary: [Inline], parent: Reference?, isParentUnconfirmed: Bool, level: String,
    place: String, isPlaceUnconfirmed: Bool, range: SourceRange
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.parent = parent
    self.isParentUnconfirmed = isParentUnconfirmed
    self.level = level
    self.place = place
    self.isPlaceUnconfirmed = isPlaceUnconfirmed
    self.range = range
  }
}
