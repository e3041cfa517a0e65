import HandbookModel

extension SectionReader {
  /// A table with its caption, whose attributes give id and kind.
  mutating func table(_ index: Int, caption: Caption?) -> Block {
    let node = tree.nodes[index]
    let written = tree.children(of: index).map { row in tree.children(of: row).map { readCell($0) } }
    for row in tree.children(of: index) {
      if let excess = tree.excess(ofRow: row) { report.add(.rowTooLong(span(excess))) }
    }
    let grid = TableGrid(written.map { $0.map(\.written) })
    report(grid.faults, written)
    let kind = tableKind(caption)
    let labelColumns = labelColumnCount(grid, kind)
    let cells = grid.areas.map { area in
      Table.Cell(
        row: area.row, column: area.column, rowSpan: area.rowSpan, columnSpan: area.columnSpan,
        blocks: written[area.row][area.column].blocks, range: written[area.row][area.column].range)
    }
    let places = grid.owners.enumerated().map { row, owners in
      owners.enumerated().map { column, owner in
        let cell = written[row][column]
        return Table.Place(cell: owner, isUnconfirmed: cell.written.isUnconfirmed, range: cell.range)
      }
    }
    let table = Table(
      id: caption?.attributes.name.flatMap { validName($0) }.map { TableID($0) },
      caption: caption?.words ?? [], kind: kind, cells: cells, grid: places,
      rowNames: rowNames(written, labelColumns), columnNames: written.first?.map(\.name?.text) ?? [],
      labelColumns: labelColumns, range: caption.map { $0.range.union(node.range) } ?? node.range)
    checkNames(table, caption)
    noteMissingIDs(of: table, caption, written)
    return Block(.table(table), table.range)
  }

  /// A cell as written.
  private struct WrittenCell {
    let written: TableGrid.Written
    let blocks: [Block]
    let name: Attributes.Value?
    /// Where an id would stand; nil if the cell has one.
    let idPlace: MissingID.Place?
    let range: SourceRange
  }

  private mutating func readCell(_ index: Int) -> WrittenCell {
    var words = words(in: index, isTableCell: true)
    let attributes = Attributes.take(from: &words, in: tree.source)
    if let attributes { check(attributes, keys: [], classes: []) }
    let range = words.isEmpty ? tree.nodes[index].range : words[0].range.union(words[words.count - 1].range)
    let written = TableGrid.Written(words.mark)
    return WrittenCell(
      written: written, blocks: written == .words ? CellLines(words).blocks : [],
      name: attributes?.name.flatMap { validName($0) == nil ? nil : $0 },
      idPlace: attributes?.name == nil ? .init(after: words, or: range, attributes) : nil, range: range)
  }

  private mutating func tableKind(_ caption: Caption?) -> Table.Kind {
    guard let attributes = caption?.attributes else { return .plain }
    check(attributes, keys: [], classes: [Table.Kind.classification.rawValue, Table.Kind.matrix.rawValue])
    return attributes.classes.compactMap { Table.Kind(rawValue: $0.text) }.first ?? .plain
  }

  /// The columns under the first cell of the heading row name the rows.
  private func labelColumnCount(_ grid: TableGrid, _ kind: Table.Kind) -> Int {
    kind == .plain ? 0 : grid.areas.first?.columnSpan ?? 0
  }

  /// A row's id stands in the first of its cells that has one.
  private func rowNames(_ written: [[WrittenCell]], _ labelColumns: Int) -> [String?] {
    written.enumerated().map { row, cells in
      row == 0 ? nil : cells.prefix(max(labelColumns, 1)).compactMap(\.name?.text).first
    }
  }

  private mutating func checkNames(_ table: Table, _ caption: Caption?) {
    guard let caption else { return }
    reportRepeated(table)
    guard table.kind == .classification else { return }
    if table.id == nil {
      let suggestion = SuggestedName(table.caption.plainText, in: path).text
      report.add(
        .idMissing(
          Wording(ja: "区分の表", en: "A classification table"), span(caption.range), suggestion: suggestion,
          severity: .error))
    }
    for row in table.bodyRows where table.rowNames[row] == nil {
      report.add(missingRowName(table.grid[row][0].range, Wording(ja: "区分の表の行", en: "A row of a classification table")))
    }
    for column in table.labelColumns..<max(table.columnCount, table.labelColumns)
    where table.columnNames[column] == nil {
      report.add(
        missingRowName(table.grid[0][column].range, Wording(ja: "区分の表の列", en: "A level of a classification table")))
    }
  }

  /// A plain table's rows are no rows of a register, and need no ids.
  private mutating func noteMissingIDs(of table: Table, _ caption: Caption?, _ written: [[WrittenCell]]) {
    if table.id == nil, caption?.attributes.name == nil {
      missingIDs.append(
        MissingID(
          kind: .table, words: table.caption.plainText, span: span(table.range),
          place: caption.map { .inside(Int($0.attributes.range.start) + 1) }))
    }
    guard table.kind != .plain else { return }
    for row in table.bodyRows where table.rowNames[row] == nil {
      note(.row, table.label(ofRow: row), written[row].first)
    }
    guard table.kind == .classification else { return }
    for column in table.labelColumns..<max(table.columnCount, table.labelColumns)
    where table.columnNames[column] == nil {
      note(.column, table.label(ofColumn: column), written[0][column])
    }
  }

