package import HandbookModel

extension Explanation {
  /// What is said of names and references.
  package static let linking: [Explanation] = [
    .referenceBroken, .referenceKind, .figureMissing, .idCase, .idAmbiguous, .hierarchyLoop,
    .questionTargetMissing,
  ]

  static let referenceBroken = Explanation(
    "reference-broken", .error,
    rule: Wording(
      ja: "参照には、ハンドブックにある項・規則・役割などのIDを書きます。",
      en: "A reference names a section, a rule, a role and so on that the handbook has."),
    because: Wording(
      ja: "行き先のない参照は、どこにも行き着かず、読む人を迷わせます。", en: "A reference without a target leads its readers nowhere."),
    example: .init(wrong: "詳しくは[](frist.md)を見る。", right: "詳しくは[](first.md)を見る。"))

  static let referenceKind = Explanation(
    "reference-kind", .error,
    rule: Wording(
      ja: "except= には規則、conflicts= には規則か表の行、table= には表の行を書きます。",
      en: "except= names a rule, conflicts= a rule or a row of a table, table= a row of a table."),
    because: Wording(
      ja: "ほかのものを書くと、何の例外なのか、何に基づくのかを示せません。",
      en: "Anything else could not be shown as an exception, a conflict or a ground."),
    example: .init(
      wrong: "\(rules) except=handling/carry}\n\n\(table)", right: "\(rules) table=handling/carry}\n\n\(table)"))

  static let figureMissing = Explanation(
    "figure-missing", .error,
    rule: Wording(ja: "図には、content/figures/ にあるファイルの名前を書きます。", en: "A picture names a file that content/figures/ has."),
    because: Wording(
      ja: "ファイルのない図は、ページに表示されません。", en: "A picture without its file is not shown."),
    example: .init(
      wrong: "![連絡の流れ](../figures/flaw.svg)", right: "![連絡の流れ](../figures/flow.svg)",
      beside: ["figures/flow.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"]))

  static let idCase = Explanation(
    "id-case", .error,
    rule: Wording(
      ja: "IDは、大文字と小文字の違いだけで区別しません。", en: "Ids differ in more than capitals."),
    because: Wording(
      ja: "WindowsやmacOSでは同じ名前のファイルになり、一方が失われます。読む人も取り違えます。",
      en: "On Windows and macOS they would be one file, and people would mix them up."),
    example: .init(
      wrong: "- [ ] 守ること。 {#carry}\n- [ ] 従うこと。 {#Carry}", right: "- [ ] 守ること。 {#carry}\n- [ ] 従うこと。 {#return}"))

  static let idAmbiguous = Explanation(
    "id-ambiguous", .error,
    rule: Wording(ja: "区分の表には、項のIDとは違うIDを付けます。", en: "A classification table is not named like a section."),
    because: Wording(
      ja: "同じIDだと、「first/carry」が規則と表の行のどちらを指すのか決められません。",
      en: "If it were, “first/carry” could mean a rule or a row of the table."),
    example: .init(
      wrong: "\(rules)}\n\n扱い方 {#first .classification}\n\n\(cells)", right: "\(rules)}\n\n\(table)"))

  static let hierarchyLoop = Explanation(
    "hierarchy-loop", .error,
    rule: Wording(
      ja: "「上位」には、たどっていくといちばん上の文書に行き着く文書を書きます。",
      en: "Parents lead up to a document at the top."),
    because: Wording(
      ja: "たどって自分に戻る文書は、文書体系の図に置く場所がありません。",
      en: "A document above itself has no place in the tree of documents."),
    example: .init("documents.md", wrong: hierarchy(parent: "rules"), right: hierarchy(parent: "")))

  static let questionTargetMissing = Explanation(
    "question-target-missing", .warning,
    rule: Wording(
      ja: "questions.yml の reach と answer には、ハンドブックにある項・規則・用語などを書きます。",
      en: "Questions lead to sections, rules, terms and so on that the handbook has."),
    because: Wording(
      ja: "なくなったところへ届くはずの質問では、検索がよく見つけているかどうかを確かめられません。",
      en: "A question that must lead to what is gone cannot tell whether the search finds things."),
    example: .init(
      "questions.yml", wrong: "\(question)[frist]", right: "\(question)[first]"))

  private static let question = "questions:\n  - ask: 飲み会の帰り\n    reach: "
  private static let rules = "- [ ] 持ち出すときは承認を得ること。 {#carry"
  private static let cells = "| 区分 | 極秘 {#secret} |\n|---|---|\n| 持出 {#carry} | 禁止 |"
  private static let table = "扱い方 {#handling .classification}\n\n\(cells)"

  private static func hierarchy(parent: String) -> String {
    """
    | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
    |---|---|---|---|---|
    | 基本方針 {#policy} | 考え方 | \(parent) | 方針 | ポータル |
    | 遵守規則 {#rules} | 守ること | policy | 規則 | ポータル |
    """
  }
}
