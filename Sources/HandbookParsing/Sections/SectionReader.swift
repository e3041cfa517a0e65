import HandbookModel

/// Reads the blocks of a section out of its parsed Markdown.
struct SectionReader {
  /// Deeper blocks than this are cut off; `MarkdownLimits` refuses nearly all of them before.
  static let deepest = 64

  let tree: MarkdownTree
  let path: String
  let section: SectionID
  /// What was found on the way.
  var report = Report()
  /// What has no id so far.
  var missingIDs: [MissingID] = []
  /// The footnotes met so far.
  private(set) var footnotes: [Footnote] = []
  private var rulesWithoutName = 0
  private let destinations: DestinationReader

  init(tree: MarkdownTree, path: String, section: SectionID) {
    self.tree = tree
    self.path = path
    self.section = section
    destinations = DestinationReader(path: path)
  }

  /// All blocks of the file.
  mutating func blocks() -> [Block] { blocks(of: tree.blocks, depth: 0) }

  mutating func blocks(of nodes: some Sequence<Int>, depth: Int) -> [Block] {
    var blocks: [Block] = []
    var caption: Caption?
    for index in nodes {
      let node = tree.nodes[index]
      guard depth < Self.deepest else {
        report.add(.nestingTooDeep(span(node.range), limit: Self.deepest))
        return blocks
      }
      if node.kind == .table {
        blocks.append(table(index, caption: caption))
        caption = nil
        continue
      }
      if let unused = caption { blocks.append(paragraph(unused)) }
      caption = nil
      switch node.kind {
      case .paragraph: caption = paragraph(index, into: &blocks)
      case .heading: blocks.append(heading(index))
      case .list: blocks.append(list(index, depth))
      case .quote: blocks.append(quote(index, depth))
      case .codeBlock:
        if tree.isUnclosed(codeBlock: index) { report.add(.unclosedFence(span(node.range))) }
        blocks.append(Block(.code(node.text.withoutMarks, info: node.info.withoutMarks), node.range))
      case .thematicBreak: blocks.append(Block(.thematicBreak, node.range))
      case .htmlBlock:
        report.add(.rawHTML(span(node.range)))
        blocks.append(Block(.paragraph([Inline(.text(node.text.withoutMarks), node.range)]), node.range))
      default: blocks += self.blocks(of: tree.children(of: index), depth: depth + 1)
      }
    }
    if let unused = caption { blocks.append(paragraph(unused)) }
    return blocks
  }

  /// A place in this file.
  func span(_ range: SourceRange) -> SourceSpan { SourceSpan(path, range) }

  /// The running text of a node's children.
  mutating func words(in index: Int, isTableCell: Bool = false) -> [Inline] {
    words(of: tree.children(of: index), isTableCell: isTableCell)
  }

  private mutating func words(of nodes: some Sequence<Int>, isTableCell: Bool = false) -> [Inline] {
    var reader = InlineReader(tree: tree, destinations: destinations, isTableCell: isTableCell)
    let words = reader.words(of: nodes)
    report.add(reader.report.diagnostics)
    return words
  }

  // MARK: Paragraphs

  /// A paragraph with attributes: the caption of the table below it.
  struct Caption {
    let words: [Inline]
    let attributes: Attributes
    let range: SourceRange
  }

  private mutating func paragraph(_ index: Int, into blocks: inout [Block]) -> Caption? {
    let range = tree.nodes[index].range
    guard !readFootnotes(index) else { return nil }
    reportLookalikes(in: index, isRule: false)
    var words = words(in: index)
    if words.count == 1, case .image(let image) = words[0].content {
      blocks.append(Block(.figure(image), range))
      return nil
    }
    if let attributes = Attributes.take(from: &words, in: tree.source) {
      return Caption(words: words, attributes: attributes, range: range)
    }
    if !words.isEmpty { blocks.append(Block(.paragraph(words), range)) }
    return nil
  }

  /// A caption without a table is a paragraph with attributes that mean nothing.
  private mutating func paragraph(_ caption: Caption) -> Block {
    report.add(.strayAttributes(span(caption.attributes.range)))
    return Block(.paragraph(caption.words), caption.range)
  }

