import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct RevisionIndexTests {
  private static func rule(_ section: SectionID, _ name: String) -> Target { .rule(RuleID(section, name)) }

  @Test func `a rule is followed from an old edition to what it is today`() throws {
    let oldest = try RenderedExample.threeEditions().revisions.seen(from: 0)
    #expect(oldest.fate(of: Self.rule("first", "length")) == .there(Self.rule("first", "length"), isAmended: true))
    #expect(oldest.fate(of: Self.rule("first", "door")) == .there(Self.rule("second", "door"), isAmended: false))
    #expect(oldest.fate(of: Self.rule("first", "paper")) == .absent(1))
    #expect(oldest.fate(of: Self.rule("second", "light")) == .absent(2))
    #expect(oldest.fate(of: .section("second")) == .there(.section("second"), isAmended: true))
  }

  @Test func `a rule of today is followed back to the edition that introduced it`() throws {
    let present = try RenderedExample.threeEditions().revisions
    #expect(present.earlierPlaces == [1, 0])
    #expect(
      present.origin(of: Self.rule("second", "door"), in: 0) == .there(Self.rule("first", "door"), isAmended: false))
    #expect(present.origin(of: Self.rule("first", "quiet"), in: 1) != .absent(2))
    #expect(present.origin(of: Self.rule("first", "quiet"), in: 0) == .absent(1))
    #expect(present.origin(of: Self.rule("new", "fresh"), in: 0) == .absent(2))
  }

  @Test func `the names of a kept edition are exact, also where no row says them`() throws {
    let names = try RenderedExample.threeEditions().revisions.lineage.names(of: "first")
    #expect(
      names.map { "\($0.edition) \($0.number) \($0.isInferred)" } == [
        "2023-04 1 false", "2023-10 1 false", "2024-02 2 false",
      ])
  }

  @Test func `each earlier edition has a folder, the present one stands at the top`() throws {
    let revisions = try RenderedExample.threeEditions().revisions
    #expect((0...2).map { revisions.folder(of: $0) } == ["editions/2023-04/", "editions/2023-10/", ""])
    #expect((0...2).map { revisions.seen(from: $0).isFormer } == [true, true, false])
  }
}
