internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The terms in the order of their readings, each with its meaning and where it is used.
  static let terms = PageKind(id: "terms") { linked in
    [Page(path: "terms.html", title: HandbookList.terms.title) { $0.terms() }]
  }
}

extension PageWriter {
  /// How many sections a term lists; the rest are counted.
  private static let listedSections = 100

  fileprivate mutating func terms() {
    element("h1", text: HandbookList.terms.title)
    let groups = TermIndex(linked.handbook.terms).groups
    if groups.count > 1 {
      element("nav", .class("index"), .init("aria-label", "読みの索引")) { index in
        for group in groups { index.html.element("a", .href("#\(group.id)"), text: group.initial) }
      }
    }
    for group in groups {
      element("section", .init("aria-labelledby", group.id)) { page in
        page.element("h2", .id(group.id), text: group.title)
        page.element("dl", .class("terms")) { list in
          for term in group.terms { list.term(term) }
        }
      }
    }
  }

  private mutating func term(_ term: Term) {
    element("dt", .id(term.id.written)) { head in
      head.element("dfn", text: term.spelling)
      if let reading = term.reading {
        head.element("span", .class("reading"), text: "（\(reading)）")
      } else {
        head.element("span", .class("not-stated"), text: "読みは未登録")
      }
      if term.kind == .form { head.element("span", .class("form"), text: "様式") }
    }
    element("dd") { entry in
      if let definition = term.definition { entry.element("p", text: definition) }
      if !term.avoided.isEmpty {
        entry.element("p", .class("avoided"), text: "使わない書き方：\(term.avoided.joined(separator: "、"))")
      }
      entry.uses(of: term)
    }
    html.newline()
  }

  private mutating func uses(of term: Term) {
    let sources = linked.relationships(to: .term(term.id)).map { linked.enclosing($0.source) }
    let places = sources.uniqued
    guard !places.isEmpty else { return }
    element("p", .class("uses")) { words in
      words.text("出てくるところ：")
      words.links(Array(places.prefix(Self.listedSections)))
      if places.count > Self.listedSections { words.text("、ほか\(places.count - Self.listedSections)か所") }
    }
  }
}

extension LinkedHandbook {
  /// The section, document or list that a target stands in.
  fileprivate func enclosing(_ target: Target) -> Target {
    switch target {
    case .rule(let id): .section(id.section)
    case .heading(let id, _): .section(id)
    case .table(let id): section(of: id)
    case .row(let id): section(of: id.table)
    case .cell(let id): section(of: id.row.table)
    default: target
    }
  }

  private func section(of table: TableID) -> Target {
    anchors.tablePlaces[table].map { .section(handbook.sections[$0.section].id) } ?? .table(table)
  }
}
