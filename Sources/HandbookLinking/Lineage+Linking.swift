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

extension Change {
  /// The words by which rows say that sections came, went or were counted anew.
  private static let words: [String] =
    ["項番", "項目番号", "新設", "廃止", "統合", "分割", "繰り上げ", "繰上げ", "繰り下げ", "繰下げ", "移動", "並び順", "並べ替え", "順序"]
    + ["ページ", "項目", "項", "章", "節"].flatMap { thing in
      ["を追加", "を削除", "追加", "削除"].map { thing + $0 }
    }

  /// Whether the row says that numbers of sections changed.
  fileprivate var changesNumbers: Bool {
    let said = Array(summary.plainText.utf8)
    return Self.words.contains { said.firstRange(of: Array($0.utf8)) != nil }
  }
}
