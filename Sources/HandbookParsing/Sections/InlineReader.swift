import HandbookModel

/// Reads running text out of a parsed Markdown file.
struct InlineReader {
  /// Deeper emphasis than this is cut off; 8 KB of paragraph could nest a thousand levels.
  static let deepest = 32

  let tree: MarkdownTree
  /// What was found on the way.
  private(set) var report = Report()
  private let destinations: DestinationReader
  private var surroundings: TextReader.Surroundings
  private var path: String { destinations.path }

  init(tree: MarkdownTree, destinations: DestinationReader, isTableCell: Bool = false) {
    self.tree = tree
    self.destinations = destinations
    surroundings = .init(isTableCell: isTableCell)
  }

  /// The running text of some nodes, in order.
  mutating func words(of nodes: some Sequence<Int>) -> [Inline] {
    words(of: nodes, depth: 0)
  }

  private mutating func words(of nodes: some Sequence<Int>, depth: Int) -> [Inline] {
    var words: [Inline] = []
    for index in nodes { append(index, to: &words, depth: depth) }
    return words.joiningLines()
  }

  private mutating func append(_ index: Int, to words: inout [Inline], depth: Int) {
    let node = tree.nodes[index]
    switch node.kind {
    case .text:
      words += TextReader.read(node, in: surroundings, of: tree.source, path: path, report: &report)
    case .softBreak: words.append(.softBreak(at: node.range))
    case .lineBreak: words.append(Inline(.lineBreak, node.range))
    case .code: words.append(Inline(.code(node.text.withoutMarks), node.range))
    case .html, .htmlBlock:
      report.add(.rawHTML(SourceSpan(path, node.range)))
      words.append(Inline(.text(node.text.withoutMarks), node.range))
    case .emphasis: words.append(Inline(.emphasis(inside(index, depth)), node.range))
    case .strong: words.append(Inline(.strong(inside(index, depth)), node.range))
    case .link: words.append(link(index, depth))
    case .image: words.append(image(index, depth))
    default: words += inside(index, depth)
    }
  }

  private mutating func inside(_ index: Int, _ depth: Int) -> [Inline] {
    guard depth < Self.deepest else {
      report.add(.nestingTooDeep(SourceSpan(path, tree.nodes[index].range), limit: Self.deepest))
      return []
    }
    return words(of: tree.children(of: index), depth: depth + 1)
  }

  private mutating func link(_ index: Int, _ depth: Int) -> Inline {
    let node = tree.nodes[index]
    surroundings.isLink = true
    let words = inside(index, depth)
    surroundings.isLink = false
    let address = node.text.withoutMarks
    switch destinations.read(address) {
    case .inside(let key): return Inline(.reference(Reference(key, node.range), words: words), node.range)
    case .outside(let address): return Inline(.externalLink(address: address, words: words), node.range)
    case .refusedScheme(let scheme): report.add(.refusedScheme(scheme, SourceSpan(path, node.range)))
    case .picture, .unknown: report.add(.unknownDestination(address, SourceSpan(path, node.range)))
    }
    return Inline(.emphasis(words), node.range)
  }

  private mutating func image(_ index: Int, _ depth: Int) -> Inline {
    let node = tree.nodes[index]
    let address = node.text.withoutMarks
    let alternative = inside(index, depth).plainText
    let span = SourceSpan(path, node.range)
    if alternative.isEmpty { report.add(.missingAlternative(span)) }
    if address.isEmpty { return Inline(.image(Image(path: nil, alternative: alternative)), node.range) }
    guard case .picture(let picture) = destinations.read(address), picture.hasPrefix("figures/") else {
      report.add(.pictureOutside(address, span))
      return Inline(.text(alternative), node.range)
    }
    return Inline(
      .image(Image(path: picture, alternative: alternative, title: node.info.isEmpty ? nil : node.info.withoutMarks)),
      node.range)
  }
}

extension Inline {
  /// A break in the source that is no break for the reader; `joiningLines` takes it away.
  fileprivate static func softBreak(at range: SourceRange) -> Inline { Inline(.text("\n"), range) }

  fileprivate var isSoftBreak: Bool { content == .text("\n") }
}

extension [Inline] {
  /// Joins lines as Japanese does: without a blank next to Japanese text, with one between Latin words.
  ///
  /// Neighbouring texts become one, so that a word broken over two lines is found.
  fileprivate func joiningLines() -> [Inline] {
    guard contains(where: \.isSoftBreak) else { return self }
    var joined: [Inline] = []
    for (index, inline) in enumerated() {
      var next = inline
      if inline.isSoftBreak {
        let isLatin =
          joined.last?.lastScalar?.isJapanese == false && index + 1 < count
          && self[index + 1].firstScalar?.isJapanese == false
        guard isLatin else { continue }
        next = Inline(.text(" "), inline.range)
      }
      if case .text(let more) = next.content, let last = joined.last, case .text(let text) = last.content {
        joined[joined.count - 1] = Inline(.text(text + more), last.range.union(next.range))
      } else {
        joined.append(next)
      }
    }
    return joined
  }
}

extension Inline {
  /// The first character a reader sees; nil where it is known only after linking.
  fileprivate var firstScalar: Unicode.Scalar? { [self].plainText.unicodeScalars.first }

  /// The last character a reader sees; nil where it is known only after linking.
  fileprivate var lastScalar: Unicode.Scalar? { [self].plainText.unicodeScalars.last }
}
