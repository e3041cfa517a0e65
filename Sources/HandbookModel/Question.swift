/// What staff type into the search, and where it must lead: by these the search is measured.
///
/// Readers never see a question.
package struct Question: Hashable, Sendable {
  /// Where questions are written.
  package static let path = "questions.yml"

  /// How a question is put: each kind is hard for a search in its own way.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A word of the handbook as it stands there.
    case ordinary
    /// As one would say it.
    case spoken
    /// A sentence or phrase with particles, soberly put.
    case particle
    /// Two or three words.
    case words
    /// A word that the handbook does not use, or uses elsewhere.
    case synonym
    /// In kana.
    case kana
    /// In Latin letters.
    case romaji
    /// In wide letters, or in narrow kana.
    case width
    /// With other kana after its kanji.
    case okurigana
    /// One or two characters off, or with the wrong kanji.
    case typo
    /// A number, an edition or an id.
    case number
    /// What a section was called in an earlier edition.
    case oldTitle = "old-title"
    /// Who does it, or whom to ask.
    case role
  }

  /// What is typed, as it is typed.
  package let words: String
  /// The sections that an officer would accept, best first.
  package let sections: [Reference]
  /// The very things that answer, any of which counts.
  package let answers: [Reference]
  /// How it is put.
  package let kind: Kind?
  /// Whether it is counted only, and not looked at when the search is tuned.
  package let isHeldOut: Bool
  /// Where its words stand in `questions.yml`.
  package let range: SourceRange

  /// Makes a question.
  package init(
    words: String, sections: [Reference], answers: [Reference], kind: Kind?, isHeldOut: Bool, range: SourceRange
  ) {
    self.words = words
    self.sections = sections
    self.answers = answers
    self.kind = kind
    self.isHeldOut = isHeldOut
    self.range = range
  }
}
