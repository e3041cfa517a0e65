internal import HandbookComparing

extension DiffFormat {
  /// For a merge request: tables that GitHub and GitLab show.
  static let markdown = DiffFormat(id: "markdown") { sheet in
    var writer = MarkdownWriter(sheet)
    writer.write()
    return Array(writer.text.utf8)
  }
}

/// Writes a diff as Markdown.
private struct MarkdownWriter {
  private(set) var text = ""
  private let sheet: DiffSheet

  init(_ sheet: DiffSheet) { self.sheet = sheet }

  mutating func write() {
    text += "# 新旧の比較：\(MarkdownText(sheet.title).text)\n\n"
    for edition in sheet.editions { text += "- \(MarkdownText(edition).text)\n" }
    text += "- \(sheet.countWords)\n"
    guard !sheet.diff.revisions.isEmpty else { return }
    text += "\n## \(sheet.flaggedWords)\n"
    if !sheet.summary.flagged.isEmpty { text += "\n" }
    for index in sheet.summary.flagged {
      let revision = sheet.diff.revisions[index]
      let flags = revision.strongestFlags.map { MarkdownText($0.words).text }.joined(separator: "／")
      text += "- **\(flags)** \(escaped(sheet.place(of: revision)))　\(escaped(sheet.chapter(of: revision)))\n"
    }
    for chapter in sheet.summary.chapters {
      text += "\n## \(escaped(chapter.heading))\n\n"
      let heads = ["項"] + sheet.setting.heads(of: sheet.diff)
      row(heads)
      row(Array(repeating: "---", count: heads.count))
      for index in chapter.revisions { write(sheet.diff.revisions[index]) }
    }
  }

  private mutating func write(_ revision: Revision) {
    let sides = sheet.setting.ordered(new: true, old: false).map { isNew in cell(revision, isNew: isNew) }
    let remarks = (["（\(revision.kind.word)）"] + revision.remarks).map { MarkdownText($0).text }
    row(
      [escaped(sheet.place(of: revision))] + sides
        + (sheet.setting.hasRemarks ? [remarks.joined(separator: "<br>")] : []))
  }

  private func cell(_ revision: Revision, isNew: Bool) -> String {
    guard revision.showsText else { return "（略）" }
    let lines = sheet.lines(of: revision, isNew: isNew)
    guard !lines.isEmpty else { return isNew ? "（削除）" : "（新設）" }
    let tag = isNew ? "ins" : "del"
    return lines.map { line in
      let label = line.label.isEmpty ? "" : "\(MarkdownText(line.label).text)　"
      return label
        + line.words.pieces.map { piece in
          switch piece {
          case .plain(let text): MarkdownText(text).text
          case .marked(let parts): "<\(tag)>\(MarkdownText(parts.map(\.text).joined()).text)</\(tag)>"
          }
        }.joined()
    }.joined(separator: "<br>")
  }

  private func escaped(_ words: String) -> String { MarkdownText(VisibleText(words).text).text }

  private mutating func row(_ cells: [String]) { text += "| \(cells.joined(separator: " | ")) |\n" }
}

/// Text as Markdown that says just that, also in a cell of a table, and calls nobody.
struct MarkdownText {
  /// The Markdown.
  let text: String

  init(_ words: String) {
    var text = String.UnicodeScalarView()
    let scalars = Array(words.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": text.append(contentsOf: "<br>".unicodeScalars)
      case "&": text.append(contentsOf: "&amp;".unicodeScalars)
      case "<": text.append(contentsOf: "&lt;".unicodeScalars)
      case ">": text.append(contentsOf: "&gt;".unicodeScalars)
      default:
        if Self.marks.contains(scalar) || index == 0 && Self.openings.contains(scalar) { text.append("\\") }
        text.append(scalar)
      }
      if Self.beginsLink(scalars, at: index) { text.append(contentsOf: "<!-- -->".unicodeScalars) }
    }
    self.text = String(text)
  }

  /// What Markdown acts on anywhere, and what only at the start of a text.
  private static let marks = Set("\\`*_[]|~#$^{}!".unicodeScalars)
  private static let openings = Set("-+=:".unicodeScalars)

  /// Whether a site would make a link of what follows, or write to somebody: a name, an issue, an emoji, an address.
  ///
  /// It looks at finished text, so only a tag in between keeps it from that.
  private static func beginsLink(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    let isLetter = next.isASCII && next.properties.isAlphabetic
    switch scalars[index] {
    case "@", "#", "!", "$", "%", "~", "&": return isLetter || ("0"..."9").contains(next)
    case ":": return isLetter || next == "/"
    case ".": return index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default: return false
    }
  }
}
