internal import HandbookModel

/// `history.md` as its author wrote it, in which the heading of the working edition gets the name it was released under.
struct HistoryText {
  /// The file.
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Turns `## 次の版 {#next}` into the heading of an edition.
  mutating func set(_ edition: Edition) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      let text = String(decoding: line, as: UTF8.self)
      guard text.isWorkingHeading else { return Array(line) }
      let marks = text.unicodeScalars.prefix { $0 == "#" }
      let ending = text.unicodeScalars.last == "\r" ? "\r" : ""
      return Array("\(String(marks)) \(edition.name) {#\(edition.id) date=\(edition.date)}\(ending)".utf8)
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}

extension String {
  fileprivate var isWorkingHeading: Bool {
    guard hasPrefix("#"), let open = utf8.lastIndex(of: UInt8(ascii: "{")) else { return false }
    let inside = self[open...].unicodeScalars.filter { $0 != "{" && $0 != "}" && $0 != "\r" }
    return String(String.UnicodeScalarView(inside)).split(separator: " ").contains("#\(Edition.working.id)")
  }
}
