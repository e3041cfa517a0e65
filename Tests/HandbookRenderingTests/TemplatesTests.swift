import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct TemplatesTests {
  @Test func `without a frame there is no site`() {
    var report = Report()
    #expect(Templates(parsing: ["assets/a.css": "a {}"], report: &report) == nil)
    #expect(report.diagnostics.map(\.id) == ["frame-missing"])
    #expect(report.diagnostics.first?.span == .start(of: "templates/page.mustache"))
  }

  @Test func `assets are named by their path below their folder`() throws {
    var report = Report()
    let content: Content = ["page.mustache": "", "assets/a.css": "a {}", "assets/fonts/b.woff2": "x", "notes.txt": ""]
    let templates = try #require(Templates(parsing: content, report: &report))
    let handbook = try RenderedExample(.example()).linked.handbook
    #expect(templates.assets(of: handbook).map(\.path) == ["a.css", "fonts/b.woff2", "handbook.css"])
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `pages about changes ask for one style sheet, which begins with that of tables`() throws {
    var report = Report()
    let content: Content = ["page.mustache": "", "assets/changes.css": "b {}", "assets/comparison.css": "a {}\n"]
    let templates = try #require(Templates(parsing: content, report: &report))
    let assets = templates.assets(of: try RenderedExample(.example()).linked.handbook)
    #expect(assets.map(\.path) == ["changes.css", "handbook.css"])
    #expect(String(decoding: assets.first?.bytes ?? [], as: UTF8.self) == "a {}\nb {}")
  }

  @Test func `an office's own rules come after the words of the margins`() throws {
    var report = Report()
    let content: Content = ["page.mustache": "", "assets/handbook.css": "a {}"]
    let templates = try #require(Templates(parsing: content, report: &report))
    let assets = templates.assets(of: try RenderedExample(.example()).linked.handbook)
    #expect(assets.map(\.path) == ["handbook.css"])
    let text = String(decoding: assets.first?.bytes ?? [], as: UTF8.self)
    #expect(text.hasPrefix("@page {\n  @top-left { content:\"例のハンドブック　2024年2月版\" }\n"))
    #expect(text.hasSuffix("}\na {}"))
  }
}
