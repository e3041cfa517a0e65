import HandbookModel

/// What keeps a text from being YAML, as far as the place shows it.
enum YAMLFault {
  /// A quote that is not closed, or holds an unknown escape.
  case quote
  /// A tab among the blanks of an indentation.
  case tab
  /// A second `: ` on one line.
  case colon
  case other
}

// What the reader of YAML complains about, in the words of authors.
extension Diagnostic {
  static func yamlTooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .yamlTooLarge,
      Wording(ja: "YAMLは\(limit / 1024) KBまでです", en: "YAML holds at most \(limit / 1024) KB"),
      at: .start(of: path),
      fix: .init(Wording(ja: "長い説明は sections/ の項に移してください", en: "Move long texts into a section")))
  }

  static func yamlTooDeep(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .yamlTooDeep,
      Wording(ja: "YAMLの入れ子は\(limit)段までです", en: "YAML nests at most \(limit) levels"), at: span,
      fix: .init(Wording(ja: "字下げと [ ] { } を確かめてください", en: "See to indentation, [ ] and { }")))
  }

  static func refusedIndicator(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlAnchorOrTag,
      Wording(
        ja: "「&」「*」「!」はYAMLの特別な記号なので、引用符の外では使えません",
        en: "“&”, “*” and “!” have a meaning in YAML, so they stand in quotes only"),
      at: span,
      fix: .init(Wording(ja: "値をそのまま書くか、引用符で囲んでください", en: "Write the value out, or quote it")))
  }

  static func lineSeparator(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlLineSeparator,
      Wording(
        ja: "見えない改行文字（U+0085、U+2028、U+2029）は使えません",
        en: "Invisible line separators (U+0085, U+2028, U+2029) are not read"),
      at: span, fix: .init(Wording(ja: "消して、ふつうに改行してください", en: "Remove it and begin a new line")))
  }

  static func yamlKeyRepeated(_ name: String, _ second: SourceSpan?, first: SourceSpan) -> Diagnostic {
    let note = Note(Wording(ja: "先にここにあります", en: "It stands here already"), at: first)
    return Diagnostic(
      .yamlKeyRepeated,
      Wording(ja: "キー「\(name)」は一度しか書けません", en: "The key “\(name)” is written once"),
      at: second ?? first, notes: second == nil ? [] : [note],
      fix: .init(Wording(ja: "どちらか一方を消してください", en: "Delete one of the two")))
  }

  static func yamlUnreadable(_ fault: YAMLFault, _ span: SourceSpan) -> Diagnostic {
    let summary = Wording(ja: "YAMLとして読めません", en: "This is not YAML")
    let fix =
      switch fault {
      case .quote:
        Wording(
          ja: "引用符（\" や '）が閉じているか、\"…\" の中に「\\」がないかを確かめてください",
          en: "See that the quote is closed, and that “\\” does not stand inside \"…\"")
      case .tab: Wording(ja: "字下げのタブを半角の空白に替えてください", en: "Use blanks, not tabs, to indent")
      case .colon:
        Wording(
          ja: "字下げをほかの行とそろえてください。値の中の「: 」なら、値を '…' で囲みます",
          en: "Line up the indentation; a value with “: ” in it has to be quoted: '…'")
      case .other:
        Wording(
          ja: "前後の行と字下げをそろえ、記号で始まる値は '…' で囲んでください",
          en: "Line up the indentation, and quote values that begin with a sign: '…'")
      }
    return Diagnostic(.yamlUnreadable, summary, at: span, fix: .init(fix))
  }
}
