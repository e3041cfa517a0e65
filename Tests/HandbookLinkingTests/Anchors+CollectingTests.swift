import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookLinking

@Suite struct AnchorsCollectingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var first = "本文。"
    var second = "本文。"
    var files: [String: String] = [:]
    var findings = ["⟦2⟧ id-repeated"]
    var earlier: String? = "⟦1⟧"
  }

  private static let table = "\n\n| 行 | 列 {#c} |\n|---|---|\n| 名 {#r} | 値 |"

  static let repeated: [Case] = [
    Case(testDescription: "two rules", first: "⟦1⟧- [ ] すること。 {#a}\n⟦2⟧- [ ] すること。 {#a}"),
    Case(testDescription: "two headings", first: "⟦1⟧## 見出し {#a}\n\n⟦2⟧## 見出し {#a}"),
    Case(testDescription: "a heading, then a rule", first: "⟦1⟧## 見出し {#a}\n\n⟦2⟧- [ ] すること。 {#a}"),
    Case(testDescription: "a rule, then a heading", first: "⟦1⟧- [ ] すること。 {#a}\n\n⟦2⟧## 見出し {#a}"),
    Case(testDescription: "a table, then a rule", first: "⟦1⟧表 {#a}\(table)\n\n⟦2⟧- [ ] すること。 {#a}"),
    Case(testDescription: "two tables of a section", first: "⟦1⟧表 {#a}\(table)\n\n⟦2⟧表 {#a}\(table)"),
    Case(testDescription: "two tables of the handbook", first: "⟦1⟧表 {#a}\(table)", second: "⟦2⟧表 {#a}\(table)"),
    Case(testDescription: "a heading in a quote", first: "⟦1⟧- [ ] すること。 {#a}\n\n> ⟦2⟧## 見出し {#a}"),
    Case(
      testDescription: "two rows of a table",
      first: "表 {#a .matrix}\n\n| 行 | 列 |\n|---|---|\n| 名 {#r} | 値 |\n| ⟦2⟧名 {#r} | 値 |", earlier: nil),
    Case(
      testDescription: "two roles",
      files: ["roles.yml": "roles:\n  - ⟦1⟧id: a\n    name: 甲\n  - ⟦2⟧id: a\n    name: 乙\n"]),
    Case(
      testDescription: "two terms",
      files: ["terms.yml": "terms:\n  - ⟦1⟧id: a\n    term: 甲\n  - ⟦2⟧id: a\n    term: 乙\n"]),
    Case(
      testDescription: "two controls",
      files: ["controls.yml": "controls:\n  - ⟦1⟧id: a\n    title: 甲\n  - ⟦2⟧id: a\n    title: 乙\n"]),
    Case(
      testDescription: "two documents",
      files: [
        "documents.md": """
        | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
        |---|---|---|---|---|
        | ⟦1⟧甲 {#a} | 内容 | | 規程 | 棚 |
        | ⟦2⟧乙 {#a} | 内容 | | 規程 | 棚 |
        """
      ]),
  ]

  @Test(arguments: repeated) func `an id is used once`(_ aCase: Case) throws {
    let marked = MarkedContent(
      Content.exampleTexts(["first": aCase.first, "second": aCase.second], files: aCase.files))
    let report = try LinkedExample(marked.content).report
    #expect(marked.describe(report) == aCase.findings)
    let notes = report.sorted.flatMap(\.notes)
    var places = Report()
    places.add(notes.map { Diagnostic(example: "note", .note, $0.summary, at: $0.span) })
    #expect(marked.describe(places) == (aCase.earlier.map { ["\($0) note"] } ?? []))
  }

  @Test func `sections may use the same names for their parts`() throws {
    let text = "## 見出し {#part}\n\n- [ ] すること。 {#rule}"
    #expect(try LinkedExample(.example(["first": text, "second": text])).report.diagnostics.isEmpty)
  }

  /// `first/x` would be a rule of the section and a row of the table.
  @Test(arguments: [
    ("⟦1⟧- [ ] すること。 {#x}", "表 {#first .matrix}\n\n| 行 | 列 |\n|---|---|\n| ⟦2⟧名 {#x} | 値 |", "⟦2⟧ id-ambiguous"),
    ("表 {#second .matrix}\n\n| 行 | 列 |\n|---|---|\n| 名 {#x} | 値 |", "⟦1⟧- [ ] すること。 {#x}", "⟦1⟧ id-ambiguous"),
  ])
  func `a row and a rule do not share an id, whichever comes first`(
    _ first: String, _ second: String, _ finding: String
  ) throws {
    let marked = MarkedContent(Content.exampleTexts(["first": first, "second": second]))
    #expect(marked.describe(try LinkedExample(marked.content).report) == [finding])
  }

  @Test(arguments: ["> ## 見出し {#h}", "- ## 見出し {#h}", "- [ ] すること。 {#r}\n\n  ## 見出し {#h}", "> [!NOTE]\n> ## 見出し {#h}"])
  func `a heading inside another block can be linked to`(_ text: String) throws {
    let example = try LinkedExample(.example(["first": text, "second": "[](first.md#h)"]))
    #expect(example.report.diagnostics.isEmpty)
    #expect(example.linked.targets(of: .refersTo, from: .section("second")) == [.heading("first", "h")])
  }

  @Test func `everything knows its place in its list`() throws {
    let anchors = try LinkedExample(.example(["first": "本文。", "second": LinkedExample.second])).linked.anchors
    #expect(anchors.sectionIndices == ["first": 0, "second": 1])
    let rule = try #require(anchors.rulePlaces[RuleID("second", "rule")])
    #expect(rule == (section: 1, rule: 0))
    let table = try #require(anchors.tablePlaces["paper"])
    #expect(table == (section: 1, table: 0))
    #expect(anchors.classificationTables == ["paper"])
    #expect(anchors.roleIndices == ["office": 0, "manager": 1])
    #expect(anchors.documentIndices == ["policy": 0, "rules": 1])
    #expect(anchors.termIndices == ["virus": 0])
    #expect(anchors.controlIndices == ["A.5.17": 0])
  }

  @Test func `where a role and an audience share an id, rules bind the role`() throws {
    let files = ["roles.yml": "roles:\n  - id: staff\n    name: 担当\n"]
    let text = "- [ ] すること。 {#own for=staff}"
    let linked = try LinkedExample(.example(["first": text], files: files)).linked
    #expect(linked.targets(of: .binds, from: .rule(RuleID("first", "own"))) == [.role("staff")])
  }
}
