package import HandbookModel
package import HandbookSearching

/// An edition before the present one, which the site keeps whole (旧版).
package struct EarlierEdition: Sendable {
  /// The edition, linked.
  package let linked: LinkedHandbook
  /// What a search of it can be answered with.
  package let index: SearchIndex
  /// What readers are told of where its text comes from: 「変更履歴から復元」; nil where there is nothing to tell.
  package let remark: String?

  /// Makes an edition.
  package init(_ linked: LinkedHandbook, searching index: SearchIndex, remark: String? = nil) {
    self.linked = linked
    self.index = index
    self.remark = remark
  }
}
