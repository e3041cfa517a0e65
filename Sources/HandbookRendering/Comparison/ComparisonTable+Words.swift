internal import HandbookComparing
internal import HandbookModel

extension ComparisonTable.Chapter {
  /// The headings of a list, which has no row for its title as sections have.
  func listTitle(in diff: RevisionDiff) -> (before: String, after: String)? {
    let pair = diff.chapters[pair]
    let chapter = pair.after.map { diff.later.chapters[$0] } ?? pair.before.map { diff.earlier.chapters[$0] }
    if case .section? = chapter?.subject { return nil }
    return (before.map { VisibleText($0).text } ?? "", after.map { VisibleText($0).text } ?? "")
  }
}

extension ComparisonTable.Row {
  /// The changes of the row.
  func changes(in diff: RevisionDiff) -> [Revision] { revisions.map { diff.revisions[$0] } }

  /// All that stands under 備考: the words of the classes, then what the changes mean; nothing where the row above has
  /// said it.
  func allRemarks(in diff: RevisionDiff) -> [String] {
    guard before.content != .nothing, after.content != .nothing else { return [] }
    return (remarks + changes(in: diff).flatMap(\.remarks)).uniqued
  }

  /// The classes of the row: those of its changes, whether it is a title, whether the meaning changed.
  func classes(in diff: RevisionDiff) -> [String] {
    let changes = changes(in: diff)
    let isTitle =
      after.units.first.map { diff.later.unit(at: $0).kind == .title }
      ?? before.units.first.map { diff.earlier.unit(at: $0).kind == .title } ?? false
    return (isTitle ? ["title"] : []) + (changes.isEmpty ? ["unchanged"] : changes.map(\.kind.rawValue).uniqued)
      + (changes.contains { !$0.flags.isEmpty } ? ["flagged"] : [])
  }
}

extension ComparisonTable.Entry {
  /// Whether the place shows a part of a table, whose rest is left out.
  var isPart: Bool {
    if case .excerpt = content { return units.isEmpty }
    return false
  }

  /// Whether the number is underlined: it changed, or all of the place is new or gone.
  var isNumberMarked: Bool { isLabelMarked || isWholeMarked && !isPart }

  /// A line of the text with its marks.
  func line(_ index: Int, _ lines: [RevisionText]) -> MarkedLine {
    MarkedLine(lines[index].printed, marks: marks.filter { $0.line == index }, isWhole: isWholeMarked)
  }

  /// The place as text of several lines, with something around what is underlined.
  func lines(_ mark: (String) -> String) -> [String] {
    let shown = VisibleText(label).text
    let label = isNumberMarked && !shown.isEmpty ? mark(shown) : shown
    let head = label.isEmpty ? "" : "\(label)　"
    switch content {
    case .nothing: return label.isEmpty ? [] : [label]
    case .word(let word): return [head + VisibleText(word).text]
    case .omitted: return ["\(head)（略）"]
    case .text(let texts):
      let lines = texts.indices.map { line($0, texts).text(mark) }
      return lines.isEmpty ? [label] : [head + lines[0]] + lines.dropFirst()
    case .excerpt(let texts):
      let lines = texts.indices.map { line($0, texts).text(mark) }
      guard isPart else { return ["\(head)\(lines.joined(separator: " "))（略）"] }
      return [label].filter { !$0.isEmpty } + lines
    }
  }
}
