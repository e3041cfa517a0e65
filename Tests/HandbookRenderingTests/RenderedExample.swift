import HandbookComparing
import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookSearching
import HandbookTestKit
import Testing

@testable import HandbookRendering

/// Content read and linked, to be rendered.
struct RenderedExample {
  let linked: LinkedHandbook
  /// The editions before it.
  let earlier: [EarlierEdition]

  init(_ content: Content, after earlier: [Content] = []) throws {
    linked = try Self.linked(content)
    self.earlier = try earlier.map { content in
      let linked = try Self.linked(content)
      return EarlierEdition(linked, searching: SearchIndex(of: linked), remark: "変更履歴から復元")
    }
  }

  init(_ golden: Golden) throws { try self.init(golden.content, after: golden.earlier) }

  private static func linked(_ content: Content) throws -> LinkedHandbook {
    var report = Report()
    let handbook = try #require(Handbook(parsing: content, report: &report))
    let linked = LinkedHandbook(linking: handbook, report: &report)
    try #require(!report.hasErrors, "the example must be fit to be rendered: \(report.sorted)")
    return linked
  }

  /// The editions as the pages of the present one see them.
  var revisions: RevisionIndex { RevisionIndex(of: linked, after: earlier, revisions: diffs) }

  /// What changed from each edition to the next.
  var diffs: [RevisionDiff] { RevisionDiff.successive(earlier.map(\.linked) + [linked]) }

  /// The pages of a kind in a frame, by default one that holds nothing but the page.
  func pages(of kind: PageKind, in frame: String = "{{{main}}}\n") throws -> [ContentFile] {
    let frame = try Self.templates(frame).frame(for: linked.handbook.profile)
    let revisions = revisions
    return kind.pages(linked, revisions).map { page in
      ContentFile(path: page.path, bytes: frame.render(page, of: kind, linked, revisions))
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
