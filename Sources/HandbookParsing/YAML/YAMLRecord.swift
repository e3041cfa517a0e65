import HandbookModel

/// Reads the fields of a YAML mapping and remembers which were asked for, so that a misspelt key is reported.
struct YAMLRecord {
  /// Where the mapping stands.
  let range: SourceRange
  private let path: String
  private let entries: [YAMLNode.Entry]
  private var known: Set<String> = []

  /// Takes a node that has to be a mapping; reports it otherwise.
  init?(_ node: YAMLNode?, path: String, report: inout Report) {
    guard case .mapping(let entries, let range)? = node else {
      let place = node?.range ?? SourceRange(0, 0)
      report.add(.shape("「キー: 値」の並び", "a list of “key: value”", SourceSpan(path, place), example: "title: 題名"))
      return nil
    }
    self.entries = entries
    self.range = range
    self.path = path
  }

  /// A text that may be missing.
  mutating func text(_ key: String, report: inout Report) -> String? {
    guard let value = value(key) else { return nil }
    guard case .scalar(let text, let range) = value else {
      report.add(.shape("ひとつの文", "one text", SourceSpan(path, value.range), example: "\(key): 文"))
      return nil
    }
    let isNull = text.isEmpty || text == "~"
    return isNull && range.count < 2 ? nil : text
  }

  /// A text that has to be there.
  mutating func requiredText(_ key: String, report: inout Report) -> String? {
    if let text = text(key, report: &report), !text.isEmpty { return text }
    report.add(.missing(key, start))
    return nil
  }

  /// Where a complaint about what is not there stands.
  private var start: SourceSpan { SourceSpan(path, SourceRange(Int(range.start), Int(range.start) + 1)) }

  /// One of a few words that may be missing; any other is reported.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, report: inout Report
  ) -> Choice? {
    guard let value = scalar(key) else { return nil }
    if let choice = Choice(rawValue: value.text) { return choice }
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    report.add(
      Diagnostic(
        .valueUnknown,
        Wording(ja: "\(key)に「\(value.text)」という値はありません", en: "There is no “\(value.text)” as \(key)"),
        at: SourceSpan(path, value.range),
        fix: .init(Wording(ja: "使える値: \(words)", en: "Known values: \(words)"))))
    return nil
  }

  /// A text with its place.
  mutating func scalar(_ key: String) -> (text: String, range: SourceRange)? {
    guard case .scalar(let text, let range)? = value(key), !text.isEmpty else { return nil }
    return (text, range)
  }

  /// Texts with their files, for those fields that readers see.
  mutating func fieldTexts(_ keys: [String]) -> [FieldText] {
    keys.compactMap { key in scalar(key).map { FieldText($0.text, at: SourceSpan(path, $0.range)) } }
  }

  /// Texts with their places; a single text counts as a list of one.
  mutating func texts(_ key: String, report: inout Report) -> [(text: String, range: SourceRange)] {
    switch value(key) {
    case nil: return []
    case .scalar(let text, let range)?: return text.isEmpty ? [] : [(text, range)]
    case .sequence(let nodes, _)?:
      return nodes.compactMap { node in
        if case .scalar(let text, let range) = node { return (text, range) }
        report.add(.shape("文の並び", "a list of texts", SourceSpan(path, node.range), example: "\(key): [一つ目, 二つ目]"))
        return nil
      }
    case .mapping(_, let range)?:
      report.add(.shape("文の並び", "a list of texts", SourceSpan(path, range), example: "\(key): [一つ目, 二つ目]"))
      return []
    }
  }

  /// Texts of which at least one has to be there.
  mutating func requiredTexts(_ key: String, report: inout Report) -> [(text: String, range: SourceRange)] {
    switch value(key) {
    case nil, .scalar("", _)?: report.add(.missing(key, start))
    case .sequence(let nodes, _)? where nodes.isEmpty: report.add(.missing(key, start))
    default: break
    }
    return texts(key, report: &report)
  }

  /// The nodes of a list.
  mutating func nodes(_ key: String, report: inout Report) -> [YAMLNode] {
    switch value(key) {
    case .sequence(let nodes, _)?: return nodes
    case .scalar(let text, _)? where text.isEmpty || text == "~": return []
    case let value?:
      report.add(
        .shape("「- 」で始まる行の並び", "a list of lines with “- ”", SourceSpan(path, value.range), example: "\(key): []"))
      return []
    case nil: return []
    }
  }

  /// The records of a list.
  mutating func records(_ key: String, report: inout Report) -> [YAMLRecord] {
    nodes(key, report: &report).compactMap { YAMLRecord($0, path: path, report: &report) }
  }

  /// A value of any shape.
  mutating func value(_ key: String) -> YAMLNode? {
    known.insert(key)
    return entries.first { $0.key == key }?.value
  }

  /// An id, which has to be there and to be one.
  mutating func id<Subject>(_ type: Subject.Type, report: inout Report) -> Identifier<Subject>? {
    guard let text = requiredText("id", report: &report) else { return nil }
    guard Identifier<Subject>.isValid(text) else {
      report.add(.invalidID(text, SourceSpan(path, scalar("id")?.range ?? range)))
      return nil
    }
    return Identifier(text)
  }

  /// Reports the keys that nobody asked for.
  func reportUnknownKeys(to report: inout Report) {
    for entry in entries where !known.contains(entry.key) {
      let names = known.sorted().joined(separator: ", ")
      report.add(
        Diagnostic(
          .unknownKey,
          Wording(ja: "「\(entry.key)」というキーはありません", en: "There is no key “\(entry.key)”"),
          at: SourceSpan(path, entry.keyRange),
          fix: .init(Wording(ja: "使えるキー: \(names)", en: "Known keys: \(names)"))))
    }
  }
}

extension Diagnostic {
  fileprivate static func shape(
    _ japanese: String, _ english: String, _ span: SourceSpan, example: String
  ) -> Diagnostic {
    Diagnostic(
      .yamlShape, Wording(ja: "ここには\(japanese)を書きます", en: "Here stands \(english)"), at: span,
      fix: .init(Wording(ja: "「\(example)」の形で書いてください", en: "Write it like “\(example)”")))
  }

  fileprivate static func missing(_ key: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .keyMissing, Wording(ja: "「\(key)」は必ず書きます", en: "The key “\(key)” is required"), at: span,
      fix: .init(Wording(ja: "「\(key): 」の行を加えてください", en: "Add a line “\(key): ”")))
  }

  /// An id that is none.
  static func invalidID(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .idInvalid,
      Wording(
        ja: "IDは半角の英数字と「-」「.」で書きます（「\(text)」）",
        en: "An id is made of ASCII letters, digits, “-” and “.” (“\(text)”)"),
      at: span,
      fix: .init(Wording(ja: "「mail」「A.5.17」のような名前に替えてください", en: "Give it a name like “mail” or “A.5.17”")))
  }

  /// An id of an edition whose pages would have the names of others.
  static func reservedEdition(_ id: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .editionIDReserved,
      Wording(
        ja: "版のIDに「\(id)」は使えません（ページの名前がほかのページと重なります）",
        en: "An edition cannot have the id “\(id)”: its pages would have the names of others"),
      at: span,
      fix: .init(Wording(ja: "版の日付などから、別のIDを付けてください（2024-02 など）", en: "Give it another id, such as 2024-02")))
  }
}
