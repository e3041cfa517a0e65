package import HandbookModel

/// The frames around pages, and the style sheets and pictures that go with them. An office may replace any of them.
package struct Templates: Sendable {
  /// The frame of every page.
  static let framePath = "page.mustache"

  /// Style sheets, scripts and pictures, by their path below `templates/assets/`.
  package let assets: [ContentFile]
  private let frame: Frame

  /// Reads the files of `templates/`. Nil without a frame that can be read, which is reported.
  package init?(parsing content: Content, report: inout Report) {
    assets = content.files(in: "assets/").map { file in
      ContentFile(path: String(file.path.dropFirst("assets/".count)), bytes: file.bytes)
    }
    guard let file = content.file(Self.framePath) else {
      report.add(
        Diagnostic(
          "frame-missing", .error,
          Wording(ja: "テンプレート \(Self.framePath) がありません", en: "There is no template \(Self.framePath)"),
          at: .start(of: "templates/\(Self.framePath)")))
      return nil
    }
    guard let frame = Frame(parsing: file, slots: PageSlots.names, report: &report) else { return nil }
    self.frame = frame
  }

  /// Puts a page into its frame.
  func render(_ page: Page, of kind: PageKind, _ linked: LinkedHandbook) -> [UInt8] {
    frame.render(PageSlots(page, of: kind, linked).values)
  }
}

/// What a frame can show of a page.
struct PageSlots {
  /// The names a frame may use.
  static let names = [
    "language", "pageTitle", "bookTitle", "organization", "editionName", "editionDate", "office", "kind", "root",
    "navigation", "breadcrumbs", "main",
  ]

  /// The slots by name. Those that hold HTML are named in the frame with three braces.
  let values: [String: String]

  init(_ page: Page, of kind: PageKind, _ linked: LinkedHandbook) {
    let profile = linked.handbook.profile
    values = [
      "language": profile.language.rawValue,
      "pageTitle": page.title,
      "bookTitle": profile.title,
      "organization": profile.organization,
      "editionName": profile.edition.name,
      "editionDate": profile.edition.date.japanese,
      "office": profile.office ?? "",
      "kind": kind.id,
      "root": PageAddress.root(of: page.path),
      "navigation": Self.html(page, linked) { $0.navigation(around: page.section) },
      "breadcrumbs": Self.html(page, linked) { $0.breadcrumbs(page.crumbs, title: page.title) },
      "main": Self.html(page, linked, page.write),
    ]
  }

  private static func html(
    _ page: Page, _ linked: LinkedHandbook, _ write: (inout PageWriter) -> Void
  ) -> String {
    var writer = PageWriter(linked, path: page.path)
    write(&writer)
    return String(decoding: writer.html.bytes, as: UTF8.self)
  }
}
