package import HandbookModel
internal import HandbookNaming

/// What a search knows of a handbook, as values: the browser's index is written of it, and the engine is made of it.
package struct SearchIndex: Sendable {
  /// A unit with the section it is shown under, and where it stands in that section.
  package struct Entry: Sendable {
    /// The unit.
    package let unit: SearchUnit
    /// The section it belongs to; for a row of the history, the one that was changed.
    package let section: SectionID?
    /// What the section was called before, newest first; only for sections.
    package let formerNames: [String]
    /// Its numbers in the editions that are known, each with the place of the edition in `editions`; only for sections.
    package let formerNumbers: [(edition: Int, number: String)]
    /// The places of the section's and the heading's own units.
    let parents: [Int]
  }

  /// All units: section by section in the order of the handbook, then terms, roles, documents and the history.
  package let entries: [Entry]
  /// What things are called: sections, terms, roles and documents.
  let names: [String]
  /// How words are read: as the handbook says, then as a dictionary does.
  package let readings: [WordReading]
  /// Words that stand for one another, each group with the one that texts use first.
  package let synonyms: [[String]]
  /// The names of the editions in which sections had numbers, oldest first.
  package let editions: [String]

  /// Collects what there is to find.
  ///
  /// Cost: O(text).
  /// - Parameters:
  ///   - linked: The handbook.
  ///   - dictionary: Says how the words of texts are read; what it says of words that the handbook reads is left out.
  package init(of linked: LinkedHandbook, readBy dictionary: (_ texts: [String]) -> [WordReading] = { _ in [] }) {
    var entries: [Entry] = []
    let places = Dictionary(
      linked.lineage.editions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for section in linked.handbook.sections {
      entries += Self.entries(of: section, in: linked, from: entries.count, places)
    }
    for unit in linked.searchUnitsOfLists {
      entries.append(
        Entry(
          unit: unit, section: linked.sectionChanged(by: unit.target), formerNames: [], formerNumbers: [], parents: []))
    }
    self.entries = entries
    let terms = linked.handbook.terms
    let given = terms.compactMap { term in term.readingInTexts.map { WordReading(term.spelling, $0) } }
    readings = WordReading.settled(
      given + dictionary(entries.flatMap { [$0.unit.label, $0.unit.text] + $0.formerNames }))
    names =
      linked.handbook.sections.map(\.title) + terms.map(\.spelling) + linked.handbook.roles.map(\.name)
      + linked.handbook.hierarchy.documents.map(\.name)
    synonyms =
      terms.map { [$0.spelling] + $0.synonyms + $0.avoided + [$0.otherReading].compactMap { $0 } }.filter {
        $0.count > 1
      }
      + linked.handbook.roles.map { [$0.name] + $0.alsoKnownAs }.filter { $0.count > 1 }
    editions = linked.lineage.editions.map { linked.name(of: .edition($0)) }
  }

  private static func entries(
    of section: Section, in linked: LinkedHandbook, from first: Int, _ places: [EditionID: Int]
  ) -> [Entry] {
    var heading: Int?
    return linked.searchUnits(of: section).enumerated().map { offset, unit in
      if unit.kind == .heading { heading = first + offset }
      let isSection = unit.kind == .section
      let above = isSection || unit.kind == .heading ? nil : heading
      return Entry(
        unit: unit, section: section.id,
        formerNames: isSection ? Array(linked.lineage.titles(of: section.id).dropFirst()) : [],
        formerNumbers: isSection ? linked.formerNumbers(of: section.id, places) : [],
        parents: isSection ? [] : [first] + (above.map { [$0] } ?? []))
    }
  }
}

extension LinkedHandbook {
  fileprivate func sectionChanged(by target: Target) -> SectionID? {
    for case .section(let id) in targets(of: .changes, from: target) { return id }
    return nil
  }

  /// The numbers of a section in every edition that the change history lets one know.
  fileprivate func formerNumbers(of section: SectionID, _ places: [EditionID: Int]) -> [(edition: Int, number: String)]
  {
    var numbers: [(edition: Int, number: String)] = []
    for name in lineage.names(of: section) where !name.number.isEmpty {
      // Two titles in one edition are one number.
      guard let place = places[name.edition], numbers.last.map({ $0 != (place, name.number) }) ?? true else { continue }
      numbers.append((place, name.number))
    }
    return numbers
  }
}

extension Term {
  /// The reading by which texts are read aloud: only words that begin with kanji are replaced there.
  fileprivate var readingInTexts: String? {
    Folding.standard.fold(spelling).text.first?.isKanji == true ? reading : nil
  }

  /// The reading of 「PDCA」, which stands for the word as a synonym does; that of 「パスワード」 is the word itself.
  package var otherReading: String? {
    guard let reading, readingInTexts == nil, Folding.standard.folded(reading) != Folding.standard.folded(spelling)
    else { return nil }
    return reading
  }
}
