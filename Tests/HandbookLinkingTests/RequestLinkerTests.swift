import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookLinking

@Suite struct RequestLinkerTests {
  private static let lists = [
    "roles.yml": """
    roles:
      - id: office
        name: ISMS事務局
        also: [事務局]
      - id: manager
        name: 部門責任者
      - id: systems
        name: 情報システム部門
    """,
    "terms.yml": """
    terms:
      - id: carry-form
        term: 持出申請書
        reading: もちだししんせいしょ
        kind: form
      - id: virus
        term: ウイルス
        reading: ういるす
    """,
  ]

  private func requests(_ rule: String) throws -> [String] {
    let example = try LinkedExample(.example(["first": "- [ ] \(rule)"], files: Self.lists))
    let id = try #require(example.linked.handbook.sections.first?.rules.first?.id)
    return example.linked.requests(of: id).map { request in
      let whom = request.whom.map { target in
        switch target {
        case .role(let id): id.written
        case .audience(let id): id.written
        default: "?"
        }
      }
      let forms = request.forms.map { " [\($0)]" }.joined()
      return "\(request.word) \(whom.isEmpty ? "-" : whom.joined(separator: ","))\(forms)"
    }
  }

  @Test(arguments: [
    // An attribute says it best.
    ("承認を得ること。 {#r approver=manager}", ["承認 manager"]),
    ("事務局の承認を得ること。 {#r approver=manager}", ["承認 manager"]),
    ("報告し、承認を得ること。 {#r approver=manager tell=office}", ["報告 office", "承認 manager"]),
    ("利用を申請し、許諾を受けること。 {#r approver=manager}", ["申請 manager", "許諾 manager"]),
    ("利用を申請すること。 {#r approver=manager tell=office}", ["申請 office", "承認 manager"]),
    ("全員に連絡すること。 {#r tell=staff}", ["連絡 staff"]),
    ("判断を仰ぐこと。 {#r approver=manager}", ["承認 manager"]),
    // Otherwise the role that governs the act.
    ("部門責任者の承認を得ること。 {#r}", ["承認 manager"]),
    ("事務局は、部門責任者の承認を得ること。 {#r}", ["承認 manager"]),
    ("[](../roles.yml#manager)の事前の承認を得ること。 {#r}", ["承認 manager"]),
    ("**部門責任者**と[](../roles.yml#systems)の承認を得ること。 {#r}", ["承認 manager,systems"]),
    ("部門責任者を通じて、事務局に報告すること。 {#r}", ["報告 office"]),
    ("事務局、部門責任者へ、直ちに連絡すること。 {#r}", ["連絡 office,manager"]),
    ("部門責任者の承認を得て、事務局に報告すること。 {#r}", ["承認 manager", "報告 office"]),
    ("部門責任者の承認を得て、事務局に報告すること。 {#r}\n\n  持出申請書を使う。", ["承認 manager [carry-form]", "報告 office"]),
    ("事務局に報告すること。 {#r}\n\n  持出申請書を使う。", ["報告 office [carry-form]"]),
    // If none governs it, every role that is not the subject.
    ("相談の窓口である事務局が決めた日に相談すること。 {#r}", ["相談 -"]),
    ("部門責任者は、報告すること。 {#r}", ["報告 -"]),
    ("申請は、部門責任者から事務局宛てに出すこと。 {#r}", ["申請 office"]),
    ("承認を得ること。事務局は、待つこと。 {#r}", ["承認 -"]),
    // Forms.
    ("持出申請書を出し、部門責任者の承認を得ること。ウイルスに気を付けること。 {#r}", ["申請 manager [carry-form]", "承認 manager [carry-form]"]),
    ("承認を得ること。 {#r approver=manager}\n\n  持出申請書を使う。", ["承認 manager [carry-form]"]),
    ("「持出申請書」を作り、事務局に渡すこと。 {#r tell=office}", ["様式の提出 office [carry-form]"]),
    ("「持出申請書」を作ること。 {#r}", []),
    ("入口を閉めること。 {#r tell=office}", []),
    ("承認を得た者は、入口を閉めること。 {#r}", []),
  ])
  func `a request goes to whom an attribute or the sentence names`(_ rule: String, _ lines: [String]) throws {
    #expect(try requests(rule) == lines)
  }

  @Test(arguments: [
    ("部門責任者の承認を得て、事務局に報告すること。 {#r}", ["approved-by manager", "tells office"]),
    ("部門責任者の承認を得ること。 {#r approver=office}", ["approved-by office"]),
    ("事務局に報告すること。 {#r tell=systems}", ["tells systems"]),
    ("部門責任者は、報告すること。 {#r}", []),
  ])
  func `whom only the words name is related to the rule as by an attribute`(_ rule: String, _ lines: [String]) throws {
    let example = try LinkedExample(.example(["first": "- [ ] \(rule)"], files: Self.lists))
    let found = example.linked.relationships.compactMap { relationship -> String? in
      guard [.approvedBy, .tells].contains(relationship.relation), case .role(let id) = relationship.target else {
        return nil
      }
      return "\(relationship.relation.rawValue) \(id)"
    }
    #expect(found == lines)
  }
}
