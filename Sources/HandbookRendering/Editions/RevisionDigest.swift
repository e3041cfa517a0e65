internal import HandbookComparing
internal import HandbookModel
internal import HandbookNaming

/// What an edition changed for each group of its readers, strongest first: what 周知文 are made of.
///
/// Nothing is put in other words than the handbook's: a line says what kind of change it is, and quotes the rule as it is
/// now, or as it was if it is gone.
struct RevisionDigest {
  /// What is told to some readers.
  struct Group {
    /// Whom it is for: 「社員・協力会社の方へ」.
    let readers: String
    /// The lines, strongest first.
    fileprivate(set) var lines: [Line]
  }

  /// One change.
  struct Line {
    /// What kind of change it is: 「新設」, 「強化」, 「数値・期限：8桁 → 10桁」.
    let labels: [String]
    /// How its place is cited; nil where it has no number.
    let place: String?
    /// Where it stands, in the edition of the next field; nil for what has no page.
    let address: PageAddress?
    /// The place of the edition that has it.
    let edition: Int
    /// The words of the rule.
    let words: [String]
    /// The change it tells of; nil for a section as a whole.
    let revision: Int?
    fileprivate let weight: Int
  }

  /// A section that has another number and is otherwise as it was.
  struct Renumbering {
    let id: SectionID
    let title: String
    let from: String
    let to: String
  }

  /// The groups in the order in which the handbook names its readers; those for everybody come first.
  private(set) var groups: [Group] = []
  /// The sections of which only the number changed.
  private(set) var renumbered: [Renumbering] = []

  private let step: RevisionStep
  private let revisions: RevisionIndex
  private let place: Int
  private var keys: [[AudienceID]] = []

  /// Sums up what an edition changed.
  ///
  /// Cost: O(changes).
  init(of step: RevisionStep, in revisions: RevisionIndex, at place: Int) {
    (self.step, self.revisions, self.place) = (step, revisions, place)
    for index in step.diff.revisions.indices { add(index) }
    for section in revisions.editions[place].handbook.sections { addNumber(of: section) }
    sort()
  }

  private mutating func add(_ index: Int) {
    let revision = step.diff.revisions[index]
    guard let weight = revision.digestWeight else { return }
    let isGone = revision.after.isEmpty
    let column = isGone ? step.diff.earlier : step.diff.later
    let edition = isGone ? place - 1 : place
    let linked = revisions.editions[edition]
    guard let side = (isGone ? revision.before : revision.after).first else { return }
    let unit = column.unit(at: side.unit)
    let chapter = column.chapters[side.unit.chapter]
    guard case .section(let section) = chapter.subject else { return }
    // A property of a section, such as its controls, is none of staff's business.
    guard unit.kind != .property else { return }
    let target = revision.target ?? unit.target ?? .section(section)
    let flags = revision.strongestFlags.map(\.notice)
    let isTitle = unit.kind == .title
    let labels =
      flags.isEmpty || revision.kind == .added || revision.kind == .removed ? [revision.kind.notice] + flags : flags
    add(
      Line(
        labels: labels.uniqued, place: isTitle ? chapter.heading : side.label.isEmpty ? chapter.heading : side.label,
        address: linked.has(target) ? linked.address(of: target) : .section(section), edition: edition,
        words: isTitle ? linked.gist(of: section) : Self.words(of: side, in: unit),
        revision: index, weight: weight),
      for: linked.readers(of: target, in: section))
  }

  /// What a rule says, without what explains it; all that a row or a cell of a table holds.
  private static func words(of side: Revision.Side, in unit: RevisionUnit) -> [String] {
    let lines = unit.table == nil ? Array(side.lines.prefix(1)) : side.lines
    let words = lines.map(\.printed).filter { !$0.isEmpty }.joined(separator: "　")
    return words.isEmpty ? [] : [words]
  }

  private mutating func add(_ line: Line, for readers: [AudienceID]) {
    if let index = keys.firstIndex(of: readers) {
      groups[index].lines.append(line)
    } else {
      keys.append(readers)
      groups.append(Group(readers: revisions.editions[line.edition].words(for: readers), lines: [line]))
    }
  }

