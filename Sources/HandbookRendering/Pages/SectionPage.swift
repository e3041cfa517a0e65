internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// A page per section: its text with rule cards, tables and footnotes, and everything it has to do with.
  static let section = PageKind(id: "section") { linked, revisions in
    linked.handbook.sections.map { section in
      Page(
        path: PageAddress.section(section.id).path, title: linked.heading(of: section), section: section.id,
        contents: { $0.places(in: section, revisions) }
      ) {
        $0.section(section)
      }
    }
  }
}

extension PageWriter {
  fileprivate mutating func section(_ section: Section) {
    let linked = linked
    textSection = section.id
    element("h1") { heading in
      heading.element("span", .class("section-number"), text: linked.number(of: section.id).map { "\($0)." } ?? "")
      heading.text(" \(section.title)")
    }
    standing(of: section)
    let opening = section.summary == nil && section.opensWithGist ? section.blocks.prefix(1) : []
    if let summary = section.summary {
      gist("要約") { $0.element("p", text: summary) }
    } else if !opening.isEmpty {
      gist("原文") { $0.blocks(Array(opening)) }
    }
    counts(of: section)
    blocks(Array(section.blocks.dropFirst(opening.count)))
    footnotes(section.footnotes)
    connections(of: section)
    checklistLink(of: section)
    history(of: section)
    neighbours(of: section)
  }

  /// What this edition did with the section, when it was last revised, and whom it addresses.
  private mutating func standing(of section: Section) {
    let linked = linked
    let standing = SectionStanding(of: section.id, in: linked, revisions)
    let audience = linked.targets(of: .addresses, from: .section(section.id))
    element("dl", .class("standing")) { list in
      list.fact("この版", standing.inThisEdition.isEmpty ? nil : { $0.inThisEdition(standing) })
      list.fact("最終改訂", standing.lastRevised.map { last in { $0.link(to: .change(last.id), text: last.edition) } })
      list.fact("対象", audience.isEmpty ? nil : { $0.links(audience) })
      list.otherEditions(of: .section(section.id))
    }
  }

  private mutating func inThisEdition(_ standing: SectionStanding) {
    guard !standing.badges.isEmpty else { return text(standing.inThisEdition) }
    for badge in standing.badges { changeBadge(badge) }
  }

  /// The office's summary or the section's own opening words, and which of the two: nothing is summed up for the office.
  private mutating func gist(_ origin: String, words: (inout PageWriter) -> Void) {
    element("div", .class("gist")) { page in
      page.element("p", .class("gist-label")) { label in
        label.text("要点 ")
        label.element("span", .class("form"), text: origin)
      }
      words(&page)
    }
  }

  /// 「禁止2・必須3」, each a link to the first of its kind.
  private mutating func counts(of section: Section) {
    guard !section.rules.isEmpty else { return }
    element("p", .class("counts")) { page in
      page.text("規則 ")
      for kind in Modality.Kind.allCases {
        let rules = section.rules.filter { $0.modality.kind == kind }
        guard let first = rules.first else { continue }
        page.html.element(
          "a", .class("count \(kind.rawValue)"), .href("#\(first.id.name)"), text: "\(kind.word)\(rules.count)")
        page.text(" ")
      }
    }
  }

  private mutating func checklistLink(of section: Section) {
    let count = section.checkedRules.count
    guard count > 0 else { return }
    element("p", .class("to-checklist")) { page in
      page.html.element("a", page.href(.checklist(section.id)), text: "この項のチェックリスト（\(count)件）")
    }
  }

  private mutating func history(of section: Section) {
    let changes = linked.changes(of: section.id)
    let compared = SectionRevisions(of: section.id, in: revisions).entries
    guard !changes.isEmpty || !compared.isEmpty else { return }
    element("section", .class("section-history"), .init("aria-labelledby", Self.historyID)) { page in
      page.element("h2", .id(Self.historyID), text: "この項の履歴")
      page.element("ul") { list in
        for change in changes { list.element("li") { $0.change(change, of: section) } }
        for entry in compared { list.revisions(entry) }
      }
    }
  }

  /// 「2023年10月版（当時30. 災害時の緊急連絡先）項番を変更」
  private mutating func change(_ change: Change, of section: Section) {
    link(to: .change(change.id), text: linked.name(of: .edition(change.id.edition)))
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
    html.open("a", href(.section(section.id)), .class(relation), .init("rel", relation))
    element("span", text: words)
    text(" \(linked.heading(of: section))")
    html.close("a")
  }

  fileprivate static let historyID = "_history"
}

extension Section {
  /// Whether its first paragraph says what it is about; one that leads into a list or table does not stand alone.
  fileprivate var opensWithGist: Bool {
    guard let first = blocks.first, case .paragraph = first.content else { return false }
    guard blocks.count > 1 else { return true }
    switch blocks[1].content {
    case .heading, .paragraph, .alert, .thematicBreak: return true
    case .list(let list): return list.items.contains { if case .rule = $0 { true } else { false } }
    case .table, .quote, .code, .figure: return false
    }
  }
}

extension LinkedHandbook {
  /// What the table of contents of a section's page lists: its headings, and what follows its text.
  fileprivate func places(in section: Section, _ revisions: RevisionIndex) -> [Page.Place] {
    let headings = section.headings.compactMap { heading in
      heading.level == 2 ? heading.name.map { Page.Place(plainText(of: heading.words), at: $0) } : nil
    }
    let hasConnections = !SectionConnections(of: section, in: self).groups.isEmpty
    let hasHistory =
      !changes(of: section.id).isEmpty || !SectionRevisions(of: section.id, in: revisions).entries.isEmpty
    return headings + (hasConnections ? [Page.Place(SectionConnections.title, at: SectionConnections.id)] : [])
      + (hasHistory ? [Page.Place("この項の履歴", at: PageWriter.historyID)] : [])
  }
}
