import HandbookModel
import HandbookSearching
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct SiteTests {
  private static let exports = Golden.cases(of: "exports", beside: #filePath)
  private static let everything = exports + Golden.cases(of: "pages", beside: #filePath)
  private static let frame =
    "<p><a href=\"{{root}}index.html\">{{pageTitle}}</a></p>{{{navigation}}}{{{breadcrumbs}}}{{{main}}}"

  @Test(arguments: exports) func `an export is as expected`(_ golden: Golden) throws {
    let format = try #require(ExportFormat.all.first { $0.id == golden.name })
    let example = try RenderedExample(golden)
    let bytes = format.bytes(example.linked, example.revisions)
    #expect(golden.differences(from: [ContentFile(path: format.path, bytes: bytes)]) == [])
  }

  @Test func `every export has a golden folder, and every folder an export`() {
    #expect(Self.exports.map(\.name).sorted() == ExportFormat.all.map(\.id).sorted())
    #expect(Set(ExportFormat.all.map(\.id)).count == ExportFormat.all.count)
  }

  private func site(
    _ content: Content, after earlier: [Content] = [], templates: Content = ["page.mustache": frame]
  ) throws -> Site {
    var report = Report()
    let templates = try #require(Templates(parsing: templates, report: &report))
    let example = try RenderedExample(content, after: earlier)
    return Site(
      rendering: example.linked, after: example.earlier, revisions: example.diffs,
      searching: SearchIndex(of: example.linked), in: templates)
  }

  @Test func `a site is pages, exports, assets and pictures, in the order of their paths`() throws {
    let files = ["figures/a.dot": "digraph {}", "figures/a.svg": "<svg/>", "figures/b.gif": "GIF89a"]
    let templates: Content = ["page.mustache": "", "assets/a.css": "a {}"]
    let site = try site(.example(["first": "- [ ] 守ること。 {#keep}"], files: files), templates: templates)
    #expect(
      site.files.map(\.path) == [
        "404.html", "about.html", "api/handbook.json", "api/lineage.json", "approvals.html", "assets/a.css",
        "assets/handbook.css",
        "checklists/first.html",
        "controls.html", "documents.html", "figures/a.svg", "figures/b.gif", "history.html", "index.html",
        "numbers.html", "print.html", "roles.html", "roles/manager.html", "roles/office.html", "search.html",
        "search/index.js",
        "sections/first.html", "tables.html", "terms.html",
      ])
    #expect(site.files.first { $0.path == "assets/a.css" }?.bytes() == Array("a {}".utf8))
    #expect(site.files.first { $0.path == "figures/b.gif" }?.bytes() == Array("GIF89a".utf8))
    #expect(site.files.contains { $0.path == Site.home })
  }

  @Test(arguments: everything) func `a file is the same every time, in whatever order the content was read`(
    _ golden: Golden
  ) throws {
    let first = try site(golden.content, after: golden.earlier)
    let second = try site(Content(golden.content.files.reversed()), after: golden.earlier)
    #expect(first.files.map(\.path) == second.files.map(\.path))
    for (file, again) in zip(first.files, second.files) {
      let bytes = file.bytes()
      #expect(bytes == file.bytes())
      #expect(bytes == again.bytes())
    }
  }

  @Test(arguments: everything) func `every link of a page leads somewhere`(_ golden: Golden) throws {
    let site = try site(golden.content, after: golden.earlier)
    let pages = site.files.filter { $0.path.hasSuffix(".html") }.map { HTMLPage($0) }
    let paths = Set(site.files.map(\.path))
    let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.values(of: "id"))) })
    for page in pages {
      for link in page.values(of: "href") + page.values(of: "src") where !link.hasPrefix("https://") {
        let target = page.resolve(link)
        #expect(paths.contains(target.path), "\(page.path): \(link)")
        #expect(target.path.hasSuffix(".html") || target.path.hasPrefix("figures/"), "\(page.path): \(link)")
        if let fragment = target.fragment {
          #expect(ids[target.path]?.contains(fragment) == true, "\(page.path): \(link)")
        }
      }
    }
  }

  @Test(arguments: everything) func `elements close, ids are given once, and headings that cells name are there`(
    _ golden: Golden
  ) throws {
    let site = try site(golden.content, after: golden.earlier)
    for page in site.files.filter({ $0.path.hasSuffix(".html") }).map({ HTMLPage($0) }) {
      #expect(page.unbalanced == nil, "\(page.path)")
      let ids = page.values(of: "id")
      #expect(Set(ids).count == ids.count, "\(page.path)")
      let named = (page.values(of: "headers") + page.values(of: "aria-labelledby")).flatMap { $0.split(separator: " ") }
      #expect(Set(named.map(String.init)).isSubset(of: ids), "\(page.path)")
    }
  }
}
