internal import HandbookModel

extension Explanation {
  /// What is said of tables.
  static let tables: [Explanation] = [
    .tableRowTooLong, .tableJoin, .tableDelimiterRepeated, .tableDelimiterColumns,
  ]

  static let tableRowTooLong = Explanation(
    "table-row-too-long", .error,
    rule: Wording(
      ja: "表の行のセルは、見出し行の列の数までにします。", en: "A row has at most as many cells as the heading row."),
    because: Wording(
      ja: "はみ出したセルは表示されず、書いたことが消えてしまいます。", en: "A cell too many is not shown, and what it says is lost."),
    example: .init(
      wrong: "| 場所 | 鍵 |\n|---|---|\n| 金庫 | 管理部 | 二人で開ける |",
      right: "| 場所 | 鍵 | 注意 |\n|---|---|---|\n| 金庫 | 管理部 | 二人で開ける |"))

  static let tableJoin = Explanation(
    "table-join", .error,
    rule: Wording(
      ja: "「<」は左のセルと、「^」は上のセルとつなぎ、つないだ形は長方形にします。",
      en: "“<” joins a cell to its left, “^” to the one above, and joined cells make a rectangle."),
    because: Wording(
      ja: "つなぐ相手がないと、どの値がどの行や列のものか決められません。",
      en: "Without a cell to join, nobody can tell which row or column a value belongs to."),
    example: .init(
      wrong: "| 場所 | 鍵 |\n|---|---|\n| < | 管理部 |", right: "| 場所 | 鍵 |\n|---|---|\n| 管理部 | < |"))

  static let tableDelimiterColumns = Explanation(
    "table-delimiter-columns", .error,
    rule: Wording(
      ja: "区切り行（|---|）には、見出し行と同じ数の列を書きます。",
      en: "The delimiter row has as many columns as the heading row."),
    because: Wording(
      ja: "数が違うと表にならず、「|」がそのまま表示されます。", en: "Otherwise there is no table, and its marks are shown."),
    example: .init(
      wrong: "| 場所 | 鍵 |\n|---|\n| 金庫 | 管理部 |", right: "| 場所 | 鍵 |\n|---|---|\n| 金庫 | 管理部 |"))

  static let tableDelimiterRepeated = Explanation(
    "table-delimiter-repeated", .error,
    rule: Wording(ja: "表と表の間には、空行を入れます。", en: "A blank line stands between two tables."),
    because: Wording(
      ja: "空行がないと、後の表が前の表の続きの行になってしまいます。", en: "Without it the second table becomes rows of the first."),
    example: .init(
      wrong: "| 場所 |\n|---|\n| 金庫 |\n| 鍵 |\n|---|\n| 管理部 |", right: "| 場所 |\n|---|\n| 金庫 |\n\n| 鍵 |\n|---|\n| 管理部 |"))
}
