import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookLinking

@Suite struct BrokenReferenceTests {
  /// A reference that leads nowhere, at its mark, what it is called, and what its author may have meant.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let name: String
    let nearest: String?
    var files: [String: String] = [:]

    init(_ text: String, _ name: String, _ nearest: String?) {
      self.text = text
      self.name = name
      self.nearest = nearest
    }

    init(file: String, _ text: String, _ name: String, _ nearest: String?) {
      self.init("本文。", name, nearest)
      files = [file: text]
    }

    var testDescription: String { files.values.first ?? text }
  }

  static let links: [Case] = [
    Case("⟦1⟧[](secnd.md)", "section “secnd”", "second"),
    Case("⟦1⟧[](second.md#rul)", "rule, heading or table “second#rul”", "second#rule"),
    Case("⟦1⟧[](second.md#prat)", "rule, heading or table “second#prat”", "second#part"),
    Case("⟦1⟧[](second.md#papr)", "rule, heading or table “second#papr”", "second#paper"),
    Case("⟦1⟧[](secnd.md#rule)", "rule, heading or table “secnd#rule”", "second#rule"),
    Case("⟦1⟧[](#onw)\n\n- [ ] すること。 {#own}", "rule, heading or table “first#onw”", "first#own"),
    Case("⟦1⟧[](second.md#paper/cary)", "row or cell of a table “second#paper/cary”", "second#paper/carry"),
    Case("⟦1⟧[](second.md#papr/carry)", "row or cell of a table “second#papr/carry”", "second#paper/carry"),
    Case(
      "⟦1⟧[](second.md#paper/carry/secrt)", "row or cell of a table “second#paper/carry/secrt”",
      "second#paper/carry/secret"),
    // The table stands in another section than the link says.
    Case("⟦1⟧[](first.md#paper/carry)", "row or cell of a table “first#paper/carry”", nil),
    Case("⟦1⟧[](../documents.md#polcy)", "document “polcy”", "policy"),
    Case("⟦1⟧[](../roles.yml#ofice)", "role “ofice”", "office"),
    Case("⟦1⟧[](../terms.yml#virs)", "term “virs”", "virus"),
    Case("⟦1⟧[](../controls.yml#A.5.71)", "control “A.5.71”", "A.5.17"),
    Case("⟦1⟧[](../history.md#2024-03)", "edition “2024-03”", "2024-02"),
    Case("前の語と⟦1⟧[語](secnd.md)", "section “secnd”", "second"),
    Case("⟦1⟧[](entirely-different.md)", "section “entirely-different”", nil),
    Case("⟦1⟧[](second.md#entirely-different)", "rule, heading or table “second#entirely-different”", nil),
  ]

  static let attributes: [Case] = [
    Case("- [ ] すること。 {#own table=⟦1⟧papr}", "row or cell of a table “papr”", "paper"),
    Case("- [ ] すること。 {#own table=paper/carry,⟦1⟧paper/shrd}", "row or cell of a table “paper/shrd”", "paper/shred"),
    Case("- [ ] すること。 {#own except=⟦1⟧second/rul}", "rule or row of a table “second/rul”", "second/rule"),
    Case("- [ ] すること。 {#own conflicts=⟦1⟧paper/cary}", "rule or row of a table “paper/cary”", "paper/carry"),
    Case("- [ ] すること。 {#own except=⟦1⟧onw}", "rule or row of a table “first/onw”", "first/own"),
    Case("- [ ] すること。 {#own approver=⟦1⟧manger}", "role “manger”", "manager"),
    Case("- [ ] すること。 {#own tell=⟦1⟧ofice}", "role or audience “ofice”", "office"),
    Case("- [ ] すること。 {#own approver=⟦1⟧staff}", "role “staff”", nil),
    Case("- [ ] すること。 {#own for=⟦1⟧stuff}", "role or audience “stuff”", "staff"),
    Case("- [ ] すること。 {#own for=staff,⟦1⟧manger}", "role or audience “manger”", "manager"),
  ]

  static let files: [Case] = [
    Case("---\ntitle: 題\naudience: [⟦1⟧staf]\n---\n", "audience “staf”", "staff"),
    Case("---\ntitle: 題\ndocuments: [policy, ⟦1⟧rulse]\n---\n", "document “rulse”", "rules"),
    Case("---\ntitle: 題\ncontrols: [⟦1⟧A.5.16]\n---\n", "control “A.5.16”", "A.5.17"),
    Case(
      file: "documents.md",
      """
      | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
      |---|---|---|---|---|
      | 甲 {#policy} | 内容 | | 方針 | 棚 |
      | 乙 {#rules} | 内容 | ⟦1⟧polcy | 規程 | 棚 |
      """, "document “polcy”", "policy"),
    Case(file: "history.md", history("⟦1⟧[1. 題](sections/frist.md)", "改めた"), "section “frist”", "first"),
    Case(
      file: "history.md", history("[1. 題](sections/first.md)", "⟦1⟧[](sections/frist.md)へ"), "section “frist”", "first"),
    Case(file: "history.md", history("⟦1⟧[題](sections/first.md#h)", "改めた"), "rule, heading or table “first#h”", nil),
    Case(
      file: "tasks.yml", "tasks:\n  - id: do\n    title: する\n    rules: [⟦1⟧second/rul]\n",
      "rule, heading or table “second#rul”", "second#rule"),
    Case(
      file: "tasks.yml", "tasks:\n  - id: do\n    title: する\n    rows: [⟦1⟧paper/cary]\n",
      "row or cell of a table “paper/cary”", "paper/carry"),
  ]

  static let questions: [Case] = [
    question("⟦1⟧frist", "", "section “frist”", "first"),
    question("first, ⟦1⟧secnd", "", "section “secnd”", "second"),
    question("first", "⟦1⟧second#rul", "rule, heading or table “second#rul”", "second#rule"),
    question("first", "⟦1⟧second#paper/cary", "row or cell of a table “second#paper/cary”", "second#paper/carry"),
    question("first", "terms.yml#virus, ⟦1⟧roles.yml#ofice", "role “ofice”", "office"),
  ]

  private static func question(_ reach: String, _ answer: String, _ name: String, _ nearest: String) -> Case {
    let text = "questions:\n  - ask: 語\n    reach: [\(reach)]\n    answer: [\(answer)]\n"
    return Case(file: "questions.yml", text, name, nearest)
  }

  private static func history(_ item: String, _ change: String) -> String {
    "## 版 {#2024-02 date=2024-02}\n\n| 改編項 | 改編内容 |\n|---|---|\n| \(item) | \(change) |\n"
  }

  @Test(arguments: links + attributes + files)
  func `a reference without a target is reported at its place`(_ aCase: Case) throws {
    let sections: KeyValuePairs = ["first": aCase.text, "second": LinkedExample.second]
    let marked = MarkedContent(Content.exampleTexts(sections, files: aCase.files))
    let report = try LinkedExample(marked.content).report
    #expect(marked.describe(report) == ["⟦1⟧ reference-broken"])
    #expect(report.sorted.first?.summary.english == "There is no \(aCase.name)")
    #expect(report.sorted.first?.severity == .error)
    let fix =
      aCase.nearest.map { "Did you mean “\($0)”?" } ?? "See to the spelling; if it is gone, delete the reference"
    #expect(report.sorted.first?.fix?.summary.english == fix)
  }

  @Test(arguments: questions)
  func `a question that leads nowhere is a warning, for the site is right without it`(_ aCase: Case) throws {
    let marked = MarkedContent(
      Content.exampleTexts(["first": "本文。", "second": LinkedExample.second], files: aCase.files))
    let report = try LinkedExample(marked.content).report
    #expect(marked.describe(report) == ["⟦1⟧ question-target-missing"])
    #expect(report.sorted.first?.summary.english == "There is no \(aCase.name)")
    #expect(report.sorted.first?.severity == .warning)
    #expect(report.sorted.first?.fix?.summary.english == aCase.nearest.map { "Did you mean “\($0)”?" })
  }

  @Test(arguments: [
    ("- [ ] すること。 {#own approver=manger}", "manager"),
    ("- [ ] すること。 {#own for=staff,stuff}", "staff"),
    ("- [ ] すること。 {#own conflicts=paper/cary}", "paper/carry"),
    ("---\ntitle: 題\ndocuments: [rulse]\n---\n", "rules"),
    // The link has words and signs beside the name, and the rule is written without its section.
    ("[](secnd.md)", nil),
    ("- [ ] すること。 {#own except=onw}", nil),
    ("- [ ] すること。 {#own approver=nobody-at-all}", nil),
  ])
  func `the nearest name takes the place of one that stands alone`(_ text: String, _ replacement: String?) throws {
    let sections: KeyValuePairs = ["first": text, "second": LinkedExample.second]
    let report = try LinkedExample(MarkedContent(Content.exampleTexts(sections)).content).report
    #expect(report.sorted.map(\.id) == ["reference-broken"])
    #expect(report.sorted.first?.fix?.replacement == replacement)
  }
}
