package import HandbookModel

extension Section {
  /// Reads one file of `sections/`; whatever cannot be read is reported, and the rest is still there.
  package init?(parsing file: ContentFile, report: inout Report) {
    guard let id = SectionID(path: file.path) else { return nil }
    if !SectionID.isValid(id.written) { report.add(.invalidID(id.written, .start(of: file.path))) }
    guard let text = SourceText(file, report: &report) else { return nil }
    let frontMatter = FrontMatter(text)
    AllowanceReader(text.bytes, path: file.path).readYAML(in: text.start..<frontMatter.bodyStart, report: &report)
    var record = SectionRecord(frontMatter, path: file.path, report: &report)
    let body = Self.body(of: text, from: frontMatter.bodyStart, id: id, report: &report)
    self.init(
      id: id, path: file.path,
      title: record.title(report: &report) ?? id.written, titleRange: record.titleRange,
      reading: record.reading(report: &report),
      summary: record.summary(report: &report),
      audience: record.references("audience", report: &report) { .audience(AudienceID($0)) },
      documents: record.references("documents", report: &report) { .document(DocumentID($0)) },
      controls: record.references("controls", report: &report) { .control(ControlID($0)) },
      blocks: body.blocks, footnotes: body.footnotes)
    record.finish(report: &report)
    checkFootnotes(report: &report)
  }

  private static func body(
    of text: SourceText, from start: Int, id: SectionID, report: inout Report
  ) -> (blocks: [Block], footnotes: [Footnote]) {
    guard let tree = MarkdownTree(parsing: text, from: start, report: &report) else { return ([], []) }
    var reader = SectionReader(tree: tree, path: text.path, section: id)
    let blocks = reader.blocks()
    report.add(reader.report.diagnostics)
    return (blocks, reader.footnotes)
  }

  private func checkFootnotes(report: inout Report) {
    var labels: Set<String> = []
    for footnote in footnotes where !labels.insert(footnote.label).inserted {
      report.add(
        Diagnostic(
          .footnoteRepeated,
          Wording(ja: "脚注「\(footnote.label)」は一度しか書けません", en: "The footnote “\(footnote.label)” is written once"),
          at: span(footnote.range),
          fix: .init(Wording(ja: "どちらかの番号を変えるか、一つにまとめてください", en: "Rename one of them, or make them one"))))
    }
    for mark in blocks.footnoteMarks + footnotes.flatMap(\.words.footnoteMarks) where !labels.contains(mark.label) {
      report.add(
        Diagnostic(
          .footnoteMissing,
          Wording(
            ja: "脚注「\(mark.label)」の文がありません", en: "There is no text for the footnote “\(mark.label)”"),
          at: span(mark.range),
          fix: .init(Wording(ja: "「[^\(mark.label)]: 文」を加えてください", en: "Add “[^\(mark.label)]: text”"))))
    }
  }
}

extension MarkdownTree {
  /// Parses the Markdown of a file if it keeps the limits; reports it otherwise.
  init?(parsing text: SourceText, from start: Int, report: inout Report) {
    let findings = MarkdownLimits().findings(in: text.bytes, from: start, path: text.path)
    for finding in findings { report.refuse(finding) }
    guard findings.isEmpty else { return nil }
    let prepared = PreparedMarkdown(preparing: text.bytes, from: start)
    AllowanceReader(text.bytes, path: text.path).read(comments: prepared.comments, report: &report)
    self = CommonMark.tree(of: prepared)
  }
}

/// The front matter of a section, field by field.
private struct SectionRecord {
  private var record: YAMLRecord?
  private let path: String

  init(_ frontMatter: FrontMatter, path: String, report: inout Report) {
    self.path = path
    guard let yaml = frontMatter.yaml else {
      report.add(
        Diagnostic(
          .frontMatterMissing,
          Wording(ja: "ファイルは「---」で囲んだ前書きから始めます", en: "A file begins with front matter between “---”"),
          at: .start(of: path),
          fix: .init(Wording(ja: "「---」「title: 題名」「---」の三行を先頭に置いてください", en: "Put “---”, “title: …”, “---” first"))))
      return
    }
    let root = YAMLNode.compose(yaml, at: yaml.startIndex, path: path, report: &report)
    guard root != nil || yaml.allSatisfy({ $0.isASCIIBlank || $0 == 0x0A || $0 == 0x0D }) else { return }
    record = YAMLRecord(root, path: path, report: &report)
  }

  mutating func title(report: inout Report) -> String? { record?.requiredText("title", report: &report) }

  /// Where the title stands; the start of the file if there is none.
  var titleRange: SourceRange {
    mutating get { record?.scalar("title")?.range ?? SourceRange(0, 0) }
  }

  mutating func reading(report: inout Report) -> String? { record?.text("reading", report: &report) }

  mutating func summary(report: inout Report) -> String? { record?.text("summary", report: &report) }

  mutating func references(
    _ key: String, report: inout Report, _ makeKey: (String) -> Reference.Key
  ) -> [Reference] {
    record?.texts(key, report: &report).map { Reference(makeKey($0.text), $0.range) } ?? []
  }

  func finish(report: inout Report) { record?.reportUnknownKeys(to: &report) }
}

extension [Block] {
  /// The marks of footnotes in reading order.
  fileprivate var footnoteMarks: [(label: String, range: SourceRange)] {
    runningTexts.flatMap(\.words.footnoteMarks)
  }
}

extension [Inline] {
  fileprivate var footnoteMarks: [(label: String, range: SourceRange)] {
    flatMap { inline -> [(label: String, range: SourceRange)] in
      switch inline.content {
      case .footnoteMark(let label): [(label, inline.range)]
      case .emphasis(let words), .strong(let words), .reference(_, let words), .externalLink(_, let words):
        words.footnoteMarks
      case .text, .code, .image, .lineBreak: []
      }
    }
  }
}
