import HandbookModel

extension DocumentHierarchy {
  /// The file's path.
  static let path = "documents.md"
  /// The headings of its columns.
  private static let columns = ["文書", "内容", "上位", "段階", "掲載場所"]

  /// Reads `documents.md`: an introduction and one table, a document a row.
  init(parsing content: Content, report: inout Report) {
    guard let file = content.file(Self.path), let text = SourceText(file, report: &report),
      let tree = MarkdownTree(parsing: text, from: text.start, report: &report)
    else {
      self.init(documents: [])
      return
    }
    var reader = SectionReader(tree: tree, path: Self.path, section: "documents")
    let blocks = reader.blocks()
    report.add(reader.report.diagnostics)
    var documents: [Document] = []
    for table in blocks.tables {
      guard table.bodyRows.isEmpty || Self.hasColumns(table, report: &report) else { continue }
      documents += table.bodyRows.compactMap { Self.document(inRow: $0, of: table, report: &report) }
    }
    self.init(documents: documents, introduction: blocks.filter { !$0.isTable })
  }

  private static func hasColumns(_ table: Table, report: inout Report) -> Bool {
    let found = (0..<table.columnCount).map { table.label(ofColumn: $0) }
    if found == columns { return true }
    let expected = columns.joined(separator: "、")
    report.add(
      Diagnostic(
        .documentColumns,
        Wording(ja: "文書体系の表の列は、\(expected)の順です", en: "The columns of the hierarchy are: \(expected)"),
        at: SourceSpan(path, table.grid[0][0].range),
        fix: .init(Wording(ja: "見出し行をこの順に書き直してください", en: "Put the heading row into this order"))))
    return false
  }

  private static func document(inRow row: Int, of table: Table, report: inout Report) -> Document? {
    let nameCell = table.cell(row: row, column: 0)
    guard let id = table.rowNames[row] else {
      let suggestion = SuggestedName(nameCell.plainText, in: path).text
      report.add(
        .idMissing(
          Wording(ja: "文書", en: "A document"), SourceSpan(path, nameCell.range), suggestion: suggestion,
          severity: .error))
      return nil
    }
    let parentCell = table.cell(row: row, column: 2)
    let parent = parentCell.plainText
    let isUnconfirmed = parent.hasSuffix("?")
    let parentID = isUnconfirmed ? String(parent.dropLast()) : parent
    return Document(
      id: DocumentID(id), name: nameCell.plainText,
      summary: table.cell(row: row, column: 1).blocks.runningTexts.flatMap(\.words),
      parent: parentID.isEmpty ? nil : Reference(.document(DocumentID(parentID)), parentCell.range),
      isParentUnconfirmed: isUnconfirmed, level: table.cell(row: row, column: 3).plainText,
      place: table.cell(row: row, column: 4).plainText, isPlaceUnconfirmed: table.grid[row][4].isUnconfirmed,
      range: nameCell.range)
  }
}

extension [Block] {
  /// The tables that stand at this level.
  var tables: [Table] {
    compactMap { block in
      if case .table(let table) = block.content { table } else { nil }
    }
  }
}

extension Block {
  /// Whether the block is a table.
  var isTable: Bool {
    if case .table = content { true } else { false }
  }
}
