internal import HandbookModel

extension Anchors {
  /// Collects every name of a handbook; a name given twice is reported.
  init(of handbook: Handbook, report: inout Report) {
    self.init()
    reserve(handbook.sections.count)
    var collector = AnchorCollector(anchors: self)
    collector.collect(handbook)
    report.add(collector.report.diagnostics)
    self = collector.anchors
    place(handbook)
  }
}

/// Fills a symbol table and remembers where each name was given first.
private struct AnchorCollector {
  private(set) var anchors: Anchors
  private(set) var report = Report()
  /// By names in lower case.
  private var origins: [Reference.Key: (key: Reference.Key, span: SourceSpan)] = [:]

  init(anchors: Anchors) { self.anchors = anchors }

  mutating func collect(_ handbook: Handbook) {
    origins.reserveCapacity(handbook.sections.count * Anchors.usualNames)
    for list in HandbookList.allCases { _ = anchors.add(.list(list), leadsTo: .list(list)) }
    for (index, section) in handbook.sections.enumerated() { collect(section, at: index) }
    for document in handbook.hierarchy.documents {
      add(.document(document.id), .document(document.id), SourceSpan("documents.md", document.range))
    }
    for role in handbook.roles {
      add(.role(role.id), .role(role.id), SourceSpan("roles.yml", role.range))
      _ = anchors.add(.roleOrAudience(role.id.written), leadsTo: .role(role.id))
    }
    for audience in handbook.profile.audiences {
      add(.audience(audience.id), .audience(audience.id), .start(of: "handbook.yml"))
      // A role of the same name is the more particular reader of 「for=」.
      _ = anchors.add(.roleOrAudience(audience.id.written), leadsTo: .audience(audience.id))
    }
    for term in handbook.terms { add(.term(term.id), .term(term.id), SourceSpan("terms.yml", term.range)) }
    for control in handbook.controls {
      add(.control(control.id), .control(control.id), SourceSpan("controls.yml", control.range))
    }
    for entry in handbook.history.entries {
      add(.edition(entry.edition.id), .edition(entry.edition.id), SourceSpan("history.md", entry.range))
    }
  }

  private mutating func collect(_ section: Section, at index: Int) {
    add(.section(section.id), .section(section.id), .start(of: section.path))
    anchors.place(section.id, at: index)
    for place in section.rules.indices { anchors.place(section.rules[place].id, inSection: index, at: place) }
    for place in section.tables.indices { anchors.place(section.tables[place], inSection: index, at: place) }
    collect(section.blocks, of: section)
  }

  /// Goes in reading order, so that of two things with one name the later one is reported.
  private mutating func collect(_ blocks: [Block], of section: Section) {
    for block in blocks {
      switch block.content {
      case .heading(let heading):
        guard let name = heading.name else { continue }
        add(.part(section.id, name), .heading(section.id, name), section.span(block.range))
      case .list(let list):
        for item in list.items { collect(item, of: section) }
      case .table(let table): collect(table, of: section)
      case .quote(let inner), .alert(_, let inner): collect(inner, of: section)
      case .paragraph, .code, .figure, .thematicBreak: break
      }
    }
  }

  private mutating func collect(_ item: ListItem, of section: Section) {
    switch item {
    case .text(let blocks): collect(blocks, of: section)
    case .rule(let rule):
      let span = section.span(rule.range)
      let row = Reference.Key.tablePart(TableID(section.id.written), row: rule.id.name, column: nil)
      if add(.part(section.id, rule.id.name), .rule(rule.id), span), anchors.target(of: row) != nil {
        report.add(.ambiguous(rule.id.description, span))
      }
      collect(rule.explanation, of: section)
    }
  }

  private mutating func collect(_ table: Table, of section: Section) {
    let span = section.span(table.range)
    guard let id = table.id, add(.part(section.id, id.written), .table(id), span),
      add(.tablePart(id, row: "", column: nil), .table(id), span)
    else { return }
    for row in table.bodyRows {
      // Of two rows with one name the first counts; the reader of tables has reported the other.
      guard let name = table.rowNames[row],
        anchors.add(.tablePart(id, row: name, column: nil), leadsTo: .row(RowID(id, name)))
      else { continue }
      if case .rule? = anchors.target(of: .part(SectionID(id.written), name)) {
        report.add(.ambiguous(RowID(id, name).description, section.span(table.grid[row][0].range)))
      }
    }
  }

