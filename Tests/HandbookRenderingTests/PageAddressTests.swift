import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct PageAddressTests {
  @Test(arguments: [
    ("index.html", "index.html"), ("index.html", "sections/first.html"), ("sections/first.html", "index.html"),
    ("sections/first.html", "sections/second.html"), ("roles.html", "roles/office.html"),
    ("a/b/c.html", "d/e.html"), ("d.html", "a/b/c.html"),
  ])
  func `a link leads from one page to another by folders alone`(_ from: String, _ to: String) throws {
    let link = Self.address(to).link(from: from)
    #expect(!link.hasPrefix("/"))
    #expect(Self.resolve(link, on: from) == to)
    #expect(Self.resolve(Self.address(to, fragment: "x").link(from: from), on: from) == "\(to)#x")
  }

  @Test func `a place on the same page is a fragment alone`() {
    #expect(PageAddress.section("first", "rule").link(from: "sections/first.html") == "#rule")
    #expect(PageAddress.section("first").link(from: "sections/first.html") == "../sections/first.html")
    #expect(PageAddress.section("first", "rule").link(from: "checklists/first.html") == "../sections/first.html#rule")
  }

  @Test(arguments: [("index.html", ""), ("sections/a.html", "../"), ("a/b/c.html", "../../")])
  func `the way to the output folder goes up by every folder`(_ page: String, _ root: String) {
    #expect(PageAddress.root(of: page) == root)
  }

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

  static let targets: [(Target, String)] = [
    (.section("first"), "sections/first.html"),
    (.heading("first", "part"), "sections/first.html#part"),
    (.rule(RuleID("first", "rule")), "sections/first.html#rule"),
    (.table("paper"), "tables.html#paper"),
    (.row(RowID("paper", "carry")), "tables.html#paper/carry"),
    (.cell(CellID(RowID("paper", "carry"), "secret")), "tables.html#paper/carry/secret"),
    (.table("grid"), "sections/first.html#grid"),
    (.row(RowID("grid", "r")), "sections/first.html#grid/r"),
    (.cell(CellID(RowID("grid", "r"), "c")), "sections/first.html#grid/r/c"),
    (.document("policy"), "documents.html#policy"),
    (.role("office"), "roles/office.html"),
    (.audience("staff"), "roles.html#audience-staff"),
    (.term("virus"), "terms.html#virus"),
    (.control("A.5.17"), "controls.html#A.5.17"),
    (.edition("2024-02"), "history.html#2024-02"),
    (.change(ChangeID("2024-02", 1)), "history.html#2024-02/1"),
    (.list(.documents), "documents.html"),
    (.list(.history), "history.html"),
    (.list(.roles), "roles.html"),
    (.list(.terms), "terms.html"),
    (.list(.controls), "controls.html"),
  ]

  @Test(arguments: targets) func `every target has an address, and there is something`(
    _ target: Target, _ expected: String
  ) throws {
    let example = try RenderedExample(.example(["first": Self.text]))
    let address = try #require(example.linked.address(of: target))
    #expect(address.link(from: "") == expected)
    let page = try example.page(address.path)
    if let fragment = address.fragment { #expect(page.contains("id=\"\(fragment)\"")) }
  }

  private static func address(_ path: String, fragment: String? = nil) -> PageAddress {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return PageAddress(in: String(path[..<slash]), String(path[slash...].dropLast(5)), fragment: fragment)
  }

  /// What a browser makes of a link on a page.
  private static func resolve(_ link: String, on page: String) -> String {
    guard !link.hasPrefix("#") else { return page + link }
    var steps = page.split(separator: "/").dropLast()
    for step in link.split(separator: "/") {
      if step == ".." { steps.removeLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
