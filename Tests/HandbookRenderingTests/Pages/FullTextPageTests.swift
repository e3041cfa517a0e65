import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct FullTextPageTests {
  private func page(sections count: Int) throws -> String {
    var texts = Content.exampleTexts([:])
    for number in 1...count {
      texts["handbook.yml", default: ""] += "  - s\(number)\n"
      texts["sections/s\(number).md"] = "---\ntitle: 題\(number)\n---\n\n本文\(number)。\n"
    }
    let content = Content(texts.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) })
    return try RenderedExample(content).page("print.html")
  }

  @Test func `a handbook that a browser can print stands on one page`() throws {
    let page = try page(sections: PageWriter.longestFullText)
    #expect(page.contains("<a href=\"#s7\">題7</a>"))
    #expect(page.contains("本文\(PageWriter.longestFullText)。"))
  }

  @Test func `of a longer one the page lists the sections`() throws {
    let page = try page(sections: PageWriter.longestFullText + 1)
    #expect(page.contains("<a href=\"sections/s7.html\">題7</a>"))
    #expect(!page.contains("本文"))
  }
}
