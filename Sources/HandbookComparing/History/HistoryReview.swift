internal import HandbookModel

/// What no row of the history says of a section.
struct UnsaidChange {
  /// What can be unsaid.
  enum Aspect: Hashable {
    /// That it is new, or gone.
    case existence
    case title
    case number
    case text
  }

  /// Its place in the list of sections.
  let section: Int
  /// What is unsaid, each once.
  let aspects: [Aspect]
}

/// Goes through the sections and the rows of an edition, and notes where one says what the other does not.
struct HistoryReview {
  private let record: HistoryRecord
  /// What no row says.
  private(set) var unsaid: [UnsaidChange] = []
  private var findings: [Diagnostic] = []
  private var omitted: [Int] = []
  private var understated: [Int] = []
  private var renumbered: [Int] = []
  private var retitled: [Int] = []

  init(_ record: HistoryRecord) { self.record = record }

  /// Looks at every section, then at the rows that name none.
  mutating func review() {
    for (index, section) in record.sections.enumerated() {
      let rows = record.rowsOfSections[index]
      if section.before == nil {
        reviewNew(index, rows)
      } else if section.after == nil {
        reviewGone(index, rows)
      } else {
        reviewKept(index, rows)
      }
      findings += rows.compactMap { misnamed(section, in: $0) }
    }
    for row in record.rows { reviewRow(row) }
  }

  /// The findings; those that a row would mend show the row.
  func findings(drafting rows: [(section: Int?, row: DraftedRow)]) -> [Diagnostic] {
    let lines = { (section: Int) in rows.filter { $0.section == section }.map(\.row.line) }
    var all = findings
    all += omitted.map { .omitted(record.sections[$0], lines($0), in: record) }
    all += understated.map { .understated(record.sections[$0], record.rowsOfSections[$0], lines($0), in: record) }
    all += retitled.map { .retitledInSilence(record.sections[$0], lines($0), in: record) }
    if let first = renumbered.first {
      let row = rows.first { $0.section == first || $0.section == nil }?.row.line
      all.append(.renumberedInSilence(renumbered.map { record.sections[$0] }, row, in: record))
    }
    return all
  }

  private mutating func reviewNew(_ index: Int, _ rows: [HistoryRow]) {
    let claims = rows.flatMap(\.claims)
    if claims.contains(.sectionAdded) || claims.contains(.added) { return }
    if rows.isEmpty {
      guard !record.rowsOfAll.contains(where: { $0.claims.contains(.sectionAdded) }) else { return }
      omitted.append(index)
    } else {
      understated.append(index)
    }
    unsaid.append(UnsaidChange(section: index, aspects: [.existence]))
  }

  private mutating func reviewGone(_ index: Int, _ rows: [HistoryRow]) {
    guard rows.isEmpty, !record.rowsOfAll.contains(where: { $0.claims.contains(.sectionRemoved) }) else { return }
    omitted.append(index)
    unsaid.append(UnsaidChange(section: index, aspects: [.existence]))
  }

  private mutating func reviewKept(_ index: Int, _ rows: [HistoryRow]) {
    let section = record.sections[index]
    let claims = (rows + record.rowsOfAll).flatMap(\.claims)
    var aspects: [UnsaidChange.Aspect] = []
    if section.isRetitled, !claims.contains(.retitled) { aspects.append(.title) }
    if section.isRenumbered || section.isMoved, !claims.contains(.renumbered), !claims.contains(.moved) {
      aspects.append(.number)
      if section.isMoved || !isCounted(section) { renumbered.append(index) }
    }
    if !section.texts.isEmpty, !isTold(section, rows) { aspects.append(.text) }

    if aspects.contains(.text) || aspects.contains(.title) && rows.isEmpty {
      if rows.isEmpty, !record.rowsOfAll.contains(where: { $0.claims.contains(where: \.isAboutText) }) {
        omitted.append(index)
      } else {
        understated.append(index)
      }
    } else if aspects.contains(.title) {
      retitled.append(index)
    }
    if !aspects.isEmpty { unsaid.append(UnsaidChange(section: index, aspects: aspects)) }
    for row in rows { review(row, of: section) }
  }

