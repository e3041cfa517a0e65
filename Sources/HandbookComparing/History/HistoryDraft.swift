package import HandbookModel

/// The rows that the change history lacks, and the file with them in their place.
package struct HistoryDraft: Sendable {
  /// The lines to put in, as they would be typed; empty if nothing is missing.
  package let lines: [String]
  /// The whole file with the lines in it.
  package let bytes: [UInt8]

  /// Writes rows into the bytes of a `history.md`, below the heading of an edition, which is made if it lacks.
  package init(of rows: [DraftedRow], for edition: Edition, in file: [UInt8], _ history: ChangeHistory) {
    guard !rows.isEmpty else {
      (lines, bytes) = ([], file)
      return
    }
    let table = rows.map(\.line)
    let head = ["| 改編項 | 改編内容 |", "|---|---|"]
    let text = TextLines(file)
    guard let entry = history.entries.first(where: { $0.edition.id == edition.id }) else {
      let date = edition.date == .open ? "" : " date=\(edition.date)"
      let lines = ["## \(edition.name) {#\(edition.id)\(date)}", ""] + head + table
      self.lines = lines
      bytes = text.inserting((file.isEmpty ? [] : [""]) + lines, after: text.lastWritten)
      return
    }
    let heading = text.line(at: Int(entry.range.start))
    if let last = text.lastRow(below: heading) {
      lines = table
      bytes = text.inserting(table, after: last)
    } else {
      lines = head + table
      bytes = text.inserting([""] + lines, after: heading)
    }
  }
}

/// A text as lines, with the line ends that its author's editor makes.
private struct TextLines {
  private let bytes: [UInt8]
  private let lines: [ArraySlice<UInt8>]
  private let newline: [UInt8]

  init(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    self.bytes = bytes
    self.lines = lines
    let endsInTwo = lines.first?.last == UInt8(ascii: "\r")
    newline = endsInTwo ? [UInt8(ascii: "\r"), UInt8(ascii: "\n")] : [UInt8(ascii: "\n")]
  }

  /// The line that holds a byte.
  func line(at byte: Int) -> Int { (lines.lastIndex { $0.startIndex <= byte }) ?? 0 }

  /// The last line that is not blank; before the first if there is none.
  var lastWritten: Int { lines.lastIndex { $0.contains { $0 > 0x20 } } ?? -1 }

  /// The last row of a table between a heading and the next one.
  func lastRow(below heading: Int) -> Int? {
    let next = lines.indices.first { $0 > heading && first(of: lines[$0]) == UInt8(ascii: "#") } ?? lines.count
    return (heading..<next).last { first(of: lines[$0]) == UInt8(ascii: "|") }
  }

  private func first(of line: ArraySlice<UInt8>) -> UInt8? { line.first { $0 != UInt8(ascii: " ") } }

  /// The text with lines put in after one of its own; nothing else is touched.
  func inserting(_ texts: [String], after line: Int) -> [UInt8] {
    let put = texts.flatMap { Array($0.utf8) + newline }
    guard lines.indices.contains(line) else { return put + bytes }
    let end = lines[line].endIndex
    let isEnded = end < bytes.count
    let place = isEnded ? end + 1 : end
    return bytes[..<place] + (isEnded ? [] : newline) + put + bytes[place...]
  }
}
