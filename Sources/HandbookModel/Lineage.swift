/// What each section was called, edition by edition, as far as the change history says (項番・題名の移り変わり).
///
/// A row of the history gives a section the number and title of its edition; `handbook.yml` gives today's. Between the
/// two a number is inferred (推定), backwards only: a section had the number of the edition after it, unless a row of
/// that edition, or two numbers written there, say that numbers from this one on have changed. Before its first row a
/// section is not known to have existed, so nothing is inferred there. Titles are never inferred.
package struct Lineage: Hashable, Sendable {
  /// What a section was called in one edition.
  package struct Name: Hashable, Sendable {
    /// The edition.
    package let edition: EditionID
    /// The number, such as 「29」 or 「21.1」; empty where the row gives none.
    package let number: String
    /// The title; empty where the row gives none, or where the number is inferred.
    package let title: String
    /// Whether no row of this edition names the section.
    package let isInferred: Bool

    /// Makes a name.
    package init(edition: EditionID, number: String, title: String, isInferred: Bool = false) {
      self.edition = edition
      self.number = number
      self.title = title
      self.isInferred = isInferred
    }

    /// The number of the section itself: 21 of 「21.1」.
    package var sectionNumber: Int? { Int(number.prefix { $0 != "." }) }
  }

  /// An edition, and the lowest number that it gave to another section than before; nil if it is not known to have.
  package struct Step: Hashable, Sendable {
    /// The edition.
    package let edition: EditionID
    /// The lowest number that changed hands.
    package let renumberedFrom: Int?

    /// Makes a step.
    package init(_ edition: EditionID, renumberedFrom: Int? = nil) {
      self.edition = edition
      self.renumberedFrom = renumberedFrom
    }
  }

  private let steps: [Step]
  private let order: [SectionID]
  private let today: [SectionID: Name]
  private let written: [SectionID: [Name]]
  private var sectionsByNumber: [Int: [SectionID]] = [:]
  private var sectionsByTitle: [String: [SectionID]] = [:]

  /// Makes a lineage of the editions, oldest first, of today's names in the order of the handbook, and of what the
  /// rows of the history say, oldest first.
  ///
  /// Cost: O(editions + sections + rows).
  package init(steps: [Step] = [], today: [(section: SectionID, name: Name)] = [], written: [SectionID: [Name]] = [:]) {
    self.steps = steps
    order = today.map(\.section)
    self.today = Dictionary(today.map { ($0.section, $0.name) }, uniquingKeysWith: { first, _ in first })
    self.written = written
    for (section, name) in today {
      let names = [name] + written[section, default: []]
      for number in Set(names.compactMap(\.sectionNumber)) { sectionsByNumber[number, default: []].append(section) }
      for title in Set(names.map(\.title)) where !title.isEmpty { sectionsByTitle[title, default: []].append(section) }
    }
  }

  /// The same, with the exact names that an edition gave to all of its sections, for editions that are kept whole.
  ///
  /// What the rows of the history say of such an edition gives way to them. An edition that no row names is put in its
  /// place by the order of `editions`, oldest first.
  package func settled(by editions: [(edition: EditionID, names: [SectionID: Name])]) -> Lineage {
    var (steps, written) = (steps, written)
    for (place, known) in editions.enumerated() {
      if !steps.contains(where: { $0.edition == known.edition }) {
        let last = editions[..<place].last.flatMap { last in steps.firstIndex { $0.edition == last.edition } }
        let next = steps.firstIndex { step in editions[(place + 1)...].contains { $0.edition == step.edition } }
        steps.insert(Step(known.edition), at: last.map { $0 + 1 } ?? next ?? max(steps.count - 1, 0))
      }
      for section in today.keys {
        let rows = written[section, default: []]
        let start = rows.firstIndex { $0.edition == known.edition }
        var kept = rows.filter { $0.edition != known.edition }
        if let name = known.names[section] {
          kept.insert(name, at: start ?? Self.place(of: known.edition, among: kept, steps))
        }
        written[section] = kept
      }
    }
    let order = order.compactMap { section in today[section].map { (section: section, name: $0) } }
    return Lineage(steps: steps, today: order, written: written)
  }

  /// Where the name that an edition gave belongs among those of other editions.
  private static func place(of edition: EditionID, among names: [Name], _ steps: [Step]) -> Int {
    let later = Set(steps.drop { $0.edition != edition }.map(\.edition))
    return names.firstIndex { later.contains($0.edition) } ?? names.count
  }

  /// The editions, oldest first.
  package var editions: [EditionID] { steps.map(\.edition) }

  /// What a section was called: oldest first, today's name last.
  ///
  /// An edition whose rows call it by several names gives them all; one that calls it nothing, and lets nothing be
  /// inferred, is left out.
  ///
  /// Cost: O(editions + rows of the section).
  package func names(of section: SectionID) -> [Name] {
    guard let today = today[section] else { return [] }
    var names = [today]
    var rest = written[section, default: []][...]
    var number = today.sectionNumber
    for step in steps.reversed() where !rest.isEmpty {
      let mentions = rest.suffix(while: { $0.edition == step.edition })
      rest = rest.dropLast(mentions.count)
      names += mentions.reversed().filter { $0 != today }
      if step.edition != today.edition {
        if let written = mentions.compactMap(\.sectionNumber).first {
          number = written
        } else if mentions.isEmpty, let number {
          names.append(Name(edition: step.edition, number: String(number), title: "", isInferred: true))
        }
      }
      if let changed = step.renumberedFrom, let kept = number, kept >= changed { number = nil }
    }
    return names.reversed()
  }

  /// The sections that had a number in an edition, in the order of today; 「21」 is also the number of 「21.1」.
  package func sections(numbered number: Int, in edition: EditionID) -> [SectionID] {
    sectionsByNumber[number, default: []].filter { section in
      names(of: section).contains { $0.edition == edition && $0.sectionNumber == number }
    }
  }

  /// The titles of a section: today's, then former ones from the newest, each once.
  package func titles(of section: SectionID) -> [String] {
    guard let today = today[section] else { return [] }
    var seen: Set<String> = [""]
    return ([today] + written[section, default: []].reversed()).map(\.title).filter { seen.insert($0).inserted }
  }

  /// The sections that have or had a title, in the order of today.
  package func sections(titled title: String) -> [SectionID] { sectionsByTitle[title, default: []] }
}

extension ArraySlice {
  /// The longest end whose elements all satisfy a condition.
  fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice {
    self[(lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
