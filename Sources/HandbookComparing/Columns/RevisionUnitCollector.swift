import HandbookModel
internal import HandbookNaming

/// Takes a section, or other text, apart into the units by which editions are compared.
struct RevisionUnitCollector {
  /// What prints the text.
  var printer: RevisionTextPrinter
  /// The units found, in reading order.
  private(set) var units: [RevisionUnit] = []
  private var section: Section?
  private var number = ""
  private var ruleCount = 0
  private var boxWords: [RevisionText] = []
  private var hasBreak = false

  init(_ printer: RevisionTextPrinter) { self.printer = printer }

  /// The units of a section; the first one is its title.
  mutating func collect(_ section: Section, number: String) -> [RevisionUnit] {
    (units, self.section, self.number, ruleCount) = ([], section, number, 0)
    // The title and up to five properties; blocks are units, but for lists, of which each item is one.
    units.reserveCapacity(6 + section.blocks.count + section.rules.count + section.footnotes.count)
    units.append(
      RevisionUnit(.title, target: .section(section.id), label: number, lines: [RevisionText(section.title)]))
    property("よみ", section.reading)
    property("要点", section.summary)
    property("対象者", section.audience)
    property("根拠文書", section.documents)
    property("管理策", section.controls)
    add(section.blocks, "")
    for footnote in section.footnotes {
      add(.text, label: "注\(footnote.label)", [.paragraph(footnote.words)], "footnote")
    }
    return finish()
  }

  /// The units of text that stands outside sections.
  mutating func collect(_ blocks: [Block]) -> [RevisionUnit] {
    (units, section, number) = ([], nil, "")
    add(blocks, "")
    return finish()
  }

  private mutating func finish() -> [RevisionUnit] {
    defer { (units, boxWords, hasBreak) = ([], [], false) }
    if hasBreak, let last = units.popLast() { units.append(last.set("\(last.form)---")) }
    return units
  }

  private mutating func property(_ label: String, _ text: String?) {
    guard let text else { return }
    units.append(RevisionUnit(.property, label: label, lines: [RevisionText(text)]))
  }

  private mutating func property(_ label: String, _ references: [Reference]) {
    guard !references.isEmpty else { return }
    units.append(RevisionUnit(.property, label: label, lines: [printer.list(references)]))
  }

  private mutating func add(_ blocks: [Block], _ context: String) {
    for block in blocks {
      switch block.content {
      case .heading(let heading):
        let target = section.flatMap { section in heading.name.map { Target.heading(section.id, $0) } }
        add(.heading, target: target, [.paragraph(heading.words)], "\(context)#\(heading.level)")
      case .paragraph, .code: add(.text, [block.content], context)
      case .list(let list):
        for (index, item) in list.items.enumerated() {
          let mark = list.start.map { index == 0 ? "\($0)." : "1." } ?? "-"
          switch item {
          case .rule(let rule): add(rule, context + mark)
          case .text(let blocks): add(.text, blocks.map(\.content), context + mark)
          }
        }
      case .table(let table):
        add(table, context)
      case .quote(let blocks): add(blocks, "\(context)>")
      case .alert(let alert, let blocks):
        boxWords.append(RevisionText(alert.word))
        add(blocks, "\(context)!")
        // A box that holds nothing is still seen.
        if !boxWords.isEmpty { add(.text, [], "\(context)!") }
      case .figure(let image): add(image, context)
      case .thematicBreak: hasBreak = true
      }
    }
  }

  /// Adds one unit of running text; what stands on its own inside it follows it.
  private mutating func add(
    _ kind: RevisionUnit.Kind, target: Target? = nil, label: String = "", _ contents: [Block.Content], _ context: String
  ) {
    var lines = RevisionLines(context)
    lines.add(contents, by: &printer)
    append(RevisionUnit(kind, target: target, label: label, lines: lines.texts, form: lines.form))
    add(lines.rest, context)
  }

  private mutating func add(_ rule: Rule, _ context: String) {
    ruleCount += 1
    var lines = RevisionLines(context)
    lines.add([.paragraph(rule.words)], by: &printer)
    lines.add(rule.explanation.map(\.content), by: &printer)
    append(
      RevisionUnit(
        .rule, target: .rule(rule.id), label: "\(number)-\(ruleCount)",
        lines: lines.texts + printer.attributeLines(of: rule), duty: printer.duty(of: rule), form: lines.form))
    add(lines.rest, context)
  }

  private mutating func add(_ table: Table, _ context: String) {
    var form = "\(context)|\(table.kind.rawValue) \(table.labelColumns)"
    let printed = RevisionTable(printing: table, by: &printer, form: &form)
    append(
      RevisionUnit(
        .table, target: table.id.map { .table($0) }, label: printer.linked.tableNumber(table) ?? "", table: printed,
        form: form))
  }

  private mutating func add(_ image: Image, _ context: String) {
    let lines = [printer.text(of: image)] + (image.title.map { [RevisionText($0)] } ?? [])
    append(RevisionUnit(.figure, lines: lines, form: context))
  }

  /// The words of a box head the first unit in it, and a line across the page belongs to what follows it.
  private mutating func append(_ unit: consuming RevisionUnit) {
    if hasBreak { unit = unit.set("---\(unit.form)") }
    if !boxWords.isEmpty, unit.table == nil { unit = unit.headed(by: boxWords) }
    if unit.table == nil { boxWords = [] }
    hasBreak = false
    units.append(unit)
  }
}

extension RevisionUnit {
  /// The unit, set in another way.
  fileprivate func set(_ form: String) -> RevisionUnit {
    RevisionUnit(kind, target: target, label: label, lines: lines, table: table, duty: duty, form: form)
  }

  /// The unit with the words of its box; a rule keeps what it says as its first line.
  fileprivate func headed(by words: [RevisionText]) -> RevisionUnit {
    let lines = kind == .rule ? lines.prefix(1) + words + lines.dropFirst() : words + self.lines
    return RevisionUnit(kind, target: target, label: label, lines: lines, table: table, duty: duty, form: form)
  }
}

extension Alert {
  /// The word that heads the alert in print.
  fileprivate var word: String {
    switch self {
    case .note: "補足"
    case .tip: "ヒント"
    case .important: "重要"
    case .warning: "注意"
    case .caution: "警告"
    }
  }
}
