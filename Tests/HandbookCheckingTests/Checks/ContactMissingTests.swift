import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct ContactMissingTests {
  private static let roles = """
    roles:
      - ⟦1⟧id: office
        name: 事務局
      - ⟦2⟧id: manager
        name: 部門責任者
      - id: president
        name: 社長
        contact: 内線 100
    """

  @Test(arguments: [
    ("- [ ] 事故は報告すること。 {#r tell=office}", ["warning ⟦1⟧"]),
    ("- [ ] 事故は**連絡**すること。 {#r tell=office}", ["warning ⟦1⟧"]),
    ("- [ ] 迷ったら相談すること。 {#r tell=office}", ["note ⟦1⟧"]),
    ("- [ ] 迷ったら相談すること。 {#a tell=office}\n- [ ] 事故は報告すること。 {#b tell=office}", ["warning ⟦1⟧"]),
    ("- [ ] 事故は報告すること。 {#r tell=office,manager}", ["warning ⟦1⟧", "warning ⟦2⟧"]),
    ("- [ ] 事故は報告すること。 {#r tell=president}", []),
    ("- [ ] 承認を得ること。 {#r approver=manager}", []),
    ("- [ ] 事務局へ報告すること。 {#r}", ["warning ⟦1⟧"]),
    ("事務局へ報告する。", []),
  ])
  func `whom people turn to can be reached`(_ text: String, _ expected: [String]) throws {
    let example = try CheckedExample(.contactMissing, ["first": text], files: ["roles.yml": Self.roles])
    let lines = zip(example.findings, example.lines).map { finding, line in
      "\(finding.severity) \(line.split(separator: " ")[0])"
    }
    #expect(lines == expected)
  }

  @Test func `the rules that name it are shown, three at most, reports before questions`() throws {
    let rules = (1...5).map { "- [ ] 事故\($0)は\($0 < 3 ? "相談" : "報告")すること。 {#r\($0) tell=office}" }
    let text = rules.joined(separator: "\n")
    let example = try CheckedExample(.contactMissing, ["first": text], files: ["roles.yml": Self.roles])
    let notes = try #require(example.findings.first).notes
    #expect(notes.count == 3)
    #expect(notes.allSatisfy { $0.span.path == "sections/first.md" })
  }
}
