internal import HandbookModel
internal import HandbookNaming
internal import HandbookSearching

extension SearchIndex {
  /// How many bytes of text one script holds of sections: with the first script, less than 400 KB before the first answer.
  private static let largestText = 160_000
  /// How many shards the directory of pairs has for each part: some kilobytes each.
  private static let shardsPerPart = 4

  /// The scripts of the index: classic ones that call `handbookSearch`, so that they load from a file share too.
  ///
  /// The first, `search/index.js`, holds all of a small handbook. The sections of a large one come in parts beside it, of which the
  /// browser fetches those that may hold what is asked; `search/pairs-….js` say which those are.
  func scripts(_ linked: LinkedHandbook, holdingAtMost largest: Int = Self.largestText) -> [SiteFile] {
    let parts = parts(holdingAtMost: largest)
    guard parts.count > 1 else {
      return [SiteFile(path: "search/index.js") { script(linked, with: parts.first ?? []) }]
    }
    let shards = PairDirectory(of: parts, in: self, shardCount: Self.shardsPerPart * parts.count).shards
    let index = SiteFile(path: "search/index.js") { script(linked, partedInto: parts.count, shards.count) }
    let starts = parts.reduce(into: [0]) { starts, part in starts.append(starts[starts.count - 1] + part.count) }
    return [index]
      + parts.enumerated().map { place, part in
        SiteFile(path: "search/part-\(place).js") { script(linked, of: part, from: starts[place]) }
      }
      + shards.enumerated().map { place, lines in
        SiteFile(path: "search/pairs-\(place).js") { script(of: lines, shard: place) }
      }
  }

  /// The sections, as many in each part as fit.
  private func parts(holdingAtMost largest: Int) -> [[ArraySlice<Entry>]] {
    var parts: [[ArraySlice<Entry>]] = []
    var size = largest
    for section in sections {
      let own = section.reduce(0) { $0 + $1.unit.label.utf8.count + $1.unit.text.utf8.count }
      size += own
      if size > largest {
        parts.append([])
        size = own
      }
      parts[parts.count - 1].append(section)
    }
    return parts
  }

  /// A part of a large index: the place of its first section, and its sections.
  private func script(_ linked: LinkedHandbook, of part: [ArraySlice<Entry>], from first: Int) -> [UInt8] {
    var json = JSONWriter()
    json.array(part) { $0.section($1, linked) }
    return Array("handbookSearch.add(\(first), ".utf8) + json.bytes + Array(");\n".utf8)
  }

  /// A shard of the directory of pairs.
  private func script(of lines: [PairDirectory.Line], shard: Int) -> [UInt8] {
    var json = JSONWriter()
    json.text(lines.map { $0.pair + $0.parts }.joined(separator: "\n"))
    return Array("handbookUnits.hold(\(shard), ".utf8) + json.bytes + Array(");\n".utf8)
  }

  /// The index, or of a large one what comes before its parts, and how many there are of them and of the shards beside them.
  private func script(
    _ linked: LinkedHandbook, with sections: [ArraySlice<Entry>] = [], partedInto parts: Int = 0, _ shards: Int = 0
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.searchTables()
      json.field("readings", WordReading.written(readings))
      json.key("editions")
      json.array(editions) { $0.text($1) }
      json.key("help")
      json.object { $0.searchHelp(linked) }
      json.field("parts", parts)
      json.field("shards", shards)
      json.field("units", entries.count)
      json.key("sections")
      json.array(sections) { $0.section($1, linked) }
      json.field("lists", lists(linked))
    }
    return Array("handbookSearch.load(".utf8) + json.bytes + Array(");\n".utf8)
  }

  /// Terms, roles, documents and the rows of the history.
  private func lists(_ linked: LinkedHandbook) -> String {
    var writer = SearchUnitWriter(linked)
    for term in linked.handbook.terms { writer.write(term) }
    for role in linked.handbook.roles { writer.write(role) }
    for entry in entries where entry.unit.kind == .document || entry.unit.kind == .change { writer.write(entry) }
    return writer.text
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

  /// Writes a section: its id, its title, its former names, all units in one text, whom it is for, and its former numbers,
  /// each after the place of its edition (`0=29 3=30`).
  fileprivate mutating func section(_ entries: ArraySlice<SearchIndex.Entry>, _ linked: LinkedHandbook) {
    guard let first = entries.first, let section = first.section else { return }
    var writer = SearchUnitWriter(linked)
    for entry in entries { writer.write(entry) }
    array { json in
      json.text(section.written)
      json.text(linked.section(section)?.title ?? "")
      json.text(first.formerNames.map { $0.replacing("\n", with: " ") }.joined(separator: "\n"))
      json.text(writer.text)
      let audiences = linked.targets(of: .addresses, from: .section(section))
      json.text(
        audiences.compactMap { if case .audience(let id) = $0 { id.written } else { nil } }.joined(separator: " "))
      json.text(first.formerNumbers.map { "\($0.edition)=\($0.number)" }.joined(separator: " "))
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
