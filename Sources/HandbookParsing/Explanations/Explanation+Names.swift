internal import HandbookModel

extension Explanation {
  /// What is said of ids and attributes.
  static let names: [Explanation] = [
    .ruleMark, .idMissing, .idInvalid, .attributeUnknown, .attributeMisplaced,
  ]

  static let ruleMark = Explanation(
    "rule-mark", .error,
    rule: Wording(
      ja: "規則は、半角の「- [ ] 」に続けて書きます。", en: "A rule is written after “- [ ] ”, in ASCII characters."),
    because: Wording(
      ja: "「- []」「・［　］」などは規則とみなされず、チェックリストに並びません。",
      en: "What only looks like it makes no rule, and is missing from the checklist."),
    example: .init(wrong: "- [] 窓を閉めること。", right: "- [ ] 窓を閉めること。 {#window}"))

  static let idMissing = Explanation(
    "id-missing", .error,
    rule: Wording(
      ja: "規則、見出し、文書、区分の表とその行・列には、変わらないIDを付けます。",
      en: "Rules, headings, documents and classification tables with their rows and columns have an id that lasts."),
    because: Wording(
      ja: "IDがないと、文を直したり並びを変えたりしたときに、参照やブックマークの行き先が分からなくなります（見出しでは警告です）。",
      en: "Without one, references and bookmarks lose their target when words or order change (a warning for headings)."
    ),
    example: .init(wrong: "- [ ] 窓を閉めること。", right: "- [ ] 窓を閉めること。 {#window}"))

  static let idInvalid = Explanation(
    "id-invalid", .error,
    rule: Wording(
      ja: "IDは、半角の英数字と「-」「.」で書きます。", en: "An id is made of ASCII letters, digits, “-” and “.”."),
    because: Wording(
      ja: "IDはページのアドレスになるので、ほかの文字が入ると、リンクを正しく伝えられません。",
      en: "Ids become addresses of pages, which other characters would not survive."),
    example: .init(wrong: "- [ ] 窓を閉めること。 {#窓}", right: "- [ ] 窓を閉めること。 {#window}"))

  static let attributeUnknown = Explanation(
    "attribute-unknown", .error,
    rule: Wording(ja: "{ } の中には、その場所で使える属性を書きます。", en: "Between braces stand attributes known at that place."),
    because: Wording(
      ja: "つづりを誤った属性は働かず、承認する人などがページに出ません。",
      en: "A misspelt attribute does nothing: the approver, say, would not be shown."),
    example: .init(
      wrong: "- [ ] 鍵を持ち出すときは承認を得ること。 {#key aprover=manager}",
      right: "- [ ] 鍵を持ち出すときは承認を得ること。 {#key approver=manager}"))

  static let attributeMisplaced = Explanation(
    "attribute-misplaced", .error,
    rule: Wording(
      ja: "属性 { } は、見出し・規則・表題・表のセルの終わりに書きます。",
      en: "Attributes stand at the end of a heading, a rule, a caption or a table cell."),
    because: Wording(
      ja: "ほかの場所に書いた属性は働かず、そのIDを指す参照は行き先を失います。",
      en: "Elsewhere they do nothing, and references to their ids lead nowhere."),
    example: .init(wrong: "戸締まりについて。 {#closing}", right: "## 戸締まり {#closing}"))
}
