internal import HandbookComparing
internal import HandbookLinking
package import HandbookModel
internal import HandbookParsing
internal import HandbookRendering

/// Two editions, read from where they lie and compared.
package struct EditionComparison: Sendable {
  /// One of the two.
  package struct Side: Sendable {
    /// What keeps it from being compared, and nothing else: what an old edition says wrongly is its own affair.
    package let report: Report
    /// The files that the report speaks of.
    package let sources: Sources
    /// What it is called in messages.
    package let name: String
    fileprivate let linked: LinkedHandbook?
    fileprivate let sections: ParsedSections

    /// Whether it can be compared.
    package var isReadable: Bool { linked != nil }

    /// Reads an edition, named as for a comparison.
    package init(named name: String, in folders: Folders) throws {
      try self.init(EditionSource(named: name), in: folders)
    }

    fileprivate init(_ source: EditionSource, in folders: Folders, knowing earlier: ParsedSections? = nil) throws {
      var report = Report()
      let read = try source.read(folders, report: &report)
      sections = ParsedSections(of: read.content, knowing: earlier)
      let handbook = Handbook(parsing: read.content, sections: sections, report: &report)
      var own = Report()
      let linked = handbook.map { LinkedHandbook(linking: $0, report: &own) }
      sources = Sources(
        content: read.content, templates: Content([]),
        folders: Folders(content: read.place, templates: folders.templates, output: folders.output))
      name = read.place
      self.report = report.hasErrors ? report : Report()
      self.linked = report.hasErrors ? nil : linked
    }
  }

  /// The earlier edition.
  package let before: Side
  /// The later edition.
  package let after: Side
  private let folders: Folders
  private let diff: RevisionDiff?

  /// The names of the forms in which a diff is handed out; the first is the usual one.
  package static let formats = DiffFormat.all.map(\.id)

  /// Reads and compares two editions, each the id of an edition, a folder, or `git:REV`.
  ///
  /// A side of which not every file can be read is not compared, since what is missing would be called removed.
  /// - Parameters:
  ///   - before: The earlier edition; nil for the one that was frozen last.
  ///   - after: The later edition; nil for the content that is being worked on.
  ///   - folders: Where everything lies.
  /// - Throws: What is wrong with the world; what is wrong in a side is in its report.
  package init(of before: String?, with after: String?, in folders: Folders) throws {
    self.folders = folders
    self.before = try Side(before.map { EditionSource(named: $0) } ?? .lastFrozen, in: folders)
    self.after = try Side(
      after.map { EditionSource(named: $0) } ?? .working, in: folders, knowing: self.before.sections)
    if let earlier = self.before.linked, let later = self.after.linked {
      diff = RevisionDiff(comparing: earlier, with: later)
    } else {
      diff = nil
    }
  }

  /// Whether the editions differ; false too if they could not be compared.
  package var isDifferent: Bool { diff.map { !$0.revisions.isEmpty } ?? false }

  /// The diff in a form; nil if the editions could not be compared or there is no such form.
  ///
  /// - Parameters:
  ///   - format: One of `formats`.
  ///   - isOldLeft: Whether the old text stands at the left of a table.
  ///   - hasRemarks: Whether a table has a column for remarks (備考).
  ///   - usesColour: Whether a terminal shows colours.
  /// - Returns: The file.
  /// - Throws: The style sheets of a page cannot be read.
  package func bytes(
    as format: String, isOldLeft: Bool, hasRemarks: Bool, usesColour: Bool
  ) throws -> [UInt8]? {
    guard let diff, let format = DiffFormat.all.first(where: { $0.id == format }) else { return nil }
    let sheet = DiffSheet(
      diff, set: ComparisonSetting(isOldLeft: isOldLeft, hasRemarks: hasRemarks), usesColour: usesColour,
      styleSheet: format.isPage ? try styleSheet() : [])
    return format.bytes(sheet)
  }

  private func styleSheet() throws -> [UInt8] {
    let templates = Folder(path: folders.templates)
    try templates.requireFolder()
    return try DiffFormat.styleSheets.flatMap { try templates.read($0) }
  }

  /// Writes a file in place of what was there.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let above = parts.dropLast().joined(separator: "/")
    let folder = Folder(path: parts.count > 1 ? (above.isEmpty ? "/" : above) : ".")
    guard let name = parts.last, !name.isEmpty, folder.kind(of: name) != .folder else {
      throw WorldError(
        Wording(ja: "出力先「\(path)」はフォルダーです。ファイルを指定してください", en: "“\(path)” is a folder. Name a file"))
    }
    try folder.overwrite(name, with: bytes)
  }
}
