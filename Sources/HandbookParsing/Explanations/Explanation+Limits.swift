internal import HandbookModel

extension Explanation {
  /// What is said of text that is too much for a page or for the machine.
  static let limits: [Explanation] = [
    .fileTooLarge, .paragraphTooLong, .nestingTooDeep, .tableTooLarge, .tableRowTooLarge, .tableTooSparse,
    .tooManyColumns, .tooManyLinkDefinitions,
  ]
  private static let limit = MarkdownLimits()

  static let fileTooLarge = Explanation(
    "file-too-large", .error,
    rule: Wording(
      ja: "Markdownの一つのファイルは、\(limit.fileBytes / 1024) KBまでにします。",
      en: "A Markdown file holds at most \(limit.fileBytes / 1024) KB."),
    because: Wording(
      ja: "長すぎる項は読みにくく、ページを作るのにも時間がかかりすぎます。",
      en: "A longer section is hard to read, and can take too long to be made into a page."))

  static let paragraphTooLong = Explanation(
    "paragraph-too-long", .error,
    rule: Wording(
      ja: "文章は、空行で分けて、一続きを\(limit.runBytes / 1024) KBまでにします。",
      en: "Text is divided by blank lines into pieces of at most \(limit.runBytes / 1024) KB."),
    because: Wording(
      ja: "切れ目のない文章は読みにくく、ページを作るのにも時間がかかりすぎます。",
      en: "A longer piece is hard to read, and can take too long to be made into a page."))

  static let nestingTooDeep = Explanation(
    "nesting-too-deep", .error,
    rule: Wording(
      ja: "引用や箇条書きの入れ子は、\(limit.depth)段までにします。", en: "Quotes and lists nest at most \(limit.depth) levels."),
    because: Wording(
      ja: "深い入れ子は画面に収まらず、ページを作るのにも時間がかかりすぎます。",
      en: "Deeper text does not fit on a screen, and can take too long to be made into a page."),
    example: .init(wrong: String(repeating: ">", count: limit.depth + 1) + " 引用", right: "> 引用"))

  static let tableTooLarge = Explanation(
    "table-too-large", .error,
    rule: Wording(
      ja: "一つの表は、\(limit.tableBytes / 1024) KBまでにします。", en: "A table holds at most \(limit.tableBytes / 1024) KB."),
    because: Wording(
      ja: "大きすぎる表は読みにくく、ページを作るのにも時間がかかりすぎます。",
      en: "A larger one is hard to read, and can take too long to be made into a page."))

  static let tableRowTooLarge = Explanation(
    "table-row-too-large", .error,
    rule: Wording(
      ja: "表の一行は、\(limit.runBytes / 1024) KBまでにします。",
      en: "A row of a table holds at most \(limit.runBytes / 1024) KB."),
    because: Wording(
      ja: "表に収まらない長さの内容は、文章にしたほうが読みやすくなります。", en: "What is longer is easier to read as running text."))

  static let tableTooSparse = Explanation(
    "table-too-sparse", .error,
    rule: Wording(
      ja: "表の行は見出し行と同じ数のセルで書き、省くセルはファイル全体で\(limit.missingCells)個までにします。",
      en: "Rows have as many cells as the heading row; a file leaves out at most \(limit.missingCells)."),
    because: Wording(
      ja: "省かれたセルも表には作られるので、多すぎるとページが大きくなりすぎます。",
      en: "Cells that are left out are made all the same, so the page would grow too large."))

  static let tooManyColumns = Explanation(
    "too-many-columns", .error,
    rule: Wording(ja: "一行の「|」は、\(limit.columns)個までにします。", en: "A line holds at most \(limit.columns) “|”."),
    because: Wording(
      ja: "列の多すぎる表は画面に収まらず、ページを作るのにも時間がかかりすぎます。",
      en: "A wider table does not fit on a screen, and can take too long to be made into a page."))

  static let tooManyLinkDefinitions = Explanation(
    "too-many-link-definitions", .error,
    rule: Wording(ja: "リンクは、その場に「[言葉](宛先)」の形で書きます。", en: "A link is written where it stands: “[words](address)”."),
    because: Wording(
      ja: "宛先を別の行で決める書き方（[名前]: 宛先）が多すぎると、ページを作るのに時間がかかりすぎます。",
      en: "With many definitions (“[name]: address”), a file can take too long to be made into a page."))
}
