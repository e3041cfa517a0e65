internal import HandbookModel

extension Check {
  /// Joined cells and parents that an author inferred (`<?`, `^?`, `policy?`).
  static let unconfirmedReading = Check(.unconfirmedReading) { linked in
    let tables = linked.handbook.sections.flatMap { section in
      section.tables.flatMap { table in
        table.bodyRows.compactMap { row -> Diagnostic? in
          let columns = table.unconfirmedColumns(ofRow: row)
          guard let first = columns.first, let last = columns.last else { return nil }
          let labels = columns.map { table.label(ofColumn: $0) }.joined(separator: "、")
          let range = table.grid[row][first].range.union(table.grid[row][last].range)
          return .unconfirmed("「\(table.label(ofRow: row))」の\(labels)", section.span(range))
        }
      }
    }
    let documents = linked.handbook.hierarchy.documents.flatMap { document -> [Diagnostic] in
      let place = SourceSpan("documents.md", document.range)
      let parent = document.isParentUnconfirmed ? document.parent.map { SourceSpan("documents.md", $0.range) } : nil
      return [
        parent.map { .unconfirmed("「\(document.name)」の上位", $0) },
        document.isPlaceUnconfirmed ? .unconfirmed("「\(document.name)」の掲載場所", place) : nil,
      ].compactMap { $0 }
    }
    return tables + documents
  }
}

extension Explanation {
  static let unconfirmedReading = Explanation(
    "unconfirmed-reading", .warning,
    rule: Wording(
      ja: "結合セルや上位文書の推定（<?、^?、ID?）は、原本で確かめてから「?」を消します。",
      en: "What was inferred (<?, ^?, id?) is settled by the office, and its “?” taken away."),
    because: Wording(
      ja: "推定で書いたところは、事務局が原本で確かめるまで、読む人に「未確認」と示されます。",
      en: "What was inferred is shown to readers as unconfirmed until the office has settled it."),
    example: .init(
      wrong: "| 甲 | 乙 |\n|---|---|\n| 値 | <? |", right: "| 甲 | 乙 |\n|---|---|\n| 値 | < |"))
}

extension Diagnostic {
  fileprivate static func unconfirmed(_ place: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unconfirmedReading,
      Wording(ja: "\(place)は推定で、まだ確かめられていません", en: "\(place) was inferred and is not confirmed"), at: span,
      fix: .init(Wording(ja: "原本で確かめたら「?」を消してください", en: "Take the “?” away once it is confirmed")))
  }
}
