internal import HandbookModel
internal import HandbookParsing

/// Where an edition that is compared comes from, as named on the command line.
enum EditionSource: Hashable {
  /// The content that is being worked on.
  case working
  /// The edition that was frozen last.
  case lastFrozen
  /// The id of an edition, or else another folder of the same layout.
  case named(String)
  /// A commit of git, as `git:REV`.
  case git(String)

  /// What the name of a git revision begins with.
  static let gitPrefix = "git:"

  /// Reads a name.
  init(named name: String) {
    self = name.hasPrefix(Self.gitPrefix) ? .git(String(name.dropFirst(Self.gitPrefix.count))) : .named(name)
  }

  /// Reads the files, and says what their paths begin with in messages.
  func read(_ folders: Folders, report: inout Report) throws -> (content: Content, place: String) {
    switch self {
    case .working: return (try Content(readingFrom: Folder(path: folders.content), report: &report), folders.content)
    case .lastFrozen:
      var own = Report()
      let content = try Content(readingFrom: Folder(path: folders.content), report: &own)
      guard let last = Editions(of: content, report: &own).all.last else { throw WorldError.noFrozenEdition }
      report.add(own.findings(on: last.id.written))
      return (last.content, Self.place(of: last.id.written, in: folders))
    case .named(let name):
      if let edition = try Self.edition(name, in: folders, report: &report) { return edition }
      return (try Content(readingFrom: Folder(path: name), report: &report), name)
    case .git(let name):
      return (
        try Content(readingFrom: GitRevision(name, of: folders.content), report: &report),
        "\(Self.gitPrefix)\(name):\(folders.content)"
      )
    }
  }

  /// The edition of an id, frozen or being worked on; nil if there is none, as for every path of a folder.
  private static func edition(
    _ name: String, in folders: Folders, report: inout Report
  ) throws -> (content: Content, place: String)? {
    let folder = Folder(path: folders.content)
    guard EditionID.isValid(name), folder.exists else { return nil }
    // What is wrong with the content matters only if it is one of the two that are compared.
    var own = Report()
    let content = try Content(readingFrom: folder, report: &own)
    if let frozen = content.editions.first(where: { $0.name == name }) {
      _ = Editions(of: content, report: &own)
      report.add(own.findings(on: name))
      return (frozen.content.unsealed, place(of: name, in: folders))
    }
    let edition = Handbook(parsing: content, report: &own)?.profile.edition
    return edition?.id.written == name ? (content, folders.content) : nil
  }

  private static func place(of edition: String, in folders: Folders) -> String {
    "\(folders.content)/\(Content.editionsFolder)/\(edition)"
  }
}

extension WorldError {
  fileprivate static let noFrozenEdition = WorldError(
    Wording(
      ja: "発行した版がまだないので、比べる前の版を書いてください（フォルダーか git:REV）",
      en: "There is no frozen edition yet: name the earlier one, a folder or git:REV"))
}

extension Report {
  /// What stands against a frozen edition, as its own folder sees it: one that is not as it was issued is not compared.
  fileprivate func findings(on edition: String) -> [Diagnostic] {
    let prefix = "\(Content.editionsFolder)/\(edition)/"
    return errors.diagnostics.filter { $0.span.path.hasPrefix(prefix) }.map { finding in
      Diagnostic(
        finding.explanation, as: finding.severity, finding.summary,
        at: .start(of: String(finding.span.path.dropFirst(prefix.count))), fix: finding.fix)
    }
  }
}
