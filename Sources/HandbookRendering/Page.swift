package import HandbookModel
internal import HandbookNaming

/// One page of the portal: where it stands, what it is called, and how its inside is written.
package struct Page: Sendable {
  /// A step on the way from the home page.
  package struct Crumb: Hashable, Sendable {
    /// Its words.
    package let title: String
    /// Where it leads.
    package let address: PageAddress

    /// Makes a step.
    package init(_ title: String, _ address: PageAddress) {
      self.title = title
      self.address = address
    }
  }

  /// A place on the page that its own table of contents lists.
  package struct Place: Hashable, Sendable {
    /// Its words.
    package let title: String
    /// The id of its element.
    package let fragment: String

    /// Makes a place.
    package init(_ title: String, at fragment: String) {
      self.title = title
      self.fragment = fragment
    }
  }

  /// The path below the output folder: ASCII, ending in `.html`.
  package let path: String
  /// The title, without the handbook's.
  package let title: String
  /// The way here from the home page.
  package let crumbs: [Crumb]
  /// The last step of the way: the title, unless the steps before say most of it.
  package let crumbTitle: String
  /// The section whose place in the list of sections is shown.
  package let section: SectionID?
  /// The places its table of contents lists.
  package let contents: @Sendable (LinkedHandbook) -> [Place]
  /// Whether the text of every section stands on this page.
  package let holdsEverySection: Bool
  /// The style sheets and scripts that only this page loads, by their names among the assets.
  package let assets: [String]
  /// Writes the inside of the page.
  package let write: @Sendable (inout PageWriter) -> Void

  /// Makes a page.
  package init(
    path: String, title: String, crumbs: [Crumb] = [], crumbTitle: String? = nil, section: SectionID? = nil,
    contents: @escaping @Sendable (LinkedHandbook) -> [Place] = { _ in [] },
    holdsEverySection: Bool = false, assets: [String] = [], write: @escaping @Sendable (inout PageWriter) -> Void
  ) {
    self.path = path
    self.title = title
    self.crumbs = crumbs
    self.crumbTitle = crumbTitle ?? title
    self.section = section
    self.contents = contents
    self.holdsEverySection = holdsEverySection
    self.assets = assets
    self.write = write
  }
}

/// A kind of page, as a value: the name of its frame, and the pages it has in a handbook.
package struct PageKind: Sendable {
  /// The name of the kind, which is also the class of its pages.
  package let id: String
  /// The pages of this kind, in an edition that stands among others.
  package let pages: @Sendable (LinkedHandbook, RevisionIndex) -> [Page]

  /// Makes a kind of page.
  package init(id: String, pages: @escaping @Sendable (LinkedHandbook) -> [Page]) {
    self.init(id: id) { linked, _ in pages(linked) }
  }

  /// Makes a kind of page that depends on what editions changed.
  package init(id: String, pages: @escaping @Sendable (LinkedHandbook, RevisionIndex) -> [Page]) {
    self.id = id
    self.pages = pages
  }

  /// Every kind of page.
  package static let all: [PageKind] = [
    .home,
    .section,
    .checklist,
    .documents,
    .history,
    .tables,
    .approvals,
    .roles,
    .role,
    .terms,
    .controls,
    .numbers,
    .amendments,
    .amendment,
    .digest,
    .search,
    .about,
    .fullText,
    .notFound,
  ]
}
