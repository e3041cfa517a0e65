internal import HandbookModel

extension Explanation {
  /// What is said of running text, pictures and footnotes.
  static let markdown: [Explanation] = [
    .rawHTML, .titleInText, .emphasisUnmatched, .fenceUnclosed, .imageAlternativeMissing, .imageOutside,
    .footnoteRepeated, .footnoteMissing,
  ]

  static let rawHTML = Explanation(
    "raw-html", .error,
    rule: Wording(ja: "強調や改行は、HTMLのタグではなくMarkdownで書きます。", en: "Text is marked up in Markdown, not in HTML."),
    because: Wording(
      ja: "HTMLのタグは働かず、「<b>」のような文字のままページに出てしまいます。", en: "Tags do nothing; readers would see them as text."),
    example: .init(wrong: "<b>必ず</b>施錠する。", right: "**必ず**施錠する。"))

  static let titleInText = Explanation(
    "title-in-text", .error,
    rule: Wording(
      ja: "項の題名は前書きの title に書き、本文の見出しは「## 」から始めます。",
      en: "The title of a section stands in its front matter, and headings begin with “## ”."),
    because: Wording(
      ja: "題名が二か所にあると、片方だけが直されて食い違います。", en: "Of two titles, sooner or later only one is mended."),
    example: .init(wrong: "# 携帯電話 {#mobile}", right: "## 携帯電話 {#mobile}"))

  static let emphasisUnmatched = Explanation(
    "emphasis-unmatched", .warning,
    rule: Wording(
      ja: "強調は、始めと終わりを「**」の対で囲みます（「__」は使いません）。",
      en: "“**” comes in pairs, at both ends of the emphasis; “__” is not used."),
    because: Wording(
      ja: "相手のない「**」は強調にならず、記号のままページに出ます。", en: "Without its partner it is shown as two asterisks."),
    example: .init(wrong: "**必ず施錠する。", right: "**必ず**施錠する。"))

  static let fenceUnclosed = Explanation(
    "fence-unclosed", .error,
    rule: Wording(ja: "囲み（```）は、「```」だけの行で閉じます。", en: "A fence is closed by a line of “```” alone."),
    because: Wording(
      ja: "閉じていないと、後に続く規則や表が、すべて囲みの中の文字になります。", en: "All rules and tables after it would be shown as plain characters."),
    example: .init(wrong: "```\n記入例", right: "```\n記入例\n```"))

  static let imageAlternativeMissing = Explanation(
    "image-alternative-missing", .error,
    rule: Wording(
      ja: "図には、図が示すことを言葉で書き添えます（![ここ]）。", en: "A picture says in words what it shows (![here])."),
    because: Wording(
      ja: "図が見えない人には、この言葉だけが読み上げられます。", en: "Those who cannot see it hear these words and nothing else."),
    example: .init(
      wrong: "![](../figures/flow.svg)", right: "![事故の連絡は部門責任者から事務局へ](../figures/flow.svg)", beside: figures))

  static let imageOutside = Explanation(
    "image-outside", .error,
    rule: Wording(ja: "図は、content/figures/ に置いたファイルを示します。", en: "Pictures come from content/figures/."),
    because: Wording(
      ja: "ほかの場所の図はポータルに入らないので、表示されません。", en: "A picture from elsewhere is not part of the portal, and is not shown."),
    example: .init(
      wrong: "![連絡の流れ](https://www.example.com/flow.svg)", right: "![連絡の流れ](../figures/flow.svg)", beside: figures))

  static let footnoteRepeated = Explanation(
    "footnote-repeated", .error,
    rule: Wording(ja: "脚注の文は、一つの印（[^1]）に一つだけ書きます。", en: "A footnote's mark has one text."),
    because: Wording(
      ja: "同じ印の文が二つあると、どちらを示すのか決められません。", en: "Of two texts for one mark, either could be meant."),
    example: .init(
      wrong: "窓を閉める[^1]。\n\n[^1]: 夏も同じ。\n[^1]: 小窓を含む。",
      right: "窓を閉める[^1][^2]。\n\n[^1]: 夏も同じ。\n[^2]: 小窓を含む。"))

  static let footnoteMissing = Explanation(
    "footnote-missing", .error,
    rule: Wording(
      ja: "脚注の印（[^1]）には、その文（[^1]: 文）を書きます。", en: "A footnote's mark ([^1]) has a text ([^1]: text)."),
    because: Wording(ja: "文のない印は、どこにも行き着きません。", en: "A mark without a text leads nowhere."),
    example: .init(wrong: "窓を閉める[^1]。", right: "窓を閉める[^1]。\n\n[^1]: 小窓を含む。"))

  private static let figures = ["figures/flow.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"]
}
