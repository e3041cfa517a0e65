internal import HandbookModel

extension PageKind {
  /// A page per section: its text with rule cards, tables and footnotes, and everything it has to do with.
  static let section = PageKind(id: "section") { linked in
    linked.handbook.sections.map { section in
      Page(path: PageAddress.section(section.id).path, title: linked.heading(of: section), section: section.id) {
        $0.section(section)
      }
    }
  }
}

extension PageWriter {
  fileprivate mutating func section(_ section: Section) {
    let linked = linked
    footnoteSection = section.id
    element("h1") { heading in
      heading.element("span", .class("section-number"), text: linked.number(of: section.id).map { "\($0)." } ?? "")
      heading.text(" \(section.title)")
    }
    status(of: section)
    contents(of: section)
    blocks(section.blocks)
    footnotes(section.footnotes)
    connections(of: section)
    history(of: section)
    neighbours(of: section)
  }

  private mutating func status(of section: Section) {
    let linked = linked
    let audience = linked.targets(of: .addresses, from: .section(section.id))
    element("dl", .class("status")) { list in
      list.element("div") { entry in
        entry.element("dt", text: "版")
        entry.element("dd", text: linked.handbook.profile.edition.name)
      }
      if !audience.isEmpty {
        list.element("div") { entry in
          entry.element("dt", text: "対象")
          entry.element("dd") { $0.links(audience) }
        }
      }
      list.element("div") { entry in
        entry.element("dt", text: "規則")
        entry.element("dd") { $0.counts(of: section) }
      }
    }
  }

  /// 「禁止2・必須3」, each a link to the first of its kind, and the way to the checklist.
  private mutating func counts(of section: Section) {
    for kind in Modality.Kind.allCases {
      let rules = section.rules.filter { $0.modality.kind == kind }
      guard let first = rules.first else { continue }
      html.element(
        "a", .class("count \(kind.rawValue)"), .href("#\(first.id.name)"), text: "\(kind.word)\(rules.count)")
      text(" ")
    }
    html.element("a", .class("to-checklist"), href(.checklist(section.id)), text: "チェックリスト")
  }

  /// The headings of the section; a list of two or fewer is no help.
  private mutating func contents(of section: Section) {
    let linked = linked
    let headings = section.headings.filter { $0.level == 2 && $0.name != nil }
    guard headings.count > 2 else { return }
    element("details", .class("contents")) { page in
      page.element("summary", text: "この項の見出し")
      page.element("ul") { list in
        for heading in headings {
          list.element("li") { item in
            item.html.element("a", .href("#\(heading.name ?? "")"), text: linked.plainText(of: heading.words))
          }
        }
      }
    }
  }

  private mutating func connections(of section: Section) {
    let connections = SectionConnections(of: section, in: linked)
    guard !connections.groups.isEmpty else { return }
    element("section", .class("connections"), .init("aria-labelledby", "_connections")) { page in
      page.element("h2", .id("_connections"), text: "関連")
      page.element("dl", .class("relations")) { list in
        for group in connections.groups {
          list.element("div") { entry in
            entry.element("dt", text: group.label)
            entry.element("dd") { $0.connection(group) }
          }
        }
      }
    }
  }

  private mutating func connection(_ group: SectionConnections.Group) {
    for (index, target) in group.targets.enumerated() {
      if index > 0 { text("、") }
      link(to: target, text: linked.nameWithContext(of: target, on: path))
      if case .control(let id) = target, let title = linked.anchors.controlIndices[id] {
        text(" \(linked.handbook.controls[title].title)")
      }
    }
  }

  private mutating func history(of section: Section) {
    let changes = linked.sources(of: .changes, to: .section(section.id)).compactMap { source -> ChangeID? in
      if case .change(let id) = source { id } else { nil }
    }
    guard !changes.isEmpty else { return }
    element("section", .class("section-history"), .init("aria-labelledby", "_history")) { page in
      page.element("h2", .id("_history"), text: "この項の変更履歴")
      page.element("ul") { list in
        for id in changes { list.element("li") { $0.change(id, of: section) } }
      }
    }
  }

