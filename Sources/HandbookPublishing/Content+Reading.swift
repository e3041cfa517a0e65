import HandbookModel

extension Content {
  /// How deep folders are followed.
  private static let deepest = 8

  /// Reads a folder: every file but hidden ones, what editors leave behind, and frozen editions.
  ///
  /// A link, a pipe, a device or a name that is not UTF-8 is reported, by the name that `sources` know, and not opened.
  init(readingFrom folder: Folder, namedIn prefix: String = "", report: inout Report) throws {
    guard folder.exists else {
      throw WorldError(
        Wording(ja: "フォルダー「\(folder.path)」がありません", en: "There is no folder “\(folder.path)”"))
    }
    var files: [ContentFile] = []
    var refused = Report()
    try Self.read("", in: folder, depth: 0, into: &files, report: &refused)
    for finding in refused.diagnostics {
      report.add(Diagnostic(finding.id, finding.severity, finding.summary, at: .start(of: prefix + finding.span.path)))
    }
    self.init(files)
  }

  private static func read(
    _ name: String, in folder: Folder, depth: Int, into files: inout [ContentFile], report: inout Report
  ) throws {
    for child in try folder.names(in: name) where !isIgnored(child) {
      let path = name.isEmpty ? child : "\(name)/\(child)"
      guard !child.unicodeScalars.contains("\u{FFFD}") else {
        report.add(.refused(path, Wording(ja: "ファイル名はUTF-8で付けます", en: "File names are UTF-8")))
        continue
      }
      switch folder.kind(of: path) {
      case .file?: files.append(ContentFile(path: path, bytes: try folder.read(path)))
      case .folder? where path == "editions": break
      case .folder? where depth < deepest:
        try read(path, in: folder, depth: depth + 1, into: &files, report: &report)
      case .folder?:
        report.add(.refused(path, Wording(ja: "フォルダーの深さは\(deepest)段までです", en: "Folders nest \(deepest) deep")))
      case .link?:
        report.add(.refused(path, Wording(ja: "シンボリックリンクは読みません", en: "Symbolic links are not followed")))
      case .other?:
        report.add(.refused(path, Wording(ja: "ふつうのファイルだけを読みます", en: "Only ordinary files are read")))
      case nil: break
      }
    }
  }

  private static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#")
  }
}

extension Diagnostic {
  fileprivate static func refused(_ path: String, _ summary: Wording) -> Diagnostic {
    Diagnostic("file-refused", .error, summary, at: .start(of: path))
  }
}
