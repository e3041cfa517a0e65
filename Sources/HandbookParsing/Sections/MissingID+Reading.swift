package import HandbookModel

extension MissingID {
  /// What a file of `sections/`, or `documents.md`, has without an id, in reading order.
  package static func all(in file: ContentFile) -> [MissingID] {
    var report = Report()
    guard let text = SourceText(file, report: &report) else { return [] }
    let start = SectionID(path: file.path) == nil ? text.start : FrontMatter(text).bodyStart
    guard let tree = MarkdownTree(parsing: text, from: start, report: &report) else { return [] }
    switch file.path {
    case DocumentHierarchy.path:
      var reader = SectionReader(tree: tree, path: file.path, section: "documents")
      return reader.blocks().tables.flatMap { documents(in: $0, of: file.path) }
    case _ where SectionID(path: file.path) != nil:
      var reader = SectionReader(tree: tree, path: file.path, section: "section")
      _ = reader.blocks()
      return reader.missingIDs.sorted { $0.span.range.start < $1.span.range.start }
    default: return []
    }
  }

  private static func documents(in table: Table, of path: String) -> [MissingID] {
    table.bodyRows.filter { table.rowNames[$0] == nil }.map { row in
      let cell = table.cell(row: row, column: 0)
      return MissingID(kind: .document, words: cell.plainText, span: SourceSpan(path, cell.range), place: nil)
    }
  }
}

extension MissingID.Place {
  /// The place after the words of something, or in the braces that it has.
  init(after words: [Inline], or range: SourceRange, _ attributes: Attributes?) {
    if let attributes {
      self = .inside(Int(attributes.range.start) + 1)
    } else {
      self = .end(Int(words.last?.range.end ?? range.end))
    }
  }
}
