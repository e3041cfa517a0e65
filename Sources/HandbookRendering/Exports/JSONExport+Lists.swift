internal import HandbookModel
internal import HandbookNaming

extension JSONWriter {
  /// Writes what a controlled document says of itself.
  mutating func record(of linked: LinkedHandbook) {
    let profile = linked.handbook.profile
    object { json in
      json.field("number", profile.documentNumber)
      json.field("name", profile.printedTitle ?? profile.title)
      json.field("document", profile.document.flatMap { linked.target(of: $0)?.id })
      json.field("office", profile.office)
      json.field("established", profile.established?.description)
      json.field("classification", profile.classification)
      json.field("scope", profile.scope)
      json.field("nextReview", profile.nextReview)
      json.key("approvals")
      json.array(profile.approvals) { json, approval in
        json.object { json in
          json.field("act", approval.act)
          json.field("by", approval.by)
          json.field("date", approval.date)
        }
      }
    }
  }

  /// Writes a document of the hierarchy.
  mutating func document(_ document: Document, _ linked: LinkedHandbook) {
    let target = Target.document(document.id)
    object { json in
      json.field("id", document.id.written)
      json.field("name", document.name)
      json.field("summary", linked.plainText(of: document.summary))
      json.field("parent", linked.ids(of: .childOf, from: target).first)
      json.field("parentUnconfirmed", document.isParentUnconfirmed)
      json.field("level", document.level)
      json.field("place", document.place)
      json.field("placeUnconfirmed", document.isPlaceUnconfirmed)
      json.field("url", linked.url(of: target))
    }
  }

  /// Writes an edition of the history with its rows: one object for every section a row names.
  mutating func entry(_ entry: EditionEntry, _ linked: LinkedHandbook) {
    object { json in
      json.field("edition", entry.edition.id.written)
      json.field("name", entry.edition.name)
      json.field("date", entry.edition.date == .open ? nil : entry.edition.date.description)
      json.key("changes")
      json.array(entry.changes) { $0.change($1, linked) }
    }
  }

  private mutating func change(_ change: Change, _ linked: LinkedHandbook) {
    object { json in
      json.field("id", change.id.description)
      json.field("item", linked.plainText(of: change.item))
      json.field("change", linked.plainText(of: change.summary))
      json.field("scope", change.scope.word)
      json.field("url", linked.url(of: .change(change.id)))
      json.key("sections")
      json.array(change.scope.mentions) { json, mention in
        let section = linked.target(of: mention.reference)
        json.object { json in
          json.field("id", section?.id)
          json.field("numberThen", mention.number.isEmpty ? nil : mention.number)
          json.field("titleThen", mention.title.isEmpty ? nil : mention.title)
          json.field("numberNow", section.flatMap { linked.placeNow(of: $0) })
        }
      }
    }
  }

  /// Writes an audience.
  mutating func audience(_ audience: Audience, _ linked: LinkedHandbook) {
    object { json in
      json.field("id", audience.id.written)
      json.field("name", audience.name)
      json.field("url", linked.url(of: .audience(audience.id)))
    }
  }

  /// Writes a role.
  mutating func role(_ role: Role, _ linked: LinkedHandbook) {
    let target = Target.role(role.id)
    object { json in
      json.field("id", role.id.written)
      json.field("name", role.name)
      json.field("also", role.alsoKnownAs)
      json.field("contact", role.contact)
      json.field("must", linked.sources(of: .binds, to: target).map(\.id))
      json.field("approves", linked.sources(of: .approvedBy, to: target).map(\.id))
      json.field("isTold", linked.sources(of: .tells, to: target).map(\.id))
      json.field("url", linked.url(of: target))
    }
  }

  /// Writes a term.
  mutating func term(_ term: Term, _ linked: LinkedHandbook) {
    object { json in
      json.field("id", term.id.written)
      json.field("term", term.spelling)
      json.field("kind", term.kind.rawValue)
      json.field("reading", term.reading)
      json.field("synonyms", term.synonyms)
      json.field("definition", term.definition)
      json.field("usedBy", linked.sources(of: .mentions, to: .term(term.id)).map(\.id))
      json.field("url", linked.url(of: .term(term.id)))
    }
  }

  /// Writes a control.
  mutating func control(_ control: Control, _ linked: LinkedHandbook) {
    object { json in
      json.field("id", control.id.written)
      json.field("title", control.title)
      json.field("sections", linked.sources(of: .implements, to: .control(control.id)).map(\.id))
      json.field("url", linked.url(of: .control(control.id)))
    }
  }
}

/// A reference in the text of a section, as its author wrote it.
struct WrittenReference {
  /// The rule it stands in, or the section.
  let source: Target
  /// Where it leads.
  let target: Target
  /// The author's own words; nil where the target's name is printed.
  let words: String?
  /// Whether the words give a number or title that is not the target's.
  let isStale: Bool
}

extension LinkedHandbook {
  /// The references in a section's text that have a target, in reading order.
  func references(in section: Section) -> [WrittenReference] {
    section.blocks.runningTexts.flatMap { text in
      references(in: text.words, from: text.rule.map { .rule($0) } ?? .section(section.id))
    }
  }

  private func references(in words: [Inline], from source: Target) -> [WrittenReference] {
    words.flatMap { inline -> [WrittenReference] in
      switch inline.content {
      case .reference(let reference, let words):
        guard let target = target(of: reference) else { return [] }
        let text = words.isEmpty ? nil : plainText(of: words)
        return [WrittenReference(source: source, target: target, words: text, isStale: isStale(text, target))]
      case .emphasis(let words), .strong(let words): return references(in: words, from: source)
      case .text, .code, .externalLink, .footnoteMark, .image, .lineBreak: return []
      }
    }
  }

  /// Words that begin with a number, 「11.」 or 「9-2」, are meant to name a section or a rule by it; they are stale if the
  /// number is another one today.
  private func isStale(_ words: String?, _ target: Target) -> Bool {
    guard let words else { return false }
    let head = words.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    switch target {
    case .section(let id):
      let isNumber = head.allSatisfy(\.isNumber) && !head.isEmpty && words.dropFirst(head.count).first == "."
      return isNumber && String(head) != number(of: id)?.description
    case .rule(let id):
      let parts = head.split(separator: "-", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts.contains("") && String(head) != number(of: id)
    default: return false
    }
  }

  /// The address of a target, from the output folder.
  func url(of target: Target) -> String? { address(of: target)?.link(from: "") }

  /// The ids of what a thing points at by one relation.
  func ids(of relation: Relation, from source: Target) -> [String] {
    targets(of: relation, from: source).map(\.id)
  }

  fileprivate func placeNow(of target: Target) -> Int? {
    guard case .section(let id) = target else { return nil }
    return number(of: id)?.place
  }
}

extension Change.Scope {
  /// The word for programs.
  fileprivate var word: String {
    switch self {
    case .sections: "sections"
    case .wholeHandbook: "all"
    case .goneSection: "gone"
    case .unknown: "unknown"
    }
  }

  /// The sections it names.
  fileprivate var mentions: [SectionMention] {
    if case .sections(let mentions) = self { mentions } else { [] }
  }
}
