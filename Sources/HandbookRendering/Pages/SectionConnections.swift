internal import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// Writes what a section has to do with the rest of the handbook; nothing if that is nothing.
  mutating func connections(of section: Section) {
    let connections = SectionConnections(of: section, in: linked)
    guard !connections.groups.isEmpty else { return }
    element("section", .class("connections"), .init("aria-labelledby", SectionConnections.id)) { page in
      page.element("h2", .id(SectionConnections.id), text: SectionConnections.title)
      page.element("dl", .class("relations")) { list in
        for group in connections.groups {
          list.element("div", group.isConflict ? .class("conflict") : nil) { entry in
            entry.element("dt", text: group.label)
            entry.element("dd") { $0.connection(group) }
          }
        }
      }
    }
  }

  private mutating func connection(_ group: SectionConnections.Group) {
    for (index, target) in group.targets.enumerated() {
      if index > 0 { text("、") }
      link(to: target, text: linked.nameWithContext(of: target, on: path))
      if case .control(let id) = target, let title = linked.anchors.controlIndices[id] {
        text(" \(linked.handbook.controls[title].title)")
      }
    }
  }
}

/// What a section has to do with the rest of the handbook, in both directions.
struct SectionConnections {
  /// Other ends under one label, each once, in the order of the handbook.
  struct Group {
    let label: String
    let targets: [Target]
    var isConflict = false
  }

  /// The heading over them, and its id.
  static let title = "例外と関連"
  static let id = "_connections"

  private(set) var groups: [Group] = []

  init(of section: Section, in linked: LinkedHandbook) {
    let pointing = linked.relationships(fromSection: section.id)
    let pointed = linked.relationships(toSection: section.id)
    let isElsewhere = { (target: Target) in linked.section(of: target) != section.id }
    let mine = { (relation: Relation) in pointing.filter { $0.relation == relation }.map(\.target).filter(isElsewhere) }
    let others = { (relation: Relation) in pointed.filter { $0.relation == relation }.map(\.source).filter(isElsewhere)
    }
    add("この項が例外となる規則", mine(.exceptionTo))
    add("この項の規則の例外", others(.exceptionTo))
    add("食い違う記載", mine(.conflictsWith) + others(.conflictsWith), isConflict: true)
    add("参照している", (mine(.refersTo) + mine(.restsOn)).filter(\.isText))
    add("参照されている", others(.refersTo) + others(.restsOn))
    add("根拠の文書", pointing.filter { $0.relation == .belongsTo }.map(\.target))
    add("出てくる役割", pointing.map(\.target).filter { if case .role = $0 { true } else { false } })
    add(
      "出てくる文書",
      pointing.filter { $0.relation != .belongsTo }.map(\.target).filter {
        if case .document = $0 { true } else { false }
      })
    add("出てくる用語", pointing.map(\.target).filter { if case .term = $0 { true } else { false } })
    add("管理策", pointing.filter { $0.relation == .implements }.map(\.target))
  }

  private mutating func add(_ label: String, _ targets: [Target], isConflict: Bool = false) {
    let distinct = Array(targets.uniqued)
    if !distinct.isEmpty { groups.append(Group(label: label, targets: distinct, isConflict: isConflict)) }
  }
}

extension Target {
  /// Whether the target is text: a section, a part of one, or a table.
  fileprivate var isText: Bool {
    switch self {
    case .section, .heading, .rule, .table, .row, .cell, .edition, .list: true
    case .document, .role, .audience, .term, .control, .change, .task: false
    }
  }
}
