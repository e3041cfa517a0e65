internal import HandbookModel
internal import HandbookNaming

extension ExportFormat {
  /// The search index as a classic script, so that it loads from a file share too.
  static let search = ExportFormat(id: "search", path: "search/index.js") { linked in
    var json = JSONWriter()
    json.object { $0.searchIndex(of: linked) }
    return Array("handbookSearch.load(".utf8) + json.bytes + Array(");\n".utf8)
  }
}

extension JSONWriter {
  fileprivate mutating func searchIndex(of linked: LinkedHandbook) {
    key("folding")
    object { $0.folding() }
    key("readings")
    array(linked.readings) { json, reading in json.text("\(reading.surface)=\(reading.reading)") }
    key("synonyms")
    array(linked.handbook.terms.filter { !($0.synonyms + $0.avoided).isEmpty }) { json, term in
      json.array([term.spelling] + term.synonyms + term.avoided) { $0.text($1) }
    }
    key("sections")
    array(linked.handbook.sections) { json, section in
      json.object { entry in
        entry.field("id", section.id.written)
        entry.field("number", linked.number(of: section.id)?.place)
        entry.field("title", section.title)
        entry.key("units")
        entry.array(linked.searchUnits(of: section)) { $0.unit($1, linked) }
      }
    }
    key("lists")
    array(linked.searchUnitsOfLists) { $0.unit($1, linked) }
  }

  private mutating func folding() {
    key("runs")
    array(FoldingTable.runs.map { $0 }) { json, run in
      json.array([String(run.start), run.replacements]) { $0.text($1) }
    }
    field("several", FoldingTable.several)
    field("dropped", FoldingTable.dropped)
    field("voiced", FoldingTable.voiced)
    field("halfVoiced", FoldingTable.halfVoiced)
    field("vRow", FoldingTable.vRow)
    field("numerals", FoldingTable.numerals)
    field("counters", FoldingTable.counters)
    field("counted", FoldingTable.counted)
  }

  private mutating func unit(_ unit: SearchUnit, _ linked: LinkedHandbook) {
    let address = linked.address(of: unit.target)
    array([
      unit.kind.rawValue, unit.id, address.map { $0.link(from: "") } ?? "", unit.label, unit.text,
      unit.modality?.rawValue ?? "",
    ]) { $0.text($1) }
  }
}

extension LinkedHandbook {
  /// Words and how they are read, folded.
  fileprivate var readings: [(surface: String, reading: String)] {
    handbook.terms.compactMap { term in
      term.reading.map { (Folding.standard.folded(term.spelling), Folding.standard.folded($0)) }
    }
  }
}
