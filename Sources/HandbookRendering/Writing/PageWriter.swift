package import HandbookModel
internal import HandbookNaming

/// Writes the inside of one page: knows the handbook, and where the page stands, so that links are relative.
package struct PageWriter: Sendable {
  /// The handbook the page shows.
  package let linked: LinkedHandbook
  /// The editions, and what they changed.
  package let revisions: RevisionIndex
  /// The page's path below the folder of its edition.
  package let path: String
  /// What has been written.
  package var html = HTMLWriter()
  /// The section whose text is being written.
  package var textSection: SectionID?
  /// Whether the text of every section stands on this page, so that links to it stay here.
  package let holdsEverySection: Bool
  /// The way from here to the folder of the edition.
  private let root: String

  /// Begins a page.
  package init(
    _ linked: LinkedHandbook, path: String, holdsEverySection: Bool = false, revisions: RevisionIndex? = nil
  ) {
    self.linked = linked
    self.revisions = revisions ?? RevisionIndex(of: linked)
    self.path = path
    self.holdsEverySection = holdsEverySection
    root = PageAddress.root(of: path)
  }

  /// Writes an element whose content needs the page too.
  package mutating func element(
    _ name: StaticString, _ attribute: HTMLWriter.Attribute? = nil, _ second: HTMLWriter.Attribute? = nil,
    content: (inout PageWriter) -> Void
  ) {
    html.open(name, attribute, second)
    content(&self)
    html.close(name)
  }

  /// Writes an element that holds only text.
  package mutating func element(_ name: StaticString, _ attribute: HTMLWriter.Attribute? = nil, text: String) {
    html.element(name, attribute, text: text)
  }

  /// Writes text.
  package mutating func text(_ text: String) { html.text(text) }

  /// The attribute that leads from this page to an address.
  package func href(_ address: PageAddress) -> HTMLWriter.Attribute {
    let address = holdsEverySection ? placeHere(address) ?? address : address
    return .link("href", to: address, root: root, isSamePage: address.fragment != nil && address.isPage(path))
  }

  /// The attribute that leads from this page to an address in another edition, by its place among the editions.
  func href(_ address: PageAddress, in edition: Int) -> HTMLWriter.Attribute {
    let way = (revisions.isFormer ? "../../" : "") + revisions.folder(of: edition)
    return .href(root + way + address.path + (address.fragment.map { "#\($0)" } ?? ""))
  }

  /// The attribute that shows a picture on this page.
  package func source(of picture: String) -> HTMLWriter.Attribute {
    .link("src", to: PageAddress(picture, suffix: ""), root: root, isSamePage: false)
  }

  /// Writes a link to a target with its own name.
  package mutating func link(to target: Target) { link(to: target, text: linked.name(of: target)) }

  /// Writes a link to a target with other words; only the words if the target has no page.
  package mutating func link(to target: Target, text: String) {
    guard let address = linked.address(of: target) else { return self.text(text) }
    html.element("a", href(address), text: text)
  }
}
