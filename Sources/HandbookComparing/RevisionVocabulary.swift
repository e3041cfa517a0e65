package import HandbookModel

/// The words that both editions know.
package struct RevisionVocabulary {
  /// Takes the words of two editions.
  package init(of linked: LinkedHandbook, _ other: LinkedHandbook) {}
}
