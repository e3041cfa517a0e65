package import HandbookModel
internal import HandbookParsing
internal import HandbookRendering
internal import HandbookSealing

/// What holding frozen editions and a published site against their seals came to (照合).
package struct Verification: Sendable {
  /// What differs.
  package let report: Report
  /// The files that the report speaks of.
  package let sources: Sources
  /// The editions that were looked at; none if they were not.
  package let editions: [FrozenEdition]
  /// The edition that `content/` is, with its code, if it has a name and is not frozen yet.
  package let present: (edition: Edition, code: EditionCode)?
  /// How many files of the site were looked at; nil if none was.
  package let siteFileCount: Int?
  /// What was said of the site when it was signed; nil if no signature was looked at, or none is right.
  package let signedComment: String?

  /// Holds what is asked for against its seals.
  ///
  /// - Parameters:
  ///   - folders: Where everything lies; the site is the output.
  ///   - lookingAtEditions: Whether the editions are looked at.
  ///   - lookingAtSite: Whether the site is.
  ///   - isSiteAsked: Whether the site has to be there; otherwise one that is not is passed over.
  ///   - key: The path of the key that the site has to be signed with; nil if its signature is not looked at.
  /// - Throws: What is wrong with the world.
  package init(
    of folders: Folders, editions lookingAtEditions: Bool, site lookingAtSite: Bool, asked isSiteAsked: Bool = true,
    signedBy key: String?
  ) throws {
    var report = Report()
    var content = Content([])
    if lookingAtEditions {
      content = try Content(readingFrom: Folder(path: folders.content), report: &report)
      editions = Editions(of: content, report: &report).all
      present = Self.present(in: content, besides: editions)
    } else {
      editions = []
      present = nil
    }
    var seal: SiteSeal?
    let site = Folder(path: folders.output)
    if lookingAtSite, try isSiteAsked || site.readKind(of: "") != nil {
      seal = try SiteSeal(of: site, signedBy: key, report: &report)
    }
    siteFileCount = seal?.fileCount
    signedComment = seal?.signedComment
    self.report = report
    sources = Sources(content: content, templates: Content([]), folders: folders)
  }

  private static func present(
    in content: Content, besides editions: [FrozenEdition]
  ) -> (edition: Edition, code: EditionCode)? {
    // What its text says wrongly is no matter of seals.
    var own = Report()
    let code = EditionCode(of: Digest(of: FileDigests(of: content).bytes))
    guard let edition = Handbook(parsing: content, code: code, report: &own)?.profile.edition, !edition.isWorking,
      !editions.contains(where: { $0.id == edition.id })
    else { return nil }
    return (edition, code)
  }
}

/// A published site beside its list of files and its signature.
private struct SiteSeal {
  let fileCount: Int
  private(set) var signedComment: String?

  init(of folder: Folder, signedBy key: String?, report: inout Report) throws {
    guard try folder.readKind(of: "") != nil else {
      throw WorldError(
        Wording(
          ja: "サイトのフォルダー「\(folder.path)」がありません。「handbook build」で作るか、サイトのフォルダーを指定してください",
          en: "There is no site “\(folder.path)”. Make it with “handbook build”, or name its folder"))
    }
    try folder.requireFolder()
    guard try folder.readKind(of: EditionManifest.listPath) == .file else {
      fileCount = 0
      report.add(.unsealedSite)
      return
    }
    let bytes = try folder.read(EditionManifest.listPath)
    guard let list = FileDigests(parsing: bytes) else {
      fileCount = 0
      report.add(.alteredSite(.changed(EditionManifest.listPath)))
      return
    }
    fileCount = list.entries.count
    let found = FileDigests(try Self.entries(in: folder, ""))
    report.add(list.differences(to: found).map { .alteredSite($0) })
    if let key {
      signedComment = try Self.comment(on: bytes, in: folder, signedBy: key)
      if signedComment == nil { report.add(.unsignedSite) }
    }
  }

  private static func comment(on list: [UInt8], in folder: Folder, signedBy path: String) throws -> String? {
    guard let key = PublicKey(parsing: try Folder(path: path).read("")) else {
      throw WorldError(
        Wording(ja: "「\(path)」は公開鍵のファイルではありません", en: "“\(path)” is no file of a public key"))
    }
    guard try folder.readKind(of: Site.signaturePath) == .file else { return nil }
    return key.comment(on: list, signedBy: try folder.read(Site.signaturePath))
  }

  /// Everything that lies in the site; a link or a pipe has no bytes of its own, and so those of no file.
  private static func entries(in folder: Folder, _ name: String) throws -> [FileDigests.Entry] {
    try folder.names(in: name).flatMap { child -> [FileDigests.Entry] in
      let path = name.isEmpty ? child : "\(name)/\(child)"
      if [EditionManifest.listPath, Site.signaturePath, ".gitkeep"].contains(path) { return [] }
      switch try folder.readKind(of: path) {
      case .file?: return [FileDigests.Entry(path: path, digest: Digest(of: try folder.read(path)))]
      case .folder?: return try entries(in: folder, path)
      default: return [FileDigests.Entry(path: path, digest: Digest(bytes: []))]
      }
    }
  }
}

extension Diagnostic {
  private static func atSite(_ path: String) -> SourceSpan { .start(of: Sources.outputPrefix + path) }

  fileprivate static let unsealedSite = Diagnostic(
    .siteAltered,
    Wording(
      ja: "サイトに、ファイルの一覧（\(EditionManifest.listPath)）がありません",
      en: "The site has no list of files (\(EditionManifest.listPath))"),
    at: atSite(EditionManifest.listPath),
    fix: .init(Wording(ja: "「handbook build」で作り直してください", en: "Build it anew with “handbook build”")))

  fileprivate static func alteredSite(_ difference: FileDifference) -> Diagnostic {
    Diagnostic(
      .siteAltered,
      Wording(
        ja: "サイトが、作られたときのままではありません：\(difference.words.japanese)",
        en: "The site is not as it was built: \(difference.words.english)"),
      at: atSite(difference.path),
      fix: .init(
        Wording(
          ja: "だれが変えたのかを確かめ、「handbook build」で作り直して置き換えてください",
          en: "Find out who changed it, then build it anew and put it in place")))
  }

  fileprivate static let unsignedSite = Diagnostic(
    .siteSignature,
    Wording(
      ja: "サイトの署名（\(Site.signaturePath)）が、この公開鍵のものではないか、ありません",
      en: "The signature of the site (\(Site.signaturePath)) is missing, or not by this key"),
    at: atSite(Site.signaturePath),
    fix: .init(
      Wording(
        ja: "公開鍵が正しいかを確かめ、「handbook build --key 秘密鍵」で署名し直してください",
        en: "See whether the key is the right one, and sign anew with “handbook build --key FILE”")))
}
