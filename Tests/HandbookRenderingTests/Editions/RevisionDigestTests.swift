import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct RevisionDigestTests {
  private static let audiences = """
    audiences:
      - id: staff
        name: 社員
      - id: partner
        name: 協力会社
    """

  private func digest(_ before: String, _ after: String) throws -> RevisionDigest {
    let revisions = try RenderedExample(content(after), after: [content(before)]).revisions
    return RevisionDigest(of: try #require(revisions.step), in: revisions, at: revisions.presentPlace)
  }

  private func content(_ body: String) -> Content {
    let texts = Content.exampleTexts(["first": body])
    let outline = (texts["handbook.yml"] ?? "").replacing(
      "audiences:\n  - id: staff\n    name: 社員", with: Self.audiences)
    return .example(["first": body], files: ["handbook.yml": outline])
  }

  @Test func `what readers have to do otherwise is told to those it binds, strongest first`() throws {
    let digest = try digest(
      "- [ ] 8桁以上にすること。 {#length}\n- [ ] 紙に書いてもよい。 {#paper}\n- [ ] 戸を閉めること。 {#door}",
      """
      - [ ] 10桁以上にすること。 {#length}
      - [ ] 紙に書いてはならない。 {#paper}
      - [ ] 戸を閉めること。 {#door}
      - [ ] 名札を返すこと。 {#badge for=partner}
      """)
    #expect(digest.groups.map(\.readers) == ["すべての方へ", "協力会社の方へ"])
    #expect(digest.groups.map { $0.lines.map(\.place) } == [["1-2", "1-1"], ["1-4"]])
    #expect(digest.groups[1].lines[0].labels == ["新設"])
    #expect(digest.groups[0].lines[0].words == ["紙に書いてはならない。"])
  }

  @Test func `what is only set or counted otherwise is not told`() throws {
    let digest = try digest("- [ ] ＰＣを閉じること。 {#pc}", "- [ ] PCを閉じること。 {#pc}")
    #expect(digest.groups.isEmpty)
  }

  @Test func `what is gone is quoted as it was`() throws {
    let digest = try digest(
      "- [ ] 戸を閉めること。 {#door}\n- [ ] 灯りを消すこと。 {#light}", "- [ ] 戸を閉めること。 {#door}")
    #expect(digest.groups.flatMap(\.lines).map(\.labels) == [["廃止"]])
    #expect(digest.groups.flatMap(\.lines).map(\.words) == [["灯りを消すこと。"]])
    #expect(digest.groups.flatMap(\.lines).map(\.edition) == [0])
  }
}
