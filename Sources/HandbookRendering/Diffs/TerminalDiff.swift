internal import HandbookComparing

extension DiffFormat {
  /// For the screen of a terminal: readable without colour.
  static let terminal = DiffFormat(id: "terminal") { sheet in
    var writer = TerminalWriter(sheet)
    writer.write()
    return Array(writer.text.utf8)
  }
}

/// Writes a diff for a terminal.
private struct TerminalWriter {
  private(set) var text = ""
  private let sheet: DiffSheet

  init(_ sheet: DiffSheet) { self.sheet = sheet }

  mutating func write() {
    line(styled("新旧の比較：\(sheet.title)", .bold))
    for edition in sheet.editions { line(edition) }
    line(sheet.countWords)
    guard !sheet.diff.revisions.isEmpty else { return }
    line("")
    line(styled(sheet.flaggedWords, .bold))
    for index in sheet.summary.flagged {
      let revision = sheet.diff.revisions[index]
      let words = revision.strongestFlags.map(\.words).joined(separator: "／")
      line("  \(styled(words, .flag))　\(place(of: revision))　\(VisibleText(sheet.chapter(of: revision)).text)")
    }
    for chapter in sheet.summary.chapters {
      line("")
      line(styled(VisibleText(chapter.heading).text, .bold))
      for index in chapter.revisions { write(sheet.diff.revisions[index]) }
    }
  }

  private mutating func write(_ revision: Revision) {
    let remarks = revision.remarks
    let head = [revision.kind.word, place(of: revision)].filter { !$0.isEmpty }.joined(separator: "　")
    line("  \(styled(head, .bold))\(remarks.isEmpty ? "" : "　［\(styled(remarks.joined(separator: "／"), .flag))］")")
    guard revision.showsText else { return }
    let (old, new) = (sheet.lines(of: revision, isNew: false), sheet.lines(of: revision, isNew: true))
    // What stayed is said once; cells that were joined have no marks, and are shown as they were and as they are.
    let isMarked = (old + new).contains(where: \.words.isMarked) || old.map(\.words.pieces) == new.map(\.words.pieces)
    for text in old where text.words.isMarked || !isMarked { line("-", text, "[-", "-]", .old) }
    for text in new { line(text.words.isMarked || !isMarked ? "+" : " ", text, "{+", "+}", .new) }
  }

  private func place(of revision: Revision) -> String { sheet.place(of: revision) }

  private mutating func line(
    _ sign: String, _ text: DiffSheet.Line, _ start: String, _ end: String, _ style: Style
  ) {
    let words = text.words.text { styled("\(start)\($0)\(end)", style) }
    let label = text.label.isEmpty ? "" : "\(text.label)　"
    for (index, part) in (label + words).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      line("    \(index == 0 ? sign : " ") \(part)")
    }
  }

  private mutating func line(_ words: String) { text += "\(words)\n" }

  private enum Style: String {
    case bold = "1"
    case old = "31"
    case new = "32"
    case flag = "33"
  }

  private func styled(_ words: String, _ style: Style) -> String {
    guard sheet.usesColour, !words.isEmpty else { return words }
    return words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\u{1B}[\(style.rawValue)m\($0)\u{1B}[0m" }.joined(separator: "\n")
  }
}

extension Revision {
  /// Whether the words are shown: what only got another number says the same in both editions.
  var showsText: Bool { kind != .renumbered }
}
