import Testing

@testable import HandbookRendering

@Suite struct HTMLWriterTests {
  private func written(_ write: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    write(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""),
    ("日本語", "日本語"),
    ("a < b > c", "a &lt; b &gt; c"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("Q&A", "Q&amp;A"),
    ("&lt;", "&amp;lt;"),
    ("「\"」と'", "「&quot;」と'"),
    ("終わりに&", "終わりに&amp;"),
    ("<!--", "&lt;!--"),
    ("<<>>", "&lt;&lt;&gt;&gt;"),
    ("😀<é", "😀&lt;é"),
  ])
  func `text is shown as it is`(_ text: String, _ expected: String) {
    #expect(written { $0.text(text) } == expected)
    #expect(written { $0.element("p", text: text) } == "<p>\(expected)</p>")
    #expect(written { $0.element("p", .class(text), text: "") } == "<p class=\"\(expected)\"></p>")
  }

  @Test func `an element closes itself, and attributes stand in the order given`() {
    let html = written {
      $0.element("ul", .class("a"), .id("b")) { list in
        list.element("li", .init("lang", "en"), nil, .init("title", "t"), text: "x")
        list.void("br", .class("c"))
        list.newline()
      }
    }
    #expect(html == "<ul class=\"a\" id=\"b\"><li lang=\"en\" title=\"t\">x</li><br class=\"c\">\n</ul>")
  }

  /// What a browser reads back must be what was written, whatever it was.
  @Test(arguments: 0..<200) func `no text becomes markup`(_ seed: UInt64) {
    let text = Self.text(seed)
    let inside = written { $0.element("p", text: text) }.dropFirst(3).dropLast(4)
    #expect(!inside.contains("<") && !inside.contains(">"))
    #expect(Self.unescaped(String(inside)) == text)
    let value = written { $0.void("p", .id(text)) }.dropFirst(7).dropLast(2)
    #expect(!value.contains("\"") && !value.contains("<"))
    #expect(Self.unescaped(String(value)) == text)
  }

  private static func text(_ seed: UInt64) -> String {
    let pieces = [
      "<", ">", "&", "\"", "'", "amp;", "lt;", "<script>", "</p>", "<!--", "]]>", "日本", " ", "\n", "é", "😀",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<12).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count]
    }.joined()
  }

  private static func unescaped(_ html: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(html) { $0.replacing($1.0, with: $1.1) }
  }
}
