internal import HandbookModel

extension Check {
  /// A role that people are told to turn to, without a word on how to reach it.
  static let contactMissing = Check(.contactMissing) { linked in
    linked.handbook.roles.compactMap { role -> Diagnostic? in
      guard role.contact == nil else { return nil }
      let rules = linked.sources(of: .tells, to: .role(role.id)).compactMap { linked.rule(at: $0) }
      guard !rules.isEmpty else { return nil }
      // Whom to report to must be known before it happens; whom to ask can be found out.
      let reports = rules.filter { $0.rule.asksForReport }
      return .contactMissing(role, reports.isEmpty ? .note : .warning, reports.isEmpty ? rules : reports)
    }
  }
}

extension Explanation {
  static let contactMissing = Explanation(
    "contact-missing", .warning,
    rule: Wording(
      ja: "連絡・相談・申請の相手となる役割には、連絡先を書きます。", en: "A role that people turn to has a contact."),
    because: Wording(
      ja: "事故のときに連絡先を探している時間はありません。連絡先のない役割は「未登録」と表示されます。",
      en: "After an accident nobody has time to look for a number; a role without one is shown as not registered."),
    example: .init(
      "roles.yml",
      wrong: "roles:\n  - id: office\n    name: 事務局\n",
      right: "roles:\n  - id: office\n    name: 事務局\n    contact: 内線 100\n",
      beside: ["sections/first.md": "---\ntitle: 事故\n---\n\n- [ ] 事故は事務局へ報告すること。 {#report tell=office}\n"]))
}

extension LinkedHandbook {
  fileprivate func rule(at target: Target) -> (section: Section, rule: Rule)? {
    guard case .rule(let id) = target, let place = anchors.rulePlaces[id] else { return nil }
    let section = handbook.sections[place.section]
    return (section, section.rules[place.rule])
  }
}

extension Rule {
  /// Whether its words have somebody report something: 報告, 連絡, 通報, 届出, 知らせる.
  fileprivate var asksForReport: Bool {
    let said = Array(words.plainText.utf8)
    return ["報告", "連絡", "通報", "届け", "届出", "知らせ"].contains { said.firstRange(of: Array($0.utf8)) != nil }
  }
}

extension Diagnostic {
  /// How many of the rules are shown.
  private static let shownRules = 3

  fileprivate static func contactMissing(
    _ role: Role, _ severity: Severity, _ rules: [(section: Section, rule: Rule)]
  ) -> Diagnostic {
    Diagnostic(
      .contactMissing, as: severity,
      severity == .warning
        ? Wording(
          ja: "「\(role.name)」は報告・連絡の相手ですが、連絡先がありません", en: "People report to “\(role.name)”, which has no contact")
        : Wording(
          ja: "「\(role.name)」は相談・申請の相手ですが、連絡先がありません", en: "People turn to “\(role.name)”, which has no contact"),
      at: SourceSpan("roles.yml", role.range),
      notes: rules.prefix(shownRules).map { section, rule in
        .init(Wording(ja: "この規則の相手です", en: "This rule names it"), at: section.span(rule.range))
      },
      fix: .init(
        Wording(
          ja: "「contact: 」に、電話番号、メールアドレス、窓口の場所などを書いてください",
          en: "Write a telephone number, an address or a place as “contact:”")))
  }
}
