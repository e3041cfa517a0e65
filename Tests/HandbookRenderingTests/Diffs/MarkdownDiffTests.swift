import Testing

@testable import HandbookRendering

@Suite struct MarkdownDiffTests {
  @Test(arguments: [
    ("6か月に一度", "6か月に一度"), ("a|b", "a\\|b"), ("<b>&", "&lt;b&gt;&amp;"), ("*甲*_乙_`丙`", "\\*甲\\*\\_乙\\_\\`丙\\`"),
    ("[甲](乙)", "\\[甲\\](乙)"), ("- 甲", "\\- 甲"), ("甲-乙", "甲-乙"), ("# 甲", "\\# 甲"), ("甲\n乙", "甲<br>乙"), ("a\\", "a\\\\"),
    ("@alice", "@<!-- -->alice"), ("甲#12", "甲\\#<!-- -->12"), ("https://例", "https:<!-- -->//例"),
    ("www.example", "www.<!-- -->example"), ("a@b.example", "a@<!-- -->b.example"),
    (":warning:", "\\:<!-- -->warning:"),
    ("12:30", "12:30"), ("9.2", "9.2"), ("~~甲~~", "\\~\\~甲\\~\\~"), ("&copy;", "&amp;<!-- -->copy;"),
  ])
  func `text is nothing but text, also in a cell`(_ text: String, _ markdown: String) {
    #expect(MarkdownText(text).text == markdown)
  }

  @Test func `a table has as many cells in every row, whatever the text holds`() throws {
    let example = try DiffExample("- [ ] a|b を守ること。 {#r}", "- [ ] a\\|b\\\\|を守る。 {#r}")
    let rows = example.text(.markdown).split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count > 2)
    for row in rows {
      let bars = row.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
      #expect(bars == 5, "\(row)")
    }
  }
}
