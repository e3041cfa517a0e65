internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The classification tables, with an address for every cell and the rules that rest on each row.
  static let tables = PageKind(id: "tables") { linked in
    [Page(path: PageAddress.tables.path, title: "区分の表") { $0.classificationTables() }]
  }
}

extension PageWriter {
  fileprivate mutating func classificationTables() {
    let linked = linked
    element("h1", text: "区分の表")
    let tables = linked.anchors.classificationTables
    if tables.isEmpty { element("p", text: "このハンドブックに区分の表はありません。") }
    for id in tables {
      guard let place = linked.anchors.tablePlaces[id] else { continue }
      let section = linked.handbook.sections[place.section]
      let table = section.tables[place.table]
      textSection = section.id
      element("section") { page in
        let heading = "_heading-\(id)"
        page.element("h2", .id(heading), text: linked.tableName(table))
        page.element("p", .class("subtitle")) { words in
          words.text("この表がある項 ")
          words.html.element(
            "a", words.href(.section(section.id, id.written)), text: linked.heading(of: section))
        }
        page.table(table, under: heading)
      }
    }
  }
}
