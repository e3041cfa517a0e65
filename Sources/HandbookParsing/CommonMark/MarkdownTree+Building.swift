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

    /// The block whose inline nodes are being read: where the library says it begins, and where it does.
    private struct Leaf {
      var claimed = (line: 0, column: 0)
      var actual = (line: 0, column: 0)
      var isTableCell = false
    }

    private let text: PreparedMarkdown
    private var nodes: [MarkdownNode] = []
    private var open: [Int] = []
    private var leaf = Leaf()
    private var table = (line: 0, column: 0)
    private var isTableSplitOff = false
    private var quoteDepth = 0
    private var lastEnd: UInt32 = 0
    private var hasNestedEmphasis = false

    init(text: PreparedMarkdown) {
      self.text = text
      nodes.reserveCapacity(text.bytes.count / 24)
    }

    mutating func enter(_ node: PlainNode) {
      switch node.kind {
      case .quote: quoteDepth += 1
      case .paragraph:
        leaf = paragraph(node)
        isTableSplitOff = node.end.line == 0
      case .heading: leaf = Leaf(claimed: node.start, actual: node.start)
      case .table: table = node.start
      case .tableCell: leaf = Leaf(claimed: node.start, actual: cellPlace(node.start), isTableCell: true)
      case .emphasis, .strong:
        hasNestedEmphasis = hasNestedEmphasis || open.last.map { nodes[$0].kind.isEmphasis } ?? false
      default: break
      }
      let range = range(of: node)
      nodes.append(
        MarkdownNode(
          kind: node.kind, level: node.level, text: node.text, info: node.info, range: range, end: nodes.count + 1))
      if node.kind.isContainer { open.append(nodes.count - 1) } else { lastEnd = range.end }
    }

    mutating func exit() {
      guard let index = open.popLast() else { return }
      if nodes[index].kind == .quote { quoteDepth -= 1 }
      nodes[index].end = nodes.count
      // The library's ends fall short in quotes and overshoot in lists; the children know better.
      if nodes.count > index + 1, nodes[index].kind.endsWithChildren || isMisplacedRow(index) {
        var end: UInt32 = 0
        var child = index + 1
        while child < nodes.count {
          end = max(end, nodes[child].range.end)
          child = nodes[child].end
        }
        nodes[index].range = SourceRange(start(of: index), Int(end))
      }
      if nodes[index].kind == .link { putAutolinkRight(index) }
      lastEnd = nodes[index].range.end
      if nodes[index].kind == .table { isTableSplitOff = false }
    }

    func finished() -> MarkdownTree {
      MarkdownTree(nodes: hasNestedEmphasis ? nodes.partingNestedEmphasis() : nodes, source: text.source)
    }

    /// A table below lines of its paragraph begins after them, with its heading row; the library has both begin above.
    private func start(of index: Int) -> Int {
      let isMisplaced = isTableSplitOff && nodes[index].kind == .table || isMisplacedRow(index)
      return Int(nodes[isMisplaced ? index + 1 : index].range.start)
    }

    private func isMisplacedRow(_ index: Int) -> Bool {
      isTableSplitOff && nodes[index].kind == .tableRow && nodes[index - 1].kind == .table
    }

    /// The library counts the columns of `<https://…>` from the beginning of the paragraph; its words are placed right.
    private mutating func putAutolinkRight(_ index: Int) {
      guard nodes.count == index + 2 else { return }
      let words = nodes[index + 1].range
      let start = Int(words.start) - 1
      guard start >= 0, text.source[start] == UInt8(ascii: "<") else { return }
      nodes[index].range = SourceRange(start, Int(words.end) + 1)
    }

    // MARK: Places

    private func range(of node: PlainNode) -> SourceRange {
      // Breaks have no position in this library, nor has a cell that its row leaves out: they take the end of what stands
      // before them.
      let hasPlace = node.kind == .tableCell ? node.start.column > 0 : node.kind != .softBreak && node.kind != .lineBreak
      guard hasPlace else { return SourceRange(Int(lastEnd), Int(lastEnd)) }
      let start = node.kind == .paragraph ? text.offset(of: leaf.actual) : offset(node.start, in: node.kind)
      let end = offset(node.end, in: node.kind) + 1
      return text.sourceRange(fromEdited: fitted(start, end, to: node))
    }

    /// The library gives a code span the place of its text, though the marks belong to it, a code block the blank lines
    /// after it, and the last text of a line the blanks there.
    private func fitted(_ start: Int, _ end: Int, to node: PlainNode) -> Range<Int> {
      var first = start
      var last = max(start, end)
      switch node.kind {
      case .text where node.text.utf8.last?.isASCIIBlank == false:
        while last > first, text.bytes[last - 1].isASCIIBlank { last -= 1 }
      case .code:
        while first > 0, text.bytes[first - 1] == UInt8(ascii: "`") { first -= 1 }
        while last < text.bytes.count, text.bytes[last] == UInt8(ascii: "`") { last += 1 }
      case .codeBlock:
        while last > first, text.bytes[last - 1] == UInt8(ascii: "\n") || text.bytes[last - 1] == UInt8(ascii: "\r") {
          last -= 1
        }
      default: break
      }
      return first..<last
    }

    /// The library counts columns as if every line of a paragraph were indented like its first, and as if `\|` in a
    /// table cell were one byte; both are put right here.
    private func offset(_ place: (line: Int, column: Int), in kind: MarkdownNode.Kind) -> Int {
      if kind == .tableCell { return text.offset(of: cellPlace(place)) }
      guard kind.isInline else { return text.offset(of: place) }
      let line = place.line - leaf.claimed.line + leaf.actual.line
      let first =
        place.line == leaf.claimed.line ? leaf.actual.column : text.contentColumn(ofLine: line, quoteDepth: quoteDepth)
      var column = place.column - leaf.claimed.column + first
      if leaf.isTableCell {
        column = text.columnCountingEscapedPipes(column, line: line, from: leaf.actual.column)
      }
      return text.offset(of: (line, max(column, 0)))
    }

    /// Definitions of links are cut off the paragraph that they begin, and lines above a table off the table; the library
    /// then counts as if nothing had stood there.
    private func paragraph(_ node: PlainNode) -> Leaf {
      if node.end.line == 0 { return Leaf(claimed: (0, 0), actual: node.start) }
      var actual = node.start
      while text.isDefinition(at: actual) {
        actual.line += 1
        actual.column = text.contentColumn(ofLine: actual.line, quoteDepth: quoteDepth)
      }
      return Leaf(claimed: node.start, actual: actual)
    }

    /// The columns of a heading row count from the beginning of the paragraph that the library first took it for.
    private func cellPlace(_ place: (line: Int, column: Int)) -> (line: Int, column: Int) {
      guard place.line == table.line else { return place }
      return text.place(place.column - table.column, after: table, quoteDepth: quoteDepth)
    }
  }
}

extension [MarkdownNode] {
  /// The library gives both parts of `***` the whole run; the inner one gets what the outer leaves.
  fileprivate func partingNestedEmphasis() -> [MarkdownNode] {
    var nodes = self
    for index in nodes.indices where nodes[index].kind.isEmphasis && nodes[index].end > index + 1 {
      let outer = nodes[index]
      let marks = outer.kind == .strong ? 2 : 1
      var last = index + 1
      while nodes[last].end < outer.end { last = nodes[last].end }
      let inside = SourceRange(Int(outer.range.start) + marks, Int(outer.range.end) - marks)
      for child in [index + 1, last] where nodes[child].kind.isEmphasis {
        let range = nodes[child].range
        nodes[child].range = SourceRange(
          Int(child == index + 1 ? Swift.max(range.start, inside.start) : range.start),
          Int(child == last ? Swift.min(range.end, inside.end) : range.end))
      }
    }
    return nodes
  }
}

extension MarkdownNode.Kind {
  fileprivate var isEmphasis: Bool { self == .emphasis || self == .strong }

  fileprivate var endsWithChildren: Bool { !isInline && self != .tableCell && self != .tableRow }
}
