internal import HandbookComparing
internal import HandbookModel

extension DiffFormat {
  /// For programs: `docs/diff.schema.json` describes it.
  static let json = DiffFormat(id: "json") { sheet in
    var writer = JSONWriter()
    writer.diff(sheet)
    return writer.bytes + Array("\n".utf8)
  }
}

extension JSONWriter {
  fileprivate mutating func diff(_ sheet: DiffSheet) {
    let revisions = sheet.diff.revisions
    let rest = revisions.indices.filter { revisions[$0].flags.isEmpty }
    object { json in
      json.field("format", "handbook-diff/1")
      json.key("before")
      json.column(sheet.diff.earlier)
      json.key("after")
      json.column(sheet.diff.later)
      json.key("counts")
      json.array(sheet.summary.counts) { json, entry in
        json.object { count in
          count.field("class", entry.kind.rawValue)
          count.field("word", entry.kind.word)
          count.field("count", entry.count)
        }
      }
      json.key("changes")
      json.array(sheet.summary.flagged + rest) { $0.change($1, in: sheet.diff) }
    }
  }

  private mutating func column(_ column: RevisionDiff.Column) {
    object { json in
      json.field("title", column.title)
      json.field("edition", column.edition.id.written)
      json.field("name", column.edition.name)
      json.field("date", column.edition.date.description)
    }
  }

  private mutating func change(_ index: Int, in diff: RevisionDiff) {
    let revision = diff.revisions[index]
    object { json in
      json.field("index", index)
      json.field("class", revision.kind.rawValue)
      json.field("id", revision.target?.id)
      json.field("amended", revision.isAmended)
      json.field("remarks", revision.remarks)
      json.key("flags")
      json.array(revision.strongestFlags) { $0.flag($1) }
      json.key("before")
      json.array(revision.before) { $0.side($1, in: diff.earlier) }
      json.key("after")
      json.array(revision.after) { $0.side($1, in: diff.later) }
      json.key("marks")
      json.array(revision.marks) { json, mark in
        json.object { marks in
          marks.key("before")
          marks.place(mark.before)
          marks.key("after")
          marks.place(mark.after)
        }
      }
    }
  }

  private mutating func flag(_ flag: MeaningFlag) {
    object { json in
      json.field("flag", flag.name)
      json.field("words", flag.words)
      json.field("from", flag.sides.from)
      json.field("to", flag.sides.to)
    }
  }

  private mutating func side(_ side: Revision.Side, in column: RevisionDiff.Column) {
    let chapter = column.chapters[side.unit.chapter]
    object { json in
      json.key("section")
      json.object { section in
        section.field("id", chapter.id)
        section.field("number", chapter.number.isEmpty ? nil : chapter.number)
        section.field("title", chapter.title)
      }
      json.field("label", side.label)
      json.key("lines")
      json.array(side.lines) { json, line in
        json.object { text in
          text.field("text", line.printed)
          text.key("pointers")
          text.array(line.pointers) { json, pointer in
            json.object { object in
              object.range(pointer.place)
              object.field("target", pointer.target)
            }
          }
        }
      }
    }
  }

  private mutating func place(_ place: RevisionMark.Place?) {
    guard let place else { return null() }
    object { json in
      json.field("side", place.side)
      json.field("line", place.line)
      json.range(place.bytes)
      json.key("fine")
      json.array(place.fine) { json, range in json.object { $0.range(range) } }
    }
  }

  private mutating func range(_ range: Range<Int>) {
    field("start", range.lowerBound)
    field("end", range.upperBound)
  }
}

extension RevisionChapter {
  /// The id of the section, or the file of the list.
  fileprivate var id: String {
    switch subject {
    case .profile: "handbook.yml"
    case .section(let id): id.written
    case .list(let list): list.rawValue
    case .tasks: "tasks.yml"
    }
  }
}
