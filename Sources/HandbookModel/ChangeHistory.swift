/// The table of changes (変更履歴), edition by edition, as the office wrote it.
package struct ChangeHistory: Hashable, Sendable {
  /// The editions in the order written, which is to be the order of their dates.
  package let entries: [EditionEntry]

  /// Makes a history.
  package init(entries: [EditionEntry]) {
    self.entries = entries
  }
}

/// What one edition changed.
package struct EditionEntry: Hashable, Sendable {
  /// The edition.
  package let edition: Edition
  /// Its rows.
  package let changes: [Change]
  /// Where its heading stands in `history.md`.
  package let range: SourceRange

  /// Makes an entry.
  package init(edition: Edition, changes: [Change], range: SourceRange) {
    self.edition = edition
    self.changes = changes
    self.range = range
  }
}

/// One row of the change history: one item (改編項) and one change (改編内容).
package struct Change: Hashable, Sendable {
  /// What the row's item names.
  package enum Scope: Hashable, Sendable {
    /// Sections, by permanent id and with the number and title of that edition.
    case sections([SectionMention])
    /// The whole handbook (`{all}`).
    case wholeHandbook
    /// A section that no longer exists (`{gone}`).
    case goneSection
    /// Nothing that the tool can follow.
    case unknown
  }

  /// Its id.
  package let id: ChangeID
  /// The item as written.
  package let item: [Inline]
  /// What the item names.
  package let scope: Scope
  /// The change as written.
  package let summary: [Inline]
  /// Where the row stands in `history.md`.
  package let range: SourceRange

  /// Makes a row.
  package init(id: ChangeID, item: [Inline], scope: Scope, summary: [Inline], range: SourceRange) {
    self.id = id
    self.item = item
    self.scope = scope
    self.summary = summary
    self.range = range
  }
}

/// A section as an edition named it.
package struct SectionMention: Hashable, Sendable {
  /// The section.
  package let reference: Reference
  /// The number it had then, such as 「29」 or 「21.1」; empty if the row gives none.
  package let number: String
  /// The title it had then; empty if the row gives none.
  package let title: String

  /// Makes a mention.
  package init(reference: Reference, number: String, title: String) {
    self.reference = reference
    self.number = number
    self.title = title
  }
}

extension Change {
  /// The words by which rows say that sections came, went or were counted anew.
  private static let words: [String] =
    ["項番", "項目番号", "新設", "廃止", "統合", "分割", "繰り上げ", "繰上げ", "繰り下げ", "繰下げ", "移動", "並び順", "並べ替え", "順序"]
    + ["ページ", "項目", "項", "章", "節"].flatMap { thing in
      ["を追加", "を削除", "追加", "削除"].map { thing + $0 }
    }

  /// Whether the row says that numbers of sections changed.
  package var changesNumbers: Bool {
    let said = Array(ownWords.utf8)
    return Self.words.contains { said.firstRange(of: Array($0.utf8)) != nil }
  }

  /// What the row says in words of its own: without what it quotes, and without what stands in brackets.
  package var ownWords: String { summary.plainText.withoutQuotations }
}

extension String {
  private static let brackets: [Character: Character] = ["「": "」", "『": "』", "（": "）", "(": ")"]

  /// The text without 「…」 and （…）; a bracket that is never closed is left.
  fileprivate var withoutQuotations: String {
    var text = ""
    var rest = self[...]
    while let first = rest.first {
      if let close = Self.brackets[first], let end = rest.end(of: first, close) {
        rest = rest[end...]
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return text
  }
}

extension Substring {
  /// Where the bracket that the text begins with has been closed.
  fileprivate func end(of open: Character, _ close: Character) -> Index? {
    var depth = 0
    for index in indices {
      if self[index] == open { depth += 1 }
      if self[index] == close { depth -= 1 }
      if depth == 0 { return self.index(after: index) }
    }
    return nil
  }
}
