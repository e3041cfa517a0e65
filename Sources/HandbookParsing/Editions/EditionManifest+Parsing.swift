package import HandbookModel

extension EditionManifest {
  /// Reads the manifest of a frozen edition out of its files; reported if it is missing, unreadable or of a later format.
  package init?(parsing content: Content, report: inout Report) {
    guard content.file(Self.path) != nil else {
      if !report.refuses(Self.path) { report.add(.unsealed) }
      return nil
    }
    guard var record = YAMLRecord(rootOf: Self.path, in: content, report: &report) else {
      if !report.hasErrors { report.add(.unsealed) }
      return nil
    }
    guard let format = record.requiredText("format", report: &report) else { return nil }
    guard let number = Int(format), (1...Self.format).contains(number) else {
      report.add(.laterFormat(format, record.scalar("format")?.range ?? record.range))
      return nil
    }
    let edition = Self.edition(&record, report: &report)
    let origin: Origin? = record.choice("origin", report: &report)
    let workTree: WorkTree? = record.choice("work-tree", report: &report)
    let approvals = HandbookOutline.approvals(&record, report: &report)
    let previous = Self.previous(&record, report: &report)
    let changes = Self.changes(&record, report: &report)
    let list = record.digest("list", report: &report)
    let count = record.requiredText("files", report: &report).flatMap { Int($0) }
    record.reportUnknownKeys(to: &report)
    guard let edition, let list, let count, !report.hasErrors else { return nil }
    self.init(
      edition: edition, origin: origin ?? .released, workTree: workTree ?? .none, approvals: approvals,
      previous: previous, changes: changes, list: list, fileCount: count)
  }

  private static func edition(_ record: inout YAMLRecord, report: inout Report) -> Edition? {
    guard let value = record.value("edition"), var edition = YAMLRecord(value, path: path, report: &report) else {
      return nil
    }
    defer { edition.reportUnknownKeys(to: &report) }
    return HandbookOutline.edition(&edition, path: path, report: &report)
  }

  private static func previous(_ record: inout YAMLRecord, report: inout Report) -> Previous? {
    guard let value = record.value("previous"), var previous = YAMLRecord(value, path: path, report: &report) else {
      return nil
    }
    defer { previous.reportUnknownKeys(to: &report) }
    let id = previous.id(Edition.self, report: &report)
    guard let id, let manifest = previous.digest("manifest", report: &report) else { return nil }
    return Previous(id: id, manifest: manifest)
  }

  private static func changes(_ record: inout YAMLRecord, report: inout Report) -> [ChangeCount] {
    record.records("changes", report: &report).compactMap { record in
      var record = record
      defer { record.reportUnknownKeys(to: &report) }
      let name = record.requiredText("class", report: &report)
      let count = record.requiredText("count", report: &report)
      guard let name, let count = count.flatMap({ Int($0) }) else { return nil }
      return ChangeCount(name, count)
    }
  }
}

extension YAMLRecord {
  /// A SHA-256, which has to be there.
  fileprivate mutating func digest(_ key: String, report: inout Report) -> Digest? {
    guard let text = requiredText(key, report: &report) else { return nil }
    if let digest = Digest(text) { return digest }
    report.add(.noDigest(key, SourceSpan(EditionManifest.path, scalar(key)?.range ?? range)))
    return nil
  }
}

extension Diagnostic {
  fileprivate static let unsealed = Diagnostic(
    .editionUnsealed,
    Wording(ja: "封印（\(EditionManifest.path)）のない版です", en: "The edition has no seal (\(EditionManifest.path))"),
    at: .start(of: EditionManifest.path),
    fix: .init(
      Wording(
        ja: "控えからこの版のフォルダーを戻すか、「handbook release --restored フォルダー」で作り直してください",
        en: "Bring the folder back from a copy, or make it anew with “handbook release --restored FOLDER”")))

  fileprivate static func laterFormat(_ format: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .editionFormat,
      Wording(
        ja: "封印の形式\(format)は、このツールより新しいものです（読めるのは\(EditionManifest.format)まで）",
        en: "The seal has format \(format), which is newer than this tool (it reads up to \(EditionManifest.format))"),
      at: SourceSpan(EditionManifest.path, range),
      fix: .init(Wording(ja: "新しい handbook を入れてください", en: "Install a newer handbook")))
  }

  fileprivate static func noDigest(_ key: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .editionUnsealed,
      Wording(ja: "「\(key)」は64桁の16進数（SHA-256）です", en: "“\(key)” is a SHA-256 of 64 hexadecimal digits"), at: span,
      fix: .init(Wording(ja: "控えからこの版のフォルダーを戻してください", en: "Bring the folder back from a copy")))
  }
}
