import HandbookModel

/// Which rows and columns of two tables are one.
struct TableAlignment {
  /// For each earlier row, the later one.
  let rows: LineAlignment
  /// For each earlier column, the later one.
  let columns: LineAlignment

  init(_ old: RevisionTable, _ new: RevisionTable) {
    columns = LineAlignment(old.columnLines, new.columnLines, isFirstFixed: false)
    rows = LineAlignment(old.rowLines, new.rowLines, isFirstFixed: true)
  }
}

/// Which of two lists of rows, or of columns, are one: by id, by label, then by likeness.
struct LineAlignment {
  /// A row or a column as it is compared.
  struct Line {
    let name: String?
    let label: String
    let texts: [RevisionText]
  }

  /// For each earlier line, the later one.
  private(set) var later: [Int?]
  /// For each later line, the earlier one.
  private(set) var earlier: [Int?]
  /// The later lines that stand elsewhere among the others: the fewest that must have moved.
  private(set) var moved: [Int] = []

  fileprivate init(_ old: [Line], _ new: [Line], isFirstFixed: Bool) {
    later = Array(repeating: nil, count: old.count)
    earlier = Array(repeating: nil, count: new.count)
    // The heading row is the heading row.
    if isFirstFixed, !old.isEmpty, !new.isEmpty { pair(0, 0) }
    pair(old.map(\.name), new.map(\.name))
    pair(Self.labels(of: old), Self.labels(of: new))
    pairAlike(old, new)
    let order = new.indices.filter { earlier[$0] != nil }
    let stays = order.compactMap { earlier[$0] }.longestIncreasing
    moved = zip(order, stays).filter { !$0.1 }.map(\.0)
  }

  private mutating func pair(_ first: Int, _ second: Int) {
    later[first] = second
    earlier[second] = first
  }

  private mutating func pair(_ mine: [String?], _ theirs: [String?]) {
    var places: [String: Int] = [:]
    for (index, name) in mine.enumerated() where later[index] == nil {
      if let name, places[name] == nil { places[name] = index }
    }
    for (index, name) in theirs.enumerated() where earlier[index] == nil {
      if let name, let other = places[name], later[other] == nil { pair(other, index) }
    }
  }

  /// The labels; one that several lines share names none of them.
  private static func labels(of lines: [Line]) -> [String?] {
    let counts = Dictionary(lines.map { ($0.label, 1) }, uniquingKeysWith: +)
    return lines.map { $0.label.isEmpty || counts[$0.label] != 1 ? nil : $0.label }
  }

  /// Pairs the rest by the likeness of label and text, best first; between the same neighbours less will do.
  private mutating func pairAlike(_ old: [Line], _ new: [Line]) {
    let gone = later.indices.filter { later[$0] == nil }
    let come = earlier.indices.filter { earlier[$0] == nil }
    guard !gone.isEmpty, !come.isEmpty else { return }
    let theirs = come.map { Bigrams(of: new[$0].texts) }
    let index = BigramIndex(theirs)
    let isSmall = gone.count * come.count <= 400
    var matches: [(score: Double, old: Int, new: Int)] = []
    for first in gone {
      let mine = Bigrams(of: old[first].texts)
      for place in isSmall ? Array(come.indices) : index.candidates(for: mine) {
        let second = come[place]
        let (one, other) = (old[first], new[second])
        let isBetween = Self.partner(of: first - 1, later) == second - 1 && isBetween(first, second)
        let haveOneLabel = !one.label.isEmpty && one.label == other.label
        let areNamed = one.name != nil && other.name != nil
        let least = haveOneLabel ? 0.2 : isBetween && !areNamed ? 0.3 : 0.5
        let score = one.texts == other.texts ? 1 : mine.similarity(to: theirs[place])
        if score >= least { matches.append((score + (haveOneLabel ? 0.2 : 0) + (isBetween ? 0.1 : 0), first, second)) }
      }
    }
    matches.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    for match in matches where later[match.old] == nil && earlier[match.new] == nil { pair(match.old, match.new) }
  }

  private func isBetween(_ first: Int, _ second: Int) -> Bool {
    first + 1 == later.count ? second + 1 == earlier.count : later[first + 1] == second + 1
  }

  private static func partner(of index: Int, _ partners: [Int?]) -> Int? {
    index < 0 ? -1 : partners[index]
  }
}

extension RevisionTable {
  fileprivate var rowLines: [LineAlignment.Line] {
    grid.indices.map { row in
      LineAlignment.Line(
        name: rowNames.indices.contains(row) ? rowNames[row] : nil,
        label: rowLabels.indices.contains(row) ? rowLabels[row] : "", texts: texts(ofRow: row))
    }
  }

  fileprivate var columnLines: [LineAlignment.Line] {
    columnNames.indices.map { column in
      LineAlignment.Line(
        name: columnNames[column], label: columnLabels.indices.contains(column) ? columnLabels[column] : "",
        texts: texts(ofColumn: column))
    }
  }

  /// The texts of the cells of a row, each once.
  func texts(ofRow row: Int) -> [RevisionText] { grid[row].uniqued.flatMap { cells[$0].lines } }

  /// The texts of the cells of a column, each once.
  func texts(ofColumn column: Int) -> [RevisionText] { grid.map { $0[column] }.uniqued.flatMap { cells[$0].lines } }
}
