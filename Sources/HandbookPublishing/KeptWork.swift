import HandbookModel
import HandbookParsing

/// What one walk down the line leaves to the next, so that what stayed as it was is not made again.
///
/// A walk makes the same of the same files whether it is handed this or not; nothing depends on it but time.
package struct KeptWork: Sendable {
  /// The sections as they were parsed.
  let sections: ParsedSections?
  /// The frozen editions.
  let editions: Editions?
  /// Those before the present one, as the site shows them.
  let earlier: EarlierEditions?
  /// What the dictionary said of each sentence.
  let words: [String: [MeCab.Morpheme]]

  /// Nothing, before the first walk.
  package init() { self.init(sections: nil, editions: nil, earlier: nil, words: [:]) }

  /// Keeps what was made.
  init(
    sections: ParsedSections?, editions: Editions?, earlier: EarlierEditions?, words: [String: [MeCab.Morpheme]]
  ) {
    self.sections = sections
    self.editions = editions
    self.earlier = earlier
    self.words = words
  }
}
