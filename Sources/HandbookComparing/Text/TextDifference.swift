/// One thing that differs between two texts, with the units on both sides.
struct TextDifference: Sendable {
  /// A unit with its printed text.
  struct Word: Hashable, Sendable {
    let unit: MeaningUnit
    let text: String
  }

  /// Where it is.
  let mark: RevisionMark
  /// What stood there.
  let old: [Word]
  /// What stands there.
  let new: [Word]
  /// The unchanged word before it, as it was and as it is.
  var lead: (old: Word, new: Word)?
  /// The unchanged word behind it, as it was and as it is.
  var follow: (old: Word, new: Word)?
  /// Whether it only stands elsewhere.
  var hasMoved = false
  /// Whether the two sides say the same in another form.
  let isFormatting: Bool

  var swapped: TextDifference {
    TextDifference(
      mark: RevisionMark(before: mark.after, after: mark.before), old: new, new: old,
      lead: lead.map { ($0.new, $0.old) }, follow: follow.map { ($0.new, $0.old) }, hasMoved: hasMoved,
      isFormatting: isFormatting)
  }
}
