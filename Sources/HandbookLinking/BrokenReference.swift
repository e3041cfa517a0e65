internal import HandbookModel

/// A reference without a target, and what its author may have meant.
struct BrokenReference {
  private let reference: Reference
  private let handbook: Handbook

  init(_ reference: Reference, in handbook: Handbook) {
    self.reference = reference
    self.handbook = handbook
  }

  /// The complaint, with the nearest name of the same kind as a fix.
  func diagnostic(at span: SourceSpan) -> Diagnostic {
    Diagnostic(.referenceBroken, summary, at: span, fix: fix(at: span))
  }

  /// The complaint about what a question must reach.
  func diagnosticOfQuestion(at span: SourceSpan) -> Diagnostic {
    Diagnostic(.questionTargetMissing, summary, at: span, fix: fix(at: span))
  }

  private var summary: Wording {
    let name = reference.key.writtenName
    return Wording(ja: "\(kind.japanese)「\(name)」がありません", en: "There is no \(kind.english) “\(name)”")
  }

  private func fix(at span: SourceSpan) -> Diagnostic.Fix {
    // Only where the name alone is covered, as in attributes and lists, can another take its place.
    let isNameAlone = span.range.count == reference.key.writtenName.utf8.count
    guard let nearest else {
      return .init(
        Wording(
          ja: "つづりを確かめてください。なくなったものなら、この参照を消してください",
          en: "See to the spelling; if it is gone, delete the reference"))
    }
    return .init(
      Wording(ja: "「\(nearest)」ではありませんか", en: "Did you mean “\(nearest)”?"),
      replacement: isNameAlone ? nearest : nil)
  }

  private var kind: Wording {
    switch reference.key {
    case .section: Wording(ja: "項", en: "section")
    case .part: Wording(ja: "規則・見出し・表", en: "rule, heading or table")
    case .tablePart, .sectionTablePart: Wording(ja: "表の行・セル", en: "row or cell of a table")
    case .ruleOrRow: Wording(ja: "規則・表の行", en: "rule or row of a table")
    case .document: Wording(ja: "文書", en: "document")
    case .role: Wording(ja: "役割", en: "role")
    case .audience: Wording(ja: "対象者", en: "audience")
    case .roleOrAudience: Wording(ja: "役割・対象者", en: "role or audience")
    case .term: Wording(ja: "用語", en: "term")
    case .control: Wording(ja: "管理策", en: "control")
    case .edition: Wording(ja: "版", en: "edition")
    case .list: Wording(ja: "一覧", en: "list")
    }
  }

  private var nearest: String? { Self.nearest(to: reference.key.writtenName, among: candidates) }

  private static func nearest(to name: String, among candidates: [String]) -> String? {
    let limit = max(2, name.utf8.count / 3)
    let near = candidates.map { (name: $0, distance: $0.editDistance(to: name, limit: limit)) }
    return near.filter { $0.distance <= limit }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  private var candidates: [String] {
    switch reference.key {
    case .section: handbook.sections.map(\.id.written)
    case .part(let section, _): parts(of: section)
    case .tablePart(_, _, let column): tables.flatMap { names(in: $0, withCells: column != nil) }
    case .sectionTablePart(_, _, _, let column):
      handbook.sections.flatMap { section in
        section.tables.flatMap { names(in: $0, withCells: column != nil) }.map { "\(section.id)#\($0)" }
      }
    case .ruleOrRow:
      handbook.sections.flatMap { section in section.rules.map(\.id.description) }
        + tables.flatMap { names(in: $0, withCells: false).dropFirst() }
    case .document: handbook.hierarchy.documents.map(\.id.written)
    case .role: handbook.roles.map(\.id.written)
    case .audience: handbook.profile.audiences.map(\.id.written)
    case .roleOrAudience: handbook.roles.map(\.id.written) + handbook.profile.audiences.map(\.id.written)
    case .term: handbook.terms.map(\.id.written)
    case .control: handbook.controls.map(\.id.written)
    case .edition: handbook.history.entries.map(\.edition.id.written)
    case .list: []
    }
  }

  /// The rules, headings and tables of a section, or of the one whose name comes nearest.
  private func parts(of name: SectionID) -> [String] {
    let names = handbook.sections.map(\.id.written)
    let nearest = names.contains(name.written) ? name.written : Self.nearest(to: name.written, among: names)
    guard let section = handbook.sections.first(where: { $0.id.written == nearest }) else { return [] }
    let parts =
      section.rules.map(\.id.name) + section.headings.compactMap(\.name) + section.tables.compactMap(\.id?.written)
    return parts.map { "\(section.id)#\($0)" }
  }

  private var tables: [Table] { handbook.sections.flatMap(\.tables) }

  /// The names of a table, its rows and, if asked for, its cells.
  private func names(in table: Table, withCells: Bool) -> [String] {
    guard let id = table.id else { return [] }
    let rows = table.rowNames.compactMap { $0 }.map { RowID(id, $0) }
    let columns = withCells ? table.columnNames.compactMap { $0 } : []
    let cells = rows.flatMap { row in columns.map { CellID(row, $0).description } }
    return [id.written] + rows.map(\.description) + cells
  }
}

extension Reference.Key {
  /// Whether what is looked for may stand in a file that could not be read, so that nobody can call it missing.
  func mayLead(intoFilesRefusedBy report: Report) -> Bool {
    switch self {
    case .section(let id), .part(let id, _), .sectionTablePart(let id, _, _, _):
      report.refuses("sections/\(id).md")
    case .tablePart, .ruleOrRow: report.refusesFiles(in: "sections")
    case .document: report.refuses("documents.md")
    case .role: report.refuses("roles.yml")
    case .audience: report.refuses("handbook.yml")
    case .roleOrAudience: report.refuses("roles.yml") || report.refuses("handbook.yml")
    case .term: report.refuses("terms.yml")
    case .control: report.refuses("controls.yml")
    case .edition: report.refuses("history.md")
    case .list: false
    }
  }
}
