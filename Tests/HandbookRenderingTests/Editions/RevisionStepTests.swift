import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct RevisionStepTests {
  private func badges(_ target: Target) throws -> [String] {
    let step = try #require(try RenderedExample.threeEditions().revisions.step)
    return step.badges(of: target).map(\.words)
  }

  @Test func `a section says what the edition did with it`() throws {
    #expect(try badges(.section("new")) == ["新設"])
    #expect(try badges(.section("first")) == ["改訂", "番号変更 1→2"])
  }

  @Test func `a rule says so only where its own words or number changed`() throws {
    #expect(try badges(.rule(RuleID("first", "length"))) == ["改訂"])
    #expect(try badges(.rule(RuleID("first", "quiet"))) == [])
    #expect(try badges(.rule(RuleID("new", "fresh"))) == [])
  }

  @Test func `a first edition has nothing to say`() throws {
    let revisions = RevisionIndex(of: try RenderedExample(.example()).linked)
    #expect(revisions.step == nil)
    #expect(!revisions.hasSteps)
  }
}
