package import HandbookModel

/// Where something of the handbook is to be found in the site: a page and a place on it.
package struct PageAddress: Hashable, Sendable {
  /// The page's path below the output folder.
  package let path: String
  /// The id of an element on the page; nil for the whole page.
  package let fragment: String?

  /// Makes an address.
  package init(_ path: String, fragment: String? = nil) {
    self.path = path
    self.fragment = fragment
  }

  /// The address as a link written on another page: relative, so that it works from a file share.
  package func link(from page: String) -> String {
    if path == page, let fragment { return "#\(fragment)" }
    let anchor = fragment.map { "#\($0)" } ?? ""
    return Self.root(of: page) + path + anchor
  }

  /// The way from a page to the output folder: `../` for every folder it stands in.
  package static func root(of page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
  }
}

extension LinkedHandbook {
  /// Where a target is to be found; nil for what has no page yet.
  package func address(of target: Target) -> PageAddress? {
    switch target {
    case .section(let id): .section(id)
    case .heading(let section, let name): .section(section, name)
    case .rule(let id): .section(id.section, id.name)
    case .table(let id): tableAddress(id, id.written)
    case .row(let id): tableAddress(id.table, id.description)
    case .cell(let id): tableAddress(id.row.table, id.description)
    case .document(let id): PageAddress("documents.html", fragment: id.written)
    case .role(let id): PageAddress("roles/\(id).html")
    case .audience(let id): PageAddress("roles/index.html", fragment: "audience-\(id)")
    case .term(let id): PageAddress("terms.html", fragment: id.written)
    case .control(let id): PageAddress("controls.html", fragment: id.written)
    case .edition(let id): PageAddress("history.html", fragment: id.written)
    case .change(let id): PageAddress("history.html", fragment: id.description)
    case .task: nil
    case .list(let list): PageAddress(list.page)
    }
  }

  /// Classification tables have a page of their own; the rows of others stand on their section's.
  private func tableAddress(_ id: TableID, _ fragment: String) -> PageAddress? {
    guard let place = anchors.tablePlaces[id] else { return nil }
    let section = handbook.sections[place.section]
    let isClassification = section.tables[place.table].kind == .classification
    return isClassification ? PageAddress("tables.html", fragment: fragment) : .section(section.id, fragment)
  }
}

extension PageAddress {
  /// The page of a section, or a place on it.
  package static func section(_ id: SectionID, _ fragment: String? = nil) -> PageAddress {
    PageAddress("sections/\(id).html", fragment: fragment)
  }

  /// The page of a section's checklist.
  package static func checklist(_ id: SectionID) -> PageAddress { PageAddress("checklists/\(id).html") }
}

extension HandbookList {
  /// The page that shows the whole list.
  fileprivate var page: String {
    switch self {
    case .documents: "documents.html"
    case .history: "history.html"
    case .roles: "roles/index.html"
    case .terms: "terms.html"
    case .controls: "controls.html"
    }
  }
}
