package import HandbookModel
internal import HandbookNaming

extension SearchEngine {
  /// Makes the engine of a handbook.
  ///
  /// Cost: O(text).
  /// - Parameters:
  ///   - linked: The handbook.
  ///   - dictionary: Readings of words for which `terms.yml` gives none.
  package init(of linked: LinkedHandbook, dictionary: [(word: String, reading: String)] = []) {
    var entries: [Entry] = []
    for section in linked.handbook.sections { entries += Self.entries(of: section, in: linked, from: entries.count) }
    for unit in linked.searchUnitsOfLists {
      entries.append(Entry(unit: unit, section: linked.sectionChanged(by: unit.target), formerNames: [], parents: []))
    }
    let terms = linked.handbook.terms
    let readings = Readings(terms.compactMap { term in term.reading.map { (term.spelling, $0) } } + dictionary)
    let words = Set(entries.flatMap { "\($0.unit.label)\n\($0.unit.text)".foreignWords })
    let vocabulary = Vocabulary(
      names: linked.handbook.sections.map(\.title) + terms.map(\.spelling) + linked.handbook.roles.map(\.name)
        + linked.handbook.hierarchy.documents.map(\.name) + words,
      synonyms: terms.map { [$0.spelling] + $0.synonyms + $0.avoided }.filter { $0.count > 1 }
        + linked.handbook.roles.map { [$0.name] + $0.alsoKnownAs }.filter { $0.count > 1 },
      readings: readings)
    self.init(entries: entries, readings: readings, vocabulary: vocabulary, jumps: JumpTable(entries, in: linked))
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
}

extension JumpTable {
  /// The numbers of sections and rules today, of sections in earlier editions, and every permanent id.
  fileprivate init(_ entries: [SearchEngine.Entry], in linked: LinkedHandbook) {
    self.init()
    for (index, entry) in entries.enumerated() {
      add(entry.unit.id, leadsTo: index)
      switch entry.unit.target {
      case .rule(let id):
        if let number = linked.number(of: id) { add(number, leadsTo: index) }
        add("\(id.section)#\(id.name)", leadsTo: index)
      case .section(let id):
        if let number = linked.number(of: id) { add(number.description, leadsTo: index) }
        for name in linked.lineage.names(of: id) {
          add("\(name.number) \(linked.name(of: .edition(name.edition)))", leadsTo: index)
        }
      default: break
      }
    }
  }
}

extension String {
  /// The runs of katakana or of Latin letters and digits in a text, of two or more: words without a dictionary.
  fileprivate var foreignWords: [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var kind = 0
    for scalar in unicodeScalars {
      let next =
        switch scalar.value {
        case 0x30A1...0x30FA, 0x30FC: 1
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 2
        default: 0
        }
      if next != kind {
        if word.count > 1 { words.append(String(word)) }
        word = String.UnicodeScalarView()
        kind = next
      }
      if kind != 0 { word.append(scalar) }
    }
    return word.count > 1 ? words + [String(word)] : words
  }
}
