internal import HandbookModel

extension Check {
  /// A rule whose words do not say how strictly it binds.
  static let unclearStrength = Check(.unclearStrength) { linked in
    linked.handbook.sections.flatMap { section in
      section.rules.compactMap { rule -> Diagnostic? in
        guard rule.modality.strength == nil, rule.modality.isRead else { return nil }
        return Diagnostic(
          .unclearStrength,
          Wording(ja: "規則の文末から強さが読み取れません", en: "The end of this rule does not show its strength"),
          at: section.span(rule.words.last?.range ?? rule.range),
          fix: .init(
            Wording(
              ja: "「〜すること」「〜してはならない」「〜望ましい」などで結ぶか、{.must} などを付けてください",
              en: "End it with 「〜すること」, 「〜してはならない」, 「〜望ましい」, or add {.must} and the like")))
      }
    }
  }
}

extension Explanation {
  static let unclearStrength = Explanation(
    "unclear-strength", .warning,
    rule: Wording(ja: "規則は、強さが分かる言い方で結びます。", en: "A rule ends in words that show how strictly it binds."),
    because: Wording(
      ja: "文末から強さが読み取れない規則は、「必須」なのか「推奨」なのかを読む人に示せません。",
      en: "A rule whose ending does not show its strength cannot be told to be a duty or advice."),
    example: .init(wrong: "- [ ] 窓は閉まる {#window}", right: "- [ ] 窓を閉めること。 {#window}"))
}
