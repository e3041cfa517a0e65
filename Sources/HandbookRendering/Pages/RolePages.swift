internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The list of roles and audiences.
  static let roles = PageKind(id: "roles") { linked in
    [Page(path: HandbookList.roles.page.path, title: HandbookList.roles.title) { $0.roles() }]
  }

  /// A page per role: what it must do, what it approves, what it is told, and where it is named.
  static let role = PageKind(id: "role") { linked in
    linked.handbook.roles.map { role in
      let crumb = Page.Crumb(HandbookList.roles.title, HandbookList.roles.page)
      return Page(path: "roles/\(role.id).html", title: role.name, crumbs: [crumb]) { $0.role(role) }
    }
  }
}

extension PageWriter {
  fileprivate mutating func roles() {
    let linked = linked
    element("h1", text: HandbookList.roles.title)
    element("h2", text: "役割")
    let hasContacts = linked.handbook.roles.contains { $0.contact != nil }
    if !hasContacts {
      element("p") { $0.element("span", .class("not-stated"), text: "連絡先は、どの役割も未登録です") }
    }
    element("ul", .class("role-list")) { list in
      for role in linked.handbook.roles {
        list.element("li") { item in
          item.link(to: .role(role.id))
          if !role.alsoKnownAs.isEmpty {
            item.element("span", .class("also"), text: "（\(role.alsoKnownAs.joined(separator: "、"))）")
          }
          guard hasContacts else { return }
          item.element("span", .class("also")) { words in
            if role.contact != nil { words.text("連絡先：") }
            words.contact(of: role)
          }
        }
      }
    }
    element("h2", text: "対象者")
    for audience in linked.handbook.profile.audiences { self.audience(audience) }
  }

  private mutating func contact(of role: Role) {
    guard let contact = role.contact else {
      return element("span", .class("not-stated"), text: "連絡先は未登録")
    }
    text(contact)
  }

  private mutating func audience(_ audience: Audience) {
    let linked = linked
    let target = Target.audience(audience.id)
    element("section", .id("audience-\(audience.id)")) { page in
      page.element("h3", text: audience.name)
      page.ruleGroup("h4", "この人たちに向けた項", linked.sources(of: .addresses, to: target))
      page.ruleGroup("h4", "この人たちが守る規則", linked.sources(of: .binds, to: target))
    }
  }

  fileprivate mutating func role(_ role: Role) {
    let target = Target.role(role.id)
    element("h1", text: role.name)
    if !role.alsoKnownAs.isEmpty {
      element("p", .class("also"), text: "ほかの呼び方：\(role.alsoKnownAs.joined(separator: "、"))")
    }
    if let summary = role.summary { element("p", text: summary) }
    element("dl", .class("standing")) { list in
      list.element("div") { entry in
        entry.element("dt", text: "連絡先")
        entry.element("dd") { words in
          words.contact(of: role)
        }
      }
    }
    let ends = Ends(of: target, in: linked)
    let bound = ends.incoming.filter { $0.relation == .binds }.map(\.source)
    for (title, kinds) in Self.groupsOfRules {
      ruleGroup("h2", title, bound.filter { linked.kind(of: $0).map(kinds.contains) ?? false })
    }
    for label in RelationLabel.onRoles { ruleGroup("h2", label.words, label.ends(ends)) }
    if ends.incoming.contains(where: { $0.relation == .approvedBy }) {
      element("p") { $0.html.element("a", $0.href(.approvals), text: PageKind.approvalsTitle) }
    }
    let named = ends.incoming.filter { $0.relation == .refersTo || $0.relation == .mentions }.map(\.source)
    ruleGroup("h2", "この役割が出てくるところ", Array(named.uniqued))
  }

  private static var groupsOfRules: [(title: String, kinds: Set<Modality.Kind>)] {
    [
      ("しなければならないこと", [.must, .approval]), ("してはならないこと", [.mustNot]),
      ("望ましいこと、してよいこと", [.should, .may, .information]),
    ]
  }

  /// Targets under a heading: rules with their words, sections with their titles.
  private mutating func ruleGroup(_ heading: StaticString, _ title: String, _ targets: [Target]) {
    guard !targets.isEmpty else { return }
    element(heading, .class("group-title"), text: "\(title)（\(targets.count)）")
    ruleList(targets)
  }
}

extension LinkedHandbook {
  /// The kind of a rule; nil for everything else.
  fileprivate func kind(of target: Target) -> Modality.Kind? {
    if case .rule(let id) = target { rule(id)?.modality.kind } else { nil }
  }
}
