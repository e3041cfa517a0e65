import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct PageWriterRulesTests {
  @Test func `on another page a rule is named with the title of its section`() throws {
    let linked = try RenderedExample(.example(["first": "- [ ] 規則を守ること。 {#rule}", "second": "本文。"])).linked
    let rule = Target.rule(RuleID("first", "rule"))
    #expect(linked.nameWithContext(of: rule, on: "sections/first.html") == "1-1")
    #expect(linked.nameWithContext(of: rule, on: "sections/second.html") == "1-1（firstの題名）")
  }
}
