import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct PageWriterNavigationTests {
  private func example(sections count: Int) throws -> RenderedExample {
    var texts = Content.exampleTexts([:])
    for number in 1...count {
      texts["handbook.yml", default: ""] += "  - s\(number)\n"
      texts["sections/s\(number).md"] = "---\ntitle: 題\(number)\n---\n- [ ] 守ること。 {#keep}\n"
    }
    return try RenderedExample(Content(texts.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) }))
  }

  /// The numbers of the sections that a page lists.
  private func numbers(_ page: String) -> [Int] { page.matches(of: />(\d+)\.<\/span> 題/).compactMap { Int($0.1) } }

  @Test func `a page lists all sections and says which one it is`() throws {
    let page = try example(sections: 3).page("sections/s2.html", in: "{{{navigation}}}")
    #expect(
      page == """
        <ol class="section-list"><li><a href="../sections/s1.html"><span>1.</span> 題1</a></li>\
        <li><a href="../sections/s2.html" aria-current="page" class="current"><span>2.</span> 題2</a></li>\
        <li><a href="../sections/s3.html"><span>3.</span> 題3</a></li></ol>
        """)
  }

  @Test func `a checklist belongs to its section, but is not its page`() throws {
    let page = try example(sections: 2).page("checklists/s2.html", in: "{{{navigation}}}")
    #expect(page.contains("<a href=\"../sections/s2.html\" class=\"current\"><span>2.</span> 題2</a>"))
    #expect(!page.contains("aria-current"))
  }

  @Test(arguments: [(1, 1...40), (20, 1...40), (21, 1...40), (50, 30...69), (99, 61...100), (100, 61...100)])
  func `of a long handbook, a page lists the sections around it`(_ section: Int, _ shown: ClosedRange<Int>) throws {
    let page = try example(sections: 100).page("sections/s\(section).html", in: "{{{navigation}}}")
    #expect(numbers(page) == Array(shown))
    #expect(page.contains("start=\"\(shown.lowerBound)\"") == (shown.lowerBound > 1))
    #expect(page.hasSuffix("<p><a href=\"../index.html\">全100項目</a></p>"))
  }

  @Test func `the way to a page begins at home and ends at its title`() throws {
    let example = try example(sections: 1)
    #expect(try example.page("index.html", in: "{{{breadcrumbs}}}") == "")
    #expect(
      try example.page("checklists/s1.html", in: "{{{breadcrumbs}}}") == """
        <ol class="breadcrumbs"><li><a href="../index.html">ホーム</a></li>\
        <li><a href="../sections/s1.html">1. 題1</a></li>\
        <li aria-current="page">チェックリスト</li></ol>
        """)
  }

  @Test(
    arguments: [
      ("## 甲 {#a}\n## 乙 {#b}\n### 丙 {#c}\n", []),
      ("## 甲 {#a}\n## 乙 {#b}\n## 丁 {#d}\n", ["a 甲", "b 乙", "d 丁"]),
      ("## 甲 {#a}\n## 乙 {#b}\n\n[](other.md)を見る。\n", ["a 甲", "b 乙", "_connections 例外と関連"]),
    ])
  func `a page lists its headings when they are more than two`(_ text: String, _ places: [String]) throws {
    let example = try RenderedExample(.example(["first": text, "other": "本文。"]))
    let page = try example.page("sections/first.html", in: "{{{contents}}}")
    #expect(page.matches(of: /href="#([^"]+)">([^<]+)</).map { "\($0.1) \($0.2)" } == places)
    #expect(page.isEmpty == places.isEmpty)
  }
}
