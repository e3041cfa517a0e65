package import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// Writes a rule as a card: number, kind, words, and what it has to do with others, in both directions.
  package mutating func ruleCard(_ rule: Rule) {
    let number = linked.number(of: rule.id) ?? ""
    element("li", .class("rule \(rule.modality.kind.rawValue)"), id(rule.id.name)) { page in
      page.element("p", .class("rule-head")) { head in
        head.element("a", .class("number"), head.href(.section(rule.id.section, rule.id.name))) { $0.text(number) }
        head.kindBadge(rule.modality.kind)
        head.changeBadges(of: .rule(rule.id))
      }
      page.element("p", .class("rule-words")) { $0.inlines(rule.words) }
      if !rule.explanation.isEmpty {
        page.element("div", .class("explanation")) { $0.blocks(rule.explanation) }
      }
      page.provisions(of: rule)
      let rows = RelationRow.all(of: .rule(rule.id), showing: RelationLabel.onRules, in: page.linked)
      page.relations(rows.filter { !$0.label.isAside })
      if page.revisions.isFormer { page.element("dl", .class("relations")) { $0.presentPlace(of: rule.id) } }
      // On paper nothing unfolds.
      if !page.holdsEverySection { page.fold(of: rule, rows.filter(\.label.isAside)) }
    }
  }

  /// Writes what few readers need of a rule: what it has loosely to do with, and words to cite it by.
  private mutating func fold(of rule: Rule, _ rows: [RelationRow]) {
    let linked = linked
    let profile = linked.handbook.profile
    element("details", .class("more")) { page in
      let hasMore = !rows.isEmpty || !page.revisions.earlierPlaces.isEmpty
      page.element("summary", text: hasMore ? "関連・引用" : "引用")
      page.element("dl", .class("relations")) { list in
        for row in rows { list.relation(row) }
        list.otherEditions(of: .rule(rule.id))
        list.element("div") { entry in
          entry.element("dt", text: "引用")
          let number = linked.number(of: rule.id) ?? ""
          entry.element(
            "dd", .class("quotation"),
            text: "\(profile.title) \(profile.edition.name) \(number)「\(linked.plainText(of: rule.words))」")
        }
        list.element("div") { entry in
          entry.element("dt", text: "固定ID")
          entry.element("dd") { $0.element("code", text: rule.id.description) }
        }
      }
    }
  }

  /// Writes the kind of a rule as a word with a shape, so that it does not depend on colour.
  package mutating func kindBadge(_ kind: Modality.Kind) {
    element("span", .class("kind \(kind.rawValue)"), text: kind.word)
  }

  /// Writes how many rules of each kind a section has, each with the shape of its kind.
  package mutating func tallies(of section: Section) {
    guard !section.checkedRules.isEmpty else { return }
    element("span", .class("tallies")) { page in
      for kind in Modality.Kind.allCases where kind != .information {
        let count = section.rules.count { $0.modality.kind == kind }
        if count > 0 { page.element("span", .class(kind.rawValue), text: "\(kind.word)\(count)") }
      }
    }
  }

  /// Writes targets as a list: rules with their words, sections and rows with their names.
  mutating func ruleList(_ targets: [Target]) {
    let linked = linked
    element("ul", .class("rule-list")) { list in
      for target in targets {
        list.element("li") { item in
          item.link(to: target)
          if case .rule(let id) = target, let rule = linked.rule(id) {
            item.text(" ")
            item.kindBadge(rule.modality.kind)
            item.text(" \(linked.plainText(of: rule.words))")
          }
        }
      }
    }
  }

  /// Writes the relationships of a thing as a list of labels and links; nothing if it has none.
  package mutating func relations(of target: Target, showing labels: [RelationLabel]) {
    relations(RelationRow.all(of: target, showing: labels, in: linked))
  }

  private mutating func relations(_ rows: [RelationRow]) {
    guard !rows.isEmpty else { return }
    element("dl", .class("relations")) { page in
      for row in rows { page.relation(row) }
    }
  }

  /// Writes a label and its other ends, in a list that is open.
  mutating func relation(_ row: RelationRow, isUnconfirmed: Bool = false) {
    element("div", row.label.isConflict ? .class("conflict") : nil) { entry in
      entry.element("dt", text: row.label.words)
      entry.element("dd") { page in
        page.links(row.ends)
        if isUnconfirmed { page.unconfirmed() }
      }
    }
  }

  /// Writes links one after the other, with 「、」 between them.
  package mutating func links(_ targets: [Target]) {
    for (index, target) in targets.enumerated() {
      if index > 0 { text("、") }
      link(to: target, text: linked.nameWithContext(of: target, on: path))
    }
  }
}

