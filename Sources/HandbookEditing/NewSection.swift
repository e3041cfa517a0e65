package import HandbookModel
internal import HandbookParsing

/// A section that is begun: its file, and `handbook.yml` with its id at its place.
package struct NewSection: Hashable, Sendable {
  /// Why a section cannot be begun, and what to do.
  package struct Refusal: Error, Hashable {
    /// The reason, for the author.
    package let summary: Wording
  }

  /// The file of the section.
  package let file: ContentFile
  /// The order of the handbook with the section in it.
  package let outline: ContentFile

  /// The longest id: it becomes a file's name and an address.
  private static let longestID = 60
  /// Names that Windows gives to devices.
  private static let devices: Set<String> = ["con", "prn", "aux", "nul"]

  /// Begins a section.
  ///
  /// - Parameters:
  ///   - id: Its permanent id.
  ///   - title: Its title; one to be replaced if nil.
  ///   - previous: The section it follows; the last one if nil.
  ///   - content: The handbook.
  ///   - formerIDs: The ids of sections in earlier editions, which are not used again.
  /// - Throws: Why the section cannot be begun.
  package init(
    _ id: String, title: String?, after previous: String?, in content: Content, formerIDs: Set<String> = []
  ) throws(Refusal) {
    try Self.refuseMalformed(id)
    let path = "sections/\(id).md"
    let file = ContentFile(path: path, bytes: Array(try Self.text(title: title ?? id, path: path).utf8))
    guard let outline = content.file(HandbookOutline.path) else { throw .noOutline }
    var report = Report()
    let sections = HandbookOutline(parsing: content, report: &report)?.sections ?? []
    if let taken = sections.first(where: { $0.id.written.lowercased() == id }) { throw .taken(taken.id.written) }
    // A file that an interrupted run has left is the file that is wanted.
    for other in content.files where other.path.lowercased() == path && other != file { throw .fileExists(other.path) }
    if formerIDs.contains(id) { throw .former(id) }
    guard let last = sections.last else { throw .emptyOutline(id) }
    var entry = last
    if let previous {
      guard let found = sections.first(where: { $0.id.written == previous }) else {
        throw .unknown(previous, known: sections.map(\.id.written))
      }
      entry = found
    }
    self.file = file
    self.outline = try Self.outline(outline, adding: id, after: entry, in: content)
  }

  private static func refuseMalformed(_ id: String) throws(Refusal) {
    guard SectionID.isValid(id), id.utf8.first.map(\.isASCIILetter) == true, id == id.lowercased(),
      id.utf8.count <= longestID, !devices.contains(id), !id.contains("."), !id.hasSuffix("-")
    else { throw .malformed(id, longestID) }
  }

  // MARK: The file

  private static func text(title: String, path: String) throws(Refusal) -> String {
    guard !title.allSatisfy(\.isWhitespace),
      !title.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .malformedTitle }
    let (heading, rule) = ("見出し", "ここに規則を一つ書く。しなければならないことは「…すること。」と書く。")
    return """
      ---
      title: \(scalar(title))
      ---

      ## \(heading) {#\(SuggestedName(heading, in: path).text)}

      - [ ] \(rule) {#\(SuggestedName(rule, in: path).text)}

      """
  }

  /// A text as YAML writes it: between quotes, unless it is nothing but letters.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "、。・（）「」".unicodeScalars.contains($0) }
    return isPlain && text.utf8.first.map { $0 >= 0x80 } == true ? text : "'\(text.replacing("'", with: "''"))'"
  }

  // MARK: The order

  /// The order with one more id, read again to see that it says just that.
  private static func outline(
    _ file: ContentFile, adding id: String, after entry: (id: SectionID, range: SourceRange), in content: Content
  ) throws(Refusal) -> ContentFile {
    let bytes = file.bytes
    let lines = SourceLines(bytes, from: 0)
    let line = lines.lines[lines.index(of: Int(entry.range.start))]
    let before = bytes[line.text.lowerBound..<Int(entry.range.start)]
    let isItem =
      before.contains(UInt8(ascii: "-")) && before.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    let edit: Edit
    if isItem {
      let isUnfinished = line.end == line.text.upperBound
      let lineBreak = isUnfinished ? bytes.lineBreak : Array(bytes[line.text.upperBound..<line.end])
      let item = Array(before) + Array(id.utf8)
      edit = Edit(line.end..<line.end, isUnfinished ? lineBreak + item : item + lineBreak)
    } else {
      let end = Int(entry.range.end)
      edit = Edit(end..<end, ", \(id)".utf8)
    }
    let edited = ContentFile(path: file.path, bytes: bytes.applying([edit]))
    guard isSame(file, edited, adding: id, after: entry.id, in: content) else { throw .tooIntricate(id) }
    return edited
  }

  private static func isSame(
    _ file: ContentFile, _ edited: ContentFile, adding id: String, after previous: SectionID, in content: Content
  ) -> Bool {
    var report = Report()
    guard let old = HandbookOutline(parsing: Content([file]), report: &report),
      let new = HandbookOutline(parsing: Content([edited]), report: &report)
    else { return false }
    var wanted = old.sections.map(\.id)
    guard let place = wanted.firstIndex(of: previous) else { return false }
    wanted.insert(SectionID(id), at: place + 1)
    return new.sections.map(\.id) == wanted && new.fieldTexts.map(\.text) == old.fieldTexts.map(\.text)
      && new.parts.map(\.title) == old.parts.map(\.title)
  }
}

