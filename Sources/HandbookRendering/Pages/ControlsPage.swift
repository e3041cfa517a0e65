internal import HandbookModel

extension PageKind {
  /// The controls of ISO/IEC 27001, each with the sections that touch it.
  static let controls = PageKind(id: "controls") { linked in
    [Page(path: "controls.html", title: HandbookList.controls.title) { $0.controls() }]
  }
}

extension PageWriter {
  fileprivate mutating func controls() {
    let linked = linked
    element("h1", text: HandbookList.controls.title)
    if let note = linked.handbook.controlsNote { element("p", text: note) }
    scrollable(.init("aria-labelledby", "_caption")) { page in
      page.element("table", .class("controls")) { table in
        table.element("caption", .id("_caption"), text: "ISO/IEC 27001の箇条と附属書Aの管理策")
        table.element("thead") { head in
          head.element("tr") { row in
            for label in ["番号", "表題", "項"] { row.element("th", .init("scope", "col"), text: label) }
          }
        }
        table.element("tbody") { body in
          for control in linked.handbook.controls { body.control(control) }
        }
      }
    }
  }

  private mutating func control(_ control: Control) {
    let sections = linked.sources(of: .implements, to: .control(control.id))
    element("tr", .id(control.id.written)) { row in
      row.element("th", .init("scope", "row"), text: control.id.written)
      row.element("td", text: control.title)
      row.element("td") { cell in
        if sections.isEmpty {
          cell.element("span", .class("not-stated"), text: "この文書では扱わない")
        } else {
          cell.links(sections)
        }
      }
    }
    html.newline()
  }
}