/// What a thing points at, and what points at it.
struct Ends {
  let outgoing: [Relationship]
  let incoming: [Relationship]

  init(of target: Target, in linked: LinkedHandbook) {
    outgoing = linked.relationships(from: target)
    incoming = linked.relationships(to: target)
  }
}

/// A label with the other ends that it has for a thing.
struct RelationRow {
  let label: RelationLabel
  let ends: [Target]

  /// The labels that have other ends for a thing.
  static func all(of target: Target, showing labels: [RelationLabel], in linked: LinkedHandbook) -> [RelationRow] {
    let ends = Ends(of: target, in: linked)
    var shown: [Bool: Set<Target>] = [:]
    return labels.compactMap { label in
      let found = label.ends(ends).filter { !label.isMention || shown[label.isIncoming]?.contains($0) != true }
      // That this one names another does not say that it is named by it.
      for isIncoming in label.isMention ? [label.isIncoming] : [false, true] {
        shown[isIncoming, default: []].formUnion(found)
      }
      return found.isEmpty ? nil : RelationRow(label: label, ends: found)
    }
  }
}

/// How a relation reads at one of its ends.
package struct RelationLabel: Sendable {
  /// The words before the other ends.
  package let words: String
  private let relation: Relation
  fileprivate let isIncoming: Bool
  /// Whether it can wait behind a fold: it does not bear on what a reader has to do.
  let isAside: Bool

  /// Whether it says that something pulls against something else.
  var isConflict: Bool { relation == .conflictsWith }
  /// Whether the other end stands above this one.
  var isParent: Bool { relation == .childOf && !isIncoming }
  /// Whether it only says that one names the other, which another label may have said better.
  fileprivate var isMention: Bool { relation == .refersTo || relation == .mentions }

  private init(
    _ words: String, _ relation: Relation, isIncoming: Bool = false, isAside: Bool = false
  ) {
    self.words = words
    self.relation = relation
    self.isIncoming = isIncoming
    self.isAside = isAside
  }

  /// The other ends, each once, in the order of the handbook.
  func ends(_ ends: Ends) -> [Target] {
    isIncoming
      ? ends.incoming.filter { $0.relation == relation }.map(\.source)
      : ends.outgoing.filter { $0.relation == relation }.map(\.target)
  }

  /// What a rule's card shows.
  package static let onRules: [RelationLabel] = [
    RelationLabel("対象", .binds),
    RelationLabel("承認者", .approvedBy),
    RelationLabel("連絡・相談先", .tells),
    RelationLabel("区分の表", .restsOn, isAside: true),
    RelationLabel("次の規則の例外", .exceptionTo),
    RelationLabel("この規則の例外", .exceptionTo, isIncoming: true),
    RelationLabel("食い違う記載", .conflictsWith),
    RelationLabel("食い違う規則", .conflictsWith, isIncoming: true),
    RelationLabel("参照先", .refersTo, isAside: true),
    RelationLabel("参照元", .refersTo, isIncoming: true, isAside: true),
  ]

  /// What a row or cell of a table shows.
  package static let onTables: [RelationLabel] = [
    RelationLabel("この行に基づく規則", .restsOn, isIncoming: true),
    RelationLabel("食い違う規則", .conflictsWith, isIncoming: true),
    RelationLabel("参照元", .refersTo, isIncoming: true),
  ]

  /// What a role's page shows beside what the role has to do.
  package static let onRoles: [RelationLabel] = [
    RelationLabel("承認すること", .approvedBy, isIncoming: true),
    RelationLabel("報告・連絡・相談を受けること", .tells, isIncoming: true),
  ]

  /// What a document shows.
  package static let onDocuments: [RelationLabel] = [
    RelationLabel("上位の文書", .childOf),
    RelationLabel("下位の文書", .childOf, isIncoming: true),
    RelationLabel("この文書に基づく項", .belongsTo, isIncoming: true),
    RelationLabel("参照元", .refersTo, isIncoming: true),
    RelationLabel("出てくるところ", .mentions, isIncoming: true),
  ]
}

extension LinkedHandbook {
  /// The name of a target, with the title of its section where it stands on another page.
  package func nameWithContext(of target: Target, on page: String) -> String {
    guard case .rule(let id) = target, let index = anchors.sectionIndices[id.section],
      !PageAddress.section(id.section).isPage(page)
    else { return name(of: target) }
    return "\(name(of: target))（\(handbook.sections[index].title)）"
  }
}
