import HandbookModel

/// A node of a parsed Markdown file, by the names of CommonMark.
struct MarkdownNode {
  /// In the order of the list in `shim.h`.
  enum Kind: UInt8 {
    case document, quote, list, item, task, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, html, emphasis, strong, link, image, other

    /// Whether nodes of this kind can have children, so that the library announces their end.
    var isContainer: Bool {
      switch self {
      case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .html: false
      default: true
      }
    }

    /// Whether the node is part of running text.
    var isInline: Bool { rawValue >= Kind.text.rawValue }
  }

  let kind: Kind
  /// The level of a heading, the first number of an ordered list, or the length of the fence round a code block.
  let level: Int?
  /// A literal, or the address of a link or image.
  ///
  /// Marks set by `PreparedMarkdown` are still in it.
  let text: String
  /// The info string of a code block, or the title of a link or image.
  let info: String
  /// Where the node stands in the file as its author wrote it.
  var range: SourceRange
  /// The index after its last descendant.
  var end: Int
}

/// A parsed Markdown file: nodes in reading order, each before its children.
///
/// Flat, so that no depth of nesting can overflow a stack.
struct MarkdownTree {
  let nodes: [MarkdownNode]
  /// The bytes of the file, as its author wrote them.
  var source: [UInt8] = []

  /// The indices of the children of a node.
  func children(of index: Int) -> ChildIndices {
    ChildIndices(tree: self, position: index + 1, end: nodes[index].end)
  }

  /// What stands to the right of a table's last column, which the library drops without a word.
  func excess(ofRow row: Int) -> SourceRange? {
    guard let last = Array(children(of: row)).last else { return nil }
    let start = min(Int(nodes[last].range.end), source.count)
    let rest = source[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let first = rest.firstIndex { $0 != UInt8(ascii: "|") && !$0.isASCIIBlank }
    return first.map { SourceRange($0, rest.endIndex) }
  }

  /// Whether a code block's fence runs on to the end of what it stands in.
  func isUnclosed(codeBlock index: Int) -> Bool {
    guard let length = nodes[index].level else { return false }
    let range = nodes[index].range
    let block = source[min(Int(range.start), source.count)..<min(Int(range.end), source.count)]
    guard let fence = block.first,
      let start = block.lastIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    else { return true }
    let last = block[start...].dropFirst().drop { $0.isASCIIBlank || $0 == UInt8(ascii: ">") }
    let marks = last.prefix { $0 == fence }
    return marks.count < length || !last[marks.endIndex...].allSatisfy(\.isASCIIBlank)
  }

  /// The children of the root.
  var blocks: ChildIndices { nodes.isEmpty ? ChildIndices(tree: self, position: 0, end: 0) : children(of: 0) }

  /// Walks from sibling to sibling.
  struct ChildIndices: Sequence, IteratorProtocol {
    fileprivate let tree: MarkdownTree
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = tree.nodes[position].end }
      return position
    }
  }
}
