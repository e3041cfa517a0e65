internal import HandbookModel

/// Walks through a handbook and notes who points at whom.
struct RelationshipCollector {
  /// What was found, in the order of the handbook, each once.
  private(set) var relationships: [Relationship] = []
  /// What rules have their readers ask or tell.
  private(set) var requests: [RuleID: [LinkedRequest]] = [:]
  /// References without a target.
  private(set) var report = Report()
  private let handbook: Handbook
  private let anchors: Anchors
  private let mentions: MentionScanner
  private let figures: Set<String>
  /// What has been said of the files so far.
  private let earlier: Report
  private let forms: Set<TermID>
  /// What the source at hand points at already.
  private var seen: Set<Relationship> = []

  init(handbook: Handbook, anchors: Anchors, after earlier: Report) {
    self.handbook = handbook
    self.earlier = earlier
    self.anchors = anchors
    mentions = MentionScanner(naming: handbook)
    figures = Set(handbook.figures.map(\.path))
    forms = Set(handbook.terms.filter { $0.kind == .form }.map(\.id))
  }

  mutating func collect() {
    for section in handbook.sections { collect(section) }
    collectHierarchy()
    collectHistory()
    collectTasks()
    resolveQuestions()
    if let document = handbook.profile.document { _ = resolve(document, in: "handbook.yml") }
  }

  // MARK: Sections

  private mutating func collect(_ section: Section) {
    seen.removeAll(keepingCapacity: true)
    let source = Target.section(section.id)
    add(section.audience, .addresses, from: source, in: section.path)
    add(section.documents, .belongsTo, from: source, in: section.path)
    add(section.controls, .implements, from: source, in: section.path)
    collect(section.blocks, from: source, in: section.path)
    for footnote in section.footnotes { collect(footnote.words, from: source, in: section.path) }
  }

  private mutating func collect(_ blocks: [Block], from source: Target, in path: String) {
    for block in blocks {
      switch block.content {
      case .heading(let heading): collect(heading.words, from: source, in: path)
      case .paragraph(let words): collect(words, from: source, in: path)
      case .list(let list):
        for item in list.items { collect(item, from: source, in: path) }
      case .table(let table): collect(table, from: source, in: path)
      case .quote(let inner), .alert(_, let inner): collect(inner, from: source, in: path)
      case .figure(let image): check(image, SourceSpan(path, block.range))
      case .code, .thematicBreak: break
      }
    }
  }

  private mutating func collect(_ item: ListItem, from source: Target, in path: String) {
    switch item {
    case .text(let blocks): collect(blocks, from: source, in: path)
    case .rule(let rule):
      let target = Target.rule(rule.id)
      let start = relationships.count
      for relation in rule.relations { add([relation.reference], relation.relation, from: target, in: path) }
      collect(rule.words, from: target, in: path)
      collect(rule.explanation, from: target, in: path)
      link(rule, relationships[start...].filter { $0.source == target })
    }
  }

  /// Links what a rule asks or tells; whom only its words name is related to it as if an attribute had said so.
  private mutating func link(_ rule: Rule, _ relationships: [Relationship]) {
    let linked = RequestLinker(rule, relationships, forms: forms, anchors: anchors, mentions: mentions).requests
    guard !linked.isEmpty else { return }
    requests[rule.id] = linked
    for request in linked {
      let relation: Relation = request.act.asksConsent ? .approvedBy : .tells
      guard !relationships.contains(where: { $0.relation == relation }) else { continue }
      // An application goes to whoever decides, if an attribute says who that is.
      if request.act == .application, relationships.contains(where: { $0.relation == .approvedBy }) { continue }
      for role in request.whom { add(Relationship(.rule(rule.id), relation, role)) }
    }
  }

  private mutating func collect(_ table: Table, from source: Target, in path: String) {
    collect(table.caption, from: source, in: path)
    for cell in table.cells { collect(cell.blocks, from: address(of: cell, in: table) ?? source, in: path) }
  }

  /// The address of a cell: its own, or its row's.
  private func address(of cell: Table.Cell, in table: Table) -> Target? {
    guard let id = table.id, let row = table.rowNames[cell.row] else { return nil }
    let rowID = RowID(id, row)
    guard cell.column >= table.labelColumns, let column = table.columnNames[cell.column] else { return .row(rowID) }
    return .cell(CellID(rowID, column))
  }

  // MARK: Running text

  private mutating func collect(_ words: [Inline], from source: Target, in path: String) {
    for inline in words {
      switch inline.content {
      case .text(let text): mention(text, from: source)
      case .reference(let reference, let words):
        add([reference], .refersTo, from: source, in: path)
        collect(words, from: source, in: path)
      case .emphasis(let words), .strong(let words), .externalLink(_, let words):
        collect(words, from: source, in: path)
      case .image(let image): check(image, SourceSpan(path, inline.range))
      case .code, .footnoteMark, .lineBreak: break
      }
    }
  }

  private mutating func mention(_ text: String, from source: Target) {
    for target in mentions.targets(in: text) { add(Relationship(source, .mentions, target)) }
  }

