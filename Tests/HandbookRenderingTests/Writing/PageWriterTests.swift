import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct PageWriterTests {
  private static let addresses = [
    PageAddress("index"), PageAddress("tables", fragment: "paper/carry"), .section("first"), .section("first", "rule"),
    .checklist("first"), PageAddress(in: "roles/", "index", fragment: "audience-staff"),
  ]

  /// Pages write links piece by piece; what comes out is the address's own link.
  @Test(arguments: ["index.html", "tables.html", "sections/first.html", "checklists/first.html", "roles.html"])
  func `a link is written as its address says`(_ path: String) throws {
    let linked = try RenderedExample(.example()).linked
    for address in Self.addresses {
      var page = PageWriter(linked, path: path)
      page.html.void("a", page.href(address))
      #expect(String(decoding: page.html.bytes, as: UTF8.self) == "<a href=\"\(address.link(from: path))\">")
    }
  }

  @Test func `a picture is found from the page it stands on`() throws {
    let linked = try RenderedExample(.example()).linked
    var page = PageWriter(linked, path: "sections/first.html")
    page.image(Image(path: "figures/図.svg", alternative: "机と<椅子>"))
    #expect(
      String(decoding: page.html.bytes, as: UTF8.self)
        == "<img src=\"../figures/図.svg\" alt=\"机と&lt;椅子&gt;\">")
  }
}
