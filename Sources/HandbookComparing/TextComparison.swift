/// What differs between two texts that are known to be the same unit, thing by thing.
package struct TextComparison: Sendable {
  /// What differs, in the order of the later text; each changed thing has one mark.
  package let marks: [RevisionMark]
  /// Whether the texts differ in form alone: white space, width, spelling variants, です・ます or である.
  package let isFormattingOnly: Bool
  /// What stood and stands at each mark, for the flags.
  let differences: [TextDifference]

  /// Compares two texts.
  ///
  /// Cost: O(1) for lines that are equal at both ends; O(n × d) for the rest, where d is how many units differ.
  package init(from: [RevisionText], to: [RevisionText], in vocabulary: RevisionVocabulary) {
    guard from != to else {
      (marks, isFormattingOnly, differences) = ([], false, [])
      return
    }
    // Of two equally short ways one is taken; the same whichever text is the earlier one.
    let isSwapped = Self.precedes(to, from)
    let found = Self.differences(isSwapped ? to : from, isSwapped ? from : to, vocabulary)
    differences = (isSwapped ? found.map(\.swapped) : found).sorted { $0.mark.precedes($1.mark) }
    marks = differences.map(\.mark)
    isFormattingOnly = differences.allSatisfy(\.isFormatting)
  }

  private static func precedes(_ first: [RevisionText], _ second: [RevisionText]) -> Bool {
    for (one, other) in zip(first, second) where one != other {
      if one.printed.unicodeScalars.elementsEqual(other.printed.unicodeScalars) {
        return one.pointers.lexicographicallyPrecedes(other.pointers) { $0.target < $1.target }
      }
      return one.printed.unicodeScalars.lexicographicallyPrecedes(other.printed.unicodeScalars)
    }
    return first.count < second.count
  }

  private static func differences(
    _ old: [RevisionText], _ new: [RevisionText], _ vocabulary: RevisionVocabulary
  ) -> [TextDifference] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let parted = PartedText.both(old[start..<old.count - end], new[start..<new.count - end], in: vocabulary)
    var finder = DifferenceFinder(parted.old, parted.new, firstLine: start)
    finder.find()
    return finder.differences
  }
}

extension RevisionMark {
  /// By where they stand in the later text, and where that lacks them in the earlier one.
  fileprivate func precedes(_ other: RevisionMark) -> Bool {
    let place = { (mark: RevisionMark) in
      let place = mark.after ?? mark.before
      return (
        place?.line ?? 0, place?.bytes.lowerBound ?? 0, mark.after == nil ? 0 : 1, mark.before?.bytes.lowerBound ?? 0
      )
    }
    return place(self) < place(other)
  }
}
