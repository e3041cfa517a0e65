package import HandbookComparing
package import HandbookModel
internal import HandbookNaming

/// The editions of a site and what each of them changed, as the pages of one edition see it.
package struct RevisionIndex: Sendable {
  /// All editions, oldest first; the last one is the present one.
  let editions: [LinkedHandbook]
  /// What changed from each edition to the next.
  let steps: [RevisionStep]
  /// The place in `editions` of the edition whose pages see this.
  private(set) var place: Int
  private let remarks: [String?]

  /// Puts the present edition after earlier ones, oldest first, with what changed from each to the next.
  ///
  /// Cost: O(units) of all editions.
  package init(of present: LinkedHandbook, after earlier: [EarlierEdition] = [], revisions: [RevisionDiff] = []) {
    editions = earlier.map(\.linked) + [present]
    remarks = earlier.map(\.remark) + [nil]
    steps = zip(earlier, revisions).map { RevisionStep($1) }
    place = editions.count - 1
  }

  /// The same, as the pages of another edition see it.
  func seen(from place: Int) -> RevisionIndex {
    var index = self
    index.place = place
    return index
  }

  /// The place of the present edition.
  var presentPlace: Int { editions.count - 1 }
  /// The present edition.
  var present: LinkedHandbook { editions[presentPlace] }
  /// Whether the pages are those of an earlier edition, in a folder of its own.
  var isFormer: Bool { place < presentPlace }
  /// The place of the edition in force (現行版): the one before the present while that is being worked on.
  var inForcePlace: Int { present.handbook.profile.edition.isWorking ? max(presentPlace - 1, 0) : presentPlace }
  /// Whether the edition of the pages is no more in force (旧版).
  var isSuperseded: Bool { place < inForcePlace }
  /// The place of the edition that an earlier one leads to: the one in force, and from that the one at work.
  var nextPlace: Int { isSuperseded ? inForcePlace : presentPlace }
  /// Whether there is anything to compare.
  var hasSteps: Bool { !steps.isEmpty }
  /// What the edition of the pages changed; nil if there is none before it.
  var step: RevisionStep? { step(to: place) }
  /// The places of the editions before that of the pages, newest first.
  var earlierPlaces: [Int] { (0..<place).reversed() }

  /// What an edition changed; nil if there is none before it.
  func step(to place: Int) -> RevisionStep? { steps.indices.contains(place - 1) ? steps[place - 1] : nil }

  /// The edition at a place.
  func edition(at place: Int) -> Edition { editions[place].handbook.profile.edition }

  /// What readers are told of where the text of an edition comes from.
  func remark(at place: Int) -> String? { remarks[place] }

  /// What the sections of the pages' edition were called: exactly in the editions that are kept, else as the change
  /// history says.
  ///
  /// Cost: O(sections × editions).
  var lineage: Lineage {
    editions[place].lineage.settled(by: editions[..<place].map { ($0.handbook.profile.edition.id, $0.ownNames) })
  }

  /// The folder of an edition below the output folder: empty for the present one.
  func folder(of place: Int) -> String {
    place == presentPlace ? "" : Self.folder(of: edition(at: place).id)
  }

  /// The folder of an earlier edition below the output folder.
  static func folder(of edition: EditionID) -> String { "editions/\(edition)/" }
}

extension LinkedHandbook {
  /// What the edition calls its own sections.
  fileprivate var ownNames: [SectionID: Lineage.Name] {
    let edition = handbook.profile.edition.id
    let names = handbook.sections.enumerated().map { index, section in
      (section.id, Lineage.Name(edition: edition, number: "\(SectionNumber(index: index))", title: section.title))
    }
    return Dictionary(names, uniquingKeysWith: { first, _ in first })
  }
}

/// What became of a thing of one edition in a later one, or what it was in an earlier one.
enum EditionPassage: Hashable {
  /// It is there, under this id; whether its text was changed on the way.
  case there(Target, isAmended: Bool)
  /// It is not there: the place of the edition that removed it, or that introduced it.
  case absent(Int)
}

extension RevisionIndex {
  /// What became of a thing of the pages' edition in the one that it leads to.
  func fate(of target: Target) -> EditionPassage {
    var (target, isAmended) = (target, false)
    for next in place..<nextPlace {
      guard let step = step(to: next + 1), let successor = step.successor(of: target) else { return .absent(next + 1) }
      target = successor
      isAmended = isAmended || step.badges(of: target).contains(.amended)
    }
    return .there(target, isAmended: isAmended)
  }

  /// What a thing of the pages' edition was in an earlier one.
  func origin(of target: Target, in earlier: Int) -> EditionPassage {
    var (target, isAmended) = (target, false)
    for last in (earlier..<place).reversed() {
      guard let step = step(to: last + 1), let predecessor = step.predecessor(of: target) else {
        return .absent(last + 1)
      }
      isAmended = isAmended || step.badges(of: target).contains(.amended)
      target = predecessor
    }
    return .there(target, isAmended: isAmended)
  }
}
