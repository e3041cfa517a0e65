import Testing

@testable import HandbookModel

@Suite struct LinkedHandbookTests {
  private static let ban = Target.rule(RuleID("network", "ban"))
  private static let permission = Target.rule(RuleID("disaster", "permission"))
  private static let row = Target.row(RowID("paper", "carry"))

  private static let relationships = [
    Relationship(permission, .exceptionTo, ban), Relationship(permission, .restsOn, row),
    Relationship(ban, .restsOn, row), Relationship(.section("mail"), .refersTo, ban),
    Relationship(permission, .approvedBy, .role("office")),
  ]

  private func linked() throws -> LinkedHandbook {
    let date = try #require(EditionDate("2024-02"))
    let edition = Edition(id: "2024-02", name: "版", date: date)
    let handbook = Handbook(
      profile: Profile(title: "題", organization: "社", edition: edition), sections: [], parts: [],
      hierarchy: DocumentHierarchy(documents: []), history: ChangeHistory(entries: []), roles: [], terms: [],
      controls: [], tasks: [], figures: [])
    return LinkedHandbook(
      handbook: handbook, anchors: Anchors(), relationships: Self.relationships, lineage: Lineage())
  }

  @Test func `every relationship is seen from both ends, in the order of the handbook`() throws {
    let linked = try linked()
    #expect(linked.relationships(from: Self.permission).map(\.relation) == [.exceptionTo, .restsOn, .approvedBy])
    #expect(linked.relationships(to: Self.row).map(\.source) == [Self.permission, Self.ban])
    #expect(linked.targets(of: .exceptionTo, from: Self.permission) == [Self.ban])
    #expect(linked.sources(of: .exceptionTo, to: Self.ban) == [Self.permission])
    #expect(linked.sources(of: .approvedBy, to: .role("office")) == [Self.permission])
    for relationship in Self.relationships {
      #expect(linked.relationships(from: relationship.source).contains(relationship))
      #expect(linked.relationships(to: relationship.target).contains(relationship))
    }
  }

  @Test func `what a section holds counts as the section's`() throws {
    let linked = try linked()
    #expect(linked.relationships(fromSection: "disaster").count == 3)
    #expect(linked.relationships(toSection: "network").map(\.relation) == [.exceptionTo, .refersTo])
    #expect(linked.section(of: Self.ban) == "network")
    #expect(linked.section(of: .role("office")) == nil)
  }

  @Test func `what nothing points at has no relationships`() throws {
    let linked = try linked()
    #expect(linked.relationships(to: .section("carry")).isEmpty)
    #expect(linked.relationships(from: .role("office")).isEmpty)
  }

  @Test func `a key leads to the first thing that took it`() {
    var anchors = Anchors()
    let isFirst = anchors.add(.section("mail"), leadsTo: .section("mail"))
    let isSecond = anchors.add(.section("mail"), leadsTo: .section("other"))
    #expect(isFirst && !isSecond)
    #expect(anchors.target(of: .section("mail")) == .section("mail"))
    #expect(anchors.target(of: .section("carry")) == nil)
  }
}
