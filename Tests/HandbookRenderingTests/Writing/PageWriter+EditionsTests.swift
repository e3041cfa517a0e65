import HandbookModel
import HandbookSearching
import Testing

@testable import HandbookRendering

@Suite struct `PageWriter+EditionsTests` {
  private func pages(latest: String = "2024-02") throws -> [String: String] {
    let example = try RenderedExample.threeEditions(latest: latest)
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

  @Test func `while an edition is at work the one before it is in force, and older ones lead there`() throws {
    let pages = try pages(latest: "next")
    let old = try #require(pages["editions/2023-04/sections/second.html"])
    #expect(old.hasPrefix("<body class=\"section former\">2023-04版（旧版）") && old.contains("<strong>旧版です</strong>"))
    #expect(old.contains("<a href=\"../../../editions/2023-10/sections/second.html\">現行版（2023-10版）の同じ項へ</a>"))
    let rules = try #require(pages["editions/2023-04/sections/first.html"])
    #expect(
      rules.contains(
        "<dt>現行版</dt><dd><a href=\"../../../editions/2023-10/sections/first.html#length\">1-1（変更なし）</a></dd>"))
    #expect(rules.contains("<dt>現行版</dt><dd>ありません（2023-10版で削除）</dd>"))
    let current = try #require(pages["editions/2023-10/sections/second.html"])
    #expect(current.hasPrefix("<body class=\"section\">2023-10版<") && current.contains("<strong>現行版です</strong>"))
    #expect(current.contains("<a href=\"../../../sections/second.html\">作業中の版の同じ項へ</a>"))
    #expect(current.contains("<dt>作業中の版</dt><dd>ありません（次の版（作業中）で削除）</dd>"))
    #expect(pages["changes/index.html"]?.contains("現行版と旧版の全文") == true)
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
