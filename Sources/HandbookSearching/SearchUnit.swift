package import HandbookModel

/// One thing that a search can answer with: a rule, a cell, a term, never a whole page.
package struct SearchUnit: Hashable, Sendable {
  /// What a unit is; the letter stands in the index.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A section, with the text before its first heading.
    case section = "s"
    /// A heading, with the text below it that is no rule.
    case heading = "h"
    /// A rule, with its explanation.
    case rule = "r"
    /// A cell of a table whose rows and columns have names.
    case cell = "c"
    case term = "t"
    case role = "o"
    case document = "d"
    /// A row of the change history.
    case change = "y"
  }

  /// What it is.
  package let kind: Kind
  /// The permanent id, such as `mail/encrypt` or `data/carry/internal`.
  package let id: String
  /// Where it stands.
  package let target: Target
  /// What it is called: a number, a heading, 「表2・持出・部外秘」.
  package let label: String
  /// Its text, a line a paragraph.
  package let text: String
  /// What a rule asks for.
  package let modality: Modality.Kind?

  /// Makes a unit.
  package init(
    _ kind: Kind, id: String, target: Target, label: String, text: String, modality: Modality.Kind? = nil
  ) {
    self.kind = kind
    self.id = id
    self.target = target
    self.label = label
    self.text = text
    self.modality = modality
  }
}
