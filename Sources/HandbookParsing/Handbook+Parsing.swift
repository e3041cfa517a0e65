package import HandbookModel

extension Handbook {
  /// Reads a handbook, file by file.
  ///
  /// Whatever cannot be read is reported, and the rest is still there.
  ///
  /// Nil only without a `handbook.yml` that gives title, organisation and edition, since no page can be made then.
  /// - Parameters:
  ///   - content: The files.
  ///   - parsed: Their sections, if those were parsed already.
  ///   - code: What printed sheets carry.
  ///   - report: What is wrong.
  package init?(
    parsing content: Content, sections parsed: ParsedSections? = nil, code: EditionCode? = nil, report: inout Report
  ) {
    let outline = HandbookOutline(parsing: content, report: &report)
    let parsed = parsed ?? ParsedSections(of: content)
    for entry in parsed.entries { report.add(entry.report) }
    let sections = parsed.entries.compactMap(\.section)
    let hierarchy = DocumentHierarchy(parsing: content, report: &report)
    let history = ChangeHistory(parsing: content, report: &report)
    let lists = HandbookLists(parsing: content, report: &report)
    guard let outline else { return nil }
    let ordered = SectionOrder(outline, sections, report: &report)
    self.init(
      profile: outline.profile, sections: ordered.sections, parts: ordered.parts, hierarchy: hierarchy,
      history: history, roles: lists.roles, terms: lists.terms, controls: lists.controls,
      controlsNote: lists.controlsNote, tasks: lists.tasks, questions: lists.questions,
      figures: FigureFiles(parsing: content, report: &report).files,
      fieldTexts: outline.fieldTexts + lists.fieldTexts,
      unreadFiles: content.files.map(\.path).filter { !Self.isRead($0) }, code: code)
  }
}

extension Handbook {
  private static let lists =
    [HandbookOutline.path, "tasks.yml", Question.path] + HandbookList.allCases.map(\.rawValue)

  /// Whether a path is one that a handbook has, whether or not its file could be read.
  private static func isRead(_ path: String) -> Bool {
    lists.contains(path) || SectionID(path: path) != nil || path.hasPrefix("figures/")
  }
}

/// Puts the sections in the order of `handbook.yml`.
private struct SectionOrder {
  private(set) var sections: [Section] = []
  private(set) var parts: [Part] = []

  init(_ outline: HandbookOutline, _ found: [Section], report: inout Report) {
    let files = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    var listed: [SectionID: SourceRange] = [:]
    var placeOf: [Int] = []
    for entry in outline.sections {
      placeOf.append(sections.count)
      if let earlier = listed.updateValue(entry.range, forKey: entry.id) {
        report.add(.listedTwice(entry.id, entry.range, earlier))
      } else if let section = files[entry.id] {
        sections.append(section)
      } else if report.refuses("sections/\(entry.id).md") {
        // It keeps its place, so that the sections after it keep their numbers.
        sections.append(.unread(entry.id))
      } else {
        report.add(.withoutFile(entry.id, entry.range))
      }
    }
    placeOf.append(sections.count)
    parts = outline.parts.map { Part(title: $0.title, firstSection: placeOf[$0.firstSection]) }
    // Of two files whose names differ in capitals the reading has spoken.
    let names = Set(listed.keys.map { $0.written.lowercased() })
    for section in found where !names.contains(section.id.written.lowercased()) { report.add(.notListed(section)) }
  }
}

extension Section {
  /// A section of whose file nothing could be read.
  fileprivate static func unread(_ id: SectionID) -> Section {
    Section(id: id, path: "sections/\(id).md", title: id.written)
  }
}

extension Diagnostic {
  fileprivate static func listedTwice(_ id: SectionID, _ range: SourceRange, _ earlier: SourceRange) -> Diagnostic {
    Diagnostic(
      .sectionListedTwice,
      Wording(ja: "項「\(id)」は sections に一度だけ書きます", en: "The section “\(id)” stands once in sections"),
      at: SourceSpan(HandbookOutline.path, range),
      notes: [
        .init(Wording(ja: "先にここにあります", en: "It stands here already"), at: SourceSpan(HandbookOutline.path, earlier))
      ],
      fix: .init(Wording(ja: "どちらかの行を消してください", en: "Delete one of the two lines")))
  }

  fileprivate static func withoutFile(_ id: SectionID, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .sectionWithoutFile,
      Wording(ja: "項「\(id)」のファイル sections/\(id).md がありません", en: "There is no sections/\(id).md"),
      at: SourceSpan(HandbookOutline.path, range),
      fix: .init(
        Wording(ja: "ファイルを置くか、この行を消してください（つづりも確かめます）", en: "Write the file, or delete this line; see to its spelling")))
  }

  fileprivate static func notListed(_ section: Section) -> Diagnostic {
    Diagnostic(
      .sectionNotListed,
      Wording(
        ja: "項「\(section.id)」が handbook.yml の sections にありません",
        en: "The section “\(section.id)” does not stand in the sections of handbook.yml"),
      at: .start(of: section.path),
      fix: .init(Wording(ja: "sections に「- \(section.id)」を加えてください", en: "Add “- \(section.id)” to sections")))
  }
}