extension NewSection.Refusal {
  fileprivate static func malformed(_ id: String, _ longest: Int) -> Self {
    Self(
      summary: Wording(
        ja: "「\(id)」は項のIDにできません。英小文字で始め、英小文字・数字・「-」だけで\(longest)字までにしてください（例: remote-work）。番号は付けません",
        en:
          "“\(id)” is no id for a section: begin with a letter and use a-z, 0-9 and “-” only, at most \(longest) (remote-work)"
      ))
  }

  fileprivate static let malformedTitle = Self(
    summary: Wording(ja: "題名には、文字を一行で書いてください", en: "A title is one line of text"))

  fileprivate static func taken(_ id: String) -> Self {
    Self(
      summary: Wording(
        ja: "項「\(id)」はもう handbook.yml にあります。別のIDを付けてください",
        en: "The section “\(id)” stands in handbook.yml already. Choose another id"))
  }

  fileprivate static func fileExists(_ path: String) -> Self {
    Self(
      summary: Wording(
        ja: "ファイル \(path) がもうあります。それを使うなら handbook.yml の sections に加え、使わないなら別のIDを付けてください",
        en: "There is a file \(path). Add it to sections in handbook.yml, or choose another id"))
  }

  fileprivate static func former(_ id: String) -> Self {
    Self(
      summary: Wording(
        ja: "「\(id)」は、前の版の項のIDです。同じIDは二度使えないので、別のIDを付けてください",
        en: "“\(id)” was a section of an earlier edition. An id is given once; choose another one"))
  }

  fileprivate static func unknown(_ id: String, known: [String]) -> Self {
    let nearest = known.map { ($0, $0.editDistance(to: id, limit: 3)) }.min { $0.1 < $1.1 }
    let hint = nearest.flatMap { $0.1 <= 3 ? $0.0 : nil }
    return Self(
      summary: Wording(
        ja: "--after の項「\(id)」がありません。\(hint.map { "「\($0)」ではありませんか" } ?? "handbook.yml の sections にあるIDを指定してください")",
        en:
          "There is no section “\(id)” to stand after. \(hint.map { "Did you mean “\($0)”?" } ?? "Name one of sections in handbook.yml")"
      ))
  }

  fileprivate static let noOutline = Self(
    summary: Wording(
      ja: "handbook.yml がありません。--content で、ハンドブックのフォルダーを指定してください",
      en: "There is no handbook.yml. Name the folder of the handbook with --content"))

  fileprivate static func emptyOutline(_ id: String) -> Self {
    Self(
      summary: Wording(
        ja: "handbook.yml に、項の並び（sections）がありません。「sections:」の行と「  - \(id)」の行を書いてから、sections/\(id).md を作ってください",
        en: "handbook.yml has no sections. Write the lines “sections:” and “  - \(id)”, then sections/\(id).md"))
  }

  fileprivate static func tooIntricate(_ id: String) -> Self {
    Self(
      summary: Wording(
        ja: "handbook.yml の sections に、ほかを変えずに加えることができません。「  - \(id)」の行を手で加え、sections/\(id).md を作ってください",
        en:
          "“\(id)” cannot be added to handbook.yml without changing more. Add the line “  - \(id)” and sections/\(id).md by hand"
      ))
  }
}
