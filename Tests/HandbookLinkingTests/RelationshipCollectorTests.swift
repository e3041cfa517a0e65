import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookLinking

@Suite struct RelationshipCollectorTests {
  /// What an author writes, and what has to point at what because of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: Relationship
    var files: [String: String] = [:]

    init(_ text: String, _ source: Target, _ relation: Relation, _ target: Target, files: [String: String] = [:]) {
      self.text = text
      expected = Relationship(source, relation, target)
      self.files = files
    }

    var testDescription: String { "\(text) → \(expected.relation.rawValue) \(expected.target)" }
  }

  private static let own = Target.rule(RuleID("first", "own"))
  private static let rule = Target.rule(RuleID("second", "rule"))
  private static let row = RowID("paper", "carry")
  private static let cell = Target.cell(CellID(row, "secret"))

  private func expectBothEnds(of aCase: Case, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let sections: KeyValuePairs = ["first": aCase.text, "second": LinkedExample.second]
    let example = try LinkedExample(.example(sections, files: aCase.files))
    let expected = aCase.expected
    #expect(example.report.diagnostics.isEmpty, sourceLocation: sourceLocation)
    #expect(
      example.linked.targets(of: expected.relation, from: expected.source).contains(expected.target),
      sourceLocation: sourceLocation)
    #expect(
      example.linked.sources(of: expected.relation, to: expected.target).contains(expected.source),
      sourceLocation: sourceLocation)
  }

  static let links: [Case] = [
    Case("[](second.md)を見る。", .section("first"), .refersTo, .section("second")),
    Case("[](second.md#part)を見る。", .section("first"), .refersTo, .heading("second", "part")),
    Case("[](second.md#rule)を見る。", .section("first"), .refersTo, rule),
    Case("[](second.md#paper)を見る。", .section("first"), .refersTo, .table("paper")),
    Case("[](second.md#paper/carry)を見る。", .section("first"), .refersTo, .row(row)),
    Case("[](second.md#paper/carry/secret)を見る。", .section("first"), .refersTo, cell),
    Case("[](../documents.md#policy)を見る。", .section("first"), .refersTo, .document("policy")),
    Case("[](../roles.yml#office)に聞く。", .section("first"), .refersTo, .role("office")),
    Case("[](../terms.yml#virus)とは。", .section("first"), .refersTo, .term("virus")),
    Case("[](../controls.yml#A.5.17)による。", .section("first"), .refersTo, .control("A.5.17")),
    Case("[](../history.md#2024-02)から。", .section("first"), .refersTo, .edition("2024-02")),
    Case("[](../documents.md)を見る。", .section("first"), .refersTo, .list(.documents)),
    Case("[](../history.md)を見る。", .section("first"), .refersTo, .list(.history)),
    Case("[](../roles.yml)を見る。", .section("first"), .refersTo, .list(.roles)),
    Case("[](../terms.yml)を見る。", .section("first"), .refersTo, .list(.terms)),
    Case("[](../controls.yml)を見る。", .section("first"), .refersTo, .list(.controls)),
  ]

  @Test(arguments: links) func `a link is seen from both ends`(_ aCase: Case) throws { try expectBothEnds(of: aCase) }

  static let places: [Case] = [
    Case("- [ ] [](second.md)に従うこと。 {#own}", own, .refersTo, .section("second")),
    Case("- [ ] 従うこと。 {#own}\n\n  理由は[](second.md#rule)にある。", own, .refersTo, rule),
    Case("- [ ] 従うこと。 {#own}\n\n  - [](second.md#rule)", own, .refersTo, rule),
    Case("- [](second.md)", .section("first"), .refersTo, .section("second")),
    Case("> [](second.md)", .section("first"), .refersTo, .section("second")),
    Case("> [!NOTE]\n> [](second.md)", .section("first"), .refersTo, .section("second")),
    Case("## [](second.md) {#h}", .section("first"), .refersTo, .section("second")),
    Case("**強い*弱い[](second.md)***", .section("first"), .refersTo, .section("second")),
    Case("[**規則**](second.md#rule)", .section("first"), .refersTo, rule),
    Case("注[^1]\n\n[^1]: [](second.md)", .section("first"), .refersTo, .section("second")),
    Case("| 列 |\n|---|\n| [](second.md) |", .section("first"), .refersTo, .section("second")),
    Case("表題[](second.md) {#t}\n\n| 列 |\n|---|\n| 値 |", .section("first"), .refersTo, .section("second")),
    Case(
      "表題 {#t .matrix}\n\n| 行 | 列 {#c} |\n|---|---|\n| 名 {#r} | [](second.md) |",
      .cell(CellID(RowID("t", "r"), "c")), .refersTo, .section("second")),
    Case(
      "表題 {#t .matrix}\n\n| 行 | 列 |\n|---|---|\n| 名 {#r} | [](second.md) |",
      .row(RowID("t", "r")), .refersTo, .section("second")),
    Case(
      "表題 {#t .matrix}\n\n| 行 | 列 {#c} |\n|---|---|\n| [](second.md) {#r} | 値 |",
      .row(RowID("t", "r")), .refersTo, .section("second")),
  ]

  @Test(arguments: places)
  func `the source of a link is the smallest thing with an address`(_ aCase: Case) throws {
    try expectBothEnds(of: aCase)
  }

  static let attributes: [Case] = [
    Case("- [ ] すること。 {#own table=paper}", own, .restsOn, .table("paper")),
    Case("- [ ] すること。 {#own table=paper/carry}", own, .restsOn, .row(row)),
    Case("- [ ] すること。 {#own table=paper/carry/secret}", own, .restsOn, cell),
    Case("- [ ] すること。 {#own table=paper/shred,paper/carry}", own, .restsOn, .row(row)),
    Case("- [ ] すること。 {#own except=second/rule}", own, .exceptionTo, rule),
    Case(
      "- [ ] すること。 {#own}\n- [ ] してもよい。 {#may except=own}",
      .rule(RuleID("first", "may")), .exceptionTo, own),
    Case("- [ ] すること。 {#own conflicts=second/rule}", own, .conflictsWith, rule),
    Case("- [ ] すること。 {#own conflicts=paper/carry}", own, .conflictsWith, .row(row)),
    Case("- [ ] すること。 {#own conflicts=paper/carry/secret}", own, .conflictsWith, cell),
    Case("- [ ] すること。 {#own for=staff}", own, .binds, .audience("staff")),
    Case("- [ ] すること。 {#own for=manager}", own, .binds, .role("manager")),
    Case("- [ ] すること。 {#own for=staff,manager}", own, .binds, .role("manager")),
    Case("- [ ] すること。 {#own approver=manager}", own, .approvedBy, .role("manager")),
    Case("- [ ] すること。 {#own tell=office}", own, .tells, .role("office")),
    Case(
      "- 項目\n  - [ ] すること。 {#own approver=manager}", own, .approvedBy, .role("manager")),
  ]

  @Test(arguments: attributes)
  func `an attribute of a rule is seen from both ends`(_ aCase: Case) throws { try expectBothEnds(of: aCase) }

  @Test(arguments: [
    ("except=⟦1⟧paper/carry", "except= names a rule"), ("except=⟦1⟧paper/carry/secret", "except= names a rule"),
    ("except=second/rule,⟦1⟧h", "except= names a rule"), ("except=⟦1⟧t", "except= names a rule"),
    ("conflicts=⟦1⟧h", "conflicts= names a rule or a row of a table"),
    ("conflicts=⟦1⟧t", "conflicts= names a rule or a row of a table"),
  ])
  func `an attribute names what its relation is about`(_ attribute: String, _ summary: String) throws {
    let text = "## 見出し {#h}\n\n表 {#t}\n\n| 列 |\n|---|\n| 値 |\n\n- [ ] すること。 {#own \(attribute)}"
    let marked = MarkedContent(Content.exampleTexts(["first": text, "second": LinkedExample.second]))
    let report = try LinkedExample(marked.content).report
    #expect(marked.describe(report) == ["⟦1⟧ reference-kind"])
    #expect(report.sorted.first?.summary.english == summary)
  }

  static let frontMatter: [Case] = [
    Case("---\ntitle: 題\naudience: [staff]\n---\n", .section("first"), .addresses, .audience("staff")),
    Case("---\ntitle: 題\ndocuments: [policy, rules]\n---\n", .section("first"), .belongsTo, .document("rules")),
    Case("---\ntitle: 題\ncontrols: [A.5.17]\n---\n", .section("first"), .implements, .control("A.5.17")),
  ]

  @Test(arguments: frontMatter)
  func `front matter is seen from both ends`(_ aCase: Case) throws { try expectBothEnds(of: aCase) }

  static let names: [Case] = [
    Case("ウイルスを防ぐ。", .section("first"), .mentions, .term("virus")),
    Case("部門責任者に聞く。", .section("first"), .mentions, .role("manager")),
    Case("事務局に聞く。", .section("first"), .mentions, .role("office")),
    Case("基本方針による。", .section("first"), .mentions, .document("policy")),
    Case("- [ ] ウイルスを防ぐこと。 {#own}", own, .mentions, .term("virus")),
    Case("[ウイルス](https://example.jp/)", .section("first"), .mentions, .term("virus")),
    Case("[ウイルスの項](second.md)", .section("first"), .mentions, .term("virus")),
    Case("本文[^1]\n\n[^1]: ウイルス", .section("first"), .mentions, .term("virus")),
  ]

  @Test(arguments: names)
  func `a name in the text is seen from both ends`(_ aCase: Case) throws { try expectBothEnds(of: aCase) }

  static let otherFiles: [Case] = [
    Case("本文。", .document("rules"), .childOf, .document("policy")),
    Case(
      "本文。", .document("rules"), .refersTo, .rule(RuleID("second", "rule")),
      files: [
        "documents.md": """
        | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
        |---|---|---|---|---|
        | 規則 {#rules} | [](sections/second.md#rule) | | 規則 | 棚 |
        """
      ]),
    Case(
      "本文。", .list(.documents), .refersTo, .section("second"),
      files: ["documents.md": "[](sections/second.md)を見る。"]),
    Case(
      "本文。", .change(ChangeID("2024-02", 1)), .changes, .section("second"),
      files: ["history.md": history("[5. 昔の題](sections/second.md)", "改めた")]),
    Case(
      "本文。", .change(ChangeID("2024-02", 1)), .changes, .section("second"),
      files: ["history.md": history("[1. 題](sections/first.md)、[5. 題](sections/second.md)", "改めた")]),
    Case(
      "本文。", .change(ChangeID("2024-02", 1)), .refersTo, .section("second"),
      files: ["history.md": history("[1. 題](sections/first.md)", "[](sections/second.md)へ移した")]),
    Case(
      "本文。", .rule(RuleID("second", "rule")), .answers, .task("do"),
      files: ["tasks.yml": "tasks:\n  - id: do\n    title: する\n    rules: [second/rule]\n"]),
    Case(
      "本文。", .row(row), .answers, .task("do"),
      files: ["tasks.yml": "tasks:\n  - id: do\n    title: する\n    rows: [paper/carry]\n"]),
  ]

  @Test(arguments: otherFiles)
  func `what the other files say is seen from both ends`(_ aCase: Case) throws { try expectBothEnds(of: aCase) }

  private static func history(_ item: String, _ change: String) -> String {
    "## 版 {#2024-02 date=2024-02}\n\n| 改編項 | 改編内容 |\n|---|---|\n| \(item) | \(change) |\n"
  }

  @Test func `a mention of itself is no relationship, and one made twice is one`() throws {
    let text = "- [ ] [](#own)と[](second.md)と[また](second.md)に従うこと。 {#own}"
    let example = try LinkedExample(.example(["first": text, "second": LinkedExample.second]))
    #expect(example.linked.relationships(from: Self.own) == [Relationship(Self.own, .refersTo, .section("second"))])
  }

  @Test func `code names nothing`() throws {
    let example = try LinkedExample(.example(["first": "`ウイルス`と書く。\n\n```\nウイルス\n```"]))
    #expect(example.linked.relationships(to: .term("virus")).isEmpty)
  }

  @Test(arguments: [
    ("⟦1⟧![図](../figures/a.svg)", ["⟦1⟧ figure-missing"], "Put it there"),
    ("文の中の⟦1⟧![図](../figures/a.svg)。", ["⟦1⟧ figure-missing"], "Put it there"),
    ("⟦1⟧![図](../figures/drawn.svg)", ["⟦1⟧ figure-missing"], "Draw it with “handbook figures”"),
    ("![図](../figures/there.svg)", [], nil),
    ("![原本の図]()", [], nil),
  ])
  func `a picture has a file`(_ text: String, _ findings: [String], _ fix: String?) throws {
    let figures = ["figures/drawn.dot": "digraph {}", "figures/there.svg": "<svg/>"]
    let marked = MarkedContent(Content.exampleTexts(["first": text], files: figures))
    let report = try LinkedExample(marked.content).report
    #expect(marked.describe(report) == findings)
    #expect(report.sorted.first?.fix?.summary.english.prefix(fix?.count ?? 0) == fix.map { $0[...] })
  }
}
