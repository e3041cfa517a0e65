internal import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// The id of a place in the section that is being written.
  ///
  /// Where every section stands on the page, its section comes first: 「password/length」.
  package func id(_ name: String) -> HTMLWriter.Attribute { .id(holdsEverySection ? placePrefix + name : name) }

  /// What stands before the names of places in the section that is being written.
  var placePrefix: String { holdsEverySection ? textSection.map { "\($0)/" } ?? "" : "" }

  /// The place on this page of what stands on a section's own page, or on that of the classification tables, elsewhere.
  func placeHere(_ address: PageAddress) -> PageAddress? {
    if address.folder == PageAddress.section("").folder {
      return PageAddress.fullText(at: address.fragment.map { "\(address.name)/\($0)" } ?? address.name)
    }
    guard address.isPage(PageAddress.tables.path), let fragment = address.fragment,
      let place = linked.anchors.tablePlaces[TableID(String(fragment.prefix { $0 != "/" }))]
    else { return nil }
    return PageAddress.fullText(at: "\(linked.handbook.sections[place.section].id)/\(fragment)")
  }
}
