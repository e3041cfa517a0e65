import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct MarkdownLimitsTests {
  /// A shape that hurts the library, and what is said of it instead of parsing it.
  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let finding: String

    init(_ name: String, _ text: String, _ finding: String = "") {
      testDescription = name
      self.text = text
      self.finding = finding
    }
  }

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  private static func fill(_ text: String, _ bytes: Int) -> String { many(text, bytes / text.utf8.count) }

  static let hurting: [Shape] = [
    // swift-facts.md §1
    Shape("delimiter rows with the wrong number of columns", many("a|b\n-|-|-\n", 1000), "table-delimiter-repeated"),
    Shape("CVE-2023-22483, delimiter rows in quotes", many("|-\nt>|-\n", 1000), "table-delimiter-repeated"),
    Shape("CVE-2023-37463, a wide heading", "\(many("|a", 10_000))\n\(many("|-", 10_000))\n", "too-many-columns"),
    Shape("a wide table of full rows", many("\(many("|a", 3000))\n", 10), "too-many-columns"),
    Shape(
      "a sparse table of 60 columns", "\(many("a|", 59))a\n\(many("-|", 59))-\n\(many("|a\n", 1000))",
      "table-too-sparse"),
    Shape(
      "many sparse tables", many("a|b|c|d|e\n-|-|-|-|-\n\(many("a|\n", 200))\n", 40), "table-too-sparse"),
    Shape(
      "a sparse table with full rows between",
      "\(many("a|", 29))a\n\(many("-|", 29))-\n\(many("|a\n|a\n\(many("a|", 63))a\n", 500))", "table-too-sparse"),
    Shape("CVE-2023-22483, a row of bars", "x\n| - |\n\(many("|", 10_000))", "too-many-columns"),
    Shape(
      "definitions and their uses", "\(many("[f]:u\n\"\n", 3000))\(many("[f]\n", 3000))", "too-many-link-definitions"),
    Shape(
      "a long address used many times", "[f]: \(many("u", 4000))\n\n\(many("\(many("[f]", 2000))\n\n", 5))",
      "too-many-link-definitions"),
    Shape(
      "a definition whose name goes over two lines",
      "[f\nf]: \(many("u", 4000))\n\n\(many("\(many("[f f]", 1000))\n\n", 5))", "too-many-link-definitions"),
    Shape("CVE-2023-24824, list marks", "\(many(" -", 10_000))x\(many("\n", 10_000))", "nesting-too-deep"),
    Shape("CVE-2023-24824, quotes before asterisks", "\(many(">", 10_000))\(many("a*", 10_000))", "nesting-too-deep"),
    Shape("CVE-2023-22483, quotes before dots", "\(many(">", 10_000))\(many(".", 10_000))", "nesting-too-deep"),
    Shape("CVE-2023-22486, image openers", fill("![[]()", 60_000), "paragraph-too-long"),
    Shape("asterisks and blanks", fill("*t ", 30_000), "paragraph-too-long"),
    Shape("asterisks and underscores", fill("_t*_ ", 30_000), "paragraph-too-long"),
    Shape("CVE-2023-22484, processing instructions", fill("a<?", 192_000), "paragraph-too-long"),
    Shape("CVE-2023-22484, CDATA", fill("<![CDATA[", 192_000), "paragraph-too-long"),
    Shape("declarations", fill("a <!A ", 60_000), "paragraph-too-long"),
    Shape("delimiter rows of one column", ":-\n\(many(":\n", 10_000))", "paragraph-too-long"),
    // reliability.md §0.1
    Shape(
      "18 KB of a sparse table that abort the library",
      "\(many("|x", 3000))\n\(many("|-", 3000))\n\(many("|x\n", 3000))", "too-many-columns"),
    Shape("CVE-2022-24724, 65,536 columns", "\(many("|", 65_536))\n\(many("|-", 30_000))", "too-many-columns"),
    Shape("48 KB of list marks", "\(many("- ", 16_000))x\n\(many("\n", 16_000))", "nesting-too-deep"),
    Shape("numbers as list marks", "\(many("1. ", 1000))x", "nesting-too-deep"),
    Shape(
      "a list that goes deeper line by line", (0..<40).map { "\(many("  ", $0))- x\n" }.joined(), "nesting-too-deep"),
    // A table is exempt from the limit of a paragraph, but not without a limit.
    Shape("image openers in one cell", "|a|\n|-|\n|\(fill("![[]()", 60_000))|\n", "table-row-too-large"),
    Shape("image openers in a heading cell", "|\(fill("![[]()", 60_000))|\n|-|\n", "paragraph-too-long"),
    Shape(
      "image openers above a delimiter row that fits nothing", "\(fill("![[]()|\n", 60_000))-|-\n", "paragraph-too-long"
    ),
    Shape("a table of 70 KB", "|a|b|\n|-|-|\n\(fill("|\(many("x", 50))|y|\n", 70_000))", "table-too-large"),
    Shape("a file of 257 KB", fill("あ\n\n", 257 * 1024 + 5), "file-too-large"),
  ]

  @Test(arguments: hurting)
  func `what hurts the library is reported and not parsed`(_ shape: Shape) throws {
    let bytes = Array(shape.text.utf8)
    let text = try #require(SourceText(ContentFile(path: "sections/a.md", bytes: bytes)))
    var report = Report()
    #expect(MarkdownTree(parsing: text, from: 0, report: &report) == nil)
    #expect(report.diagnostics.map(\.id).contains(shape.finding))
    #expect(report.diagnostics.allSatisfy { $0.severity == .error && $0.span.path == "sections/a.md" })
  }

  /// Inputs built to stay just inside the limits.
  static let bearable: [Shape] = [
    Shape("paragraphs of 8 KB of image openers", many("\(fill("![[]()", 8190))\n\n", 31)),
    Shape("paragraphs of 8 KB of asterisks", many("\(fill("*t _t*_ ", 8190))\n\n", 31)),
    Shape("paragraphs of 8 KB of Japanese emphasis", many("\(fill("**「あ」**い", 8190))\n\n", 31)),
    Shape("paragraphs of 8 KB of brackets", many("\(fill("[a](b", 8190))\n\n", 31)),
    Shape("paragraphs of 8 KB of tags", many("\(fill("a<?", 8190))\n\n", 8)),
    Shape("paragraphs of 8 KB of footnote marks", many("\(fill("[^", 8190))\n\n", 8)),
    Shape("paragraphs of 8 KB of comments", many("\(fill("<!-- handbook:", 8190))\n\n", 8)),
    Shape("paragraphs of 8 KB of brackets after an address", many("https://\(many(")", 8000))\n\n", 8)),
    Shape("paragraphs of 8 KB of colons after brackets", many("\(fill("]:", 8190))\n\n", 8)),
    Shape("paragraphs of ever longer backticks", many("\((1...120).map { "\(many("`", $0))a" }.joined())\n\n", 31)),
    Shape("cells of 8 KB of image openers", many("|a|\n|-|\n|\(fill("![[]()", 8180))|\n\n", 31)),
    Shape("cells of 8 KB of asterisks", many("|a|\n|-|\n|\(fill("「**", 8180))|\n\n", 31)),
    Shape("tables of 64 KB", many("|a|\n|-|\n\(fill("|![[]()![[]()![[]()|\n", 64_000))\n", 4)),
    Shape("what looks like a table of 64 KB and is none", many("    |a|\n|-|\n\(fill("![[]()|\n", 64_000))\n", 4)),
    Shape("a table of 64 columns", "\(many("a|", 63))\n\(many("-|", 63))\n\(many("\(many("a|", 63))\n", 500))"),
    Shape("20,000 missing cells", "\(many("a|", 60))\n\(many("-|", 60))\n\(many("a|\n", 330))"),
    Shape("quotes 32 deep", "\(fill("\(many(">", 32))a*\n", 8000))\n\(fill("\(many(">", 32))a*\n\n", 240_000))"),
    Shape("list marks 20 deep before blank lines", "\(many("- ", 20))x\n\(many("\n", 200_000))"),
    Shape("definitions as many as are let through", "\(many("[f]: u\n\n", 20))\(many("[f] ", 800))"),
    Shape("one long line", fill("あ", 8190)),
    Shape("256 KB of short paragraphs", fill("あ\n\n", 255 * 1024)),
    Shape("256 KB of rules", many("\(fill("- [ ] 守ること。 {#a}\n", 8000))\n", 32)),
  ]

  @Test(arguments: bearable)
  func `what stays just inside the limits is read to its end`(_ shape: Shape) throws {
    let bytes = Array("\(shape.text)\n\n終わりの段落".utf8)
    let text = try #require(SourceText(ContentFile(path: "sections/a.md", bytes: bytes)))
    var report = Report()
    let tree = try #require(MarkdownTree(parsing: text, from: 0, report: &report))
    #expect(report.diagnostics.isEmpty)
    var reader = SectionReader(tree: tree, path: "sections/a.md", section: "a")
    let last = try #require(reader.blocks().last)
    #expect(last.content == .paragraph([Inline(.text("終わりの段落"), last.range)]))
  }

  static let places: [(String, [String])] = [
    ("前\n\n⟦1⟧\(many("|a", 70))\n\n後", ["⟦1⟧ too-many-columns"]),
    ("前\n\n⟦1⟧\(many("> ", 40))深い\n\n後", ["⟦1⟧ nesting-too-deep"]),
    ("前\n\n⟦1⟧\(many("あ", 3000))\n\n後", ["⟦1⟧ paragraph-too-long"]),
    ("前\n\n⟦1⟧a|b\n-|-\nc|d\n-|-\n\n後", ["⟦1⟧ table-delimiter-repeated"]),
    ("|a|\n|-|\n⟦1⟧|\(many("あ", 3000))|\n", ["⟦1⟧ table-row-too-large"]),
    ("前\n\n⟦1⟧[f]: u\n\(many("[g]: u\n", 200))\n\(many("[f]", 200))", ["⟦1⟧ too-many-link-definitions"]),
  ]

  @Test(arguments: places)
  func `a limit is reported where it is broken`(_ markdown: String, _ findings: [String]) throws {
    let marked = MarkedContent(["sections/a.md": markdown])
    let file = try #require(marked.content.files.first)
    var report = Report()
    report.add(MarkdownLimits().findings(in: file.bytes, from: 0, path: file.path))
    #expect(marked.describe(report) == findings)
  }

  @Test func `a section that breaks a limit is still there, without its text`() throws {
    let read = try ReadSection("\(Self.many("> ", 40))深い")
    #expect(read.section.title == "題名")
    #expect(read.section.blocks.isEmpty)
    #expect(read.report.hasErrors)
  }

  @Test func `footnotes are no definitions of links`() {
    let text = Self.many("[^1]: 注 [続き](a.md)\n\n", 1000)
    #expect(MarkdownLimits().findings(in: Array(text.utf8), from: 0, path: "a.md").isEmpty)
  }

  @Test func `an ordinary section is far inside the limits`() {
    let text = """
      ## 見出し {#a}

      - [ ] \(Self.many("長い規則の文です。", 40)) {#rule}
        - 入れ子
          - その中
            - さらに中

      > [!NOTE]
      > - 注の中の箇条

      表 {#t}

      \(Self.many("| 一 ", 12))|
      \(Self.many("|---", 12))|
      \(Self.many("\(Self.many("| 値 ", 12))|\n", 40))
      """
    #expect(MarkdownLimits().findings(in: Array(text.utf8), from: 0, path: "a.md").isEmpty)
  }
}

extension SourceText {
  fileprivate init?(_ file: ContentFile) {
    var report = Report()
    self.init(file, report: &report)
  }
}
