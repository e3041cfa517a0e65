internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The title of the list of what needs approval.
  static let approvalsTitle = "承認が要ること一覧"

  /// What needs somebody's approval, and what has to be reported: what, to whom, and with which form.
  static let approvals = PageKind(id: "approvals") { linked in
    [
      Page(path: PageAddress.approvals.path, title: approvalsTitle, contents: { _ in places }) { page in
        page.element("h1", text: approvalsTitle)
        page.element("p", text: "規則の文にある言葉から項の順に並べたもの。相手や様式が規則に書かれていないところは「記載なし」と示す。")
        page.requests(places[0]) { $0.awaitsConsent }
        page.cellsAskingConsent(places[1])
        page.requests(places[2]) { !$0.awaitsConsent }
      }
    ]
  }

  private static let places = [
    Page.Place("承認・許可・申請が要ること", at: "consent"),
    Page.Place("区分の表で承認や許可が要ること", at: "tables"),
    Page.Place("報告・連絡・相談すること", at: "reports"),
  ]
}

extension PageWriter {
  /// A table of the rules that ask for something, by section.
  fileprivate mutating func requests(
    _ place: Page.Place, _ isWanted: (Request.Act) -> Bool
  ) {
    let linked = linked
    var sections: [(section: Section, rules: [(rule: Rule, requests: [LinkedRequest])])] = []
    for section in linked.handbook.sections {
      let rules = section.rules.map { rule in (rule, linked.requests(of: rule.id).filter { isWanted($0.act) }) }
      let asking = rules.filter { !$0.1.isEmpty }
      if !asking.isEmpty { sections.append((section, asking)) }
    }
    let hasForms = sections.contains { $0.rules.contains { $0.requests.contains { !$0.forms.isEmpty } } }
    let columns = ["規則", "求めること", "相手"] + (hasForms ? ["様式"] : [])
    let count = sections.reduce(0) { $0 + $1.rules.count }
    element("h2", .id(place.fragment), text: "\(place.title)（\(count)）")
    guard count > 0 else { return element("p", text: "当てはまる規則はありません。") }
    let label = HTMLWriter.Attribute("aria-labelledby", place.fragment)
    scrollable(label) { page in
      page.element("table", .class("requests short"), label) { table in
        table.element("thead") { head in
          head.element("tr") { row in
            for words in columns { row.html.element("th", .init("scope", "col"), text: words) }
          }
        }
        for (section, rules) in sections {
          table.element("tbody") { body in
            body.element("tr") { row in
              row.element("th", .init("colspan", "\(columns.count)"), .init("scope", "rowgroup")) {
                $0.link(to: .section(section.id))
              }
            }
            for (rule, requests) in rules { body.row(rule, requests, hasForms: hasForms) }
          }
          table.html.newline()
        }
      }
    }
  }

  private mutating func row(_ rule: Rule, _ requests: [LinkedRequest], hasForms: Bool) {
    let linked = linked
    let whom = requests.flatMap(\.whom).uniqued
    let forms = requests.flatMap(\.forms).uniqued
    element("tr") { row in
      row.element("td") { cell in
        cell.link(to: .rule(rule.id))
        cell.text(" \(linked.plainText(of: rule.words))")
      }
      row.element("td", .init("data-label", "求めること"), text: requests.map(\.word).uniqued.joined(separator: "・"))
      row.element("td", .init("data-label", "相手")) { whom.isEmpty ? $0.notStated() : $0.links(whom) }
      guard hasForms else { return }
      row.element("td", .init("data-label", "様式")) {
        forms.isEmpty ? $0.notStated() : $0.links(forms.map { .term($0) })
      }
    }
    html.newline()
  }

  /// The rows of classification tables with a cell that asks for consent, in the words of the cell.
  fileprivate mutating func cellsAskingConsent(_ place: Page.Place) {
    let linked = linked
    let rows = linked.rowsAskingConsent
    element("h2", .id(place.fragment), text: "\(place.title)（\(rows.count)）")
    guard !rows.isEmpty else { return element("p", text: "当てはまる行はありません。") }
    element("ul", .class("rule-list")) { list in
      for row in rows {
        list.element("li") { item in
          item.link(to: .row(row.id))
          item.text("　")
          for (index, cell) in row.cells.enumerated() {
            if index > 0 { item.text("、") }
            item.text("\(cell.level)：\(cell.words)")
            guard cell.isUnconfirmed else { continue }
            item.text(" ")
            item.unconfirmed()
          }
        }
      }
    }
  }
}

extension LinkedHandbook {
  fileprivate typealias AskingCell = (level: String, words: String, isUnconfirmed: Bool)

  /// The rows of classification tables that name an approval or permission, with the cells that do.
  fileprivate var rowsAskingConsent: [(id: RowID, cells: [AskingCell])] {
    anchors.classificationTables.compactMap { table($0) }.flatMap { table in
      table.bodyRows.compactMap { row -> (id: RowID, cells: [AskingCell])? in
        guard let id = table.id, let name = table.rowNames[row] else { return nil }
        let cells = table.grid[row].indices.dropFirst(table.labelColumns).compactMap { column -> AskingCell? in
          let words = lines(of: table.cell(row: row, column: column)).joined(separator: "、")
          guard ["承認", "許可", "許諾"].contains(where: { words.contains($0) }) else { return nil }
          return (table.label(ofColumn: column), words, table.grid[row][column].isUnconfirmed)
        }
        return cells.isEmpty ? nil : (RowID(id, name), cells)
      }
    }
  }
}