  private mutating func note(_ kind: MissingID.Kind, _ words: String, _ cell: WrittenCell?) {
    guard let cell, let place = cell.idPlace else { return }
    missingIDs.append(MissingID(kind: kind, words: words, span: span(cell.range), place: place))
  }

  private func missingRowName(_ range: SourceRange, _ what: Wording) -> Diagnostic {
    .idMissing(
      what, span(range), suggestion: SuggestedName("\(range.start)", in: path).text, severity: .error)
  }

  private mutating func reportRepeated(_ table: Table) {
    for names in [table.rowNames, table.columnNames] {
      var seen: Set<String> = []
      for (index, name) in names.enumerated() {
        guard let name, !seen.insert(name).inserted else { continue }
        let range = names == table.rowNames ? table.grid[index][0].range : table.grid[0][index].range
        report.add(
          Diagnostic(
            .idRepeated,
            Wording(ja: "表の中でID「\(name)」は一度しか使えません", en: "The id “\(name)” is used once in a table"),
            at: span(range),
            fix: .init(Wording(ja: "どちらかのIDを替えてください", en: "Rename one of the two"))))
      }
    }
  }

  private mutating func report(_ faults: [TableGrid.Fault], _ written: [[WrittenCell]]) {
    for fault in faults {
      let summary: Wording
      var fix = Wording(ja: "見出しの名前をこのセルにも書いてください", en: "Write the name into this cell, too")
      let place: (row: Int, column: Int)
      switch fault {
      case .runsOffTable(let row, let column):
        place = (row, column)
        summary = Wording(ja: "つなぐ相手のセルが表の中にありません", en: "The cell to join lies outside the table")
        fix = Wording(
          ja: "「<」は左、「^」は上のセルとつなぎます。つながないなら言葉を書いてください",
          en: "“<” joins to the left, “^” upwards; otherwise write words")
      case .joinsHeading(let row, let column):
        place = (row, column)
        summary = Wording(ja: "見出し行のセルは、下の行とつなげません", en: "A heading cell does not reach into the rows below")
      case .notRectangular(let row, let column):
        place = (row, column)
        summary = Wording(ja: "つないだセルの形は、長方形にします", en: "Joined cells make a rectangle")
        fix = Wording(
          ja: "隣の行と列の「<」と「^」をそろえるか、このセルに言葉を書いてください",
          en: "Line up the “<” and “^” of the rows beside it, or write words into this cell")
      }
      report.add(
        Diagnostic(
          .tableJoin, summary, at: span(written[place.row][place.column].range), fix: .init(fix)))
    }
  }
}

extension [Inline] {
  /// The text of a cell that can be a mark; an escaped `\<` and `<` in code are words.
  fileprivate var mark: String {
    guard count == 1, case .text(let text) = self[0].content, self[0].range.count == text.utf8.count else { return "" }
    return text
  }
}

/// The lines of a cell, divided by `<br>`: lines that begin with `1.` or 「・」 are a list, others paragraphs.
private struct CellLines {
  let blocks: [Block]

  init(_ words: [Inline]) {
    var blocks: [Block] = []
    var items: [Item] = []
    for line in words.split(whereSeparator: { $0.content == .lineBreak }) where !line.allSatisfy(\.isBlank) {
      let item = Item(Array(line))
      if let last = items.last, last.isOrdered != item.isOrdered || item.mark == nil {
        blocks += Self.list(items)
        items = []
      }
      if item.mark == nil {
        blocks.append(Block(.paragraph(item.words), item.range))
      } else {
        items.append(item)
      }
    }
    self.blocks = blocks + Self.list(items)
  }

  private struct Item {
    /// The number of an ordered item, 0 for a bullet; nil for a line that is no item.
    var mark: Int?
    var words: [Inline]
    var range: SourceRange
    var isOrdered: Bool { (mark ?? 0) > 0 }

    init(_ line: [Inline]) {
      words = line
      range = line[0].range.union(line[line.count - 1].range)
      guard case .text(let text) = line[0].content, let first = text.unicodeScalars.first,
        first.isBlank || first == "・" || first.isASCII
      else { return }
      let start = text.drop(while: \.isWhitespace)
      let digits = start.prefix { $0.isASCII && $0.isNumber }
      if start.first == "・" {
        mark = 0
        strip(start.dropFirst())
      } else if let number = Int(digits), number > 0, start.dropFirst(digits.count).beginsItem {
        mark = number
        strip(start.dropFirst(digits.count + 1))
      } else {
        strip(start)
      }
    }

    private mutating func strip(_ rest: Substring) {
      words[0] = Inline(.text(String(rest.drop(while: \.isWhitespace))), words[0].range)
    }
  }

  private static func list(_ items: [Item]) -> [Block] {
    guard let first = items.first, let last = items.last else { return [] }
    let texts = items.map { ListItem.text([Block(.paragraph($0.words), $0.range)]) }
    let list = List(start: first.isOrdered ? first.mark : nil, items: texts)
    return [Block(.list(list), first.range.union(last.range))]
  }
}

extension Inline {
  /// Whether the piece shows nothing.
  ///
  /// A reference without words does show something: the name of its target.
  fileprivate var isBlank: Bool {
    if case .text(let text) = content { text.unicodeScalars.allSatisfy(\.isBlank) } else { false }
  }
}

extension Substring {
  /// Whether a list's item goes on so after its number: 「1.10版」 is a number itself.
  fileprivate var beginsItem: Bool {
    first == "." && dropFirst().first.map { !($0.isASCII && $0.isNumber) } ?? true
  }
}
