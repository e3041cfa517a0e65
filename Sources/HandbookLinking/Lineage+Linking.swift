internal import HandbookModel

extension Lineage {
  /// Reads what sections were called out of the change history and the order of today.
  ///
  /// Cost: O(sections + rows).
  init(of handbook: Handbook) {
    let present = handbook.profile.edition
    let sections = handbook.sections.enumerated().map { index, section in
      let number = SectionNumber(index: index).description
      return (section: section.id, name: Name(edition: present.id, number: number, title: section.title))
    }
    var reader = LineageReader(today: sections)
    // Editions are ordered by date, whatever the order in which they were written down.
    var entries = handbook.history.entries.enumerated().sorted {
      ($0.element.edition.date, $0.offset) < ($1.element.edition.date, $1.offset)
    }.map(\.element)
    if !entries.contains(where: { $0.edition.id == present.id }) {
      entries.append(EditionEntry(edition: present, changes: [], range: SourceRange(0, 0)))
    }
    for entry in entries { reader.read(entry, isPresent: entry.edition.id == present.id) }
    self.init(steps: reader.steps, today: sections, written: reader.written)
  }
}

/// Goes through the editions, oldest first, and notes the names that rows give and where numbers changed hands.
private struct LineageReader {
  private(set) var steps: [Lineage.Step] = []
  private(set) var written: [SectionID: [Lineage.Name]] = [:]
  private let today: [SectionID: Lineage.Name]
  private var lastNumbers: [SectionID: Int] = [:]

  init(today: [(section: SectionID, name: Lineage.Name)]) {
    self.today = Dictionary(today.map { ($0.section, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func read(_ entry: EditionEntry, isPresent: Bool) {
    var changed: [Int] = []
    for change in entry.changes {
      let mentions = if case .sections(let mentions) = change.scope { mentions } else { [SectionMention]() }
      let names = mentions.compactMap { name(of: $0, in: entry.edition.id) }
      for (section, name) in names {
        changed += note(name.sectionNumber, of: section)
        if written[section]?.contains(name) != true { written[section, default: []].append(name) }
      }
      // A row that changes numbers without saying which may have changed any.
      if change.changesNumbers { changed.append(names.compactMap(\.name.sectionNumber).min() ?? 1) }
    }
    if isPresent {
      for (section, name) in today { changed += note(name.sectionNumber, of: section) }
    }
    steps.append(Lineage.Step(entry.edition.id, renumberedFrom: changed.min()))
  }

  private func name(of mention: SectionMention, in edition: EditionID) -> (section: SectionID, name: Lineage.Name)? {
    guard case .section(let section) = mention.reference.key, today[section] != nil,
      !mention.number.isEmpty || !mention.title.isEmpty
    else { return nil }
    return (section, Lineage.Name(edition: edition, number: mention.number, title: mention.title))
  }

  /// The numbers that changed hands if a section has another one than its row before gave it.
  private mutating func note(_ number: Int?, of section: SectionID) -> [Int] {
    guard let number else { return [] }
    let last = lastNumbers.updateValue(number, forKey: section)
    return last.map { $0 == number ? [] : [$0, number] } ?? []
  }
}
