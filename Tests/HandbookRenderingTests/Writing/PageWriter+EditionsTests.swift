import HandbookModel
import HandbookSearching
import Testing

@testable import HandbookRendering

@Suite struct `PageWriter+EditionsTests` {
  private func pages() throws -> [String: String] {
    let example = try RenderedExample.threeEditions()
    let frame = "<body class=\"{{kind}}\">{{editionName}}{{{main}}}"
    let site = Site(
      rendering: example.linked, after: example.earlier, revisions: example.diffs,
      searching: SearchIndex(of: example.linked), in: try RenderedExample.templates(frame))
    let pages = site.files.filter { $0.path.hasSuffix(".html") }
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, String(decoding: $0.bytes(), as: UTF8.self)) })
  }

  @Test func `an old page says that it is one and leads to the same section today`() throws {
    let page = try #require(try pages()["editions/2023-04/sections/second.html"])
    #expect(page.hasPrefix("<body class=\"section former\">2023-04版（旧版）"))
    #expect(page.contains("<strong>旧版です</strong>（2023-04版、変更履歴から復元）。"))
    #expect(page.contains("<a href=\"../../../sections/second.html\">現行版（2024-02版）の同じ項へ</a>"))
  }

  @Test func `an old rule leads to the rule of today, or says what became of it`() throws {
    let page = try #require(try pages()["editions/2023-04/sections/first.html"])
    #expect(page.contains("<dt>現行版</dt><dd><a href=\"../../../sections/first.html#length\">2-1（改訂あり）</a></dd>"))
    #expect(page.contains("<dt>現行版</dt><dd><a href=\"../../../sections/second.html#door\">3-1（変更なし）</a></dd>"))
    #expect(page.contains("<dt>現行版</dt><dd>ありません（2023-10版で削除）</dd>"))
  }

  @Test func `a rule of today leads to what it was, or says since when it exists`() throws {
    let page = try #require(try pages()["sections/second.html"])
    #expect(
      page.contains(
        "<dd><a href=\"../editions/2023-10/sections/second.html#door\">2023-10版の2-2</a>、"
          + "<a href=\"../editions/2023-04/sections/first.html#door\">2023-04版の1-3</a></dd>"))
    let fresh = try #require(try pages()["sections/new.html"])
    #expect(fresh.contains("<dd>2023-10版にはありません（2024-02版で新設）</dd>"))
  }

  @Test func `no page is lost, and there is one for lost addresses`() throws {
    let paths = try pages().keys
    #expect(paths.contains("editions/2023-10/index.html"))
    #expect(paths.filter { $0.hasSuffix("404.html") } == ["404.html"])
  }
}
