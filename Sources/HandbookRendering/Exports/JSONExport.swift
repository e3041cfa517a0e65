internal import HandbookModel
internal import HandbookNaming

extension ExportFormat {
  /// The whole handbook for programs: `docs/handbook.schema.json` describes it.
  static let json = ExportFormat(id: "json", path: "api/handbook.json") { linked in
    var writer = JSONWriter()
    writer.handbook(linked)
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func handbook(_ linked: LinkedHandbook) {
    let handbook = linked.handbook
    object { json in
      json.field("format", "handbook/1")
      json.field("title", handbook.profile.title)
      json.field("organization", handbook.profile.organization)
      json.key("edition")
      json.edition(handbook.profile.edition)
      json.key("record")
      json.record(of: linked)
      json.key("audiences")
      json.array(handbook.profile.audiences) { $0.audience($1, linked) }
      json.key("sections")
      json.array(handbook.sections) { $0.section($1, linked) }
      json.key("tables")
      json.array(handbook.sections.flatMap(\.tables).filter { $0.id != nil }) { $0.table($1, linked) }
      json.key("documents")
      json.array(handbook.hierarchy.documents) { $0.document($1, linked) }
      json.key("history")
      json.array(handbook.history.entries) { $0.entry($1, linked) }
      json.key("roles")
      json.array(handbook.roles) { $0.role($1, linked) }
      json.key("terms")
      json.array(handbook.terms) { $0.term($1, linked) }
      json.key("controls")
      json.array(handbook.controls) { $0.control($1, linked) }
    }
  }

  private mutating func edition(_ edition: Edition) {
    object { json in
      json.field("id", edition.id.written)
      json.field("name", edition.name)
      json.field("date", edition.date == .open ? nil : edition.date.description)
      json.field("effective", edition.effective?.description)
    }
  }

  private mutating func section(_ section: Section, _ linked: LinkedHandbook) {
    let target = Target.section(section.id)
    object { json in
      json.field("id", section.id.written)
      json.field("number", linked.number(of: section.id)?.place)
      json.field("title", section.title)
      json.field("reading", section.reading)
      json.field("summary", section.summary)
      json.field("url", linked.url(of: target))
      json.field("audience", linked.ids(of: .addresses, from: target))
      json.field("documents", linked.ids(of: .belongsTo, from: target))
      json.field("controls", linked.ids(of: .implements, from: target))
      json.key("rules")
      json.array(section.rules) { $0.rule($1, linked) }
      json.key("references")
      json.array(linked.references(in: section)) { $0.reference($1, linked) }
    }
  }

  private mutating func rule(_ rule: Rule, _ linked: LinkedHandbook) {
    let ends = Ends(of: .rule(rule.id), in: linked)
    let ids = { (relation: Relation) in ends.outgoing.filter { $0.relation == relation }.map(\.target.id) }
    object { json in
      json.field("id", rule.id.description)
      json.field("number", linked.number(of: rule.id))
      json.field("kind", rule.modality.kind.rawValue)
      json.field("strength", rule.modality.strength)
      json.field("text", linked.plainText(of: rule.words))
      json.field("url", linked.url(of: .rule(rule.id)))
      json.field("tableRows", ids(.restsOn))
      json.field("exceptionTo", ids(.exceptionTo))
      json.field("exceptions", ends.incoming.filter { $0.relation == .exceptionTo }.map(\.source.id))
      json.field("conflictsWith", ids(.conflictsWith))
      json.key("provisions")
      json.array(rule.provisions) { $0.provision($1, of: rule, linked) }
      json.key("requests")
      json.array(linked.requests(of: rule.id)) { $0.request($1) }
      json.key("roles")
      json.object { roles in
        roles.field("binds", ids(.binds))
        roles.field("approvedBy", ids(.approvedBy))
        roles.field("tells", ids(.tells))
      }
    }
  }

  private mutating func provision(_ provision: Provision, of rule: Rule, _ linked: LinkedHandbook) {
    object { json in
      json.field("part", provision.part.rawValue)
      json.field("kind", provision.kind.rawValue)
      json.field("strength", provision.strength)
      json.field("text", linked.plainText(of: rule.words.part(provision.place)))
      json.field("emphases", provision.emphases)
    }
  }

  private mutating func request(_ request: LinkedRequest) {
    object { json in
      json.field("act", request.act.rawValue)
      json.field("word", request.word)
      json.field("whom", request.whom.map(\.id))
      json.field("forms", request.forms.map(\.written))
    }
  }

  private mutating func reference(_ reference: WrittenReference, _ linked: LinkedHandbook) {
    object { json in
      json.field("from", reference.source.id)
      json.field("target", reference.target.id)
      json.field("words", reference.words)
      json.field("stale", reference.isStale)
      json.field("url", linked.url(of: reference.target))
    }
  }

  private mutating func table(_ table: Table, _ linked: LinkedHandbook) {
    object { json in
      json.field("id", table.id?.written)
      json.field("caption", linked.plainText(of: table.caption))
      json.field("number", linked.tableNumber(table))
      json.field("kind", table.kind.rawValue)
      json.field("url", table.id.flatMap { linked.url(of: .table($0)) })
      json.key("columns")
      json.array(Array(table.labelColumns..<max(table.columnCount, table.labelColumns))) { json, column in
        json.object { json in
          json.field("id", table.columnNames[column])
          json.field("label", table.label(ofColumn: column))
        }
      }
      json.key("rows")
      json.array(Array(table.bodyRows)) { $0.row($1, of: table, linked) }
    }
  }

  private mutating func row(_ row: Int, of table: Table, _ linked: LinkedHandbook) {
    let rowID = table.id.flatMap { id in table.rowNames[row].map { RowID(id, $0) } }
    object { json in
      json.field("id", rowID?.description)
      json.field("label", table.label(ofRow: row))
      json.field("url", rowID.flatMap { linked.url(of: .row($0)) })
      json.key("cells")
      json.array(Array(table.labelColumns..<max(table.columnCount, table.labelColumns))) { json, column in
        let cellID = rowID.flatMap { row in table.columnNames[column].map { CellID(row, $0) } }
        let cell = table.cell(row: row, column: column)
        json.object { json in
          json.field("id", cellID?.description)
          json.field("level", table.columnNames[column])
          json.field("value", cell.blocks.isEmpty ? nil : linked.lines(of: cell).joined(separator: "\n"))
          json.field("unconfirmed", table.grid[row][column].isUnconfirmed)
          json.field("url", cellID.flatMap { linked.url(of: .cell($0)) })
        }
      }
    }
  }
}
