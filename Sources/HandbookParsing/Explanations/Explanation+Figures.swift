internal import HandbookModel

extension Explanation {
  /// What is said of the files in figures/.
  static let figureFiles: [Explanation] = [.figureKind, .figureFormat, .figureActive, .figureOutside]

  static let figureKind = Explanation(
    "figure-kind", .error,
    rule: Wording(
      ja: "content/figures/ には、図とその記述（.dot）だけを置きます。",
      en: "content/figures/ holds pictures and their descriptions (.dot) only."),
    because: Wording(
      ja: "この中のファイルは公開されます。図でないものを置くと、誰も気づかないまま公開してしまいます。",
      en: "What stands there is published; anything else would be published unseen."))

  static let figureFormat = Explanation(
    "figure-format", .error,
    rule: Wording(
      ja: "図のファイルは、名前の終わり（.png など）のとおりの形式で保存します。",
      en: "A picture is what the end of its name says."),
    because: Wording(
      ja: "名前と中身が違う図は、表示されないことがあります。", en: "Otherwise a browser may not show it."),
    example: .init("figures/map.gif", wrong: "地図", right: "GIF89a"))

  static let figureActive = Explanation(
    "figure-active", .error,
    rule: Wording(
      ja: "図（SVG）は、スクリプトやHTMLを含まない絵だけのものにします。", en: "An SVG draws, and holds neither scripts nor HTML."),
    because: Wording(
      ja: "図のファイルを直接開くと、中のスクリプトが読む人のブラウザーで動いてしまいます。",
      en: "Whoever opens the file itself would run its scripts."),
    example: .init(
      "figures/map.svg", wrong: "<svg><script>alert(1)</script></svg>", right: "<svg><title>地図</title></svg>"))

  static let figureOutside = Explanation(
    "figure-outside", .error,
    rule: Wording(
      ja: "図（SVG）が使う画像は、そのファイルの中に埋め込みます。", en: "What an SVG shows lies in the file itself."),
    because: Wording(
      ja: "ほかのサイトから読み込む図は、だれがいつ読んだかを外に知らせ、そのサイトがなくなると欠けます。",
      en: "Loading from elsewhere tells others who reads what, and fails when they are gone."),
    example: .init(
      "figures/map.svg", wrong: "<svg><image href=\"https://example.com/map.png\"/></svg>",
      right: "<svg><image href=\"data:image/png;base64,iVBORw0KGgo=\"/></svg>"))
}
