internal import HandbookModel
internal import HandbookNaming

/// The numbers of all editions, each with the sections that have or had it.
struct NumberIndex {
  /// A run of editions, one after the other, in which a section had a number.
  struct Run: Hashable {
    /// Today's section.
    let section: SectionID
    /// The editions, oldest first: at least one.
    private(set) var editions: [EditionID]
    /// The number as written: 「21.1」.
    let number: String
    /// The title then, where the history gives another one than today's; else empty.
    let formerTitle: String
    /// How many of the editions' rows do not name the section.
    private(set) var inferred: Int
    fileprivate let place: Int

    fileprivate init(_ section: Section, _ name: Lineage.Name, place: Int) {
      self.section = section.id
      editions = [name.edition]
      number = name.number
      formerTitle = name.title == section.title ? "" : name.title
      inferred = name.isInferred ? 1 : 0
      self.place = place
    }

    /// Whether an edition right after the run belongs to it.
    fileprivate func isFollowed(by run: Run) -> Bool {
      section == run.section && number == run.number && formerTitle == run.formerTitle
        && place + editions.count == run.place
    }

    fileprivate mutating func append(_ run: Run) {
      editions += run.editions
      inferred += run.inferred
    }
  }

  /// A number, with the section that has it today, and those that had it before, from the newest edition back.
  struct Entry: Hashable {
    /// The number.
    let number: Int
    /// The section that has it today; nil if none has.
    let today: SectionID?
    /// What other names the editions give.
    let runs: [Run]
  }

  /// The numbers in order.
  let entries: [Entry]

  /// Goes through the names of all sections.
  ///
  /// Cost: O(sections × editions) at most: one step for every name.
  init(_ linked: LinkedHandbook, _ lineage: Lineage) {
    let places = Dictionary(
      lineage.editions.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var today: [Int: SectionID] = [:]
    var runs: [Int: [Run]] = [:]
    for (index, section) in linked.handbook.sections.enumerated() {
      today[index + 1] = section.id
      var found: [Int: [Run]] = [:]
      for name in lineage.names(of: section.id).dropLast() {
        guard let number = name.sectionNumber, let place = places[name.edition] else { continue }
        found[number, default: []].join(Run(section, name, place: place))
      }
      for (number, more) in found { runs[number, default: []] += more }
    }
    entries = Set(today.keys).union(runs.keys).sorted().map { number in
      // Sections come in the order of today, so that equal places keep an order that hashes cannot change.
      let sorted = runs[number, default: []].enumerated().sorted {
        ($1.element.place, $0.offset) < ($0.element.place, $1.offset)
      }
      return Entry(number: number, today: today[number], runs: sorted.map(\.element))
    }
  }
}

extension [NumberIndex.Run] {
  /// Lengthens the last run by another, or adds it.
  fileprivate mutating func join(_ run: NumberIndex.Run) {
    if let last, last.isFollowed(by: run) { self[count - 1].append(run) } else { append(run) }
  }
}
