package import HandbookModel

extension MeaningFlag {
  /// What the change of a unit means beyond its words, strongest first; empty for a change of wording.
  package static func flags(
    from old: RevisionUnit, to new: RevisionUnit, comparing comparison: TextComparison,
    in vocabulary: RevisionVocabulary
  ) -> [MeaningFlag] {
    guard !comparison.isFormattingOnly else { return [] }
    var clauses: ClauseChanges?
    if let before = old.duty, let after = new.duty {
      clauses = ClauseChanges(
        from: before, old.lines.first?.printed ?? "", to: after, new.lines.first?.printed ?? "", marks: comparison.marks
      )
    }
    let isInException = { (place: RevisionMark.Place?, unit: MeaningUnit, isOld: Bool) in
      guard let place, place.line == 0, let places = clauses?.exceptionPlaces else { return false }
      return (isOld ? places.old : places.new).contains { $0.contains(unit.bytes.lowerBound) }
    }
    var flags = clauses?.strengths.compactMap { flag(from: $0.from, to: $0.to) } ?? []
    let unread = comparison.differences.filter { clauses == nil || ($0.mark.after ?? $0.mark.before)?.line != 0 }
    flags += tailFlags(unread)
    flags += clauses?.added.map { .exceptionAdded($0) } ?? []
    flags += clauses?.removed.map { .exceptionRemoved($0) } ?? []
    flags += FigureChanges(of: comparison.differences, exceptExceptions: isInException).pairs
      .map { .figure(from: $0.old, to: $0.new) }
    flags +=
      PersonChanges(
        of: comparison.differences, from: old, to: new, exceptExceptions: isInException
      ).flags
    return flags.uniqueAndOrdered
  }

  /// What the change of a table's cell means; where the table is one of classes, how information is handled changed.
  package static func flags(
    fromCell old: [RevisionText], toCell new: [RevisionText], of kind: Table.Kind, comparing comparison: TextComparison,
    in vocabulary: RevisionVocabulary
  ) -> [MeaningFlag] {
    guard !comparison.isFormattingOnly, !comparison.marks.isEmpty else { return [] }
    var flags: [MeaningFlag] = kind == .classification ? [.handling] : []
    if let before = Strength(cell: verdict(of: old)), let after = Strength(cell: verdict(of: new)) {
      flags += flag(from: before, to: after).map { [$0] } ?? []
    } else {
      flags += tailFlags(comparison.differences)
    }
    let isInException = { (_: RevisionMark.Place?, _: MeaningUnit, _: Bool) in false }
    flags += FigureChanges(of: comparison.differences, exceptExceptions: isInException).pairs
      .map { .figure(from: $0.old, to: $0.new) }
    flags += PersonChanges(of: comparison.differences, from: nil, to: nil, exceptExceptions: isInException).flags
    return flags.uniqueAndOrdered
  }

  private static func verdict(of cell: [RevisionText]) -> String {
    var text = cell.map { LetteredLine.folded($0.printed) }.joined()
    while text.last == "。" { text.removeLast() }
    return text
  }

  /// What the tails of sentences say that are no rules.
  private static func tailFlags(_ differences: [TextDifference]) -> [MeaningFlag] {
    differences.compactMap { difference in
      guard let before = tail(difference.old), let after = tail(difference.new) else { return nil }
      return flag(from: before, to: after)
    }
  }

  private static func tail(_ words: [TextDifference.Word]) -> Strength? {
    guard let index = words.lastIndex(where: { $0.unit.kind == .tail }) else { return nil }
    let verb = index > 0 && words[index - 1].unit.kind == .verb ? words[index - 1].unit.key : ""
    return Strength(tail: words[index].unit.key, verb: verb)
  }
}

extension [MeaningFlag] {
  /// Each flag once, strongest first.
  fileprivate var uniqueAndOrdered: [MeaningFlag] {
    var seen: Set<MeaningFlag> = []
    let unique = filter { seen.insert($0).inserted }
    return unique.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }
}