  /// Reads `[^1]: 文`, one or several in a paragraph; the library has been kept from reading them as links.
  private mutating func readFootnotes(_ index: Int) -> Bool {
    let children = Array(tree.children(of: index))
    guard let first = children.first, FootnoteOpening(tree.nodes[first]) != nil else { return false }
    var start = 0
    for (place, child) in children.enumerated().dropFirst() where tree.nodes[child].kind == .softBreak {
      guard place + 1 < children.count, FootnoteOpening(tree.nodes[children[place + 1]]) != nil else { continue }
      addFootnote(children[start..<place])
      start = place + 1
    }
    addFootnote(children[start...])
    return true
  }

  private mutating func addFootnote(_ nodes: ArraySlice<Int>) {
    guard let first = nodes.first, let last = nodes.last, let opening = FootnoteOpening(tree.nodes[first]) else {
      return
    }
    var words = words(of: nodes)
    if let head = words.first, case .text(let text) = head.content {
      let rest = text.dropFirst(opening.length).drop(while: \.isWhitespace)
      let start = Int(head.range.start) + text.utf8.count - rest.utf8.count
      words[0] = Inline(.text(String(rest)), SourceRange(start, Int(head.range.end)))
      if rest.isEmpty { words.removeFirst() }
    }
    let range = tree.nodes[first].range.union(tree.nodes[last].range)
    footnotes.append(Footnote(label: opening.label, words: words, range: range))
  }

  // MARK: Headings, lists, quotes

  private mutating func heading(_ index: Int) -> Block {
    let node = tree.nodes[index]
    var words = words(in: index)
    let attributes = Attributes.take(from: &words, in: tree.source)
    if let attributes { check(attributes, keys: [], classes: []) }
    let name = attributes?.name.flatMap { validName($0) }
    if attributes?.name == nil {
      missingIDs.append(
        MissingID(
          kind: .heading, words: words.plainText, span: span(node.range),
          place: .init(after: words, or: node.range, attributes)))
      let suggestion = SuggestedName(words.plainText, in: path).text
      report.add(
        .idMissing(
          Wording(ja: "見出し", en: "A heading"), span(node.range), suggestion: suggestion, severity: .warning))
    }
    if node.level == 1 {
      report.add(.titleInText(span(node.range)))
    }
    let level = min(max(node.level ?? 2, 2), 6)
    return Block(.heading(Heading(name: name, level: level, words: words)), node.range)
  }

  private mutating func list(_ index: Int, _ depth: Int) -> Block {
    let node = tree.nodes[index]
    let items = tree.children(of: index).map { item -> ListItem in
      if tree.nodes[item].kind == .task || beginsTask(item) { return .rule(rule(item, depth)) }
      return .text(blocks(of: tree.children(of: item), depth: depth + 1))
    }
    return Block(.list(List(start: node.level, items: items)), node.range)
  }

  /// The library sees a task only at the beginning of a line: not in quotes, nor in the second of two marks.
  private func beginsTask(_ item: Int) -> Bool {
    let nodes = tree.nodes
    guard item + 2 < nodes[item].end, nodes[item + 1].kind == .paragraph, nodes[item + 2].kind == .text else {
      return false
    }
    let start = Int(nodes[item + 2].range.start)
    return start < tree.source.count && tree.source[start] == UInt8(ascii: "[")
      && ["[ ] ", "[x] ", "[X] "].contains { nodes[item + 2].text.hasPrefix($0) }
  }

  private mutating func quote(_ index: Int, _ depth: Int) -> Block {
    let node = tree.nodes[index]
    var children = Array(tree.children(of: index))
    guard let first = children.first, tree.nodes[first].kind == .paragraph,
      let alert = AlertOpening(tree, paragraph: first)
    else { return Block(.quote(blocks(of: children, depth: depth + 1)), node.range) }
    children.removeFirst()
    let words = words(of: alert.rest)
    var inner: [Block] = []
    if let start = words.first?.range.start {
      let range = SourceRange(Int(start), Int(tree.nodes[first].range.end))
      inner.append(Block(.paragraph(words), range))
    }
    inner += blocks(of: children, depth: depth + 1)
    return Block(.alert(alert.kind, inner), node.range)
  }

