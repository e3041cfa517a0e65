internal import HandbookModel

/// A table of old and new text (新旧対照表) as a value: what a committee is shown, by the conventions of 法制執務.
///
/// A section without a change is left out; unchanged units of a section that is shown are joined to 「9-2～9-5 （略）」; a
/// unit of which only the number changed shows its label, and （略） for its words; what is new or gone is whole on one
/// side and a word, （新設） or （削除）, on the other. The conventions are those of the editors' guides for horizontal
/// tables; which column stands at the left is for those who print it.
package struct ComparisonTable: Sendable {
  /// A section or list that is shown.
  package struct Chapter: Sendable {
    /// The index of its pair in `RevisionDiff.chapters`.
    package let pair: Int
    /// Its heading before; nil if it is new.
    package let before: String?
    /// Its heading after; nil if it is gone.
    package let after: String?
    /// Its rows.
    package let rows: [Row]
  }

  /// One row.
  package struct Row: Sendable {
    /// What stands under 改正前.
    package let before: Entry
    /// What stands under 改正後.
    package let after: Entry
    /// The words under 備考: 「（新設）」.
    package let remarks: [String]
    /// The changes that it shows, as indices of `RevisionDiff.revisions`.
    package let revisions: [Int]
  }

  /// One place of a row.
  package struct Entry: Hashable, Sendable {
    /// What is printed behind the label.
    package enum Content: Hashable, Sendable {
      /// Nothing: the row above has said it.
      case nothing
      /// A word in the place of a text: （新設）, （削除）, （11-3へ移動）.
      case word(String)
      /// （略）
      case omitted
      /// The whole text.
      case text([RevisionText])
      /// A part of a table: its caption, a cell, a row; the rest is （略）.
      case excerpt([RevisionText])
    }

    /// The number: 「9-2」, 「9-2～9-5」; empty where it has none.
    package var label = ""
    /// Whether the number itself is underlined.
    package var isLabelMarked = false
    /// What is printed.
    package var content = Content.nothing
    /// What is underlined in the text, by line.
    package var marks: [RevisionMark.Place] = []
    /// Whether all of the text is underlined.
    package var isWholeMarked = false
    /// The units that the place stands for, shown or left out, in their order; each unit of a chapter once.
    package var units: [UnitPlace] = []
  }

  /// What is shown, in the order of the handbook.
  package let chapters: [Chapter]
  /// The chapters of the earlier edition that are left out, since nothing in them changed.
  package let omittedBefore: [Int]
  /// The chapters of the later edition that are left out.
  package let omittedAfter: [Int]

  /// Makes the table of a diff.
  ///
  /// Cost: O(units).
  package init(of diff: RevisionDiff) {
    var chapters: [Chapter] = []
    var (omittedBefore, omittedAfter): ([Int], [Int]) = ([], [])
    for (index, pair) in diff.chapters.enumerated() {
      guard pair.rows.contains(where: { !$0.revisions.isEmpty }) else {
        if let before = pair.before { omittedBefore.append(before) }
        if let after = pair.after { omittedAfter.append(after) }
        continue
      }
      var rows = ComparisonRows(of: diff)
      for row in pair.rows { rows.add(row) }
      chapters.append(
        Chapter(
          pair: index, before: pair.before.map { diff.earlier.chapters[$0].heading },
          after: pair.after.map { diff.later.chapters[$0].heading }, rows: rows.finish()))
    }
    self.chapters = chapters
    self.omittedBefore = omittedBefore.sorted()
    self.omittedAfter = omittedAfter
  }
}

extension RevisionChapter {
  /// How the chapter is headed in print: number and title, or its title alone.
  package var heading: String { number.isEmpty ? title : "\(number). \(title)" }
}
