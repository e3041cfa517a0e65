internal import HandbookModel

/// A row that the change history lacks, as the office would write it.
package struct DraftedRow: Hashable, Sendable {
  /// The item (改編項), in Markdown.
  let item: String
  /// The change (改編内容), as plain text.
  let words: String

  /// The row as a line of a Markdown table.
  package var line: String { "| \(item) | \(words.escaped) |" }

  /// More sections than these are told to have new numbers by one row.
  private static let mostRenumbered = 5

  /// The rows for what is unsaid, in the order of the handbook, each with the place of its section.
  static func rows(for unsaid: [UnsaidChange], in record: HistoryRecord) -> [(section: Int?, row: DraftedRow)] {
    let writer = ChangeWords(record.diff)
    let renumbered = unsaid.filter { $0.aspects.contains(.number) }.map(\.section)
    let isCounted = renumbered.count > mostRenumbered
    var rows = unsaid.flatMap { change -> [(section: Int?, row: DraftedRow)] in
      let section = record.sections[change.section]
      var words: [String] = []
      if change.aspects.contains(.existence) { words.append(section.before == nil ? "ページを追加" : "ページを削除") }
      if change.aspects.contains(.title) { words.append("ページタイトルを変更") }
      if change.aspects.contains(.number), !isCounted { words.append("項番を変更") }
      if change.aspects.contains(.text) { words += writer.sentences(for: section) }
      return words.map { (change.section, DraftedRow(item: item(of: section), words: $0)) }
    }
    if isCounted {
      let numbers = renumbered.compactMap { Int(record.sections[$0].name.number) }
      let item = "\(numbers.min() ?? 1)～\(numbers.max() ?? 1).全項目 {all}"
      rows.append((nil, DraftedRow(item: item, words: "項番を変更")))
    }
    return rows
  }

  /// A section as rows name it: 「[30.題名](sections/ID.md)」, or 「12.題名 {gone}」.
  static func item(of section: SectionChange) -> String {
    let name = section.name
    // A title that begins with a figure would be read as part of the number.
    let gap = name.title.utf8.first?.isASCIIDigit ?? false ? " " : ""
    let words = "\(name.number).\(gap)\(name.title.escaped)"
    return section.after == nil ? "\(words) {gone}" : "[\(words)](sections/\(section.id).md)"
  }
}

extension String {
  /// The text in one line, with a backslash before each mark that Markdown would act on.
  fileprivate var escaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": escaped += " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "{", "}": escaped += "\\\(scalar)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