  // MARK: Rules

  private mutating func rule(_ index: Int, _ depth: Int) -> Rule {
    let node = tree.nodes[index]
    var children = Array(tree.children(of: index))
    var words: [Inline] = []
    if let first = children.first, tree.nodes[first].kind == .paragraph {
      words = self.words(in: first)
      reportLookalikes(in: first, isRule: true)
      children.removeFirst()
    }
    if node.kind != .task, let head = words.first, case .text(let text) = head.content {
      words[0] = Inline(
        .text(String(text.dropFirst(4))), SourceRange(Int(head.range.start) + 4, Int(head.range.end)))
    }
    let attributes = Attributes.take(from: &words, in: tree.source)
    let name = ruleName(attributes, words, range: node.range)
    if attributes?.name == nil {
      missingIDs.append(
        MissingID(
          kind: .rule, words: words.plainText, span: span(node.range),
          place: .init(after: words, or: node.range, attributes)))
    }
    let own = attributes.map { relations(in: $0) } ?? []
    let override = attributes?.classes.compactMap { Modality.Kind(rawValue: $0.text) }.first
    let read = ProvisionReader(words.plainText)
    return Rule(
      id: RuleID(section, name),
      words: words,
      explanation: blocks(of: children, depth: depth + 1),
      modality: Modality(strictestOf: read.provisions, overriddenBy: override),
      provisions: read.provisions,
      requests: read.requests,
      relations: own,
      range: SourceRange(Int(node.range.start), Int(max(node.range.end, words.last?.range.end ?? 0)))
    )
  }

  private mutating func ruleName(_ attributes: Attributes?, _ words: [Inline], range: SourceRange) -> String {
    if let written = attributes?.name { return validName(written) ?? written.text }
    rulesWithoutName += 1
    let place = words.first.map { $0.range.union(words[words.count - 1].range) } ?? range
    let suggestion = SuggestedName(words.plainText, in: path).text
    report.add(
      .idMissing(Wording(ja: "規則", en: "A rule"), span(place), suggestion: suggestion, severity: .error))
    return "unnamed-\(rulesWithoutName)"
  }

  private mutating func relations(in attributes: Attributes) -> [AttributeRelation] {
    check(attributes, keys: RuleAttribute.allCases.map(\.rawValue), classes: Modality.Kind.allCases.map(\.rawValue))
    return attributes.pairs.flatMap { pair -> [AttributeRelation] in
      guard let attribute = RuleAttribute(rawValue: pair.key.text) else { return [] }
      var start = Int(pair.value.range.start)
      return pair.value.text.split(separator: ",", omittingEmptySubsequences: false).map { value in
        let range = SourceRange(start, start + value.utf8.count)
        start += value.utf8.count + 1
        return AttributeRelation(attribute.relation, Reference(attribute.key(String(value), in: section), range))
      }
    }
  }

  // MARK: Attributes

  /// Reports keys and classes that mean nothing at this place.
  mutating func check(_ attributes: Attributes, keys: [String], classes: [String], flags: [String] = []) {
    let known = ["#id"] + keys.map { "\($0)=" } + classes.map { ".\($0)" } + flags
    for value in attributes.unknown(keys: keys, classes: classes, flags: flags) {
      report.add(.unknownAttribute(value.text, span(value.range), known: known))
    }
  }

  /// The id if it is one; reported otherwise.
  mutating func validName(_ name: Attributes.Value) -> String? {
    guard SectionID.isValid(name.text) else {
      report.add(.invalidID(name.text, span(name.range)))
      return nil
    }
    return name.text
  }
}

extension Diagnostic {
  fileprivate static func titleInText(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .titleInText,
      Wording(
        ja: "「# 」は使いません。項の題名は前書きの title に書きます",
        en: "“# ” is not used: the title of a section stands in its front matter"),
      at: span, fix: .init(Wording(ja: "「## 」から始めてください", en: "Begin with “## ”")))
  }
}
