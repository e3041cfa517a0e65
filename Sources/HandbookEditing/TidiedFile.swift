package import HandbookModel
internal import HandbookParsing

/// A file as tidying leaves it.
package struct TidiedFile: Hashable, Sendable {
  /// The file as it was.
  package let file: ContentFile
  /// What it would hold.
  package let bytes: [UInt8]
  /// The names of the mends that changed it.
  package let mends: [String]
  /// Whether the file was left as it was, since it would have said something else.
  package let isLeftAlone: Bool

  /// Whether the file would be written otherwise.
  package var isChanged: Bool { bytes != file.bytes }

  /// Tidies a file of a handbook.
  ///
  /// It is changed only if it then says the same, and would stay as it is the next time.
  init(_ file: ContentFile, of content: Content, in house: TidyHouse) {
    let once = Self.mended(file, house)
    guard once.file.bytes != file.bytes else {
      self.init(unchanged: file, isLeftAlone: false)
      return
    }
    let issued = GivenIDs.all(in: once.file.bytes).subtracting(GivenIDs.all(in: file.bytes))
    let before = Meaning(of: file, in: content, without: issued)
    let after = Meaning(of: once.file, in: content, without: issued)
    let isStable = Self.mended(once.file, house).file == once.file
    guard let before, let after, before.fingerprint == after.fingerprint, after.addsNoError(to: before), isStable else {
      self.init(unchanged: file, isLeftAlone: true)
      return
    }
    self.init(file: file, bytes: once.file.bytes, mends: once.mends, isLeftAlone: false)
  }

  private init(file: ContentFile, bytes: [UInt8], mends: [String], isLeftAlone: Bool) {
    self.file = file
    self.bytes = bytes
    self.mends = mends
    self.isLeftAlone = isLeftAlone
  }

  private init(unchanged file: ContentFile, isLeftAlone: Bool) {
    self.init(file: file, bytes: file.bytes, mends: [], isLeftAlone: isLeftAlone)
  }

  private static func mended(_ file: ContentFile, _ house: TidyHouse) -> (file: ContentFile, mends: [String]) {
    var mended = file
    var mends: [String] = []
    for mend in Mend.all {
      let edits = mend.edits(mended, house)
      guard !edits.isEmpty else { continue }
      let bytes = mended.bytes.applying(edits)
      if bytes != mended.bytes { mends.append(mend.id) }
      mended = ContentFile(path: file.path, bytes: bytes)
    }
    return (mended, mends)
  }
}

/// What one file says in its handbook, and the errors in it.
private struct Meaning {
  let fingerprint: Fingerprint
  private let errors: [String: Int]

  init?(of file: ContentFile, in content: Content, without issued: Set<String>) {
    var report = Report()
    guard let handbook = Handbook(parsing: Self.surroundings(of: file, content), report: &report) else { return nil }
    fingerprint = Fingerprint(of: handbook, without: issued)
    errors = Dictionary(
      report.diagnostics.filter { $0.severity == .error && $0.span.path == file.path }.map { ($0.id, 1) },
      uniquingKeysWith: +)
  }

  func addsNoError(to other: Meaning) -> Bool { errors.allSatisfy { $0.value <= other.errors[$0.key, default: 0] } }

  /// A section says what it says without all others; the file that puts them in order does not.
  private static func surroundings(of file: ContentFile, _ content: Content) -> Content {
    let outline = HandbookOutline.path
    guard file.path != outline else { return Content(content.files.filter { $0.path != outline } + [file]) }
    let name = file.path.split(separator: "/").last?.dropLast(".md".count) ?? ""
    let frame = """
      title: 題
      organization: 組織
      edition: {id: e, name: 版, date: 2024-01}
      sections: ["\(name)"]

      """
    return Content([ContentFile(path: outline, bytes: Array(frame.utf8)), file])
  }
}
