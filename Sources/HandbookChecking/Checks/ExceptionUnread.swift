internal import HandbookModel

extension Check {
  /// An exception whose ending does not say what holds there.
  static let exceptionUnread = Check(.exceptionUnread) { linked in
    linked.handbook.sections.flatMap { section in
      section.rules.filter { $0.modality.isRead }.compactMap { rule -> Diagnostic? in
        guard let unread = rule.provisions.first(where: { $0.part == .proviso && $0.strength == nil }) else {
          return nil
        }
        let words = rule.words.part(unread.place)
        guard let start = words.first?.range, let end = words.last?.range else { return nil }
        return Diagnostic(
          .exceptionUnread,
          Wording(ja: "「ただし」からあとの例外の強さが読み取れません", en: "The end of this exception does not show its strength"),
          at: section.span(start.union(end)),
          fix: .init(
            Wording(
              ja: "「この限りでない」「〜してもよい」「〜すること」などで結ぶか、例外を別の規則にして except= を付けてください",
              en: "End it with 「この限りでない」, 「〜してもよい」, 「〜すること」, or make it a rule of its own with except=")))
      }
    }
  }
}

extension Explanation {
  static let exceptionUnread = Explanation(
    "exception-unread", .warning,
    rule: Wording(
      ja: "「ただし」で始まる例外は、何が許され、何が求められるかが分かる言い方で結びます。",
      en: "An exception that begins with 「ただし」 ends in words that show what it permits or asks for."),
    because: Wording(
      ja: "結びから読み取れない例外は、許されるのか、別の義務があるのかを読む人に示せません。",
      en: "Readers cannot be told whether such an exception permits something or asks for something else."),
    example: .init(
      wrong: "- [ ] 持ち出してはならない。ただし、災害のときは別の話になる。 {#carry}",
      right: "- [ ] 持ち出してはならない。ただし、災害のときはこの限りでない。 {#carry}"))
}
