import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

@testable import HandbookRendering

/// Content read and linked, to be rendered.
struct RenderedExample {
  let linked: LinkedHandbook

  init(_ content: Content) throws {
    var report = Report()
    let handbook = try #require(Handbook(parsing: content, report: &report))
    linked = LinkedHandbook(linking: handbook, report: &report)
    try #require(!report.hasErrors, "the example must be fit to be rendered: \(report.sorted)")
  }

  /// The pages of a kind in a frame, by default one that holds nothing but the page.
  func pages(of kind: PageKind, in frame: String = "{{{main}}}\n") throws -> [ContentFile] {
    let frame = try Self.templates(frame).frame(for: linked.handbook.profile)
    return kind.pages(linked).map { page in
      ContentFile(path: page.path, bytes: frame.render(page, of: kind, linked))
    }
  }

  /// The text of one page.
  func page(_ path: String, in frame: String = "{{{main}}}\n") throws -> String {
    for kind in PageKind.all {
      guard let page = try pages(of: kind, in: frame).first(where: { $0.path == path }) else { continue }
      return String(decoding: page.bytes, as: UTF8.self)
    }
    Issue.record("there is no page \(path)")
    return ""
  }

  static func templates(_ frame: String) throws -> Templates {
    var report = Report()
    let templates = Templates(parsing: ["page.mustache": frame], report: &report)
    return try #require(templates, "the frame must be fit to be used: \(report.sorted)")
  }
}
