package import HandbookModel
internal import HandbookNaming

/// Where something of the handbook is to be found in the site: a page and a place on it.
package struct PageAddress: Hashable, Sendable {
  /// The page's folder below the output folder: empty, or ending in `/`.
  package let folder: String
  /// The page's name.
  package let name: String
  /// What ends the name, such as `.html`.
  package let suffix: String
  /// The id of an element on the page; nil for the whole page.
  package let fragment: String?

  /// Makes the address of a page in a folder; an id of the handbook is taken over without making a new text.
  package init(in folder: String = "", _ name: String, suffix: String = ".html", fragment: String? = nil) {
    self.folder = folder
    self.name = name
    self.suffix = suffix
    self.fragment = fragment
  }

  /// The path below the output folder.
  package var path: String { folder + name + suffix }

  /// The address as a link written on another page: relative, so that it works from a file share.
  package func link(from page: String) -> String {
    let anchor = fragment.map { "#\($0)" } ?? ""
    return isPage(page) && fragment != nil ? anchor : Self.root(of: page) + path + anchor
  }

  /// Whether the address leads to the page of a path.
  func isPage(_ page: String) -> Bool {
    page.utf8.count == folder.utf8.count + name.utf8.count + suffix.utf8.count && page.hasPrefix(folder)
      && page.hasSuffix(suffix) && page.utf8.dropFirst(folder.utf8.count).starts(with: name.utf8)
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
    case .document(let id): PageAddress("documents", fragment: id.written)
    case .role(let id): PageAddress(in: "roles/", id.written)
    case .audience(let id): PageAddress("roles", fragment: "audience-\(id)")
    case .term(let id): PageAddress("terms", fragment: id.written)
    case .control(let id): PageAddress("controls", fragment: id.written)
    case .edition(let id): PageAddress("history", fragment: id.written)
    case .change(let id): PageAddress("history", fragment: id.description)
    case .task: nil
    case .list(let list): list.page
    }
  }

  /// Classification tables have a page of their own; the rows of others stand on their section's.
  private func tableAddress(_ id: TableID, _ fragment: String) -> PageAddress? {
    guard let place = anchors.tablePlaces[id] else { return nil }
    let isClassification = handbook.sections[place.section].tables[place.table].kind == .classification
    return isClassification
      ? .tables(at: fragment) : .section(handbook.sections[place.section].id, fragment)
  }
}

extension PageAddress {
  /// The page of a section, or a place on it.
  package static func section(_ id: SectionID, _ fragment: String? = nil) -> PageAddress {
    PageAddress(in: "sections/", id.written, fragment: fragment)
  }

  /// The page of the classification tables.
  package static let tables = tables(at: nil)
  /// The page that leads from the numbers of editions to today's sections.
  package static let numbers = PageAddress("numbers")
  /// The list of what needs approval.
  package static let approvals = PageAddress("approvals")
  /// The page about the handbook itself.
  package static let about = PageAddress("about")
  /// The page that holds the whole text.
  package static let fullText = fullText(at: nil)

  /// A place on the page of the classification tables.
  static func tables(at fragment: String?) -> PageAddress { PageAddress("tables", fragment: fragment) }

  /// A place on the page that holds the whole text.
  static func fullText(at fragment: String?) -> PageAddress { PageAddress("print", fragment: fragment) }

  /// The page of a section's checklist.
  package static func checklist(_ id: SectionID) -> PageAddress { PageAddress(in: "checklists/", id.written) }
}

extension HandbookList {
  /// The page that shows the whole list.
  package var page: PageAddress {
    switch self {
    case .documents: PageAddress("documents")
    case .history: PageAddress("history")
    case .roles: PageAddress("roles")
    case .terms: PageAddress("terms")
    case .controls: PageAddress("controls")
    }
  }
}
