internal import HandbookModel
internal import HandbookParsing

/// The steps by which an edition is frozen, in an order that can be interrupted anywhere.
///
/// The edition is written whole into `editions/.release/`, and moved to its place by one rename: before it nothing has
/// happened, after it the edition is there. `editions/.release/` stays until the working files say `next`, so that the
/// next run knows what is left to do. Working files are changed in place, whatever has become of them meanwhile.
struct FreezingStep {
  private static let stage = "editions/.release"
  private static let lock = ".editions-lock"
  private static let note = "\(stage)/edition"

  private let folder: Folder

  init(in folder: Folder) { self.folder = folder }

  /// The folder of earlier editions, on which the lock is held.
  var editions: Folder { Folder(path: "\(folder.path)/editions") }

  /// Whether a release has left something behind.
  var isInterrupted: Bool { folder.kind(of: Self.stage) != nil || folder.kind(of: Self.lock) != nil }

  /// Whether an edition has reached its place.
  func hasFrozen(_ edition: EditionID) -> Bool { folder.kind(of: "editions/\(edition)") != nil }

  /// Freezes an edition and opens the next one.
  func freeze(_ content: Content, as manifest: EditionManifest) throws {
    let id = manifest.edition.id.written
    let staged = "\(Self.stage)/\(id)"
    let isFirst = folder.kind(of: "editions") == nil
    do {
      try folder.remove(Self.stage)
      try folder.makeFolder(staged)
      try folder.write(Array("\(id)\n".utf8), to: Self.note)
      for file in content.files {
        if let slash = file.path.lastIndex(of: "/") { try folder.makeFolder("\(staged)/\(file.path[..<slash])") }
        try folder.write(file.bytes, to: "\(staged)/\(file.path)")
      }
      try folder.flush()
      try folder.move(staged, to: "editions/\(id)")
    } catch {
      try? folder.remove(Self.stage)
      if isFirst { try? folder.remove("editions") }
      throw error
    }
    if manifest.origin == .released { try openNext(after: manifest.edition) }
    try folder.remove(Self.stage)
  }

  /// Finishes, or clears up.
  func finishInterrupted() throws -> Edition? {
    guard let edition = try frozenEdition() else {
      try folder.remove(Self.stage)
      return nil
    }
    try openNext(after: edition)
    try folder.remove(Self.stage)
    return edition
  }

  /// The edition that was moved to its place before the release was interrupted.
  private func frozenEdition() throws -> Edition? {
    guard try folder.readKind(of: Self.note) == .file else { return nil }
    let id = String(decoding: try folder.read(Self.note), as: UTF8.self).filter { $0 != "\n" }
    guard EditionID.isValid(id), try folder.readKind(of: "\(Self.stage)/\(id)") == nil,
      try folder.readKind(of: "editions/\(id)/\(EditionManifest.path)") == .file
    else { return nil }
    let bytes = try folder.read("editions/\(id)/\(EditionManifest.path)")
    var report = Report()
    let seal = Content([ContentFile(path: EditionManifest.path, bytes: bytes)])
    let manifest = EditionManifest(parsing: seal, report: &report)
    return manifest.flatMap { $0.origin == .released ? $0.edition : nil }
  }

  private func openNext(after edition: Edition) throws {
    if try folder.readKind(of: "history.md") == .file {
      let written = try folder.read("history.md")
      var history = HistoryText(written)
      history.set(edition)
      if history.bytes != written { try folder.overwrite("history.md", with: history.bytes) }
    }
    let written = try folder.read("handbook.yml")
    var outline = OutlineText(written)
    outline.setWorking()
    if outline.bytes != written { try folder.overwrite("handbook.yml", with: outline.bytes) }
    try folder.flush()
  }
}
