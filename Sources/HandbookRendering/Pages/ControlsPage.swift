internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The controls of ISO/IEC 27001 by theme, each with the sections that touch it.
  static let controls = PageKind(id: "controls") { linked in
    [
      Page(path: "controls.html", title: HandbookList.controls.title, contents: { $0.themes.map(\.place) }) {
        $0.controls()
      }
    ]
  }
}

extension PageWriter {
  fileprivate mutating func controls() {
    let linked = linked
    element("h1", text: HandbookList.controls.title)
    if let note = linked.handbook.controlsNote { element("p", text: note) }
    for theme in linked.themes { self.theme(theme) }
  }

  private mutating func theme(_ theme: ControlTheme) {
    let linked = linked
    let touched = theme.controls.filter { !linked.sources(of: .implements, to: .control($0.id)).isEmpty }
    let others = theme.controls.filter { linked.sources(of: .implements, to: .control($0.id)).isEmpty }
    let label = HTMLWriter.Attribute("aria-labelledby", theme.place.fragment)
    element("section") { page in
      page.element("h2", .id(theme.place.fragment), text: theme.place.title)
      if !touched.isEmpty {
        page.scrollable(label) { scroll in
          scroll.element("table", .class("controls short"), label) { table in
            table.controlsHead()
            table.element("tbody") { body in
              for control in touched { body.row(control) }
            }
          }
        }
      }
      guard !others.isEmpty else { return }
      page.element("h3", text: "このガイドでは扱っていません（ほかの文書を参照）")
      page.element("ul", .class("untouched")) { list in
        for control in others {
          list.element("li", .id(control.id.written)) { item in
            item.element("span", .class("number"), text: control.id.written)
            item.text(" \(control.title)")
          }
        }
      }
    }
    html.newline()
  }

  private mutating func controlsHead() {
    element("thead") { head in
      head.element("tr") { row in
        for label in ["番号", "表題", "項"] { row.html.element("th", .init("scope", "col"), text: label) }
      }
    }
  }

  private mutating func row(_ control: Control) {
    let sections = linked.sources(of: .implements, to: .control(control.id))
    element("tr", .id(control.id.written)) { row in
      row.html.element("th", .init("scope", "row"), .class("number"), text: control.id.written)
      row.element("td", text: control.title)
      row.element("td") { $0.links(sections) }
    }
    html.newline()
  }
}

/// The controls under one heading of the standard: its clauses, or a theme of Annex A.
struct ControlTheme {
  /// Its heading on the page.
  let place: Page.Place
  let controls: [Control]

  /// The headings, each with the beginning of the ids under it; what fits none comes last.
  fileprivate static let all: [(prefix: String, place: Page.Place)] = [
    ("cl.", Page.Place("箇条", at: "_clauses")),
    ("A.5.", Page.Place("附属書A　組織的管理策", at: "_organizational")),
    ("A.6.", Page.Place("附属書A　人的管理策", at: "_people")),
    ("A.7.", Page.Place("附属書A　物理的管理策", at: "_physical")),
    ("A.8.", Page.Place("附属書A　技術的管理策", at: "_technological")),
    ("", Page.Place("そのほか", at: "_others")),
  ]
}

extension LinkedHandbook {
  fileprivate var themes: [ControlTheme] {
    let themeOf = { (control: Control) in
      ControlTheme.all.firstIndex { control.id.written.hasPrefix($0.prefix) } ?? ControlTheme.all.count - 1
    }
    let grouped = Dictionary(grouping: handbook.controls, by: themeOf)
    return ControlTheme.all.indices.compactMap { index in
      grouped[index].map { ControlTheme(place: ControlTheme.all[index].place, controls: $0) }
    }
  }
}
