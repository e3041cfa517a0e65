import HandbookModel

/// Reads the YAML files that are lists of one kind of thing: roles, terms, controls, tasks, questions.
struct HandbookLists {
  private(set) var roles: [Role] = []
  private(set) var terms: [Term] = []
  private(set) var controls: [Control] = []
  private(set) var controlsNote: String?
  private(set) var tasks: [StaffTask] = []
  private(set) var questions: [Question] = []
  /// The texts in which the lists speak to readers.
  ///
  /// The titles of controls are left out: they are quoted from the standard.
  private(set) var fieldTexts: [FieldText] = []

  /// Reads those of the files that are there.
  init(parsing content: Content, report: inout Report) {
    roles = list("roles", of: content, seen: ["description"], report: &report, Self.role)
    terms = list("terms", of: content, seen: ["definition"], report: &report, Self.term)
    var note: String?
    controls = list("controls", of: content, seenInRoot: ["note"], report: &report, Self.control) {
      note = $0.text("note", report: &$1)
    }
    controlsNote = note
    tasks = list("tasks", of: content, seen: ["title", "question"], report: &report, Self.task)
    questions = list("questions", of: content, report: &report, Self.question)
  }

  /// `roles.yml` holds the key `roles`, and so on; `seen` are the fields whose text readers see.
  private mutating func list<Entry>(
    _ name: String, of content: Content, seen: [String] = [], seenInRoot: [String] = [], report: inout Report,
    _ read: (inout YAMLRecord, inout Report) -> Entry?,
    alsoReading readRoot: (inout YAMLRecord, inout Report) -> Void = { _, _ in }
  ) -> [Entry] {
    guard var root = YAMLRecord(rootOf: "\(name).yml", in: content, report: &report) else { return [] }
    var entries: [Entry] = []
    for var record in root.records(name, report: &report) {
      if let entry = read(&record, &report) { entries.append(entry) }
      fieldTexts += record.fieldTexts(seen)
      record.reportUnknownKeys(to: &report)
    }
    readRoot(&root, &report)
    fieldTexts += root.fieldTexts(seenInRoot)
    root.reportUnknownKeys(to: &report)
    return entries
  }

  private static func role(_ record: inout YAMLRecord, _ report: inout Report) -> Role? {
    let id = record.id(Role.self, report: &report)
    let name = record.requiredText("name", report: &report)
    let reading = record.text("reading", report: &report)
    let others = record.texts("also", report: &report).map(\.text)
    let summary = record.text("description", report: &report)
    let contact = record.text("contact", report: &report)
    guard let id, let name else { return nil }
    return Role(
      id: id, name: name, reading: reading, alsoKnownAs: others, summary: summary, contact: contact,
      range: record.range)
  }

  private static func term(_ record: inout YAMLRecord, _ report: inout Report) -> Term? {
    let id = record.id(Term.self, report: &report)
    let spelling = record.requiredText("term", report: &report)
    let kind: Term.Kind? = record.choice("kind", report: &report)
    let reading = record.text("reading", report: &report)
    let avoided = record.texts("avoid", report: &report).map(\.text)
    let synonyms = record.texts("synonyms", report: &report).map(\.text)
    let definition = record.text("definition", report: &report)
    guard let id, let spelling else { return nil }
    return Term(
      id: id, spelling: spelling, kind: kind ?? .word, reading: reading,
      avoided: avoided, synonyms: synonyms, definition: definition, range: record.range)
  }

  private static func control(_ record: inout YAMLRecord, _ report: inout Report) -> Control? {
    let id = record.id(Control.self, report: &report)
    let title = record.requiredText("title", report: &report)
    guard let id, let title else { return nil }
    return Control(id: id, title: title, range: record.range)
  }

  private static func task(_ record: inout YAMLRecord, _ report: inout Report) -> StaffTask? {
    let id = record.id(StaffTask.self, report: &report)
    let title = record.requiredText("title", report: &report)
    let question = record.text("question", report: &report)
    let answers =
      record.texts("rules", report: &report).map { answer($0, isRow: false) }
      + record.texts("rows", report: &report).map { answer($0, isRow: true) }
    guard let id, let title else { return nil }
    return StaffTask(id: id, title: title, question: question, answers: answers, range: record.range)
  }

  private static func answer(_ written: (text: String, range: SourceRange), isRow: Bool) -> Reference {
    let steps = written.text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let first = steps[0]
    let second = steps.count > 1 ? steps[1] : ""
    let key: Reference.Key =
      isRow ? .tablePart(TableID(first), row: second, column: nil) : .part(SectionID(first), second)
    return Reference(key, written.range)
  }
}

extension HandbookLists {
  /// What is written as `held:`.
  private enum Held: String, CaseIterable {
    case yes = "true"
    case no = "false"
  }

  private static func question(_ record: inout YAMLRecord, _ report: inout Report) -> Question? {
    let words = record.requiredText("ask", report: &report)
    let sections = record.requiredTexts("reach", report: &report).map {
      Reference(.section(SectionID($0.text)), $0.range)
    }
    let answers = record.texts("answer", report: &report).map { Reference(unit($0.text), $0.range) }
    let kind: Question.Kind? = record.choice("kind", report: &report)
    let held: Held? = record.choice("held", report: &report)
    guard let words, !sections.isEmpty, let range = record.scalar("ask")?.range else { return nil }
    return Question(
      words: words, sections: sections, answers: answers, kind: kind, isHeldOut: held == .yes, range: range)
  }

  /// What answers a question: `mail#encrypt`, `classification#paper/carry/internal`, `terms.yml#virus`.
  private static func unit(_ text: String) -> Reference.Key {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return .section(SectionID(text)) }
    if let list = HandbookList(rawValue: parts[0]) { return DestinationReader.entry(of: list, parts[1]) }
    let section = SectionID(parts[0])
    return DestinationReader.part(of: section, parts[1]) ?? .part(section, parts[1])
  }
}

extension YAMLRecord {
  /// The mapping that a YAML file of the content holds; nil if there is no such file.
  init?(rootOf path: String, in content: Content, report: inout Report) {
    guard let file = content.file(path), let text = SourceText(file, report: &report) else { return nil }
    AllowanceReader(text.bytes, path: path).readYAML(in: text.start..<text.bytes.count, report: &report)
    let root = YAMLNode.compose(text.bytes[text.start...], at: text.start, path: path, report: &report)
    guard let root else { return nil }
    self.init(root, path: path, report: &report)
  }
}