  /// Whether a row says of the text of a section what it became: a row about its wording does not tell of more.
  private func isTold(_ section: SectionChange, _ rows: [HistoryRow]) -> Bool {
    let claims = (rows + record.rowsOfAll).flatMap(\.claims).filter(\.isAboutText)
    guard !claims.isEmpty else { return false }
    return claims.contains { $0 != .wording } || section.substance(in: record.diff) == nil
  }

  /// Whether sections that came or went below explain that a section has another number.
  private func isCounted(_ section: SectionChange) -> Bool {
    let highest = [section.before, section.after].compactMap { $0.flatMap { Int($0.number) } }.max() ?? 0
    return record.rows.contains { row in row.renumberedFrom(record.sections).map { $0 <= highest } ?? false }
  }

  private mutating func review(_ row: HistoryRow, of section: SectionChange) {
    let leadsToChange = record.leadsToChange(section)
    if section.isUntouched {
      if !leadsToChange { findings.append(.idle(row, section, in: record)) }
      return
    }
    if row.claims.contains(.renumbered), !section.isRenumbered, !section.isMoved {
      findings.append(.notRenumbered(row, section, in: record))
    }
    if row.claims.contains(.retitled), section.before?.title == section.after?.title {
      findings.append(.notRetitled(row, section, in: record))
    }
    let claims = row.claims.filter(\.isAboutText)
    if claims.isEmpty || leadsToChange { return }
    if claims.contains(.sectionAdded) { findings.append(.notNew(row, section, in: record)) }
    if claims.contains(.sectionRemoved) { findings.append(.notGone(row, section, in: record)) }
    let others = claims.filter { $0 != .sectionAdded && $0 != .sectionRemoved }
    if others == [.moved] && section.hasMove || others.isEmpty { return }
    if section.texts.isEmpty, !section.hasNewForm {
      findings.append(.idle(row, section, in: record))
    } else if others.contains(.added), !section.hasAddition(in: record.diff) {
      findings.append(.nothingAdded(row, section, in: record))
    } else if others.contains(.removed), !section.hasRemoval(in: record.diff) {
      findings.append(.nothingRemoved(row, section, in: record))
    } else if others.contains(.moved), !section.hasMove {
      findings.append(.nothingMoved(row, section, in: record))
    }
  }

  /// A row that says a thing of the whole handbook which is so of no section, or names a section that is not gone.
  private mutating func reviewRow(_ row: HistoryRow) {
    switch row.subject {
    case .sections(let named):
      if case .goneSection = row.change.scope, named.isEmpty { findings.append(.nothingGone(row, in: record)) }
    case .whole:
      let sections = record.sections
      let isIdle = row.claims.contains { claim in
        switch claim {
        case .renumbered: !sections.contains { $0.isRenumbered }
        case .retitled:
          !sections.contains { $0.before?.title != $0.after?.title && $0.before != nil && $0.after != nil }
        case .sectionAdded: !sections.contains { $0.before == nil }
        case .sectionRemoved: !sections.contains { $0.after == nil }
        default: record.diff.revisions.isEmpty
        }
      }
      if isIdle { findings.append(.idleForAll(row, in: record)) }
    case .other: break
    }
  }

  private func misnamed(_ section: SectionChange, in row: HistoryRow) -> Diagnostic? {
    guard row.isOfEdition, let name = section.after, case .sections(let mentions) = row.change.scope,
      let mention = mentions.first(where: { $0.reference.key == .section(section.id) })
    else { return nil }
    let number = mention.number.prefix { $0 != "." }
    let hasNumber = mention.number.isEmpty || number == name.number
    // 「21.1」 is a part of section 21, and has a title of its own.
    let hasTitle = mention.title.isEmpty || mention.title == name.title || mention.number.contains(".")
    return hasNumber && hasTitle ? nil : .misnamed(mention, section, in: record)
  }
}
