package import HandbookModel

/// Content with marks such as `⟦1⟧` in it that say where findings must fall.
///
/// Marks stand inside the text, because under Japanese characters, which are two cells wide, carets never line up.
package struct MarkedContent: Sendable {
  /// The content without its marks.
  package let content: Content
  private let marks: [Mark]

  private struct Mark: Hashable, Sendable {
    let label: String
    let path: String
    let offset: Int
  }

  /// Takes the marks out of texts by path.
  package init(_ texts: [String: String]) {
    var files: [ContentFile] = []
    var marks: [Mark] = []
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      var bytes: [UInt8] = []
      var rest = Substring(text)
      while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
        bytes += rest[..<open].utf8
        marks.append(Mark(label: String(rest[open...close]), path: path, offset: bytes.count))
        rest = rest[rest.index(after: close)...]
      }
      bytes += rest.utf8
      files.append(ContentFile(path: path, bytes: bytes))
    }
    content = Content(files)
    self.marks = marks
  }

  /// Findings as lines `⟦1⟧ id`, in the order of the report; a finding at no mark shows its place instead.
  package func describe(_ report: Report) -> [String] {
    report.sorted.map { "\(place(of: $0.span)) \($0.id)" }
  }

  private func place(of span: SourceSpan) -> String {
    let mark = marks.first { $0.path == span.path && $0.offset == Int(span.range.start) }
    return mark?.label ?? "\(span.path):\(span.range.start)"
  }
}
