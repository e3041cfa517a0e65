import HandbookModel

extension MarkdownTree {
  /// Takes the library's events and puts positions right on the way.
  struct Builder {
    /// A node as the library reports it: lines and columns count from 1, columns are bytes, ends are included.
    struct PlainNode {
      let kind: MarkdownNode.Kind
      let level: Int?
      let start: (line: Int, column: Int)
      let end: (line: Int, column: Int)
      let text: String
      let info: String
    }

    private let text: PreparedMarkdown
    private var nodes: [MarkdownNode] = []
    private var open: [Int] = []
    private var leaf: LeafPlaces
    private var table: LeafPlaces.Place = (0, 0)
    private var isTableSplitOff = false
    private var quoteDepth = 0
    /// The end of the node finished last.
    private var lastEnd: UInt32 = 0

    init(text: PreparedMarkdown) {
      self.text = text
      leaf = LeafPlaces(of: text, claimed: (1, 1), actual: (1, 1), quoteDepth: 0)
      nodes.reserveCapacity(text.bytes.count / 24)
    }

    mutating func enter(_ node: PlainNode) {
      switch node.kind {
      case .quote: quoteDepth += 1
      case .paragraph:
        leaf = paragraph(node)
        isTableSplitOff = node.end.line == 0
      case .heading: leaf = places(node.start, node.start)
      case .table: table = node.start
      case .tableCell: leaf = places(node.start, cellPlace(node.start), isTableCell: true)
      case .lineBreak: leaf.breakLine()
      default: break
      }
      let range = range(of: node)
      nodes.append(
        MarkdownNode(
          kind: node.kind, level: node.level, text: node.text, info: node.info, range: range, end: nodes.count + 1))
      if node.kind.isInline { leaf.reach(node.kind.isContainer ? node.start.line : node.end.line) }
      if node.kind.isContainer { open.append(nodes.count - 1) }
      if node.kind == .paragraph { lastEnd = range.start }
      if !node.kind.isContainer { lastEnd = range.end }
    }

    mutating func exit() {
      guard let index = open.popLast() else { return }
      let kind = nodes[index].kind
      if kind == .quote { quoteDepth -= 1 }
      nodes[index].end = nodes.count
      if nodes.count > index + 1, kind.isInline {
        nodes[index].range = wrapping(index)
        // The text before emphasis may be what is left of its marks, with the place of them all.
        if nodes[index - 1].kind == .text {
          let left = nodes[index - 1].range
          nodes[index - 1].range = SourceRange(Int(left.start), Int(min(left.end, nodes[index].range.start)))
        }
      } else if nodes.count > index + 1, kind != .tableCell, kind != .tableRow || isMisplacedRow(index) {
        // The library's ends fall short in quotes and overshoot in lists; the children know better.
        var end: UInt32 = 0
        var child = index + 1
        while child < nodes.count {
          end = max(end, nodes[child].range.end)
          child = nodes[child].end
        }
        nodes[index].range = SourceRange(start(of: index), Int(end))
      }
      lastEnd = nodes[index].range.end
      if kind == .table { isTableSplitOff = false }
    }

    func finished() -> MarkdownTree { MarkdownTree(nodes: nodes, source: text.source) }

    /// A table below lines of its paragraph begins after them, with its heading row; the library has both begin above.
    private func start(of index: Int) -> Int {
      let isMisplaced = isTableSplitOff && nodes[index].kind == .table || isMisplacedRow(index)
      return Int(nodes[isMisplaced ? index + 1 : index].range.start)
    }

    private func isMisplacedRow(_ index: Int) -> Bool {
      isTableSplitOff && nodes[index].kind == .tableRow && nodes[index - 1].kind == .table
    }

    /// Emphasis and links stand round their words: the library gives both parts of `***` the whole run, has a link of two
    /// lines begin on the second, and counts the columns of `<https://…>` from the beginning of the paragraph.
    private func wrapping(_ index: Int) -> SourceRange {
      let claimed = nodes[index].range
      let start = nodes[index + 1].range.start
      switch (nodes[index].kind, source(at: start &- 1)) {
      case (.emphasis, UInt8(ascii: "*")), (.emphasis, UInt8(ascii: "_")): return around(start, claimed, marks: 1)
      case (.strong, UInt8(ascii: "*")), (.strong, UInt8(ascii: "_")): return around(start, claimed, marks: 2)
      case (.link, UInt8(ascii: "<")): return around(start, claimed, marks: 1)
      case (.link, UInt8(ascii: "[")): return SourceRange(Int(start) - 1, Int(max(claimed.end, lastEnd)))
      case (.image, UInt8(ascii: "[")): return SourceRange(Int(start) - 2, Int(max(claimed.end, lastEnd)))
      default: return claimed
      }
    }

