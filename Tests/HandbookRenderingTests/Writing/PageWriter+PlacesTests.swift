import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct PageWriterPlacesTests {
  private static let text = """
    ## 見出し {#part}

    - [ ] 規則を守ること。 {#rule}

    紙 {#paper .classification}

    | 区分 | 極秘 {#secret} |
    |---|---|
    | 持出 {#carry} | 禁止 |

    表 {#grid .matrix}

    | 行 | 列 {#c} |
    |---|---|
    | 名 {#r} | 値 |
    """

  /// Where a target is found from the page that holds every section.
  @Test(arguments: [
    (Target.section("first"), "#first"),
    (.heading("first", "part"), "#first/part"),
    (.rule(RuleID("first", "rule")), "#first/rule"),
    (.table("paper"), "#first/paper"),
    (.row(RowID("paper", "carry")), "#first/paper/carry"),
    (.cell(CellID(RowID("paper", "carry"), "secret")), "#first/paper/carry/secret"),
    (.table("grid"), "#first/grid"),
    (.cell(CellID(RowID("grid", "r"), "c")), "#first/grid/r/c"),
    (.role("office"), "roles/office.html"),
    (.document("policy"), "documents.html#policy"),
    (.term("virus"), "terms.html#virus"),
    (.edition("2024-02"), "history.html#2024-02"),
  ])
  func `a link to a place of any section stays on the page that holds them all`(
    _ target: Target, _ expected: String
  ) throws {
    let example = try RenderedExample(.example(["first": Self.text, "second": Self.text2]))
    let address = try #require(example.linked.address(of: target))
    var page = PageWriter(example.linked, path: "print.html", holdsEverySection: true)
    page.html.void("a", page.href(address))
    #expect(String(decoding: page.html.bytes, as: UTF8.self) == "<a href=\"\(expected)\">")
    if expected.hasPrefix("#") {
      #expect(try example.page("print.html").contains("id=\"\(expected.dropFirst())\""))
    }
  }

  /// Names are given once in a section, not in the handbook.
  private static let text2 = "## 見出し {#part}\n\n- [ ] 規則を守ること。[^1] {#rule}\n\n[^1]: 注。"

  @Test func `an id on the page that holds every section begins with its section`() throws {
    let linked = try RenderedExample(.example()).linked
    let written = { (holdsEverySection: Bool, section: SectionID?) in
      var page = PageWriter(linked, path: "print.html", holdsEverySection: holdsEverySection)
      page.textSection = section
      page.html.void("a", page.id("x"))
      return String(decoding: page.html.bytes, as: UTF8.self)
    }
    #expect(written(true, "first") == "<a id=\"first/x\">")
    #expect(written(true, nil) == "<a id=\"x\">")
    #expect(written(false, "first") == "<a id=\"x\">")
  }

  @Test func `the page of the classification tables itself can still be reached`() throws {
    var page = PageWriter(try RenderedExample(.example()).linked, path: "print.html", holdsEverySection: true)
    page.html.void("a", page.href(.tables))
    #expect(String(decoding: page.html.bytes, as: UTF8.self) == "<a href=\"tables.html\">")
  }
}
