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
    #expect(templates.assets.map(\.path) == ["a.css", "fonts/b.woff2"])
    #expect(report.diagnostics.isEmpty)
  }
}
