package import HandbookModel

extension LinkedHandbook {
  /// The number of a section (項番).
  package func number(of section: SectionID) -> SectionNumber? {
    anchors.sectionIndices[section].map { SectionNumber(index: $0) }
  }

  /// The number of a rule: its section's and its own place, 「9-2」.
  package func number(of rule: RuleID) -> String? {
    anchors.rulePlaces[rule].map { "\(SectionNumber(index: $0.section))-\($0.rule + 1)" }
  }

  /// The section of an id.
  package func section(_ id: SectionID) -> Section? {
    anchors.sectionIndices[id].map { handbook.sections[$0] }
  }

  /// The rule of an id.
  package func rule(_ id: RuleID) -> Rule? {
    anchors.rulePlaces[id].map { handbook.sections[$0.section].rules[$0.rule] }
  }

  /// The table of an id.
  package func table(_ id: TableID) -> Table? {
    anchors.tablePlaces[id].map { handbook.sections[$0.section].tables[$0.table] }
  }

  /// The role of an id.
  package func role(_ id: RoleID) -> Role? { anchors.roleIndices[id].map { handbook.roles[$0] } }

  /// A section as the handbook prints it, number first.
  ///
  /// 「11. メールの利用」
  package func heading(of section: Section) -> String { heading(ofSection: section.id) }

  /// The heading of the section of an id; the id if there is none.
  package func heading(ofSection id: SectionID) -> String {
    guard let index = anchors.sectionIndices[id] else { return id.written }
    return "\(SectionNumber(index: index)). \(handbook.sections[index].title)"
  }

  /// The words that stand for a target where a reference has none of its own.
  package func name(of target: Target) -> String {
    switch target {
    case .section(let id): heading(ofSection: id)
    case .heading(let id, let name): headingWords(id, name)
    case .rule(let id): number(of: id) ?? id.description
    case .table(let id): table(id).map { tableName($0) } ?? id.written
    case .row(let id): rowName(id)
    case .cell(let id): cellName(id)
    case .document(let id): anchors.documentIndices[id].map { handbook.hierarchy.documents[$0].name } ?? id.written
    case .role(let id): role(id)?.name ?? id.written
    case .audience(let id): handbook.profile.audiences.first { $0.id == id }?.name ?? id.written
    case .term(let id): anchors.termIndices[id].map { handbook.terms[$0].spelling } ?? id.written
    case .control(let id): id.written
    case .edition(let id): editionName(id)
    case .change(let id): "\(editionName(id.edition))の変更履歴"
    case .task(let id): handbook.tasks.first { $0.id == id }?.title ?? id.written
    case .list(let list): list.title
    }
  }

  /// A table with its number, if it is a classification table: 「表1 情報の分類…」.
  package func tableName(_ table: Table) -> String {
    let words = plainText(of: table.caption)
    let caption = words.isEmpty ? table.id?.written ?? "" : words
    return tableNumber(table).map { "\($0) \(caption)" } ?? caption
  }

  /// The text of running words, with the names of what they refer to.
  package func plainText(of words: [Inline]) -> String {
    words.map { inline -> String in
      switch inline.content {
      case .text(let text), .code(let text): text
      case .emphasis(let words), .strong(let words), .externalLink(_, let words): plainText(of: words)
      case .reference(let reference, let words):
        words.isEmpty ? target(of: reference).map { name(of: $0) } ?? "" : plainText(of: words)
      case .image(let image): image.alternative
      case .lineBreak: "\n"
      case .footnoteMark: ""
      }
    }.joined()
  }

  /// The lines of a cell's text, with the names of what they refer to.
  package func lines(of cell: Table.Cell) -> [String] {
    cell.blocks.runningTexts.map { plainText(of: $0.words) }
  }

  /// The number of a classification table: 「表1」.
  package func tableNumber(_ table: Table) -> String? {
    guard table.kind == .classification, let id = table.id else { return nil }
    return anchors.classificationTables.firstIndex(of: id).map { "表\($0 + 1)" }
  }

  private func headingWords(_ section: SectionID, _ name: String) -> String {
    let words = self.section(section)?.headings.first { $0.name == name }?.words
    let place = number(of: section).map { "\($0)." } ?? ""
    return words.map { "\(place)「\(plainText(of: $0))」" } ?? name
  }

  private func rowName(_ id: RowID) -> String {
    guard let table = table(id.table), let row = table.row(named: id.name) else { return id.description }
    return "\(tableNumber(table) ?? plainText(of: table.caption))・\(table.label(ofRow: row))"
  }

  private func cellName(_ id: CellID) -> String {
    guard let table = table(id.row.table), let column = table.column(named: id.column) else { return id.description }
    return "\(rowName(id.row))・\(table.label(ofColumn: column))"
  }

  private func editionName(_ id: EditionID) -> String {
    handbook.history.entries.first { $0.edition.id == id }?.edition.name ?? id.written
  }
}

extension HandbookList {
  /// The title of the page that shows the list.
  package var title: String {
    switch self {
    case .documents: "文書体系"
    case .history: "変更履歴"
    case .roles: "役割と対象者"
    case .terms: "用語"
    case .controls: "管理策との対応"
    }
  }
}

extension Modality.Kind {
  /// The word that the portal prints.
  package var word: String {
    switch self {
    case .mustNot: "禁止"
    case .approval: "承認が必要"
    case .must: "必須"
    case .should: "推奨"
    case .may: "許可"
    case .information: "説明"
    }
  }
}
