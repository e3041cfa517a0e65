internal import HandbookModel

extension Check {
  /// A rule that has its readers ask or tell somebody, and does not say whom.
  static let requestUnnamed = Check(.requestUnnamed) { linked in
    linked.handbook.sections.flatMap { section in
      section.rules.compactMap { rule -> Diagnostic? in
        let unnamed = linked.requests(of: rule.id).filter(\.whom.isEmpty)
        guard let first = unnamed.first, let start = rule.words.first?.range, let end = rule.words.last?.range else {
          return nil
        }
        let acts = unnamed.map(\.word).joined(separator: "・")
        let key = first.act.awaitsConsent ? "approver=" : "tell="
        return Diagnostic(
          .requestUnnamed,
          Wording(ja: "\(acts)の相手の役割が書かれていません", en: "The rule does not say to whom the request goes (\(acts))"),
          at: section.span(start.union(end)),
          fix: .init(
            Wording(
              ja: "役割を文の中に書くか、\(key) で示してください", en: "Name the role in the sentence, or give it with \(key)")))
      }
    }
  }
}

extension Explanation {
  static let requestUnnamed = Explanation(
    "request-unnamed", .warning,
    rule: Wording(
      ja: "承認・申請・報告・連絡・相談などを求める規則には、その相手の役割を書きます。",
      en: "A rule that asks for approval, an application, a report or advice names the role that it goes to."),
    because: Wording(
      ja: "相手が書かれていない規則は、だれに申し出ればよいかを読む人に示せず、「だれにかは記載なし」と表示されます。",
      en: "Without a role readers do not know whom to turn to; the page shows that the handbook does not say."),
    example: .init(
      wrong: "- [ ] 持ち出すときは、承認を得ること。 {#carry}",
      right: "- [ ] 持ち出すときは、承認を得ること。 {#carry approver=office}"))
}
