import HandbookModel

// What the readers of Markdown complain about, in the words of authors.
extension Diagnostic {
  static func rawHTML(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .rawHTML,
      Wording(ja: "HTMLは書けません", en: "HTML is not read"),
      at: span,
      fix: .init(
        Wording(
          ja: "Markdownで書くか、文字として見せるときは「\\<」または全角の「＜」にしてください",
          en: "Write Markdown, or “\\<” to show the character")))
  }

  static func nestingTooDeep(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .nestingTooDeep,
      Wording(ja: "入れ子は\(limit)段までです", en: "Text nests at most \(limit) levels"), at: span,
      fix: .init(Wording(ja: "「*」「[ ]」「>」「-」の入れ子を減らしてください", en: "Put fewer “*”, “[ ]”, “>” and “-” into each other")))
  }

  static func refusedScheme(_ scheme: String, _ span: SourceSpan) -> Diagnostic {
    let allowed = DestinationReader.allowedSchemes.joined(separator: ", ")
    return Diagnostic(
      .linkScheme,
      Wording(
        ja: "リンク先に「\(scheme):」は使えません（使えるもの: \(allowed)）",
        en: "A link does not lead to “\(scheme):” (allowed: \(allowed))"),
      at: span,
      fix: .init(
        Wording(
          ja: "https: で始まるアドレスか、項のファイル名（mail.md など）に替えてください。置き場所は文で書けます",
          en: "Use an https: address or the file of a section (mail.md); say in words where a folder is")))
  }

  static func unknownDestination(_ address: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .linkTargetUnknown,
      Wording(
        ja: "リンク先「\(address)」は、このハンドブックのどこも指していません",
        en: "The link “\(address)” leads nowhere in this handbook"),
      at: span,
      fix: .init(
        Wording(
          ja: "項は「mail.md」、規則は「mail.md#id」、役割は「../roles.yml#id」の形で書いてください",
          en: "Write “mail.md” for a section, “mail.md#id” for a rule, “../roles.yml#id” for a role")))
  }

  static func missingAlternative(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .imageAlternativeMissing,
      Wording(ja: "図には、図が示すことを言葉で書き添えます（![ここ]）", en: "A picture says in words what it shows (![here])"), at: span,
      fix: .init(Wording(ja: "図が示すことを一文で書いてください", en: "Say in one sentence what it shows")))
  }

  static func pictureOutside(_ address: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .imageOutside,
      Wording(
        ja: "図は content/figures/ の中のファイルだけを使えます（「\(address)」）",
        en: "Pictures come from content/figures/ only (“\(address)”)"),
      at: span,
      fix: .init(
        Wording(
          ja: "図を figures/ に置き、「../figures/名前.png」と書いてください",
          en: "Put the picture into figures/ and write “../figures/name.png”")))
  }

  static func strayEmphasis(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .emphasisUnmatched,
      Wording(ja: "「**」の相手がなく、そのまま表示されます", en: "This “**” has no partner and is shown as it is"), at: span,
      fix: .init(Wording(ja: "強調の始めと終わりを確かめてください", en: "See where the emphasis begins and ends")))
  }

  /// CommonMark does not let `__` begin or end emphasis between Japanese words.
  static func strayUnderscores(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .emphasisUnmatched,
      Wording(ja: "「__」は日本語の文では強調にならず、そのまま表示されます", en: "“__” makes no emphasis here and is shown as it is"),
      at: span,
      fix: .init(
        Wording(ja: "強調するなら「**」で囲み、そのまま見せるなら「\\_\\_」と書いてください", en: "Use “**”, or “\\_\\_” to show it")))
  }

  static func idMissing(_ what: Wording, _ span: SourceSpan, suggestion: String, severity: Severity) -> Diagnostic {
    Diagnostic(
      .idMissing, as: severity,
      Wording(
        ja: "\(what.japanese)には、変わらないIDが要ります", en: "\(what.english) needs an id that lasts"), at: span,
      fix: .init(
        Wording(
          ja: "行の終わりに「 {#\(suggestion)}」を加えるか、意味のある英語のIDを付けてください",
          en: "Add “ {#\(suggestion)}” at the end, or a meaningful id")))
  }

  static func unclosedFence(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .fenceUnclosed,
      Wording(
        ja: "囲み（```）が閉じていないので、後の文がすべて囲みの中になります", en: "This fence (```) is not closed, and holds all text after it"),
      at: SourceSpan(
        span.path, SourceRange(Int(span.range.start), min(Int(span.range.start) + 3, Int(span.range.end)))),
      fix: .init(Wording(ja: "囲みの終わりに「```」だけの行を加えてください", en: "Add a line of “```” where it ends")))
  }

  static func rowTooLong(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tableRowTooLong,
      Wording(ja: "表の行のセルは、見出し行より多くできません", en: "A row has no more cells than the heading row"), at: span,
      fix: .init(
        Wording(
          ja: "見出し行に列を加えるか、セルの中の「|」を「\\|」と書いてください",
          en: "Add a column to the heading row, or write “\\|” inside a cell")))
  }

  static func unknownAttribute(_ text: String, _ span: SourceSpan, known: [String]) -> Diagnostic {
    let names = known.joined(separator: ", ")
    return Diagnostic(
      .attributeUnknown,
      Wording(ja: "「\(text)」という属性はここにはありません", en: "There is no attribute “\(text)” here"), at: span,
      fix: .init(Wording(ja: "使えるもの: \(names)", en: "Known here: \(names)")))
  }

  static func strayAttributes(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .attributeMisplaced,
      Wording(
        ja: "属性は、見出し・規則・表題・表のセルの終わりに書きます",
        en: "Attributes stand at the end of a heading, a rule, a caption or a table cell"),
      at: span,
      fix: .init(
        Wording(
          ja: "属性を消すか、規則なら行を「- [ ] 」で始め、表題ならすぐ下に表を書いてください",
          en: "Delete it, begin a rule with “- [ ] ”, or put the table right below its caption")))
  }
}
