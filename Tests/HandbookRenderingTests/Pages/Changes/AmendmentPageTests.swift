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

  @Test(arguments: [("2024-02", "から改正しました。"), ("next", "から改正する案です。発行されるまでは、2023-10版に従ってください。")])
  func `a notice says whether the edition is in force, and names sections that stand elsewhere`(
    _ id: String, _ words: String
  ) throws {
    let rule = "- [ ] 10桁以上にすること。 {#length}"
    let door = "- [ ] 戸を閉めること。 {#door}"
    let light = "- [ ] 灯りを消すこと。 {#light}"
    let example = try RenderedExample(
      RenderedExample.edition(id, ["third": light, "first": rule, "second": door]),
      after: [RenderedExample.edition("2023-10", ["first": rule, "second": door, "third": light])])
    let page = try example.page("changes/\(id)-digest.html")
    #expect(page.contains(words))
    for number in ["3 → 1", "1 → 2", "2 → 3"] { #expect(page.contains("<li>\(number)　")) }
  }

  @Test func `what there is none of is counted, and not set apart`() throws {
    let example = try RenderedExample(
      RenderedExample.edition("2024-02", ["first": "- [ ] 窓を閉めること。 {#window}\n- [ ] 戸を閉めること。 {#door}"]),
      after: [RenderedExample.edition("2023-10", ["first": "- [ ] 窓を閉めること。 {#window}"])])
    let page = try example.page("changes/2024-02.html")
    #expect(page.contains("<div><dt>意味の変わる改正</dt><dd>0件</dd></div>"))
    #expect(page.contains("<div data-kind=\"added\"><dt>新設</dt><dd>1件</dd></div>"))
  }
}
