internal import HandbookModel

extension PageKind {
  /// The document hierarchy: the tree, and every document with what stands above, below and on it.
  static let documents = PageKind(id: "documents") { linked in
    [Page(path: "documents.html", title: HandbookList.documents.title) { $0.documents() }]
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
    element("h2", text: "文書")
    for document in hierarchy.documents { self.document(document) }
  }

  /// No tree is deeper than it has documents; a loop, which linking has reported, ends there.
  private mutating func documentTree(_ ids: [DocumentID], depth: Int) {
    let linked = linked
    guard !ids.isEmpty, depth < linked.handbook.hierarchy.documents.count else { return }
    element("ul", .class("hierarchy")) { list in
      for id in ids {
        list.element("li") { item in
          item.link(to: .document(id))
          if item.linked.isParentUnconfirmed(of: id) { item.element("span", .class("unconfirmed"), text: "上位は未確認") }
          let below = linked.sources(of: .childOf, to: .document(id)).compactMap { target -> DocumentID? in
            if case .document(let child) = target { child } else { nil }
          }
          item.documentTree(below, depth: depth + 1)
        }
      }
    }
  }

  private mutating func document(_ document: Document) {
    let linked = linked
    element("section", .class("document"), .id(document.id.written)) { page in
      page.element("h3", text: document.name)
      page.element("p") { $0.inlines(document.summary) }
      page.element("dl", .class("status")) { list in
        list.documentFact("段階", document.level, isUnconfirmed: false)
        list.documentFact("掲載場所", document.place, isUnconfirmed: document.isPlaceUnconfirmed)
        if document.isParentUnconfirmed {
          list.documentFact("上位の文書", linked.parentName(of: document), isUnconfirmed: true)
        }
      }
      page.relations(of: .document(document.id), showing: RelationLabel.onDocuments)
    }
    html.newline()
  }

  private mutating func documentFact(_ label: String, _ value: String, isUnconfirmed: Bool) {
    element("div") { entry in
      entry.element("dt", text: label)
      entry.element("dd") { words in
        if value.isEmpty { words.element("span", .class("not-stated"), text: "記載なし") } else { words.text(value) }
        if isUnconfirmed { words.element("span", .class("unconfirmed"), text: "未確認") }
      }
    }
  }
}

extension LinkedHandbook {
  /// Whether the office has still to confirm what stands above a document.
  fileprivate func isParentUnconfirmed(of id: DocumentID) -> Bool {
    anchors.documentIndices[id].map { handbook.hierarchy.documents[$0].isParentUnconfirmed } ?? false
  }

  fileprivate func parentName(of document: Document) -> String {
    targets(of: .childOf, from: .document(document.id)).first.map { name(of: $0) } ?? ""
  }
}