  private mutating func check(_ image: Image, _ span: SourceSpan) {
    guard let path = image.path, !figures.contains(path), !earlier.refuses(path) else { return }
    let name = path.dropFirst("figures/".count).prefix { $0 != "." }
    let isDrawn = path.hasSuffix(".svg") && figures.contains("figures/\(name).dot")
    report.add(
      Diagnostic(
        .figureMissing,
        Wording(ja: "図のファイル content/\(path) がありません", en: "There is no content/\(path)"), at: span,
        fix: .init(
          isDrawn
            ? Wording(ja: "「handbook figures」で図を描いてください", en: "Draw it with “handbook figures”")
            : Wording(
              ja: "図を置くか、つづりを確かめてください。まだないときは「![何の図か]()」と書きます",
              en: "Put it there, or see to the spelling; “![what it shows]()” stands for a picture to come"))))
  }

  // MARK: The other files

  private mutating func collectHierarchy() {
    let path = "documents.md"
    collect(handbook.hierarchy.introduction, from: .list(.documents), in: path)
    for document in handbook.hierarchy.documents {
      if let parent = document.parent { add([parent], .childOf, from: .document(document.id), in: path) }
      collect(document.summary, from: .document(document.id), in: path)
    }
  }

  private mutating func collectHistory() {
    for change in handbook.history.entries.flatMap(\.changes) {
      let source = Target.change(change.id)
      if case .sections(let mentions) = change.scope {
        add(mentions.map(\.reference), .changes, from: source, in: "history.md")
      }
      let isSection = { (reference: Reference) in if case .section = reference.key { true } else { false } }
      add(change.item.references.filter { !isSection($0) }, .refersTo, from: source, in: "history.md")
      add(change.summary.references, .refersTo, from: source, in: "history.md")
    }
  }

  private mutating func collectTasks() {
    for task in handbook.tasks {
      for answer in task.answers {
        guard let target = resolve(answer, in: "tasks.yml") else { continue }
        add(Relationship(target, .answers, .task(task.id)))
      }
    }
  }

  /// Questions measure the search and are no part of the handbook, so they are related to nothing.
  private mutating func resolveQuestions() {
    for reference in handbook.questions.flatMap({ $0.sections + $0.answers })
    where anchors.target(of: reference.key) == nil && !reference.key.mayLead(intoFilesRefusedBy: earlier) {
      let broken = BrokenReference(reference, in: handbook)
      report.add(broken.diagnosticOfQuestion(at: SourceSpan(Question.path, reference.range)))
    }
  }

  // MARK: Adding

  private mutating func add(
    _ references: [Reference], _ relation: Relation, from source: Target, in path: String
  ) {
    for reference in references {
      guard let target = resolve(reference, in: path) else { continue }
      if relation.accepts(target) {
        add(Relationship(source, relation, target))
      } else {
        report.add(.unfitting(reference, relation, SourceSpan(path, reference.range)))
      }
    }
  }

  private mutating func add(_ relationship: Relationship) {
    if relationship.source != relationship.target, seen.insert(relationship).inserted {
      relationships.append(relationship)
    }
  }

  private mutating func resolve(_ reference: Reference, in path: String) -> Target? {
    if let target = anchors.target(of: reference.key) { return target }
    guard !reference.key.mayLead(intoFilesRefusedBy: earlier) else { return nil }
    report.add(BrokenReference(reference, in: handbook).diagnostic(at: SourceSpan(path, reference.range)))
    return nil
  }
}

extension [Inline] {
  /// The references in running text, in reading order.
  fileprivate var references: [Reference] {
    flatMap { inline -> [Reference] in
      switch inline.content {
      case .reference(let reference, _): [reference]
      case .emphasis(let words), .strong(let words), .externalLink(_, let words): words.references
      case .text, .code, .footnoteMark, .image, .lineBreak: []
      }
    }
  }
}

extension Relation {
  /// Whether something can stand at the end of this relation.
  fileprivate func accepts(_ target: Target) -> Bool {
    switch (self, target) {
    case (.exceptionTo, .rule), (.conflictsWith, .rule), (.conflictsWith, .row), (.conflictsWith, .cell): true
    case (.exceptionTo, _), (.conflictsWith, _): false
    case (.restsOn, .row), (.restsOn, .cell), (.restsOn, .table): true
    case (.restsOn, _): false
    default: true
    }
  }
}

extension Diagnostic {
  fileprivate static func unfitting(_ reference: Reference, _ relation: Relation, _ span: SourceSpan) -> Diagnostic {
    let what =
      switch relation {
      case .exceptionTo: Wording(ja: "except= には規則", en: "except= names a rule")
      case .conflictsWith: Wording(ja: "conflicts= には規則か表の行", en: "conflicts= names a rule or a row of a table")
      default: Wording(ja: "table= には表の行", en: "table= names a row of a table")
      }
    return Diagnostic(
      .referenceKind,
      Wording(ja: "\(what.japanese)を書きます（「\(reference.key.writtenName)」）", en: what.english), at: span,
      fix: .init(
        Wording(
          ja: "見出しや表ではなく、規則や行のIDを「項/規則」「表/行」の形で書いてください",
          en: "Write the id of the rule or row: “section/rule”, “table/row”")))
  }
}
