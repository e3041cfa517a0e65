import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

/// What the page of an amendment says of the history that the edition was issued with.
@Suite struct WrittenHistoryTests {
  private static let first = "[1. firstの題名](sections/first.md)"
  private static let second = "[2. secondの題名](sections/second.md)"

  /// A figure changed in the first section, nothing in the second; the rows are those of a case.
  private func section(rows: [String]) throws -> Substring {
    let example = try RenderedExample(
      RenderedExample.edition(
        "2024-02", ["first": "- [ ] 10桁以上にすること。 {#length}", "second": "- [ ] 戸を閉めること。 {#door}"], rows: rows),
      after: [
        RenderedExample.edition(
          "2023-10", ["first": "- [ ] 8桁以上にすること。 {#length}", "second": "- [ ] 戸を閉めること。 {#door}"])
      ])
    let page = try example.page("changes/2024-02.html")
    let start = try #require(page.firstRange(of: ">変更履歴との照合<"))
    return page[start.upperBound...]
  }

  @Test func `a true history agrees`() throws {
    let section = try section(rows: ["\(Self.first) | 桁数を8桁から10桁に変更"])
    #expect(section.contains("<strong>一致（変更履歴の1行は、比べて分かった改正と合っている）</strong>"))
    #expect(!section.contains("class=\"flag\""))
  }

  /// Rows, what is counted, and the kinds that stand beside the rows.
  static let histories: [(rows: [String], verdict: String, besideRows: [String])] = [
    ([], "不一致（記載漏れ1件）", []),
    (["\(second) | 文言を修正"], "不一致（記載漏れ1件、空振り1件）", ["空振り"]),
    (["[3. 戸締まり](sections/first.md) | 桁数を変更"], "不一致（項番・題名の不一致1件）", ["項番・題名の不一致"]),
    (["\(first) | 文言を修正"], "不一致（種別の不一致1件）", ["種別の不一致"]),
    (
      ["\(first) | ページタイトルを変更、桁数を変更", "\(second) | 削除"], "不一致（空振り1件、項番・題名の不一致1件）",
      ["項番・題名の不一致", "空振り"]
    ),
  ]

  @Test(arguments: histories) func `what does not meet is counted, told, and shown beside its row`(
    _ history: (rows: [String], verdict: String, besideRows: [String])
  ) throws {
    let section = try section(rows: history.rows)
    #expect(section.contains("<strong>\(history.verdict)</strong>"))
    let table = section.firstRange(of: "<tbody>").map { section[$0.upperBound...] } ?? ""
    let flags = table.matches(of: /<span class="flag">([^<]+)<\/span>/).map { String($0.1) }
    #expect(flags == history.besideRows)
  }

  @Test func `a change that no row tells leads to its row of the comparison`() throws {
    let section = try section(rows: [])
    #expect(section.contains("「1. firstの題名」を変えたことが、変更履歴にありません<span"))
    #expect(section.contains("<a href=\"#first/length\">新旧を見る</a>"))
  }
}
