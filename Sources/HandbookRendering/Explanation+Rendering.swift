package import HandbookModel
internal import HandbookNaming

extension Explanation {
  /// What is said of templates.
  package static let rendering: [Explanation] = [.frameMissing, .frameUnreadable, .frameTag, .slotUnknown]

  static let frameMissing = Explanation(
    "frame-missing", .error,
    rule: Wording(
      ja: "templates/ には、ページの枠になる \(Templates.framePath) を置きます。",
      en: "templates/ holds \(Templates.framePath), the frame of every page."),
    because: Wording(ja: "枠がないと、ページを一つも作れません。", en: "Without a frame no page can be made."))

  static let frameUnreadable = Explanation(
    "frame-unreadable", .error,
    rule: Wording(
      ja: "枠の中の {{…}} は、始めと終わりを対にして書きます。", en: "Every {{…}} and {{#…}} of the frame has its end."),
    because: Wording(
      ja: "終わりがないと、どこまでが差し込みや条件なのか決められません。", en: "Without it nothing tells how far a slot or a condition goes."),
    example: .init(
      "templates/page.mustache", wrong: "<p>{{#office}}発行: {{office}}</p>",
      right: "<p>{{#office}}発行: {{office}}{{/office}}</p>"))

  static let frameTag = Explanation(
    "frame-tag", .error,
    rule: Wording(
      ja: "枠には、差し込み（{{名前}}）と条件（{{#名前}}…{{/名前}}）だけを書きます。",
      en: "A frame holds slots ({{name}}) and conditions ({{#name}}…{{/name}}) only."),
    because: Wording(
      ja: "ほかの書き方（別のファイルの読み込みなど）は働かず、ページが欠けてしまいます。",
      en: "Anything else, such as another file, would be missing on the page."),
    example: .init(
      "templates/page.mustache", wrong: "<header>{{>title}}</header>", right: "<header>{{bookTitle}}</header>"))

  static let slotUnknown = Explanation(
    "slot-unknown", .error,
    rule: Wording(ja: "枠の差し込みには、その場所で使える名前を書きます。", en: "A slot of the frame is one that pages have there."),
    because: Wording(
      ja: "つづりを誤った名前のところには、何も表示されません。", en: "In place of a misspelt name nothing is shown."),
    example: .init("templates/page.mustache", wrong: "<h1>{{pageTitel}}</h1>", right: "<h1>{{pageTitle}}</h1>"))
}
