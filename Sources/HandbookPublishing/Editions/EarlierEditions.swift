import HandbookComparing
import HandbookModel
import HandbookRendering
import HandbookSearching

/// The editions before the present one as a site shows them, oldest first, each with what it changed.
struct EarlierEditions: Sendable {
  /// The editions, each with its search.
  let all: [EarlierEdition]
  private let frozen: [FrozenFolder]
  private let present: EditionID
  private let hasDictionary: Bool
  private let revisions: [RevisionDiff]
  private let last: RevisionDiff.Column?

  /// Makes what pages need of the editions.
  ///
  /// Cost: O(text) of the editions, unless they are those that are known.
  init(
    before present: EditionID, among editions: Editions, readBy dictionary: MeCab?, knowing earlier: EarlierEditions?
  ) {
    if let earlier, earlier.frozen == editions.folders, earlier.present == present,
      earlier.hasDictionary == (dictionary != nil)
    {
      self = earlier
      return
    }
    let before = editions.before(present)
    all = before.map { edition in
      let index = SearchIndex(of: edition.linked, readBy: { dictionary?.readings(of: $0) ?? [] })
      return EarlierEdition(edition.linked, searching: index, remark: edition.manifest.origin.remark)
    }
    frozen = editions.folders
    self.present = present
    hasDictionary = dictionary != nil
    revisions = RevisionDiff.successive(before.map(\.linked))
    last = revisions.last?.later ?? before.last.map { RevisionDiff.Column(of: $0.linked) }
  }

  /// What changed from each edition to the next, the present one last.
  ///
  /// Cost: that of comparing the present edition with the one before.
  func revisions(upTo present: LinkedHandbook) -> [RevisionDiff] {
    guard let last, let edition = all.last else { return [] }
    return revisions + [
      RevisionDiff(
        comparing: last, with: RevisionDiff.Column(of: present), in: RevisionVocabulary(of: edition.linked, present))
    ]
  }
}
