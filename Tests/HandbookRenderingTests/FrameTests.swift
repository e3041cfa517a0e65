import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct FrameTests {
  private static let path = "templates/page.mustache"

  /// The findings in a marked frame.
  private func findings(_ frame: String) throws -> (lines: [String], report: Report, isReadable: Bool) {
    let marked = MarkedContent([Self.path: frame])
    let bytes = try #require(marked.content.file(Self.path)?.bytes)
    var report = Report()
    let templates = Templates(parsing: Content([ContentFile(path: "page.mustache", bytes: bytes)]), report: &report)
    return (marked.describe(report), report, templates != nil)
  }

  @Test(arguments: [
    ("<p>\n⟦1⟧{{pageTitel}}</p>", ["⟦1⟧ slot-unknown"]),
    ("⟦1⟧{{{mian}}}", ["⟦1⟧ slot-unknown"]),
    ("⟦1⟧{{&mian}}", ["⟦1⟧ slot-unknown"]),
    ("⟦1⟧{{ Main }}", ["⟦1⟧ slot-unknown"]),
    ("⟦1⟧{{main.title}}", ["⟦1⟧ slot-unknown"]),
    ("⟦1⟧{{uppercased(bookTitle)}}", ["⟦1⟧ slot-unknown"]),
    ("⟦1⟧{{#offise}}x⟦2⟧{{/offise}}", ["⟦1⟧ slot-unknown", "⟦2⟧ slot-unknown"]),
    ("⟦1⟧{{^offise}}x⟦2⟧{{/offise}}", ["⟦1⟧ slot-unknown", "⟦2⟧ slot-unknown"]),
    ("{{main}}⟦1⟧{{one}}日本語⟦2⟧{{two}}", ["⟦1⟧ slot-unknown", "⟦2⟧ slot-unknown"]),
    // A condition asks what is the same on every page.
    ("⟦1⟧{{#main}}x⟦2⟧{{/main}}", ["⟦1⟧ slot-unknown", "⟦2⟧ slot-unknown"]),
    // What the handbook says of itself is text, never markup.
    ("⟦1⟧{{{bookTitle}}}", ["⟦1⟧ slot-unknown"]),
    ("⟦1⟧{{&organization}}", ["⟦1⟧ slot-unknown"]),
    // Slots only: no parts, no blocks, no other delimiters.
    ("⟦1⟧{{>header}}", ["⟦1⟧ frame-tag"]),
    ("⟦1⟧{{<base}}⟦2⟧{{/base}}", ["⟦1⟧ frame-tag", "⟦2⟧ slot-unknown"]),
    ("⟦1⟧{{$block}}⟦2⟧{{/block}}", ["⟦1⟧ frame-tag", "⟦2⟧ slot-unknown"]),
    ("⟦1⟧{{=<% %>=}}", ["⟦1⟧ frame-tag"]),
    ("⟦1⟧{{.}}", ["⟦1⟧ frame-tag"]),
    ("⟦1⟧{{%CONTENT_TYPE:TEXT}}", ["⟦1⟧ frame-tag"]),
    // What is opened is closed.
    ("一行目\n⟦1⟧二行目{{#office}}", ["⟦1⟧ frame-unreadable"]),
    ("一行目\n⟦1⟧二行目{{/office}}", ["⟦1⟧ frame-unreadable"]),
    ("{{#office}}\n⟦1⟧{{/organization}}", ["⟦1⟧ frame-unreadable"]),
    ("一行目\n⟦1⟧二行目{{main", ["⟦1⟧ frame-unreadable"]),
    ("{{main}}{{! a note }}{{#office}}{{office}}{{/office}}{{^office}}なし{{/office}}{{ pageTitle }}", []),
  ])
  func `a frame has slots that pages fill, and nothing else`(_ frame: String, _ expected: [String]) throws {
    let found = try findings(frame)
    #expect(found.lines.filter { $0.contains("⟦") } == expected)
    #expect(found.report.hasErrors == !expected.isEmpty)
    #expect(found.isReadable == expected.isEmpty)
  }

  @Test func `an unknown name is answered with the known ones`() throws {
    let found = try findings("{{pageTitel}}")
    let finding = try #require(found.report.sorted.first)
    #expect(finding.summary.japanese == "「pageTitel」という差し込みは、ここにはありません")
    for name in BookSlot.allCases.map(\.rawValue) + PageSlot.allCases.map(\.rawValue) {
      #expect(finding.fix?.summary.english.contains(name) == true)
    }
  }

  @Test func `a frame is UTF-8`() {
    var report = Report()
    let file = ContentFile(path: "page.mustache", bytes: [0x3C, 0x82, 0xA0])
    #expect(Templates(parsing: Content([file]), report: &report) == nil)
    #expect(report.diagnostics.map(\.id) == ["not-utf8"])
  }

  @Test(arguments: [
    ("<title>{{pageTitle}}｜{{bookTitle}}</title>", "<title>1. &lt;題&gt;｜本&amp;書</title>"),
    ("{{language}} {{editionName}} {{editionDate}} {{organization}}", "ja 2024年2月版 2024年2月 例の会社"),
    ("<body class=\"{{kind}}\"><a href=\"{{root}}index.html\">", "<body class=\"section\"><a href=\"../index.html\">"),
    ("{{#office}}発行：{{office}}{{/office}}{{^office}}発行元なし{{/office}}", "発行元なし"),
    ("{{! 見えない }}見える", "見える"),
    ("{{{pageTitle}}}{{pageTitle}}", "1. &lt;題&gt;1. &lt;題&gt;"),
  ])
  func `slots are filled, and text in them is escaped`(_ frame: String, _ expected: String) throws {
    let files = ["handbook.yml": Self.outline("本&書")]
    let content = Content.example(["first": "---\ntitle: <題>\n---\n"], files: files)
    #expect(try RenderedExample(content).page("sections/first.html", in: frame) == expected)
  }

  @Test func `a condition holds what is said`() throws {
    let files = ["handbook.yml": Self.outline("本", more: "office: 事務局\n")]
    let frame = "{{#office}}発行：{{office}}{{/office}}{{^office}}発行元なし{{/office}}"
    #expect(try RenderedExample(.example(files: files)).page("sections/first.html", in: frame) == "発行：事務局")
  }

  /// The slots of pages are put in by private-use characters, which no author may make.
  @Test func `a title cannot put another slot into a frame`() throws {
    let linked = try RenderedExample(.example(["first": "本文。"])).linked
    let edition = linked.handbook.profile.edition
    let profile = Profile(title: "\u{E000}main\u{E001}", organization: "例の会社", edition: edition)
    let frame = try RenderedExample.templates("<title>{{bookTitle}}</title>").frame(for: profile)
    let page = try #require(PageKind.section.pages(linked, RevisionIndex(of: linked)).first)
    let bytes = frame.render(page, of: .section, linked, RevisionIndex(of: linked))
    #expect(String(decoding: bytes, as: UTF8.self) == "<title>main</title>")
  }

  private static func outline(_ title: String, more: String = "") -> String {
    """
    title: \(title)
    organization: 例の会社
    \(more)edition:
      id: 2024-02
      name: 2024年2月版
      date: 2024-02
    sections:
      - first

    """
  }
}
