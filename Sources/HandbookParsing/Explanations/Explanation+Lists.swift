internal import HandbookModel

extension Explanation {
  /// What is said of the document hierarchy and the change history.
  static let lists: [Explanation] = [.documentColumns, .editionIncomplete, .editionIDReserved, .historyColumns]

  static let documentColumns = Explanation(
    "document-columns", .error,
    rule: Wording(
      ja: "文書体系の表の列は、文書、内容、上位、段階、掲載場所の順に並べます。",
      en: "The columns of the hierarchy are 文書, 内容, 上位, 段階, 掲載場所, in this order."),
    because: Wording(
      ja: "列の順が違うと、上位の文書や掲載場所を取り違えてしまいます。",
      en: "In another order, parents and places would be taken for something else."),
    example: .init(
      "documents.md", wrong: "| 文書 | 上位 | 内容 |\n|---|---|---|\n| 基本方針 {#policy} | | 考え方 |",
      right: "| 文書 | 内容 | 上位 | 段階 | 掲載場所 |\n|---|---|---|---|---|\n| 基本方針 {#policy} | 考え方 | | 方針 | ポータル |"))

  static let editionIncomplete = Explanation(
    "edition-incomplete", .error,
    rule: Wording(
      ja: "変更履歴の版の見出しには、IDと日付を {#2024-02 date=2024-02} の形で付けます。",
      en: "The heading of an edition has an id and a date: {#2024-02 date=2024-02}."),
    because: Wording(
      ja: "IDと日付がないと、版を順に並べることも、指すこともできません。",
      en: "Without them an edition cannot be put in order, nor referred to."),
    example: .init(
      "history.md", wrong: "## 2024年2月版", right: "## 2024年2月版 {#2024-02 date=2024-02}"))

  static let editionIDReserved = Explanation(
    "edition-id-reserved", .error,
    rule: Wording(
      ja: "版のIDには、「index」と、「-digest」で終わるものを使いません。",
      en: "The id of an edition is not “index”, and does not end in “-digest”."),
    because: Wording(
      ja: "版ごとの改正のページ（changes/ID.html と changes/ID-digest.html）の名前が、ほかのページと重なってしまいます。",
      en: "Its pages (changes/ID.html and changes/ID-digest.html) would have the names of others."),
    example: .init(
      "history.md", wrong: "## 索引版 {#index date=2024-02}", right: "## 索引版 {#2024-02 date=2024-02}"))

  static let historyColumns = Explanation(
    "history-columns", .error,
    rule: Wording(
      ja: "変更履歴の表は、「改編項」と「改編内容」の二列で書きます。", en: "The change history has two columns: 改編項 and 改編内容."),
    because: Wording(
      ja: "列が足りないと、どの項がどう変わったのか読み取れません。",
      en: "Otherwise it cannot be read which section changed, and how."),
    example: .init(
      "history.md", wrong: "\(edition)\n| 改編項 |\n|---|\n| 全項目 {all} |",
      right: "\(edition)\n| 改編項 | 改編内容 |\n|---|---|\n| 全項目 {all} | 新設 |"))

  private static let edition = "## 2024年2月版 {#2024-02 date=2024-02}\n"
}
