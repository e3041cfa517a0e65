/// How a table of old and new text (新旧対照表) is set.
package struct ComparisonSetting: Hashable, Sendable {
  /// Whether the old text stands at the left.
  package let isOldLeft: Bool
  /// Whether there is a column for remarks (備考).
  package let hasRemarks: Bool
  /// What stands above the new text: 改正後, or 改正案 before it is approved.
  package let newHead: String
  /// What stands above the old text: 改正前, or 現行.
  package let oldHead: String

  /// Sets a table; by default as companies do: new at the left, with remarks.
  package init(isOldLeft: Bool = false, hasRemarks: Bool = true, newHead: String = "改正後", oldHead: String = "改正前") {
    self.isOldLeft = isOldLeft
    self.hasRemarks = hasRemarks
    self.newHead = newHead
    self.oldHead = oldHead
  }

  /// Two things in the order of the columns.
  func ordered<Value>(new: Value, old: Value) -> [Value] { isOldLeft ? [old, new] : [new, old] }

  /// What stands above the columns.
  var heads: [String] { ordered(new: newHead, old: oldHead) + (hasRemarks ? ["備考"] : []) }
}
