package import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// Writes the blocks of a section.
  package mutating func blocks(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .heading(let heading): self.heading(heading)
      case .paragraph(let words): element("p") { $0.inlines(words) }
      case .list(let list): self.list(list)
      case .table(let table): self.table(table)
      case .quote(let inner): element("blockquote") { $0.blocks(inner) }
      case .alert(let kind, let inner): alert(kind, inner)
      case .code(let text, _): element("pre") { $0.element("code", text: text) }
      case .figure(let image): figure(image)
      case .thematicBreak: html.void("hr")
      }
      html.newline()
    }
  }

  private mutating func heading(_ heading: Heading) {
    let id = heading.name.map { self.id($0) }
    // Where every section stands on the page, its title is a heading of the second level.
    switch heading.level + (holdsEverySection ? 1 : 0) {
    case 2: element("h2", id) { $0.inlines(heading.words) }
    case 3: element("h3", id) { $0.inlines(heading.words) }
    case 4: element("h4", id) { $0.inlines(heading.words) }
    case 5: element("h5", id) { $0.inlines(heading.words) }
    default: element("h6", id) { $0.inlines(heading.words) }
    }
  }

  private mutating func list(_ list: List) {
    guard let start = list.start else {
      let hasRules = list.items.contains { if case .rule = $0 { true } else { false } }
      return element("ul", hasRules ? .class("rules") : nil) { $0.items(list.items) }
    }
    element("ol", start == 1 ? nil : HTMLWriter.Attribute("start", String(start))) { $0.items(list.items) }
  }

  private mutating func items(_ items: [ListItem]) {
    for item in items {
      switch item {
      case .rule(let rule): ruleCard(rule)
      case .text(let blocks): element("li") { $0.item(blocks) }
      }
      html.newline()
    }
  }

  /// An item that is one paragraph needs no paragraph.
  private mutating func item(_ blocks: [Block]) {
    guard let first = blocks.first, case .paragraph(let words) = first.content else { return self.blocks(blocks) }
    inlines(words)
    self.blocks(Array(blocks.dropFirst()))
  }

  private mutating func alert(_ kind: Alert, _ blocks: [Block]) {
    element("div", .class("alert \(kind.rawValue.lowercased())")) { page in
      page.element("p", .class("alert-title"), text: kind.word)
      page.blocks(blocks)
    }
  }

  private mutating func figure(_ image: Image) {
    element("figure") { page in
      page.image(image)
      if let title = image.title { page.element("figcaption", text: title) }
    }
  }

  /// Writes the footnotes of a section.
  package mutating func footnotes(_ footnotes: [Footnote]) {
    guard !footnotes.isEmpty else { return }
    element("dl", .class("footnotes")) { page in
      for footnote in footnotes {
        page.element("dt", page.id("_footnote-\(footnote.label)"), text: "注\(footnote.label)")
        page.element("dd") { $0.inlines(footnote.words) }
      }
    }
  }
}

extension Alert {
  /// The word that heads the alert.
  fileprivate var word: String {
    switch self {
    case .note: "補足"
    case .tip: "ヒント"
    case .important: "重要"
    case .warning: "注意"
    case .caution: "警告"
    }
  }
}
