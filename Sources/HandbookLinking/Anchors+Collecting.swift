internal import HandbookModel

extension Anchors {
  /// Collects every name of a handbook; a name given twice is reported.
  init(of handbook: Handbook, report: inout Report) {
    self.init()
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
  private var origins: [Reference.Key: SourceSpan] = [:]

  init(anchors: Anchors) { self.anchors = anchors }

  mutating func collect(_ handbook: Handbook) {
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
    for (place, rule) in section.rules.enumerated() {
      add(.part(section.id, rule.id.name), .rule(rule.id), section.span(rule.range))
      _ = anchors.add(.ruleOrRow(section.id.written, rule.id.name), leadsTo: .rule(rule.id))
      anchors.place(rule.id, inSection: index, at: place)
    }
    collectHeadings(of: section)
    for (place, table) in section.tables.enumerated() { collect(table, at: place, of: section, at: index) }
  }

  private mutating func collectHeadings(of section: Section) {
    for block in section.blocks {
      guard case .heading(let heading) = block.content, let name = heading.name else { continue }
      add(.part(section.id, name), .heading(section.id, name), section.span(block.range))
    }
  }

  private mutating func collect(_ table: Table, at place: Int, of section: Section, at index: Int) {
    guard let id = table.id else { return }
    let span = section.span(table.range)
    add(.part(section.id, id.written), .table(id), span)
    add(.tablePart(id, row: "", column: nil), .table(id), span)
    anchors.place(table, inSection: index, at: place)
    for row in table.bodyRows {
      guard let name = table.rowNames[row] else { continue }
      let rowID = RowID(id, name)
      _ = anchors.add(.tablePart(id, row: name, column: nil), leadsTo: .row(rowID))
      if !anchors.add(.ruleOrRow(id.written, name), leadsTo: .row(rowID)) {
        report.add(.ambiguous("\(id.written)/\(name)", section.span(table.grid[row][0].range)))
      }
      for case let column? in table.columnNames {
        _ = anchors.add(.tablePart(id, row: name, column: column), leadsTo: .cell(CellID(rowID, column)))
      }
    }
  }

  private mutating func add(_ key: Reference.Key, _ target: Target, _ span: SourceSpan) {
    if anchors.add(key, leadsTo: target) {
      origins[key] = span
    } else {
      report.add(.repeated(key.writtenName, span, earlier: origins[key]))
    }
  }
}

extension Diagnostic {
  fileprivate static func repeated(_ name: String, _ span: SourceSpan, earlier: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "id-repeated", .error,
      Wording(ja: "ID「\(name)」は一度しか使えません", en: "The id “\(name)” is used once"), at: span,
      notes: earlier.map { [.init(Wording(ja: "先にここで使われています", en: "It is used here already"), at: $0)] } ?? [])
  }

  fileprivate static func ambiguous(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "id-ambiguous", .error,
      Wording(
        ja: "「\(name)」は規則のIDと同じです。表のIDは項のIDと違うものにします",
        en: "“\(name)” is the id of a rule too: a table is not named like a section"),
      at: span)
  }
}

extension Reference.Key {
  /// The name as an author would write it.
  var writtenName: String {
    switch self {
    case .section(let id): id.written
    case .part(let section, let name): "\(section)#\(name)"
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