  private mutating func addNumber(of section: Section) {
    // Where a section stands among the others is told by its number.
    let badges = step.badges(of: .section(section.id)).filter { $0 != .moved }
    guard badges.count == 1, case .renumbered(let from, let to)? = badges.first else { return }
    renumbered.append(Renumbering(id: section.id, title: section.title, from: from, to: to))
  }

  private mutating func sort() {
    let order = revisions.editions[place].handbook.profile.audiences.map(\.id)
    let ranks = keys.map { key in key.map { order.firstIndex(of: $0) ?? order.count } }
    let places = groups.indices.sorted {
      (ranks[$0].isEmpty ? 0 : 1, ranks[$0].first ?? 0, ranks[$1].count, $0)
        < (ranks[$1].isEmpty ? 0 : 1, ranks[$1].first ?? 0, ranks[$0].count, $1)
    }
    groups = places.map { place in
      var group = groups[place]
      group.lines = group.lines.enumerated().sorted {
        ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
      }.map(\.element)
      return group
    }
  }
}

extension LinkedHandbook {
  /// Whom a rule binds, or whom its section addresses; empty for everybody.
  fileprivate func readers(of target: Target, in section: SectionID) -> [AudienceID] {
    let bound = targets(of: .binds, from: target)
    let all = bound.isEmpty ? targets(of: .addresses, from: .section(section)) : bound
    let readers = all.compactMap { if case .audience(let id) = $0 { id } else { nil } }
    return readers.count == handbook.profile.audiences.count ? [] : readers
  }

  /// Whom a group is for, in words: 「社員・協力会社の方へ」.
  fileprivate func words(for readers: [AudienceID]) -> String {
    let names = handbook.profile.audiences.filter { readers.contains($0.id) }.map(\.name)
    return names.isEmpty ? "すべての方へ" : "\(names.joined(separator: "・"))の方へ"
  }

  /// What a new section is about, in the office's words, and how many rules it has.
  fileprivate func gist(of id: SectionID) -> [String] {
    guard let section = section(id) else { return [] }
    let counts = Modality.Kind.allCases.compactMap { kind -> String? in
      let count = section.rules.count { $0.modality.kind == kind }
      return count > 0 && kind != .information ? "\(kind.word)\(count)" : nil
    }
    return [section.summary, counts.isEmpty ? nil : "規則：\(counts.joined(separator: "・"))"].compactMap { $0 }
  }

  /// Whether the edition has a section, rule, table, row or cell.
  func has(_ target: Target) -> Bool {
    switch target {
    case .section(let id): anchors.sectionIndices[id] != nil
    case .rule(let id): rule(id) != nil
    case .table(let id): anchors.tablePlaces[id] != nil
    case .row(let id): table(id.table)?.row(named: id.name) != nil
    case .cell(let id):
      table(id.row.table).map { $0.row(named: id.row.name) != nil && $0.column(named: id.column) != nil } ?? false
    case .heading(let id, let name): section(id)?.headings.contains { $0.name == name } ?? false
    default: address(of: target) != nil
    }
  }
}

extension Revision {
  /// How much a change is worth telling; nil for what changes nothing that readers do.
  fileprivate var digestWeight: Int? {
    switch kind {
    case .renumbered, .formatting: nil
    case .added: 75
    case .removed: 70
    case .moved, .retitled: flags.map(\.weight).max() ?? (isAmended || kind == .retitled ? 5 : nil)
    default: flags.map(\.weight).max() ?? 10
    }
  }
}

extension Revision.Kind {
  /// The word staff are told.
  fileprivate var notice: String {
    switch self {
    case .removed: "廃止"
    case .amended, .cellChanged: "文言の見直し"
    default: word
    }
  }
}

extension MeaningFlag {
  /// The flag in words for staff, who need no ranks: 「強化」, 「数値・期限：8桁 → 10桁」.
  fileprivate var notice: String {
    switch self {
    case .stricter: "強化"
    case .looser: "緩和"
    default: words
    }
  }
}
