internal import HandbookModel

/// `history.md` as its author wrote it, in which the heading of the working edition gets the name it was released under.
struct HistoryText {
  /// The file.
  private(set) var bytes: [UInt8]
  /// The headings that were written anew: where each stood, and where it stands.
  private var edits: [(old: Range<Int>, new: Range<Int>)] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Turns `## 次の版 {#next}` into the heading of an edition; what stands behind it, such as a comment, stays.
  mutating func set(_ edition: Edition) {
    var written: [UInt8] = []
    edits = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.startIndex > 0 { written.append(UInt8(ascii: "\n")) }
      let start = written.count
      let heading = String(decoding: line, as: UTF8.self).heading(of: edition)
      written += heading.map { Array($0.utf8) } ?? Array(line)
      if heading != nil { edits.append((line.startIndex..<line.endIndex, start..<written.count)) }
    }
    bytes = written
  }

  /// Where a range of the text stood before headings were written anew, so that its author finds it.
  func origin(of range: SourceRange) -> SourceRange {
    SourceRange(origin(of: Int(range.start)), origin(of: Int(range.end)))
  }

  private func origin(of place: Int) -> Int {
    guard let edit = edits.last(where: { $0.new.lowerBound <= place }) else { return place }
    let (old, new) = edit
    return place < new.upperBound
      ? min(old.lowerBound + place - new.lowerBound, old.upperBound) : old.upperBound + place - new.upperBound
  }
}

extension String {
  /// The line as the heading of an edition; nil if it is not that of the working edition.
  fileprivate func heading(of edition: Edition) -> String? {
    guard hasPrefix("#") else { return nil }
    let marks = String(unicodeScalars.prefix { $0 == "#" })
    for id in ranges(of: "#\(Edition.working.id)") {
      guard let open = self[..<id.lowerBound].lastIndex(of: "{"),
        let close = self[id.upperBound...].firstIndex(of: "}"),
        self[open..<close].unicodeScalars.dropFirst().split(separator: " ").map(String.init)
          .contains("#\(Edition.working.id)")
      else { continue }
      return "\(marks) \(edition.name) {#\(edition.id) date=\(edition.date)\(self[close...])"
    }
    return nil
  }
}
