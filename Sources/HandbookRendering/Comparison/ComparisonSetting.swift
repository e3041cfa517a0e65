internal import HandbookComparing
internal import HandbookModel

/// How a table of old and new text (新旧対照表) is set.
package struct ComparisonSetting: Hashable, Sendable {
  /// Whether the old text stands at the left.
  package let isOldLeft: Bool
  /// Whether there is a column for remarks (備考).
  package let hasRemarks: Bool

  /// Sets a table; by default as companies do: new at the left, with remarks.
  package init(isOldLeft: Bool = false, hasRemarks: Bool = true) {
    self.isOldLeft = isOldLeft
    self.hasRemarks = hasRemarks
  }

  /// Two things in the order of the columns.
  func ordered<Value>(new: Value, old: Value) -> [Value] { isOldLeft ? [old, new] : [new, old] }

  /// What stands above the columns.
  func heads(of diff: RevisionDiff) -> [String] {
    ordered(new: diff.newHead, old: diff.oldHead) + (hasRemarks ? ["備考"] : [])
  }
}

extension RevisionDiff {
  /// Whether what is to be approved is held against what is in force.
  private var isDraft: Bool { later.edition.isWorking && !earlier.edition.isWorking }

  /// What the new text is called: 改正後, or 改正案 until its edition is released.
  var newHead: String { isDraft ? "改正案" : "改正後" }

  /// What the old text is called: 改正前, or 現行 until there is another.
  var oldHead: String { isDraft ? "現行" : "改正前" }
}
