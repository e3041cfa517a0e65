internal import HandbookModel
internal import HandbookNaming

extension ExportFormat {
  /// What every section was called in every edition, for programs: `docs/lineage.schema.json` describes it.
  static let lineage = ExportFormat(id: "lineage", path: "api/lineage.json", isOfEveryEdition: false) { _, revisions in
    var writer = JSONWriter()
    writer.lineage(revisions)
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func lineage(_ revisions: RevisionIndex) {
    let lineage = revisions.lineage
    let present = revisions.present
    let sections = present.handbook.sections.map(\.id)
    object { json in
      json.field("format", "handbook-lineage/1")
      json.field("title", present.handbook.profile.title)
      json.key("editions")
      json.array(lineage.editions) { $0.edition($1, revisions) }
      json.key("sections")
      json.array { list in
        for id in sections {
          list.section(id, present.url(of: .section(id)), lineage.names(of: id), revisions)
        }
        for (id, names) in revisions.goneSections { list.section(id, nil, names, revisions) }
      }
    }
  }

  private mutating func edition(_ id: EditionID, _ revisions: RevisionIndex) {
    let place = revisions.editions.firstIndex { $0.handbook.profile.edition.id == id }
    let entry = revisions.present.handbook.history.entries.first { $0.edition.id == id }
    let edition = place.map { revisions.edition(at: $0) } ?? entry?.edition
    object { json in
      json.field("id", id.written)
      json.field("name", edition?.name)
      json.field("date", edition?.date.description)
      json.field("source", place == nil ? "history" : "text")
      json.field("url", place.map { "\(revisions.folder(of: $0))\(Site.home)" })
    }
  }

  private mutating func section(
    _ id: SectionID, _ url: String?, _ names: [Lineage.Name], _ revisions: RevisionIndex
  ) {
    object { json in
      json.field("id", id.written)
      json.field("url", url)
      json.key("names")
      json.array(names) { json, name in
        json.object { json in
          json.field("edition", name.edition.written)
          json.field("number", name.number.isEmpty ? nil : name.number)
          json.field("title", name.title.isEmpty ? nil : name.title)
          json.field("inferred", name.isInferred)
        }
      }
    }
  }
}

extension RevisionIndex {
  /// The sections that only earlier editions have, with their names there, in the order of their last edition.
  fileprivate var goneSections: [(SectionID, [Lineage.Name])] {
    var known = Set(present.handbook.sections.map(\.id))
    return earlierPlaces.flatMap { place in
      editions[place].handbook.sections.map(\.id).filter { known.insert($0).inserted }.map { id in
        (id, seen(from: place).lineage.names(of: id))
      }
    }
  }
}