  /// Whether the name was free; if not, or if only capitals tell it from another, it is reported.
  @discardableResult
  private mutating func add(_ key: Reference.Key, _ target: Target, _ span: SourceSpan) -> Bool {
    let folded = key.lowercased
    let earlier = origins[folded]
    guard anchors.add(key, leadsTo: target) else {
      report.add(.repeated(key.writtenName, span, earlier: earlier?.span))
      return false
    }
    if let earlier {
      report.add(.differsInCase(key.writtenName, span, from: earlier.key.writtenName, earlier.span))
    } else {
      origins[folded] = (key, span)
    }
    return true
  }
}

extension Diagnostic {
  fileprivate static func repeated(_ name: String, _ span: SourceSpan, earlier: SourceSpan?) -> Diagnostic {
    Diagnostic(
      .idRepeated,
      Wording(ja: "ID「\(name)」は一度しか使えません", en: "The id “\(name)” is used once"), at: span,
      notes: earlier.map { [.init(Wording(ja: "先にここで使われています", en: "It is used here already"), at: $0)] } ?? [],
      fix: .init(Wording(ja: "新しいほうのIDを替えてください。公開したIDは変えません", en: "Rename the newer one; a published id stays")))
  }

  fileprivate static func ambiguous(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .idAmbiguous,
      Wording(
        ja: "「\(name)」は規則と表の行の両方を指します。表のIDは項のIDと違うものにします",
        en: "“\(name)” is both a rule and a row of a table: a table is not named like a section"),
      at: span,
      fix: .init(Wording(ja: "表のIDを、項のIDと違うものに替えてください", en: "Rename the table")))
  }

  fileprivate static func differsInCase(
    _ name: String, _ span: SourceSpan, from other: String, _ earlier: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .idCase,
      Wording(
        ja: "大文字と小文字が違うだけのIDは使えません（「\(other)」と「\(name)」）",
        en: "Two ids differ in more than capitals (“\(other)” and “\(name)”)"),
      at: span,
      notes: [.init(Wording(ja: "もう一つはここにあります", en: "The other one stands here"), at: earlier)],
      fix: .init(Wording(ja: "新しいほうを、言葉の違うIDに替えてください", en: "Give the newer one another word")))
  }
}

extension Reference.Key {
  /// The key of the same name without capitals.
  fileprivate var lowercased: Reference.Key {
    switch self {
    case .part(let section, let name): .part(section, name.lowercased())
    case .tablePart(let table, let row, let column): .tablePart(table.lowercased, row: row, column: column)
    case .document(let id): .document(id.lowercased)
    case .role(let id): .role(id.lowercased)
    case .audience(let id): .audience(id.lowercased)
    case .term(let id): .term(id.lowercased)
    case .control(let id): .control(id.lowercased)
    case .edition(let id): .edition(id.lowercased)
    // Sections are named by their files, and those have been compared.
    case .section, .sectionTablePart, .ruleOrRow, .roleOrAudience, .list: self
    }
  }

  /// The name as an author would write it.
  var writtenName: String {
    switch self {
    case .section(let id): id.written
    case .part(let section, let name): "\(section)#\(name)"
    case .sectionTablePart(let section, let table, let row, let column):
      "\(section)#\(table)/\(row)" + (column.map { "/\($0)" } ?? "")
    case .tablePart(let table, let row, let column):
      row.isEmpty ? table.written : "\(table)/\(row)" + (column.map { "/\($0)" } ?? "")
    case .ruleOrRow(let first, let second): "\(first)/\(second)"
    case .document(let id): id.written
    case .role(let id): id.written
    case .audience(let id): id.written
    case .roleOrAudience(let name): name
    case .term(let id): id.written
    case .control(let id): id.written
    case .edition(let id): id.written
    case .list(let list): list.rawValue
    }
  }
}

extension Identifier {
  fileprivate var lowercased: Identifier { Identifier(written.lowercased()) }
}
