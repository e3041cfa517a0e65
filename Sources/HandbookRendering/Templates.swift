package import HandbookModel
internal import HandbookNaming

/// The frames around pages, and the style sheets and pictures that go with them.
///
/// An office may replace any of them.
package struct Templates: Sendable {
  /// The frame of every page.
  static let framePath = "page.mustache"

  /// Style sheets, scripts and pictures, by their path below `templates/assets/`.
  private let assets: [ContentFile]
  private let frame: Frame

  /// Reads the files of `templates/`.
  ///
  /// Nil without a frame that can be read, which is reported.
  package init?(parsing content: Content, report: inout Report) {
    assets = content.files(in: "assets/").map { file in
      ContentFile(path: String(file.path.dropFirst("assets/".count)), bytes: file.bytes)
    }
    guard let file = content.file(Self.framePath) else {
      report.add(
        Diagnostic(
          .frameMissing,
          Wording(ja: "テンプレート \(Self.framePath) がありません", en: "There is no template \(Self.framePath)"),
          at: .start(of: "templates/\(Self.framePath)")))
      return nil
    }
    guard let frame = Frame(parsing: file, report: &report) else { return nil }
    self.frame = frame
  }

  /// The files that go with the pages of a handbook: the office's, and the words in the margins of printed sheets.
  func assets(of profile: Profile) -> [ContentFile] {
    let own = assets.first { $0.path == SheetMargins.assetPath }
    let styleSheet = SheetMargins(of: profile).styleSheet(followedBy: own?.bytes ?? [])
    return assets.filter { $0.path != SheetMargins.assetPath }
      + [ContentFile(path: SheetMargins.assetPath, bytes: styleSheet)]
  }

  /// The frame with everything in it that is the same on every page of a handbook.
  func frame(for profile: Profile) -> BoundFrame {
    frame.bound(to: [
      .language: profile.language.rawValue,
      .bookTitle: profile.title,
      .organization: profile.organization,
      .editionName: profile.edition.name,
      .editionDate: profile.edition.date.japanese,
      .office: profile.office ?? "",
    ])
  }
}

/// What a frame can show of the handbook: the same on every page.
enum BookSlot: String, CaseIterable {
  case language, bookTitle, organization, editionName, editionDate, office
}

/// What a frame can show of a page: written by Swift, escaped.
enum PageSlot: String, CaseIterable {
  case pageTitle, kind, root, navigation, contents, breadcrumbs, main

  /// Writes the slot of a page.
  func write(_ page: Page, of kind: PageKind, to writer: inout PageWriter) {
    switch self {
    case .pageTitle: writer.text(page.title)
    case .kind: writer.text(kind.id)
    case .root: writer.text(PageAddress.root(of: page.path))
    case .navigation: writer.navigation(around: page.section)
    case .contents: writer.contents(page.contents(writer.linked))
    case .breadcrumbs: writer.breadcrumbs(page.crumbs, title: page.crumbTitle)
    case .main: page.write(&writer)
    }
  }
}
