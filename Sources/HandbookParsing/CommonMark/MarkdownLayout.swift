package import HandbookModel

/// Where the lines of a Markdown file are that whoever tidies it has to know.
package struct MarkdownLayout: Hashable, Sendable {
  /// Where the text begins: after a byte order mark.
  package let textStart: Int
  /// Where the Markdown begins: after the front matter.
  package let bodyStart: Int
  /// The rows of every table, without the line of dashes.
  package let tables: [[SourceRange]]
  /// The blocks that are shown as they are written.
  package let verbatim: [SourceRange]

  /// Looks at a file; nil if it cannot be read.
  package init?(of file: ContentFile) {
    var report = Report()
    guard let text = SourceText(file, report: &report) else { return nil }
    textStart = text.start
    bodyStart = FrontMatter(text).bodyStart
    guard let tree = MarkdownTree(parsing: text, from: bodyStart, report: &report) else { return nil }
    tables = tree.nodes.indices.filter { tree.nodes[$0].kind == .table }.map { table in
      tree.children(of: table).map { tree.nodes[$0].range }
    }
    verbatim = tree.nodes.filter { $0.kind == .codeBlock || $0.kind == .htmlBlock }.map(\.range)
  }
}
