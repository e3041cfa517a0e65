import HandbookModel

extension ChangeHistory {
  /// The file's path.
  static let path = "history.md"

  /// Reads `history.md`: an edition a heading, a change a row of the table under it.
  init(parsing content: Content, report: inout Report) {
    guard let file = content.file(Self.path), let text = SourceText(file, report: &report),
      let tree = MarkdownTree(parsing: text, from: text.start, report: &report)
    else {
      self.init(entries: [])
      return
    }
    var reader = HistoryReader(tree: tree)
    let entries = reader.entries()
    report.add(reader.report.diagnostics)
    self.init(entries: entries)
  }
}

/// Reads editions out of the parsed Markdown of the history.
private struct HistoryReader {
  private let tree: MarkdownTree
  private(set) var report = Report()
  private var seen: Set<EditionID> = []

  private let destinations = DestinationReader(path: ChangeHistory.path)

  init(tree: MarkdownTree) { self.tree = tree }

  mutating func entries() -> [EditionEntry] {
    var entries: [EditionEntry] = []
    var edition: (edition: Edition, range: SourceRange)?
    var changes: [Change] = []
    for index in tree.blocks {
      let node = tree.nodes[index]
      switch node.kind {
      case .heading:
        if let edition {
          entries.append(EditionEntry(edition: edition.edition, changes: changes, range: edition.range))
        }
        changes = []
        edition = readEdition(index).map { ($0, node.range) }
      case .table:
        if let edition { changes += readChanges(index, of: edition.edition.id, after: changes.count) }
      default: break
      }
    }
    if let edition { entries.append(EditionEntry(edition: edition.edition, changes: changes, range: edition.range)) }
    return entries
  }

  private mutating func readEdition(_ index: Int) -> Edition? {
    let range = tree.nodes[index].range
    var words = words(in: index)
    let attributes = Attributes.take(from: &words, in: tree.source)
    for value in attributes?.unknown(keys: ["date"]) ?? [] {
      report.add(.unknownAttribute(value.text, span(value.range), known: ["#id", "date="]))
    }
    let written = attributes?.pairs.first { $0.key.text == "date" }?.value
    let isWorking = attributes?.name?.text == Edition.working.id.written
    guard let name = attributes?.name, written != nil || isWorking else {
      report.add(
        Diagnostic(
          .editionIncomplete,
          Wording(ja: "版の見出しには、IDと日付が要ります", en: "The heading of an edition needs an id and a date"),
          at: span(range),
          fix: .init(
            Wording(ja: "「## 版の名前 {#2024-02 date=2024-02}」の形で書いてください", en: "Write “## name {#2024-02 date=2024-02}”"))))
      return nil
    }
    if let written, EditionDate(written.text) == nil {
      report.add(.invalidDate(written.text, span(written.range)))
      return nil
    }
    let date = written.flatMap { EditionDate($0.text) } ?? .open
    guard EditionID.isValid(name.text) else {
      report.add(.invalidID(name.text, span(name.range)))
      return nil
    }
    if Edition.isReserved(name.text) {
      report.add(.reservedEdition(name.text, span(name.range)))
      return nil
    }
    guard seen.insert(EditionID(name.text)).inserted else {
      report.add(
        Diagnostic(
          .idRepeated,
          Wording(ja: "版のID「\(name.text)」は一度しか使えません", en: "The edition id “\(name.text)” is used once"),
          at: span(name.range),
          fix: .init(Wording(ja: "版の日付から別のIDを付けてください（2024-02-2 など）", en: "Give it another id, such as 2024-02-2"))))
      return nil
    }
    return Edition(id: EditionID(name.text), name: words.plainText, date: date)
  }

  private mutating func readChanges(_ table: Int, of edition: EditionID, after count: Int) -> [Change] {
    var changes: [Change] = []
    for row in tree.children(of: table).dropFirst() {
      let cells = Array(tree.children(of: row))
      if let excess = tree.excess(ofRow: row) { report.add(.rowTooLong(span(excess))) }
      guard cells.count == 2 else {
        report.add(
          Diagnostic(
            .historyColumns,
            Wording(ja: "変更履歴の表は、改編項と改編内容の二列です", en: "The history has two columns: item and change"),
            at: span(tree.nodes[row].range),
            fix: .init(Wording(ja: "「| 改編項 | 改編内容 |」の二列に直してください", en: "Make it “| item | change |”"))))
        continue
      }
      var item = words(in: cells[0], isTableCell: true)
      let attributes = Attributes.take(from: &item, in: tree.source)
      for value in attributes?.unknown(flags: ["all", "gone"]) ?? [] {
        report.add(.unknownAttribute(value.text, span(value.range), known: ["all", "gone"]))
      }
      changes.append(
        Change(
          id: ChangeID(edition, count + changes.count + 1), item: item, scope: scope(of: item, attributes),
          summary: words(in: cells[1], isTableCell: true), range: tree.nodes[row].range))
    }
    return changes
  }

  private func scope(of item: [Inline], _ attributes: Attributes?) -> Change.Scope {
    let mentions = item.compactMap { inline -> SectionMention? in
      guard case .reference(let reference, let words) = inline.content, case .section = reference.key else {
        return nil
      }
      let name = NumberedTitle(words.plainText)
      return SectionMention(reference: reference, number: name.number, title: name.title)
    }
    if !mentions.isEmpty { return .sections(mentions) }
    if attributes?.has("all") == true { return .wholeHandbook }
    return attributes?.has("gone") == true ? .goneSection : .unknown
  }

  private mutating func words(in index: Int, isTableCell: Bool = false) -> [Inline] {
    var reader = InlineReader(tree: tree, destinations: destinations, isTableCell: isTableCell)
    let words = reader.words(of: tree.children(of: index))
    report.add(reader.report.diagnostics)
    return words
  }

  private func span(_ range: SourceRange) -> SourceSpan { SourceSpan(ChangeHistory.path, range) }
}

/// A title with its number as people type it.
///
/// 「30. 新しい外部サービス」「21.1 入退職時の手続き」「3.ISMSの文書体系」
struct NumberedTitle: Equatable {
  /// The number without the dot at its end; empty if there is none.
  let number: String
  /// The title; empty if there is none.
  let title: String

  init(_ text: String) {
    let head = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let rest = text[head.endIndex...]
    guard head.first?.isNumber == true, head.last == "." || rest.first?.isWhitespace ?? true else {
      number = ""
      title = text
      return
    }
    number = String(head.trimmingSuffix { $0 == "." })
    title = String(rest.drop(while: \.isWhitespace))
  }
}
