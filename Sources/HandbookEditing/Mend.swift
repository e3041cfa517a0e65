package import HandbookModel

/// One thing that tidying sees to, as a value: what it is called, and the changes it would make to a file.
package struct Mend: Sendable {
  /// The name of the mend.
  package let id: String
  /// What it does, in a few words.
  package let summary: Wording
  /// The changes to a file.
  let edits: @Sendable (ContentFile, TidyHouse) -> [Edit]

  /// Every mend, in the order in which they are made: each works on what the one before has left.
  package static let all: [Mend] = [
    .ids,
    .width,
    .tables,
    .blanks,
  ]
}

/// What a mend has to know of the whole handbook.
struct TidyHouse: Sendable {
  /// The ids that are given, or were in an earlier edition: none is issued twice.
  let takenIDs: Set<String>
  /// The names that are spelled in full-width letters or half-width kana on purpose, in UTF-8.
  let keptNames: [[UInt8]]
}
