internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The document hierarchy: the tree, and every document with what stands above, below and on it.
  static let documents = PageKind(id: "documents") { linked in
    [Page(path: "documents.html", title: HandbookList.documents.title, contents: { $0.places }) { $0.documents() }]
  }
}

extension PageWriter {
  fileprivate mutating func documents() {
    let hierarchy = linked.handbook.hierarchy
    element("h1", text: HandbookList.documents.title)
    blocks(hierarchy.introduction)
    element("h2", text: "上位と下位")
    let top = hierarchy.documents.filter { linked.targets(of: .childOf, from: .document($0.id)).isEmpty }
    documentTree(top.map(\.id), depth: 0)
    element("h2", text: "文書ごとの説明")
    for document in hierarchy.documents { self.document(document) }
  }

  /// No tree is deeper than it has documents; a loop, which linking has reported, ends there.
  private mutating func documentTree(_ ids: [DocumentID], depth: Int) {
    let linked = linked
    guard !ids.isEmpty, depth < linked.handbook.hierarchy.documents.count else { return }
    element("ul", .class("hierarchy")) { list in
      for id in ids {
        list.element("li") { item in
          if let document = linked.document(id) { item.node(document) }
          let below = linked.sources(of: .childOf, to: .document(id)).compactMap { target -> DocumentID? in
            if case .document(let child) = target { child } else { nil }
          }
          item.documentTree(below, depth: depth + 1)
        }
      }
    }
  }

  private mutating func node(_ document: Document) {
    element("p") { words in
      words.link(to: .document(document.id))
      words.element("span", .class("node-facts")) { facts in
        if !document.level.isEmpty { facts.text("\(document.level)　") }
        facts.text("掲載場所 ")
        facts.place(of: document)
        if document.isParentUnconfirmed { facts.unconfirmed("上位は未確認") }
      }
    }
  }

  private mutating func document(_ document: Document) {
    let target = Target.document(document.id)
    let rows = RelationRow.all(of: target, showing: RelationLabel.onDocuments, in: linked)
    element("section", .class("document"), .id(document.id.written)) { page in
      page.element("h3", text: document.name)
      page.element("p") { $0.inlines(document.summary) }
      page.element("dl", .class("relations")) { list in
        list.fact("段階", document.level.isEmpty ? nil : { $0.text(document.level) })
        list.fact("掲載場所") { $0.place(of: document) }
        for row in rows { list.relation(row, isUnconfirmed: row.label.isParent && document.isParentUnconfirmed) }
      }
    }
    html.newline()
  }

  /// Writes where a document is to be found.
  mutating func place(of document: Document) {
    if document.place.isEmpty { notStated() } else { text(document.place) }
    if document.isPlaceUnconfirmed { unconfirmed() }
  }
}

extension LinkedHandbook {
  fileprivate func document(_ id: DocumentID) -> Document? {
    anchors.documentIndices[id].map { handbook.hierarchy.documents[$0] }
  }

  fileprivate var places: [Page.Place] {
    handbook.hierarchy.documents.map { Page.Place($0.name, at: $0.id.written) }
  }
}
