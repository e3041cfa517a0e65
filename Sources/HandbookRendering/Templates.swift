package import HandbookModel
internal import HandbookNaming

/// The frames around pages, and the style sheets and pictures that go with them.
///
/// An office may replace any of them.
package struct Templates: Sendable {
  /// The frame of every page.
  static let framePath = "page.mustache"
  /// The style sheet of what an earlier edition looks otherwise, among the assets.
  static let formerPath = "former.css"

  /// The style sheet of tables of old and new text, which `handbook diff` hands out too, and the one of pages that show
  /// them: in a site the second begins with the first, so that a page asks for few files.
  static let comparisonPath = "comparison.css", changesPath = "changes.css"

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
  ///
  /// What an earlier edition looks otherwise follows in the same style sheet; tables of old and new text have no sheet of
  /// their own.
  func assets(of handbook: Handbook, isFormer: Bool = false) -> [ContentFile] {
    let parts = [SheetMargins.assetPath] + (isFormer ? [Self.formerPath] : [])
    let rules = parts.flatMap { bytes(of: $0) }
    let styleSheet = SheetMargins(of: handbook.profile, isFormer: isFormer, code: handbook.code)
      .styleSheet(followedBy: rules)
    let joined = [Self.formerPath, Self.comparisonPath, Self.changesPath, SheetMargins.assetPath]
    let changes = bytes(of: Self.comparisonPath) + bytes(of: Self.changesPath)
    return assets.filter { !joined.contains($0.path) }
      + (changes.isEmpty ? [] : [ContentFile(path: Self.changesPath, bytes: changes)])
      + [ContentFile(path: SheetMargins.assetPath, bytes: styleSheet)]
  }

  private func bytes(of asset: String) -> [UInt8] { assets.first { $0.path == asset }?.bytes ?? [] }

  /// The frame with everything in it that is the same on every page of a handbook.
  func frame(for profile: Profile, isFormer: Bool = false) -> BoundFrame {
    frame.bound(to: [
      .language: profile.language.rawValue,
      .bookTitle: profile.title,
      .organization: profile.organization,
      .editionName: profile.edition.name + (isFormer ? "（旧版）" : ""),
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
  case pageTitle, kind, root, assets, navigation, contents, breadcrumbs, main

  /// Writes the slot of a page.
  func write(_ page: Page, of kind: PageKind, to writer: inout PageWriter) {
    switch self {
    case .pageTitle: writer.text(page.title)
    case .kind: writer.text(writer.revisions.isSuperseded ? "\(kind.id) former" : kind.id)
    case .root: writer.text(PageAddress.root(of: page.path))
    case .assets: writer.assets(page.assets)
    case .navigation: writer.navigation(around: page.section)
    case .contents: writer.contents(page.contents(writer.linked))
    case .breadcrumbs: writer.breadcrumbs(page.crumbs, title: page.crumbTitle)
    case .main:
      writer.formerNotice(of: page, kind)
      page.write(&writer)
    }
  }
}
