import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct AmendmentPageTests {
  @Test(arguments: [("2024-02", "改正後", "改正前"), ("next", "改正案", "現行")])
  func `heads, editions and links call the two texts by what they are`(_ id: String, _ new: String, _ old: String)
    throws
  {
    let example = try RenderedExample(
      RenderedExample.edition(id, ["first": "- [ ] 10桁以上にすること。 {#length}"]),
      after: [RenderedExample.edition("2023-10", ["first": "- [ ] 8桁以上にすること。 {#length}\n- [ ] 消すこと。 {#light}"])])
    let page = try example.page("changes/\(id).html")
    #expect(page.contains("<th scope=\"col\">\(new)</th><th scope=\"col\">\(old)</th>"))
    #expect(page.contains("<dt>\(new)</dt>") && page.contains("<dt>\(old)</dt>"))
    #expect(page.contains(">\(new)の本文</a>") && page.contains(">\(old)の本文</a>"))
    #expect(page.contains("data-label=\"\(new)\""))
    let others = Set(["改正後", "改正前", "改正案", "現行"]).subtracting([new, old])
    #expect(!others.contains { page.contains($0) })
  }
}
