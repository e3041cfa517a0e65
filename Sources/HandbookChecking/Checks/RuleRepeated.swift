internal import HandbookModel

extension Check {
  /// Two rules under one heading that say the same in the same words.
  static let ruleRepeated = Check(.ruleRepeated) { linked in
    linked.handbook.sections.flatMap { section in
      var earlier: [[Inline.Content]: Rule] = [:]
      var findings: [Diagnostic] = []
      section.blocks.forEachPart { part in
        guard case .rule(let rule) = part else {
          earlier.removeAll(keepingCapacity: true)
          return
        }
        let words = rule.words.printed
        guard !words.isEmpty, let first = earlier[words] else {
          earlier[words] = rule
          return
        }
        findings.append(
          Diagnostic(
            .ruleRepeated,
            Wording(ja: "同じ文の規則が、この見出しの下にもうあります", en: "This rule stands under this heading already"),
            at: section.span(rule.words.range ?? rule.range),
            notes: [
              .init(Wording(ja: "先にここにあります", en: "It stands here"), at: section.span(first.words.range ?? first.range))
            ],
            fix: .init(Wording(ja: "一つにまとめるか、違いが分かるように書いてください", en: "Keep one, or say how they differ"))))
      }
      return findings
    }
  }
}

extension Explanation {
  static let ruleRepeated = Explanation(
    "rule-repeated", .warning,
    rule: Wording(ja: "同じ見出しの下で、同じ規則は一度だけ書きます。", en: "Under one heading a rule is written once."),
    because: Wording(
      ja: "写した規則は、片方だけが直されて食い違います。", en: "Of two copies only one will be amended."),
    example: .init(
      wrong: "- [ ] 窓を閉めること。 {#window}\n- [ ] 窓を閉めること。 {#window-2}", right: "- [ ] 窓を閉めること。 {#window}"))
}

extension [Inline] {
  /// What a reader sees, without the places in the file.
  fileprivate var printed: [Inline.Content] {
    map { inline in
      switch inline.content {
      case .emphasis(let words): .emphasis(words.withoutPlaces)
      case .strong(let words): .strong(words.withoutPlaces)
      case .reference(let reference, let words):
        .reference(Reference(reference.key, SourceRange(0, 0)), words: words.withoutPlaces)
      case .externalLink(let address, let words): .externalLink(address: address, words: words.withoutPlaces)
      case .text, .code, .footnoteMark, .image, .lineBreak: inline.content
      }
    }
  }

  private var withoutPlaces: [Inline] { printed.map { Inline($0, SourceRange(0, 0)) } }

  /// From the first word to the last.
  fileprivate var range: SourceRange? { first.map { first in reduce(first.range) { $0.union($1.range) } } }
}
