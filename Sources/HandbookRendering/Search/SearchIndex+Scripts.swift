internal import HandbookModel
internal import HandbookNaming
internal import HandbookSearching

extension SearchIndex {
  /// The scripts of the index: classic ones that call `handbookSearch`, so that they load from a file share too.
  func scripts(_ linked: LinkedHandbook) -> [SiteFile] {
    [SiteFile(path: "search/index.js") { script(linked) }]
  }

  /// The index in one script.
  ///
  /// Ids and addresses are left out where the browser can tell them from the kind and the name of a unit.
  private func script(_ linked: LinkedHandbook) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.searchTables()
      json.field("readings", readings.map { "\($0.word)=\($0.reading)" }.joined(separator: " "))
      json.field("groups", synonyms.lines)
      json.key("jumps")
      json.array(numberings) { json, numbering in
        let sections = numbering.sections.map { "\($0.number)=\($0.section)" }
        json.array { json in
          json.text(numbering.edition)
          json.text(sections.joined(separator: " "))
        }
      }
      json.key("help")
      json.object { $0.searchHelp(linked) }
      json.key("sections")
      json.array(sections) { $0.section($1, linked) }
      json.key("lists")
      json.object { json in
        json.field("t", list(of: .term, linked))
        json.field("o", list(of: .role, linked))
        json.field("d", list(of: .document, linked))
        json.field("y", list(of: .change, linked))
      }
    }
    return Array("handbookSearch.load(".utf8) + json.bytes + Array(");\n".utf8)
  }

  private func list(of kind: SearchUnit.Kind, _ linked: LinkedHandbook) -> String {
    entries.filter { $0.unit.kind == kind }.map { $0.written(linked) }.joined()
  }

  /// The entries of each section.
  private var sections: [ArraySlice<Entry>] {
    let starts = entries.indices.filter { entries[$0].unit.kind == .section }
    let lists = entries.firstIndex { $0.unit.kind.isOfLists } ?? entries.endIndex
    return zip(starts, starts.dropFirst() + [lists]).map { entries[$0..<$1] }
  }
}

extension JSONWriter {
  /// Writes the tables by which text is folded, romaji are read and queries are parted, so that there is one of each.
  fileprivate mutating func searchTables() {
    key("folding")
    object { json in
      json.key("runs")
      json.array(FoldingTable.runs) { json, run in
        json.array { json in
          json.number(Int(run.start))
          json.text(run.replacements)
        }
      }
      json.field("several", FoldingTable.several)
      json.field("dropped", FoldingTable.dropped)
      json.field("voiced", FoldingTable.voiced)
      json.field("halfVoiced", FoldingTable.halfVoiced)
      json.field("vRow", FoldingTable.vRow)
      json.field("numerals", FoldingTable.numerals)
      json.field("counters", FoldingTable.counters)
      json.field("counted", FoldingTable.counted)
    }
    key("romaji")
    object { json in
      json.field("rows", Romaji.rows)
      json.field("glides", Romaji.glides)
      json.field("others", Romaji.others)
    }
    field("endings", Particles.words)
  }

  /// Writes what helps where there is no answer: tasks, and whom to ask; and the audiences that answers can be chosen for.
  fileprivate mutating func searchHelp(_ linked: LinkedHandbook) {
    field("office", linked.handbook.profile.office ?? "")
    key("tasks")
    array(linked.answeredTasks) { json, task in
      json.array { json in
        json.text(task.id.written)
        json.text(task.title)
      }
    }
    key("audiences")
    array(linked.handbook.profile.audiences) { json, audience in
      json.array { json in
        json.text(audience.id.written)
        json.text(audience.name)
      }
    }
  }

  /// Writes a section: its id, its title, its former names, all units in one text, and whom it is for.
  fileprivate mutating func section(_ entries: ArraySlice<SearchIndex.Entry>, _ linked: LinkedHandbook) {
    guard let first = entries.first, let section = first.section else { return }
    array { json in
      json.text(section.written)
      json.text(linked.section(section)?.title ?? "")
      json.text(first.formerNames.map { $0.replacing("\n", with: " ") }.joined(separator: "\n"))
      json.text(entries.map { $0.written(linked) }.joined())
      let audiences = linked.targets(of: .addresses, from: .section(section))
      json.text(
        audiences.compactMap { if case .audience(let id) = $0 { id.written } else { nil } }.joined(separator: " "))
    }
  }
}

extension SearchIndex.Entry {
  /// The unit in the index: each field ends with U+E001, the unit with U+E000; no content holds either.
  fileprivate func written(_ linked: LinkedHandbook) -> String {
    [kind(linked), name, label, unit.text, extra(linked)].map { field in
      field.unicodeScalars.contains { $0 == "\u{E000}" || $0 == "\u{E001}" }
        ? String(field.unicodeScalars.filter { $0 != "\u{E000}" && $0 != "\u{E001}" }.map(Character.init)) : field
    }.joined(separator: "\u{E001}") + "\u{E000}"
  }

  /// The letter of the kind; cells of tables that stand on their section's page have one of their own.
  private func kind(_ linked: LinkedHandbook) -> String {
    guard case .cell(let id) = unit.target, linked.table(id.row.table)?.kind != .classification else {
      return unit.kind.rawValue
    }
    return "m"
  }

  /// What tells the unit from others of its kind and section.
  private var name: String {
    switch unit.target {
    case .section: ""
    case .heading(_, let name): name
    case .rule(let id): id.name
    default: unit.id
    }
  }

  /// The label; that of a section is its number and title.
  private var label: String { unit.kind == .section ? "" : unit.label }

  /// What a rule asks for; the rules that a cell is at odds with; the section that a row of the history changed.
  private func extra(_ linked: LinkedHandbook) -> String {
    switch unit.target {
    case .change: section?.written ?? ""
    case .cell(let id):
      [Target.cell(id), .row(id.row)].flatMap { linked.sources(of: .conflictsWith, to: $0) }
        .compactMap { if case .rule(let id) = $0 { id.description } else { nil } }.joined(separator: " ")
    default: unit.modality?.rawValue ?? ""
    }
  }
}

extension SearchUnit.Kind {
  fileprivate var isOfLists: Bool {
    switch self {
    case .term, .role, .document, .change: true
    case .section, .heading, .rule, .cell: false
    }
  }
}

extension [[String]] {
  /// A line a group, with tabs between its words; words that hold either are left out.
  fileprivate var lines: String {
    map { group in
      group.filter { word in !word.unicodeScalars.contains { $0 == "\t" || $0 == "\n" } }.joined(separator: "\t")
    }.joined(separator: "\n")
  }
}
