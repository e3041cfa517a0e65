import HandbookComparing
import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct RevisionRowsTests {
  @Test func `a row has the id of what it shows, each once`() throws {
    let step = try #require(try RenderedExample.threeEditions().revisions.step)
    let fragments = step.rows.fragments.flatMap { $0 }
    #expect(Set(fragments).count == fragments.count)
    #expect(fragments.contains("first/length"))
    #expect(fragments.contains("second/light"))
    #expect(step.rows.fragment(of: .rule(RuleID("first", "length"))) == "first/length")
    #expect(step.rows.fragment(ofFormer: .rule(RuleID("second", "light"))) == "second/light")
    #expect(step.rows.fragment(of: .rule(RuleID("second", "light"))) == nil)
  }

  @Test func `every change has a row`() throws {
    for step in try RenderedExample.threeEditions().revisions.steps {
      let lost = step.diff.revisions.indices.filter { step.rows.fragment(ofRevision: $0) == nil }
      #expect(lost == [])
    }
  }
}
