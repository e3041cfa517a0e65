internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The change history: every row with the number of its edition and the number of today, oldest first as written.
  static let history = PageKind(id: "history") { linked in
    [Page(path: "history.html", title: HandbookList.history.title, contents: { $0.editions }) { $0.history() }]
  }
}

extension PageWriter {
  fileprivate mutating func history() {
    element("h1", text: HandbookList.history.title)
    element("p", text: "古い版から順に示す。「改編項」は、その版のときの番号と題名である。")
    for entry in linked.handbook.history.entries { edition(entry) }
  }

  private mutating func edition(_ entry: EditionEntry) {
    let headingID = "_edition-\(entry.edition.id)"
    element("section", .class("edition"), .id(entry.edition.id.written)) { page in
      page.element("h2", .id(headingID)) { heading in
        heading.text(entry.edition.name)
        if entry.edition.id == heading.linked.handbook.profile.edition.id {
          heading.element("span", .class("form"), text: "この版")
        }
        guard !entry.edition.name.hasPrefix(entry.edition.date.japanese) else { return }
        heading.element("span", .class("date"), text: " \(entry.edition.date.japanese)")
      }
      page.scrollable(.init("aria-labelledby", headingID)) { scroll in
        scroll.element("table", .class("history short"), .init("aria-labelledby", headingID)) { table in
          table.historyHead()
          table.element("tbody") { body in
            for change in entry.changes { body.change(change) }
          }
        }
      }
    }
    html.newline()
  }

  private mutating func historyHead() {
    element("thead") { head in
      head.element("tr") { row in
        for label in ["改編項", "改編内容", "今の項"] { row.element("th", .init("scope", "col"), text: label) }
      }
    }
  }

  private mutating func change(_ change: Change) {
    element("tr", .id(change.id.description)) { row in
      row.element("td") { $0.inlines(change.item) }
      row.element("td") { $0.inlines(change.summary) }
      row.element("td", .class("today"), .init("data-label", "今の項")) { $0.today(change.scope) }
    }
    html.newline()
  }

  /// Writes what a row is about, by its number and title of today.
  mutating func today(_ scope: Change.Scope) {
    switch scope {
    case .sections(let mentions): links(mentions.compactMap { linked.target(of: $0.reference) })
    case .wholeHandbook: text("ハンドブック全体")
    case .goneSection: text("今はない項")
    case .unknown: notStated()
    }
  }
}

extension LinkedHandbook {
  fileprivate var editions: [Page.Place] {
    handbook.history.entries.map { Page.Place($0.edition.name, at: $0.edition.id.written) }
  }
}
