package import HandbookEditing
import HandbookParsing
package import HandbookModel

/// What the office does with its files beside writing them: looks for missing ids, tidies, begins a section.
package struct Desk: Sendable {
  /// The files as they were read.
  package let sources: Sources
  private let content: Content
  private let folder: Folder
  private let folders: Folders

  /// Reads the content; what cannot be read is left out, and `check` says why.
  package init(of folders: Folders) throws {
    self.folders = folders
    folder = Folder(path: folders.content)
    var report = Report()
    content = try Content(readingFrom: folder, report: &report)
    sources = Sources(content: content, templates: Content([]), folders: folders)
  }

  // MARK: Ids

  /// What has no permanent id yet, file by file.
  package var missingIDs: [MissingID] { content.files.flatMap { MissingID.all(in: $0) } }

  // MARK: Tidying

  /// The files as tidying would leave them.
  ///
  /// - Parameter paths: The files or folders meant, as given on the command line; all if there are none.
  /// - Returns: What would be written.
  /// - Throws: That a path is none of the handbook's.
  package func tidying(of paths: [String]) throws -> Tidying {
    let meant = try paths.map { try path(inContent: $0) }
    return Tidying(of: content, earlier: earlierFiles()) { path in
      meant.isEmpty || meant.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
    }
  }

  /// Writes what tidying has changed, each file beside its place and renamed; returns the paths of those that somebody has
  /// saved meanwhile, which are left to them.
  package func write(_ tidying: Tidying) throws -> [String] {
    var overtaken: [String] = []
    for file in tidying.files where file.isChanged {
      guard folder.holds(file.file.bytes, in: file.file.path) else {
        overtaken.append(file.file.path)
        continue
      }
      try folder.overwrite(file.file.path, with: file.bytes)
    }
    return overtaken
  }

  /// A path of the command line as one below the content folder.
  private func path(inContent path: String) throws -> String {
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    let root = Folder(path: folders.content).realPath
    let real = Folder(path: trimmed).realPath
    if let root, let real {
      if real == root { return "" }
      if real.hasPrefix(root + "/") { return String(real.dropFirst(root.count + 1)) }
    }
    if content.file(trimmed) != nil || !content.files(in: trimmed + "/").isEmpty { return trimmed }
    throw WorldError(
      Wording(
        ja: "「\(path)」は「\(folders.content)」の中のファイルではありません。content/sections/mail.md のように指定してください",
        en: "“\(path)” is no file of “\(folders.content)”. Name one, such as content/sections/mail.md"))
  }

  // MARK: New sections

  /// Begins a section: writes its file, then its place in the order, or neither.
  package func beginSection(_ id: String, title: String?, after previous: String?) throws -> NewSection {
    let formerIDs = Set(earlierFiles().compactMap { Self.sectionName(of: $0.path) })
    let section: NewSection
    do {
      section = try NewSection(id, title: title, after: previous, in: content, formerIDs: formerIDs)
    } catch {
      throw WorldError(error.summary)
    }
    let isLeftOver = folder.holds(section.file.bytes, in: section.file.path)
    if !isLeftOver {
      try folder.makeFolder("sections")
      try folder.write(section.file.bytes, to: section.file.path)
    }
    do {
      try folder.overwrite(section.outline.path, with: section.outline.bytes)
    } catch {
      if !isLeftOver { try? folder.remove(section.file.path) }
      throw error
    }
    return section
  }

  // MARK: Earlier editions

  /// The sections of the frozen editions; none where there are no editions.
  private func earlierFiles() -> [ContentFile] {
    let editions = (try? folder.names(in: "editions")) ?? []
    return editions.flatMap { edition -> [ContentFile] in
      let names = (try? folder.names(in: "editions/\(edition)/sections")) ?? []
      return names.compactMap { name in
        let path = "editions/\(edition)/sections/\(name)"
        return (try? folder.read(path)).map { ContentFile(path: path, bytes: $0) }
      }
    }
  }

  private static func sectionName(of path: String) -> String? {
    path.split(separator: "/").last.flatMap { $0.hasSuffix(".md") ? String($0.dropLast(".md".count)) : nil }
  }
}