    /// A comment of the tool before the closing marks hides where they begin.
    private func around(_ start: UInt32, _ claimed: SourceRange, marks: Int) -> SourceRange {
      let closes = source(at: lastEnd).map { "*_>".utf8.contains($0) } ?? false
      return SourceRange(Int(start) - marks, closes ? Int(lastEnd) + marks : Int(claimed.end))
    }

    private func source(at place: UInt32) -> UInt8? {
      Int(place) < text.source.count ? text.source[Int(place)] : nil
    }

    // MARK: Places

    private func range(of node: PlainNode) -> SourceRange {
      // Breaks have no position in this library, nor has a cell that its row leaves out: they take the end of what stands
      // before them.
      let hasPlace =
        node.kind == .tableCell ? node.start.column > 0 : node.kind != .softBreak && node.kind != .lineBreak
      guard hasPlace else { return SourceRange(Int(lastEnd), Int(lastEnd)) }
      let range = text.sourceRange(fromEdited: text.fitted(claimedRange(of: node), to: node.kind, reading: node.text))
      return node.kind == .text ? SourceRange(Int(max(range.start, lastEnd)), Int(range.end)) : range
    }

    private func claimedRange(of node: PlainNode) -> Range<Int> {
      if node.kind.isInline { return leaf.range(from: node.start, through: node.end, isSplit: node.kind == .code) }
      if node.kind == .tableCell {
        let start = text.offset(of: cellPlace(node.start))
        return start..<max(start, text.offset(of: cellPlace(node.end)) + 1)
      }
      let start = node.kind == .paragraph ? leaf.start : text.offset(of: node.start)
      return start..<max(start, text.offset(of: node.end) + 1)
    }

    /// Definitions of links are cut off the paragraph that they begin, and lines above a table off the table; the library
    /// then counts as if nothing had stood there.
    private func paragraph(_ node: PlainNode) -> LeafPlaces {
      if node.end.line == 0 { return places((0, 0), node.start) }
      var actual = node.start
      while text.isDefinition(at: actual) {
        actual.line += 1
        actual.column = text.contentColumn(ofLine: actual.line, quoteDepth: quoteDepth)
      }
      return places(node.start, actual)
    }

    private func places(
      _ claimed: LeafPlaces.Place, _ actual: LeafPlaces.Place, isTableCell: Bool = false
    ) -> LeafPlaces {
      LeafPlaces(of: text, claimed: claimed, actual: actual, quoteDepth: quoteDepth, isTableCell: isTableCell)
    }

    /// The columns of a heading row count from the beginning of the paragraph that the library first took it for.
    private func cellPlace(_ place: LeafPlaces.Place) -> LeafPlaces.Place {
      guard place.line == table.line else { return place }
      return text.place(place.column - table.column, after: table, quoteDepth: quoteDepth)
    }
  }
}

extension PreparedMarkdown {
  /// The range that a node covers, from the one that the library claims: it gives a code span the place of its text, though
  /// the marks belong to it, a code block the blank lines after it, the last text of a line the blanks there, and backticks
  /// that mark nothing the place behind them.
  fileprivate func fitted(_ claimed: Range<Int>, to kind: MarkdownNode.Kind, reading words: String) -> Range<Int> {
    let backtick = UInt8(ascii: "`")
    var first = min(claimed.lowerBound, bytes.count)
    var last = min(max(claimed.upperBound, first), bytes.count)
    switch kind {
    case .text:
      let isEscaped =
        bytes[first...].starts(with: [backtick]) || bytes[first...].starts(with: [UInt8(ascii: "\\"), backtick])
      if words.utf8.first == backtick, !isEscaped {
        while first > 0, bytes[first - 1] == backtick { first -= 1 }
      }
      if words.utf8.last == backtick, last > first, bytes[last - 1] != backtick { last -= 1 }
      guard words.utf8.last?.isASCIIBlank == false else { break }
      while last > first, bytes[last - 1].isASCIIBlank { last -= 1 }
    case .code:
      while first > 0, bytes[first - 1] == backtick { first -= 1 }
      while last < bytes.count, bytes[last] == backtick { last += 1 }
    case .codeBlock:
      while last > first, bytes[last - 1] == UInt8(ascii: "\n") || bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
    default: break
    }
    return first..<last
  }
}
