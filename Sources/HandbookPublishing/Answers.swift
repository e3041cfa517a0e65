import HandbookModel
import HandbookRendering
package import HandbookSearching

/// What a search of the finished portal answers.
package struct Answers: Sendable {
  /// What there is to find.
  package let index: SearchIndex
  private let linked: LinkedHandbook

  init(_ index: SearchIndex, _ linked: LinkedHandbook) {
    self.index = index
    self.linked = linked
  }

  /// Makes the engine that answers; it can be asked many times.
  ///
  /// Cost: O(text).
  package func engine() -> SearchEngine { SearchEngine(answeringFrom: index) }

  /// Puts the questions of staff to the engine.
  ///
  /// Cost: O(questions × text).
  package func trial() -> QuestionTrial { QuestionTrial(asking: engine(), in: linked) }

  /// Where a unit stands, as a link from the first page.
  package func address(of unit: SearchUnit) -> String? { linked.address(of: unit.target)?.link(from: Site.home) }

  /// The heading of the section that an answer belongs to; nil for what belongs to none.
  package func heading(of entry: SearchIndex.Entry) -> String? {
    entry.section.flatMap { id in index.entries.first { $0.unit.target == .section(id) }?.unit.label }
  }
}
