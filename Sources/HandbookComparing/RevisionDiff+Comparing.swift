package import HandbookModel

extension RevisionDiff {
  /// Compares two editions.
  ///
  /// Cost: O(text) to lay both out, then O(units), and O(text log text) of what differs.
  package init(comparing earlier: LinkedHandbook, with later: LinkedHandbook) {
    self.init(
      comparing: Column(of: earlier), with: Column(of: later), in: RevisionVocabulary(of: earlier, later))
  }

  /// Compares each edition with the one before it.
  package static func successive(_ editions: [LinkedHandbook]) -> [RevisionDiff] {
    let columns = editions.map { Column(of: $0) }
    return zip(editions.indices, editions.indices.dropFirst()).map { before, after in
      RevisionDiff(
        comparing: columns[before], with: columns[after],
        in: RevisionVocabulary(of: editions[before], editions[after]))
    }
  }

  /// Compares two editions that are laid out.
  package init(comparing earlier: Column, with later: Column, in vocabulary: RevisionVocabulary) {
    var collector = RevisionCollector(
      UnitAlignment(FlatColumn(earlier), FlatColumn(later)), in: vocabulary)
    collector.collect()
    self.init(
      earlier: earlier, later: later, chapters: collector.chapters, revisions: collector.revisions)
  }
}
