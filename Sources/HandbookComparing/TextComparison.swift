internal import HandbookModel

/// Two texts side by side, with what differs.
package struct TextComparison {
  /// What differs, thing by thing.
  package let marks: [RevisionMark]
  /// Whether only white space, width, variants or style differ.
  package let isFormattingOnly: Bool

  /// Compares two texts.
  package init(from: [RevisionText], to: [RevisionText], in vocabulary: RevisionVocabulary) {
    let gone = from.indices.filter { !to.contains(from[$0]) }.map {
      RevisionMark(before: Self.whole(from, $0), after: nil)
    }
    let come = to.indices.filter { !from.contains(to[$0]) }.map { RevisionMark(before: nil, after: Self.whole(to, $0)) }
    marks = gone + come
    isFormattingOnly = false
  }

  private static func whole(_ lines: [RevisionText], _ line: Int) -> RevisionMark.Place {
    RevisionMark.Place(line: line, bytes: 0..<lines[line].printed.utf8.count)
  }
}

extension MeaningFlag {
  static func flags(
    from: RevisionUnit, to: RevisionUnit, comparing: TextComparison, in vocabulary: RevisionVocabulary
  ) -> [MeaningFlag] { [] }

  static func flags(
    fromCell: [RevisionText], toCell: [RevisionText], of kind: Table.Kind, comparing: TextComparison,
    in vocabulary: RevisionVocabulary
  ) -> [MeaningFlag] { kind == .classification ? [.handling] : [] }
}
