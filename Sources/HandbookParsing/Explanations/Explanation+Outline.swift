internal import HandbookModel

extension Explanation {
  /// What is said of `handbook.yml`.
  static let outline: [Explanation] = [
    .handbookMissing, .sectionNotListed, .sectionWithoutFile, .sectionListedTwice, .monthInvalid, .dateInvalid,
  ]

  static let handbookMissing = Explanation(
    "handbook-missing", .error,
    rule: Wording(
      ja: "content/ には、題名・組織・版・項の並びを書いた handbook.yml を置きます。",
      en: "content/ holds a handbook.yml with title, organisation, edition and the order of sections."),
    because: Wording(
      ja: "handbook.yml がないと、どの項をどの順に載せるのか決められません。",
      en: "Without it nothing says which sections there are, and in what order."))

  static let sectionNotListed = Explanation(
    "section-not-listed", .error,
    rule: Wording(
      ja: "sections/ に置いた項は、handbook.yml の sections に並べます。",
      en: "Every section of sections/ is listed in the sections of handbook.yml."),
    because: Wording(
      ja: "並びにない項には項番が付かず、ポータルのどこからも開けません。",
      en: "A section that is not listed has no number, and can be opened from nowhere."),
    example: .init("handbook.yml", wrong: "\(head)\nsections: []", right: "\(head)\nsections: [first]"))

  static let sectionWithoutFile = Explanation(
    "section-without-file", .error,
    rule: Wording(
      ja: "handbook.yml の sections には、sections/ にファイルのある項のIDを書きます。",
      en: "The sections of handbook.yml are those that have a file in sections/."),
    because: Wording(
      ja: "ファイルのない項は、目次に載っていても開けません。", en: "A section without a file cannot be opened."),
    example: .init(
      "handbook.yml", wrong: "\(head)\nsections: [first, second]", right: "\(head)\nsections: [first]"))

  static let sectionListedTwice = Explanation(
    "section-listed-twice", .error,
    rule: Wording(
      ja: "handbook.yml の sections には、一つの項を一度だけ書きます。", en: "A section stands once in the sections of handbook.yml."),
    because: Wording(
      ja: "並びの何番目かが項番になるので、二度書くと項番が決まりません。", en: "Its place there is its number, so it can have one only."),
    example: .init("handbook.yml", wrong: "\(head)\nsections: [first, first]", right: "\(head)\nsections: [first]"))

  static let monthInvalid = Explanation(
    "month-invalid", .error,
    rule: Wording(ja: "自己点検の月は、1から12までの数で書きます。", en: "A month of self-check is a number from 1 to 12."),
    because: Wording(
      ja: "月でないものは、いつ点検するのかを示せません。", en: "Anything else does not say when to check."),
    example: .init(
      "handbook.yml", wrong: "\(head)\nself-check-months: [3, 9月]\nsections: [first]",
      right: "\(head)\nself-check-months: [3, 9]\nsections: [first]"))

  static let dateInvalid = Explanation(
    "date-invalid", .error,
    rule: Wording(ja: "日付は、「2024-02」または「2024-02-01」の形で書きます。", en: "A date is written “2024-02” or “2024-02-01”."),
    because: Wording(
      ja: "ほかの書き方では、版を日付の順に並べられません。", en: "Otherwise editions cannot be put in order."),
    example: .init(
      "history.md", wrong: "## 2024年2月版 {#2024-02 date=2024/2}", right: "## 2024年2月版 {#2024-02 date=2024-02}"))

  private static let head = """
    title: 例のハンドブック
    organization: 例の会社
    edition: {id: 2024-02, name: 2024年2月版, date: 2024-02}
    """
}
