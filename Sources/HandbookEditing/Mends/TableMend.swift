internal import HandbookModel
internal import HandbookParsing

extension Mend {
  /// Puts the columns of tables below each other.
  static let tables = Mend(
    id: "tables", summary: Wording(ja: "表の列をそろえる", en: "align tables")
  ) { file, _ in
    guard file.path.hasSuffix(".md"), let layout = MarkdownLayout(of: file), !layout.tables.isEmpty else { return [] }
    let lines = SourceLines(file.bytes, from: layout.textStart)
    return layout.tables.flatMap { TableSource($0, lines, file.bytes)?.edits ?? [] }
  }
}

/// A table as it is written: lines of cells between `|`.
private struct TableSource {
  /// A line: where its cells begin and end, and what stands in them, without blanks around it.
  private struct Row {
    let range: Range<Int>
    let cells: [ArraySlice<UInt8>]
  }

  private let rows: [Row]
  private let dashes: Row
  private let bytes: [UInt8]

  /// Wider tables are not filled up: a line that nobody can see whole is no easier to read, and a changed word would move
  /// every line of it.
  private static let widest = 120

  /// Finds the lines of a table; nil if they are not below each other, each a row of its own.
  init?(_ ranges: [SourceRange], _ lines: SourceLines, _ bytes: [UInt8]) {
    guard let first = ranges.first else { return nil }
    let head = lines.index(of: Int(first.start))
    guard head + ranges.count < lines.lines.count else { return nil }
    var rows: [Row] = []
    for (offset, range) in ranges.enumerated() {
      let index = head + (offset == 0 ? 0 : offset + 1)
      guard lines.index(of: Int(range.start)) == index, let row = Self.row(lines.lines[index].text, bytes) else {
        return nil
      }
      rows.append(row)
    }
    guard let dashes = Self.row(lines.lines[head + 1].text, bytes), dashes.cells.allSatisfy(\.isDashes),
      dashes.cells.count == rows[0].cells.count
    else { return nil }
    self.rows = rows
    self.dashes = dashes
    self.bytes = bytes
  }

  private static func row(_ line: Range<Int>, _ bytes: [UInt8]) -> Row? {
    let text = bytes[line].trimmed
    let start = text.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: ">") }
    guard let start, text[start] == UInt8(ascii: "|"), text.endIndex - start > 1, text.last == UInt8(ascii: "|") else {
      return nil
    }
    var cells: [ArraySlice<UInt8>] = []
    var cellStart = start + 1
    var index = cellStart
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if text[index] == UInt8(ascii: "|") {
        cells.append(text[cellStart..<index].trimmedOnBothSides)
        cellStart = index + 1
      }
      index += 1
    }
    return cellStart == text.endIndex ? Row(range: start..<line.upperBound, cells: cells) : nil
  }

  /// The lines that are to be written otherwise.
  var edits: [Edit] {
    let aligned = rows.map { row in row.cells.map { String(decoding: $0, as: UTF8.self).displayWidth } }
    let widths = dashes.cells.indices.map { column in
      max(3, aligned.map { column < $0.count ? $0[column] : 0 }.max() ?? 0)
    }
    let isFilled = widths.reduce(1) { $0 + $1 + 3 } <= Self.widest
    let written = (rows.map { line($0, isFilled ? widths : []) } + [dashLine(isFilled ? widths : [])])
    return zip(rows + [dashes], written).compactMap { row, line in
      bytes[row.range].elementsEqual(line) ? nil : Edit(row.range, line)
    }
  }

  private func line(_ row: Row, _ widths: [Int]) -> [UInt8] {
    var line = Array("|".utf8)
    for (column, cell) in row.cells.enumerated() {
      let width = column < widths.count ? widths[column] : 0
      let room = max(0, width - String(decoding: cell, as: UTF8.self).displayWidth)
      let left =
        switch column < dashes.cells.count ? dashes.cells[column].alignment : .left {
        case .left: 0
        case .right: room
        case .centre: room / 2
        }
      let blank = UInt8(ascii: " ")
      line += [blank] + Array(repeating: blank, count: left) + cell + Array(repeating: blank, count: room - left)
      // An empty cell that is not filled up is one blank.
      if !cell.isEmpty || width > 0 { line.append(blank) }
      line.append(UInt8(ascii: "|"))
    }
    return line
  }

  private func dashLine(_ widths: [Int]) -> [UInt8] {
    var line = Array("|".utf8)
    for (column, cell) in dashes.cells.enumerated() {
      let width = column < widths.count ? widths[column] + 2 : 3
      var dashes = [UInt8](repeating: UInt8(ascii: "-"), count: width)
      if cell.first == UInt8(ascii: ":") { dashes[0] = UInt8(ascii: ":") }
      if cell.last == UInt8(ascii: ":") { dashes[width - 1] = UInt8(ascii: ":") }
      line += dashes + [UInt8(ascii: "|")]
    }
    return line
  }
}

/// The side that the cells of a column lean to.
private enum Alignment {
  case left, right, centre
}

extension ArraySlice<UInt8> {
  fileprivate var trimmedOnBothSides: ArraySlice<UInt8> {
    trimmed.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Whether a cell is one of the line below the heading row: `---`, `:--`, `:-:`.
  fileprivate var isDashes: Bool {
    var inner = self
    if inner.first == UInt8(ascii: ":") { inner.removeFirst() }
    if inner.last == UInt8(ascii: ":") { inner.removeLast() }
    return !inner.isEmpty && inner.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  fileprivate var alignment: Alignment {
    guard last == UInt8(ascii: ":") else { return .left }
    return first == UInt8(ascii: ":") ? .centre : .right
  }
}
