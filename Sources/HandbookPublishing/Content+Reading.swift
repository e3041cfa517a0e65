import HandbookModel

extension Content {
  /// How deep folders are followed.
  static let deepest = 8
  /// The longest name of a file in bytes: that of its page has to fit a file system, too.
  private static let longestName = 200

  /// The folder of earlier editions.
  static let editionsFolder = "editions"

  /// Reads a folder: every file but hidden ones and what editors leave behind; earlier editions each by themselves.
  ///
  /// A link, a pipe, a device, a name that cannot be typed or a file without permission is reported, by the name that
  /// `sources` know, and not opened; the others are still read.
  init(readingFrom folder: Folder, namedIn prefix: String = "", report: inout Report) throws {
    try folder.requireFolder()
    var files: [ContentFile] = []
    var refused = Report()
    try Self.read("", in: folder, depth: 0, into: &files, report: &refused)
    refused.add(Self.twins(among: files))
    for finding in refused.diagnostics { report.refuse(finding.moved(into: prefix)) }
    self.init(files, editions: try Self.editions(in: folder, prefix, report: &report))
  }

  private static func editions(
    in folder: Folder, _ prefix: String, report: inout Report
  ) throws -> [FrozenFolder] {
    guard try folder.readKind(of: editionsFolder) == .folder else { return [] }
    return try folder.names(in: editionsFolder).compactMap { name in
      let path = "\(editionsFolder)/\(name)"
      guard !TemporaryName.isOne(name), fault(ofName: name) == nil, try folder.readKind(of: path) == .folder
      else { return nil }
      let frozen = Folder(path: "\(folder.path)/\(path)")
      return FrozenFolder(
        name, try Content(readingFrom: frozen, namedIn: "\(prefix)\(path)/", report: &report))
    }
  }

  private static func read(
    _ name: String, in folder: Folder, depth: Int, into files: inout [ContentFile], report: inout Report
  ) throws {
    for child in try folder.names(in: name) where !TemporaryName.isOne(child) {
      let path = name.isEmpty ? child : "\(name)/\(child)"
      if let fault = Self.fault(ofName: child) {
        report.add(.refused(path, fault.summary, fix: fault.fix))
        continue
      }
      do {
        switch try folder.readKind(of: path) {
        case .file?: files.append(ContentFile(path: path, bytes: try folder.read(path)))
        case .folder? where name == editionsFolder: break
        case .folder? where depth < deepest:
          try read(path, in: folder, depth: depth + 1, into: &files, report: &report)
        case .folder?: report.add(.tooDeep(path, limit: deepest))
        case .link?: report.add(.link(path))
        case .other?: report.add(.noFile(path))
        case nil: break
        }
      } catch let error as WorldError {
        report.add(.unreadable(path, error))
      }
    }
  }

  static func fault(ofName name: String) -> (summary: Wording, fix: Wording)? {
    let rename = Wording(ja: "半角英数字の名前に付け替えてください", en: "Give it a name of ASCII letters and digits")
    let scalars = name.unicodeScalars
    if scalars.contains("\u{FFFD}") {
      return (Wording(ja: "ファイル名はUTF-8で付けます", en: "File names are UTF-8"), rename)
    }
    if scalars.contains(where: { $0.properties.generalCategory == .control }) {
      return (Wording(ja: "ファイル名に改行や制御文字は使えません", en: "File names hold no control characters"), rename)
    }
    guard name.utf8.count > longestName else { return nil }
    return (
      Wording(
        ja: "ファイル名は\(longestName)バイト（日本語で\(longestName / 3)文字）までです",
        en: "File names have at most \(longestName) bytes"),
      Wording(ja: "短い名前に付け替えてください", en: "Give it a shorter name")
    )
  }

  /// Files whose names are one name on Windows and macOS: they differ in capitals, or in how が is put together.
  static func twins(among files: [ContentFile]) -> [Diagnostic] {
    var seen: [String: String] = [:]
    return files.compactMap { file in
      let folded = file.path.lowercased()
      guard let other = seen[folded] else {
        seen[folded] = file.path
        return nil
      }
      return .twin(file.path, of: other)
    }
  }
}

extension Diagnostic {
  static func refused(_ path: String, _ summary: Wording, fix: Wording) -> Diagnostic {
    Diagnostic(.fileRefused, summary, at: .start(of: path), fix: .init(fix))
  }

  static func link(_ path: String) -> Diagnostic {
    .refused(
      path, Wording(ja: "シンボリックリンク（ほかのファイルを指すもの）は読みません", en: "Symbolic links are not followed"),
      fix: Wording(ja: "リンクの代わりに、リンク先の写しを置いてください", en: "Put a copy of what it leads to in its place"))
  }

  static func noFile(_ path: String) -> Diagnostic {
    .refused(
      path, Wording(ja: "ふつうのファイルだけを読みます", en: "Only ordinary files are read"),
      fix: Wording(ja: "パイプや装置は、別のフォルダーへ移してください", en: "Move pipes and devices elsewhere"))
  }

  static func tooDeep(_ path: String, limit: Int) -> Diagnostic {
    .refused(
      path, Wording(ja: "フォルダーの深さは\(limit)段までです", en: "Folders nest \(limit) deep"),
      fix: Wording(ja: "浅いフォルダーへ移してください", en: "Move it up"))
  }

  fileprivate static func unreadable(_ path: String, _ error: WorldError) -> Diagnostic {
    Diagnostic(
      .fileUnreadable,
      Wording(ja: "読むことができません（\(error.cause.japanese)）", en: "It cannot be read (\(error.cause.english))"),
      at: .start(of: path),
      fix: .init(
        Wording(
          ja: "アクセス権と大きさを確かめ、要らないファイルなら移してください",
          en: "See to its permissions and size, or move it elsewhere")))
  }

  fileprivate static func twin(_ path: String, of other: String) -> Diagnostic {
    Diagnostic(
      .fileNameCase,
      Wording(
        ja: "大文字と小文字などが違うだけのファイル名は、ほかの端末で区別できません（「\(other)」と「\(path)」）",
        en: "Other machines take these file names for one (“\(other)” and “\(path)”)"),
      at: .start(of: path),
      notes: [.init(Wording(ja: "もう一つのファイルです", en: "This is the other file"), at: .start(of: other))],
      fix: .init(Wording(ja: "どちらかを消すか、別の名前に付け替えてください", en: "Delete or rename one of them")))
  }

  /// The same of a file whose folder lies in another.
  func moved(into prefix: String) -> Diagnostic {
    guard !prefix.isEmpty else { return self }
    return Diagnostic(
      explanation, as: severity, summary, at: SourceSpan(prefix + span.path, span.range),
      notes: notes.map { .init($0.summary, at: SourceSpan(prefix + $0.span.path, $0.span.range)) }, fix: fix)
  }
}
