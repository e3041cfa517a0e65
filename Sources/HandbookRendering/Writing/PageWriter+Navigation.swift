internal import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// How many sections the list beside a page shows; a longer handbook shows those around the page.
  static let navigationLimit = 40

  /// Writes the list of sections beside a page.
  mutating func navigation(around section: SectionID?) {
    let sections = linked.handbook.sections
    let current = section.flatMap { linked.anchors.sectionIndices[$0] }
    let shown = Self.window(around: current ?? 0, of: sections.count)
    element("ol", .class("section-list"), shown.lowerBound == 0 ? nil : .init("start", "\(shown.lowerBound + 1)")) {
      for index in shown { $0.navigationItem(index, isCurrent: index == current) }
    }
    if shown.count < sections.count {
      element("p") { $0.html.element("a", $0.href(Site.homeAddress), text: "全\(sections.count)項目") }
    }
  }

  private mutating func navigationItem(_ index: Int, isCurrent: Bool) {
    let address = PageAddress.section(linked.handbook.sections[index].id)
    let isHere = isCurrent && address.path == path
    html.open("li")
    html.open(
      "a", href(address), isHere ? .init("aria-current", "page") : nil, isCurrent ? .class("current") : nil)
    html.element("span", text: "\(SectionNumber(index: index)).")
    text(" ")
    text(linked.handbook.sections[index].title)
    html.close("a")
    html.close("li")
  }

  private static func window(around index: Int, of count: Int) -> Range<Int> {
    guard count > navigationLimit else { return 0..<count }
    let start = min(max(index - navigationLimit / 2, 0), count - navigationLimit)
    return start..<start + navigationLimit
  }

  /// Writes the table of contents of a page; a list of two or fewer is no help.
  mutating func contents(_ places: [Page.Place]) {
    guard places.count > 2 else { return }
    element("nav", .class("contents"), .init("aria-label", "このページの目次")) { page in
      page.element("details", .class("fold")) { $0.element("summary", text: "このページの目次") }
      page.element("ul") { list in
        for place in places {
          list.element("li") { $0.html.element("a", .href("#\(place.fragment)"), text: place.title) }
        }
      }
    }
    html.newline()
  }

  /// Writes the way here from the home page; nothing on the home page itself.
  mutating func breadcrumbs(_ crumbs: [Page.Crumb], title: String) {
    guard path != Site.home else { return }
    element("ol", .class("breadcrumbs")) { list in
      for crumb in [Page.Crumb("ホーム", Site.homeAddress)] + crumbs {
        list.element("li") { $0.html.element("a", $0.href(crumb.address), text: crumb.title) }
      }
      list.element("li", .init("aria-current", "page"), text: title)
    }
  }
}
