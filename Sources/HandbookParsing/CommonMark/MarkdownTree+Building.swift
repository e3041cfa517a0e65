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

    /// The block whose inline nodes are being read.
    private struct Leaf {
      var line = 0
      var column = 0
      var isTableCell = false
    }

    private let text: PreparedMarkdown
    private var nodes: [MarkdownNode] = []
    private var open: [Int] = []
    private var leaf = Leaf()
    private var quoteDepth = 0

    init(text: PreparedMarkdown) {
      self.text = text
      nodes.reserveCapacity(text.bytes.count / 24)
    }

    mutating func enter(_ node: PlainNode) {
      switch node.kind {
      case .quote: quoteDepth += 1
      case .paragraph, .heading:
        leaf = Leaf(line: node.start.line, column: node.start.column)
      case .tableCell:
        leaf = Leaf(line: node.start.line, column: node.start.column, isTableCell: true)
      default: break
      }
      nodes.append(
        MarkdownNode(
          kind: node.kind, level: node.level, text: node.text, info: node.info, range: range(of: node),
          end: nodes.count + 1))
      if node.kind.isContainer { open.append(nodes.count - 1) }
    }

    mutating func exit() {
      guard let index = open.popLast() else { return }
      if nodes[index].kind == .quote { quoteDepth -= 1 }
      nodes[index].end = nodes.count
      // The library's ends fall short in quotes and overshoot in lists; the children know better.
      if nodes.count > index + 1, !nodes[index].kind.isInline, nodes[index].kind != .tableCell,
        nodes[index].kind != .tableRow
      {
        let tree = MarkdownTree(nodes: nodes)
        let end = tree.children(of: index).reduce(0) { max($0, nodes[$1].range.end) }
        nodes[index].range = SourceRange(Int(nodes[index].range.start), Int(end))
      }
    }

    func finished() -> MarkdownTree { MarkdownTree(nodes: nodes) }

    private func range(of node: PlainNode) -> SourceRange {
      // Breaks have no position in this library; one takes the end of what stands before it.
      if node.start.line == 0 {
        let end = Int(nodes.last?.range.end ?? 0)
        return SourceRange(end, end)
      }
      let start = offset(node.start, in: node.kind)
      let end = offset(node.end, in: node.kind) + 1
      return text.sourceRange(fromEdited: widened(start, end, around: node.kind))
    }

    /// The library gives a code span the place of its text; the marks belong to it.
    private func widened(_ start: Int, _ end: Int, around kind: MarkdownNode.Kind) -> Range<Int> {
      guard kind == .code else { return start..<max(start, end) }
      var first = start
      var last = max(start, end)
      while first > 0, text.bytes[first - 1] == UInt8(ascii: "`") { first -= 1 }
      while last < text.bytes.count, text.bytes[last] == UInt8(ascii: "`") { last += 1 }
      return first..<last
    }

    /// The library counts columns as if every line of a paragraph were indented like its first, and as if `\|` in a
    /// table cell were one byte; both are put right here.
    private func offset(_ place: (line: Int, column: Int), in kind: MarkdownNode.Kind) -> Int {
      var column = place.column
      if kind.isInline {
        if place.line > leaf.line {
          column += text.contentColumn(ofLine: place.line, quoteDepth: quoteDepth) - leaf.column
        } else if leaf.isTableCell {
          column = text.columnCountingEscapedPipes(column, line: place.line, from: leaf.column)
        }
      }
      return text.offset(line: place.line, column: max(column, 0))
    }
  }
}