  /// 「2023年10月版（当時30. 災害時の緊急連絡先）項番を変更」
  private mutating func change(_ id: ChangeID, of section: Section) {
    guard let change = linked.change(id) else { return }
    link(to: .change(id), text: linked.name(of: .edition(id.edition)))
    if let then = linked.mention(of: section.id, in: change), !then.number.isEmpty || !then.title.isEmpty {
      let words = [then.number.isEmpty ? "" : "\(then.number).", then.title].filter { !$0.isEmpty }
      element("span", .class("then"), text: "（当時 \(words.joined(separator: " "))）")
    }
    text(" ")
    inlines(change.summary)
  }

  private mutating func neighbours(of section: Section) {
    guard let index = linked.anchors.sectionIndices[section.id] else { return }
    let sections = linked.handbook.sections
    element("nav", .class("neighbours"), .init("aria-label", "前後の項")) { page in
      if index > 0 { page.neighbour(sections[index - 1], "前の項", "prev") }
      if index + 1 < sections.count { page.neighbour(sections[index + 1], "次の項", "next") }
    }
  }

  private mutating func neighbour(_ section: Section, _ words: String, _ relation: String) {
    html.element(
      "a", href(.section(section.id)), .class(relation), .init("rel", relation),
      text: "\(words)：\(linked.heading(of: section))")
  }
}

/// What a section has to do with the rest of the handbook, in both directions.
struct SectionConnections {
  /// Other ends under one label, each once, in the order of the handbook.
  struct Group {
    let label: String
    let targets: [Target]
  }

  private(set) var groups: [Group] = []

  init(of section: Section, in linked: LinkedHandbook) {
    let pointing = linked.relationships(fromSection: section.id)
    let pointed = linked.relationships(toSection: section.id)
    let isElsewhere = { (target: Target) in linked.section(of: target) != section.id }
    add(
      "参照している",
      pointing.filter { Self.references.contains($0.relation) }.map(\.target).filter { $0.isText && isElsewhere($0) })
    add("参照されている", pointed.filter { Self.references.contains($0.relation) }.map(\.source).filter(isElsewhere))
    add("根拠の文書", pointing.filter { $0.relation == .belongsTo }.map(\.target))
    add("出てくる役割", pointing.map(\.target).filter { if case .role = $0 { true } else { false } })
    add(
      "出てくる文書",
      pointing.filter { $0.relation != .belongsTo }.map(\.target).filter {
        if case .document = $0 { true } else { false }
      })
    add("出てくる用語", pointing.map(\.target).filter { if case .term = $0 { true } else { false } })
    add("管理策", pointing.filter { $0.relation == .implements }.map(\.target))
  }

  private static let references: Set<Relation> = [.refersTo, .exceptionTo, .conflictsWith, .restsOn]

  private mutating func add(_ label: String, _ targets: [Target]) {
    var seen: Set<Target> = []
    let distinct = targets.filter { seen.insert($0).inserted }
    if !distinct.isEmpty { groups.append(Group(label: label, targets: distinct)) }
  }
}

extension Target {
  /// Whether the target is text: a section, a part of one, or a table.
  fileprivate var isText: Bool {
    switch self {
    case .section, .heading, .rule, .table, .row, .cell, .edition, .list: true
    case .document, .role, .audience, .term, .control, .change, .task: false
    }
  }
}

extension LinkedHandbook {
  /// The row of the history of an id.
  func change(_ id: ChangeID) -> Change? {
    let changes = handbook.history.entries.first { $0.edition.id == id.edition }?.changes ?? []
    return changes.indices.contains(id.ordinal - 1) ? changes[id.ordinal - 1] : nil
  }

  /// How a row of the history names a section.
  func mention(of section: SectionID, in change: Change) -> SectionMention? {
    guard case .sections(let mentions) = change.scope else { return nil }
    return mentions.first { $0.reference.key == .section(section) }
  }
}
