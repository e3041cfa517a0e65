internal import HandbookModel
internal import HandbookNaming

/// The terms by the row of the kana table that their readings begin in: あ, か, さ and so on.
struct TermIndex {
  /// The terms of one row, in the order of their readings.
  struct Group {
    /// The kana that names the row; 「他」 for terms without a reading in kana.
    let initial: String
    let terms: [Term]
    /// The heading.
    let title: String
    /// The id of the heading on the page.
    let id: String
  }

  /// The rows that have terms, in their order.
  let groups: [Group]

  init(_ terms: [Term]) {
    let keyed = terms.map { term in (key: Self.hiragana(term.reading ?? term.spelling), term: term) }
    let sorted = keyed.sorted {
      $0.key == $1.key ? $0.term.id < $1.term.id : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    let rows = Dictionary(grouping: sorted) { Self.row(of: $0.key) }
    groups = (Self.rows.indices.map(Optional.some) + [nil]).compactMap { row in
      guard let terms = rows[row]?.map(\.term) else { return nil }
      guard let row else { return Group(initial: "他", terms: terms, title: "読みのない言葉", id: "_row-other") }
      let (initial, _, name) = Self.rows[row]
      return Group(initial: initial, terms: terms, title: "\(initial)行", id: "_row-\(name)")
    }
  }

  /// The rows, each with the last letter in it and a name for its address.
  private static let rows: [(initial: String, last: Unicode.Scalar, name: String)] = [
    ("あ", "お", "a"), ("か", "ご", "ka"), ("さ", "ぞ", "sa"), ("た", "ど", "ta"), ("な", "の", "na"),
    ("は", "ぽ", "ha"), ("ま", "も", "ma"), ("や", "よ", "ya"), ("ら", "ろ", "ra"), ("わ", "ん", "wa"),
  ]

  private static func row(of key: String) -> Int? {
    guard let first = key.unicodeScalars.first, ("ぁ"..."ん").contains(first) else { return nil }
    return rows.firstIndex { first <= $0.last }
  }

  /// The same with hiragana for katakana, so that both are sorted and grouped as one.
  private static func hiragana(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "ァ"..."ン": folded.append(Unicode.Scalar(scalar.value - 0x60) ?? scalar)
      case "ヴ", "ゔ": folded.append("う")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}
