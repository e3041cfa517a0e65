import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct SectionStandingTests {
  /// How the section `first`, whose number is 1, stands in the edition 2024-02.
  private func standing(_ rows: String...) throws -> String {
    let editions = zip(["2023-10", "2024-02"], rows).map { edition, row in
      "## \(edition)版 {#\(edition) date=\(edition)}\n\n| 改編項 | 改編内容 |\n|---|---|\n\(row)\n"
    }
    let files = ["history.md": editions.joined(separator: "\n")]
    let linked = try RenderedExample(.example(["first": "本文。", "other": "本文。"], files: files)).linked
    let first = try #require(linked.handbook.sections.first)
    let standing = SectionStanding(of: first.id, in: linked, RevisionIndex(of: linked))
    return "\(standing.inThisEdition) / \(standing.lastRevised?.edition ?? "")"
  }

  private static let other = "| [2. ほか](sections/other.md) | 変更 |"

  @Test(
    arguments: [
      ("説明を追記", "改訂"), ("規程を追加", "改訂"), ("ページを追加", "新設"), ("以下項目を新設", "新設"),
    ])
  func `a row of this edition says what it did with the section`(_ words: String, _ standing: String) throws {
    let row = "| [1. 題](sections/first.md) | \(words) |"
    #expect(try self.standing(Self.other, row) == "\(standing) / 2024-02版")
  }

  @Test func `without a row nothing has changed`() throws {
    #expect(try standing("| [1. 題](sections/first.md) | 追記 |", Self.other) == "変更なし / 2023-10版")
    #expect(try standing(Self.other, Self.other) == "変更なし / ")
  }

  @Test func `another number is no revision, and both numbers are said`() throws {
    let row = "| [1. 題](sections/first.md) | 項番を変更 |"
    #expect(try standing("| [7. 旧題](sections/first.md) | 追記 |", row) == "番号変更 7→1 / 2023-10版")
    #expect(try standing(Self.other, row) == "番号変更 / ")
  }

  @Test func `nothing is said of an edition that the history does not have`() throws {
    #expect(try standing("| [1. 題](sections/first.md) | 追記 |") == " / 2023-10版")
  }
}
