import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookLinking

@Suite struct LinkedHandbookLinkingTests {
  private func report(_ texts: [String: String]) throws -> (marked: MarkedContent, report: Report) {
    let marked = MarkedContent(texts)
    return (marked, try LinkedExample(marked.content).report)
  }

  private func documents(_ rows: String) -> String {
    "| 文書 | 内容 | 上位 | 段階 | 掲載場所 |\n|---|---|---|---|---|\n" + rows
  }

  @Test(arguments: [
    ("| 甲 {#a} | 内容 | ⟦1⟧a | 規程 | 棚 |", ["⟦1⟧ hierarchy-loop"]),
    ("| 甲 {#a} | 内容 | ⟦1⟧b | 規程 | 棚 |\n| 乙 {#b} | 内容 | ⟦2⟧a | 規程 | 棚 |", ["⟦1⟧ hierarchy-loop", "⟦2⟧ hierarchy-loop"]),
    (
      "| 甲 {#a} | 内容 | ⟦1⟧c | 規程 | 棚 |\n| 乙 {#b} | 内容 | ⟦2⟧a | 規程 | 棚 |\n| 丙 {#c} | 内容 | ⟦3⟧b | 規程 | 棚 |",
      ["⟦1⟧ hierarchy-loop", "⟦2⟧ hierarchy-loop", "⟦3⟧ hierarchy-loop"]
    ),
    (
      "| 甲 {#a} | 内容 | b | 規程 | 棚 |\n| 乙 {#b} | 内容 | ⟦1⟧b | 規程 | 棚 |",
      ["⟦1⟧ hierarchy-loop"]
    ),
    ("| 甲 {#a} | 内容 | | 規程 | 棚 |\n| 乙 {#b} | 内容 | a | 規程 | 棚 |\n| 丙 {#c} | 内容 | b | 規程 | 棚 |", []),
  ])
  func `no document ends up above itself`(_ rows: String, _ findings: [String]) throws {
    let (marked, report) = try report(Content.exampleTexts(["first": "本文。"], files: ["documents.md": documents(rows)]))
    #expect(marked.describe(report) == findings)
  }

  @Test func `linking goes on after a fault`() throws {
    let text = "[](nowhere.md)と[](second.md)を見る。"
    let linked = try LinkedExample(.example(["first": text, "second": "本文。"])).linked
    #expect(linked.targets(of: .refersTo, from: .section("first")) == [.section("second")])
  }

  @Test(arguments: 0..<40)
  func `a relationship found from one end is found from the other`(_ seed: UInt64) throws {
    let book = GeneratedBook(seed: seed)
    let example = try LinkedExample(Content(book.files))
    let linked = example.linked
    try #require(example.report.diagnostics.isEmpty)
    #expect(Set(linked.relationships) == book.relationships)
    #expect(Set(linked.relationships).count == linked.relationships.count)
    for relationship in linked.relationships {
      #expect(linked.relationships(from: relationship.source).contains(relationship))
      #expect(linked.relationships(to: relationship.target).contains(relationship))
    }
    let ends = Set(linked.relationships.flatMap { [$0.source, $0.target] })
    #expect(ends.reduce(0) { $0 + linked.relationships(from: $1).count } == linked.relationships.count)
    #expect(ends.reduce(0) { $0 + linked.relationships(to: $1).count } == linked.relationships.count)
  }
}

/// A handbook of some sections whose rules point at each other at random, and what must come out of linking it.
private struct GeneratedBook {
  private(set) var files: [ContentFile] = []
  private(set) var relationships: Set<Relationship> = []

  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let names = (0..<5).map { "s\($0)" }
    var texts = Content.exampleTexts([:])
    texts["handbook.yml", default: ""] += names.map { "  - \($0)\n" }.joined()
    for name in names {
      var text = "---\ntitle: \(name)\n---\n\n"
      for rule in 0..<3 {
        let source = Target.rule(RuleID(SectionID(name), "r\(rule)"))
        let link = Self.target(names, &random)
        let (attribute, relation, end) = Self.attribute(names, &random)
        text += "- [ ] [語](\(link.text))に従うこと。 {#r\(rule) \(attribute)}\n"
        for found in [Relationship(source, .refersTo, link.target), Relationship(source, relation, end)]
        where found.source != found.target {
          relationships.insert(found)
        }
      }
      texts["sections/\(name).md"] = text + Self.table(name)
    }
    // What the lists of the example say in any case.
    relationships.insert(Relationship(.document("rules"), .childOf, .document("policy")))
    files = texts.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  private static func table(_ name: String) -> String {
    "\n表 {#t-\(name) .matrix}\n\n| 行 | 列 {#c} |\n|---|---|\n| 名 {#r} | 値 |\n"
  }

  private static func target(_ names: [String], _ random: inout SplitMix) -> (text: String, target: Target) {
    let name = names[random.below(names.count)]
    let table = TableID("t-\(name)")
    return switch random.below(5) {
    case 0: ("\(name).md", .section(SectionID(name)))
    case 1: ("\(name).md#r1", .rule(RuleID(SectionID(name), "r1")))
    case 2: ("\(name).md#t-\(name)", .table(table))
    case 3: ("\(name).md#t-\(name)/r", .row(RowID(table, "r")))
    default: ("\(name).md#t-\(name)/r/c", .cell(CellID(RowID(table, "r"), "c")))
    }
  }

  private static func attribute(
    _ names: [String], _ random: inout SplitMix
  ) -> (text: String, relation: Relation, target: Target) {
    let name = names[random.below(names.count)]
    return switch random.below(6) {
    case 0: ("except=\(name)/r2", .exceptionTo, .rule(RuleID(SectionID(name), "r2")))
    case 1: ("conflicts=t-\(name)/r", .conflictsWith, .row(RowID(TableID("t-\(name)"), "r")))
    case 2: ("table=t-\(name)/r/c", .restsOn, .cell(CellID(RowID(TableID("t-\(name)"), "r"), "c")))
    case 3: ("for=staff", .binds, .audience("staff"))
    case 4: ("approver=manager", .approvedBy, .role("manager"))
    default: ("tell=office", .tells, .role("office"))
    }
  }
}

/// Random numbers that are the same on every run (SplitMix64).
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
