import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct SectionRevisionsTests {
  private func history(of section: SectionID, at place: Int) throws -> [String] {
    let revisions = try RenderedExample.threeEditions().revisions.seen(from: place)
    return SectionRevisions(of: section, in: revisions).entries.map { entry in
      "\(entry.edition.id): \(entry.changes.map(\.words).joined(separator: "、"))"
    }
  }

  @Test func `a section lists what each compared edition changed in it, oldest first`() throws {
    #expect(try history(of: "first", at: 2) == ["2023-10: 削除 1-2、移動 1-3、新設 1-2", "2024-02: 項番変更 2、改正 2-1"])
    #expect(try history(of: "new", at: 2) == ["2024-02: 新設"])
  }

  @Test func `an old edition knows nothing of later ones`() throws {
    #expect(try history(of: "first", at: 1).count == 1)
    #expect(try history(of: "first", at: 0) == [])
  }
}
