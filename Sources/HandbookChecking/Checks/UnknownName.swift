internal import HandbookModel

extension Check {
  /// A role or a document that the text names and no file knows.
  static let unknownName = Check(.unknownName) { linked in
    let known = KnownNames(in: linked.handbook)
    var unknown: [String: UnknownThing] = [:]
    linked.handbook.forEachText { text in
      guard !text.isLinked else { return }
      let bytes = Array(text.text.utf8)
      for name in NamedThingReader.names(in: bytes) where !known.has(name, in: bytes) {
        let written = String(decoding: bytes[name.range], as: UTF8.self)
        unknown[written, default: UnknownThing(name: written, kind: name.kind)].add(name.range, of: text)
      }
    }
    return unknown.values.map { $0.finding(known: known) }.sorted()
  }
}

extension Explanation {
  static let unknownName = Explanation(
    "unknown-name", .warning,
    rule: Wording(
      ja: "役割と文書は、roles.yml、documents.md、terms.yml にある名前で書きます。",
      en: "Roles and documents go by the names that roles.yml, documents.md and terms.yml give."),
    because: Wording(
      ja: "どの一覧にもない名前では、だれに連絡し、どの文書を見ればよいのかを、読む人がたどれません。",
      en: "By a name that no list has, readers cannot find whom to ask or what to read."),
    example: .init(wrong: "情報資産管理者に届け出る。", right: "ISMS事務局に届け出る。"))
}

/// The names that the files of a handbook give.
private struct KnownNames {
  /// The roles and documents, each by the name to use and all its names.
  let things: [NamedThing.Kind: [(name: String, names: [String])]]
  private let all: Set<ArraySlice<UInt8>>
  /// Names with signs or hiragana in them, by each of their parts that looks like a name.
  private var longer: [ArraySlice<UInt8>: [(name: [UInt8], offset: Int)]] = [:]

  init(in handbook: Handbook) {
    let audiences = handbook.profile.audiences.map(\.name)
    let roles = handbook.roles.flatMap { [$0.name] + $0.alsoKnownAs } + audiences
    let documents = handbook.hierarchy.documents.map(\.name)
    let terms = handbook.terms.flatMap { [$0.spelling] + $0.avoided + $0.synonyms }
    let profile = handbook.profile
    things = [
      .role: handbook.roles.map { ($0.name, [$0.name] + $0.alsoKnownAs) } + audiences.map { ($0, [$0]) },
      .document: (documents + handbook.terms.map(\.spelling)).map { ($0, [$0]) },
    ]
    let written = roles + documents + terms + [profile.title, profile.organization, profile.office ?? ""]
    all = Set(written.map { Array($0.utf8)[...] })
    for name in written {
      let bytes = Array(name.utf8)
      for part in NamedThingReader.names(in: bytes) where part.range != 0..<bytes.count {
        longer[bytes[part.range], default: []].append((bytes, part.range.lowerBound))
      }
    }
  }

  /// Whether a name is known, or is part of a longer known name that stands there.
  func has(_ name: NamedThing, in bytes: [UInt8]) -> Bool {
    let written = bytes[name.range]
    if all.contains(written) { return true }
    if all.contains(NamedThingReader.withoutBeginning(name, in: bytes)) { return true }
    return longer[written, default: []].contains { bytes.holds($0.name, at: name.range.lowerBound - $0.offset) }
  }
}

/// A name that no file knows, and the places where it stands.
private struct UnknownThing {
  let name: String
  let kind: NamedThing.Kind
  private var places: [SourceSpan] = []
  private var isVerbatim = false

  init(name: String, kind: NamedThing.Kind) {
    self.name = name
    self.kind = kind
  }

  mutating func add(_ range: Range<Int>, of text: WrittenText) {
    if places.isEmpty { isVerbatim = text.isVerbatim }
    places.append(text.span(of: range))
  }

  func finding(known: KnownNames) -> Diagnostic {
    let what =
      switch kind {
      case .role: Wording(ja: "roles.yml にない役割です", en: "a role that roles.yml does not have")
      case .document: Wording(ja: "documents.md にも terms.yml にもない文書です", en: "a document that no list has")
      }
    let nearest = name.nearest(among: known.things[kind, default: []], by: \.names)?.name
    return Diagnostic(
      .unknownName,
      Wording(ja: "「\(name)」は、\(what.japanese)", en: "“\(name)” is \(what.english)"), at: places[0],
      notes: places.dropFirst().prefix(5).map { .init(Wording(ja: "ここにもあります", en: "It stands here too"), at: $0) },
      fix: nearest.map { nearest in
        .init(
          Wording(ja: "「\(nearest)」ではありませんか", en: "Did you mean “\(nearest)”?"),
          replacement: isVerbatim ? nearest : nil)
      } ?? .init(addition))
  }

  private var addition: Wording {
    switch kind {
    case .role:
      Wording(
        ja: "roles.yml に役割として加えるか、同じ役割の also に書いてください", en: "Add it to roles.yml, or to “also” of the same role")
    case .document:
      Wording(
        ja: "documents.md に加えるか、文書体系の外の文書なら terms.yml に用語として書いてください",
        en: "Add it to documents.md, or to terms.yml if it stands outside the hierarchy")
    }
  }
}
