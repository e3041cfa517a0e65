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
    /// The places of the section's and the heading's own units.
    let parents: [Int]
  }

  /// An edition, and the numbers that sections had in it.
  package struct Numbering: Sendable {
    /// The name of the edition.
    package let edition: String
    /// The sections by their numbers, in the order of today.
    package fileprivate(set) var sections: [(number: String, section: SectionID)]
  }

  /// All units: section by section in the order of the handbook, then terms, roles, documents and the history.
  package let entries: [Entry]
  /// What things are called: sections, terms, roles and documents.
  let names: [String]
  /// How words are read: as the handbook says, then as a dictionary does.
  package let readings: [WordReading]
  /// Words that stand for one another, each group with the one that texts use first.
  package let synonyms: [[String]]
  /// The numbers of sections in the editions, oldest first.
  package let numberings: [Numbering]

  /// Collects what there is to find.
  ///
  /// Cost: O(text).
  /// - Parameters:
  ///   - linked: The handbook.
  ///   - dictionary: Says how the words of texts are read; what it says of words that the handbook reads is left out.
  package init(of linked: LinkedHandbook, readBy dictionary: (_ texts: [String]) -> [WordReading] = { _ in [] }) {
    var entries: [Entry] = []
    for section in linked.handbook.sections { entries += Self.entries(of: section, in: linked, from: entries.count) }
    for unit in linked.searchUnitsOfLists {
      entries.append(Entry(unit: unit, section: linked.sectionChanged(by: unit.target), formerNames: [], parents: []))
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
    numberings = linked.numberings
  }

  private static func entries(of section: Section, in linked: LinkedHandbook, from first: Int) -> [Entry] {
    var heading: Int?
    return linked.searchUnits(of: section).enumerated().map { offset, unit in
      if unit.kind == .heading { heading = first + offset }
      let isSection = unit.kind == .section
      let above = isSection || unit.kind == .heading ? nil : heading
      return Entry(
        unit: unit, section: section.id,
        formerNames: isSection ? Array(linked.lineage.titles(of: section.id).dropFirst()) : [],
        parents: isSection ? [] : [first] + (above.map { [$0] } ?? []))
    }
  }
}

extension LinkedHandbook {
  fileprivate func sectionChanged(by target: Target) -> SectionID? {
    for case .section(let id) in targets(of: .changes, from: target) { return id }
    return nil
  }

  /// The numbers of every edition that the change history lets one know.
  fileprivate var numberings: [SearchIndex.Numbering] {
    var numberings = lineage.editions.map { SearchIndex.Numbering(edition: name(of: .edition($0)), sections: []) }
    let places = Dictionary(lineage.editions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for section in handbook.sections {
      var last: Lineage.Name?
      for name in lineage.names(of: section.id) where !name.number.isEmpty {
        defer { last = name }
        // Two titles in one edition are one number.
        guard let place = places[name.edition], (last?.edition, last?.number) != (name.edition, name.number) else {
          continue
        }
        numberings[place].sections.append((name.number, section.id))
      }
    }
    return numberings.filter { !$0.sections.isEmpty }
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
