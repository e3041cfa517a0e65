import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct RequestUnnamedTests {
  @Test(arguments: [
    ("- [ ] ⟦1⟧承認を得ること。 {#r}", ["⟦1⟧ request-unnamed"]),
    ("- [ ] ⟦1⟧定期的に**報告**すること。 {#r for=office}", ["⟦1⟧ request-unnamed"]),
    ("- [ ] ⟦1⟧ISMS事務局は、定期的に報告すること。 {#r}", ["⟦1⟧ request-unnamed"]),
    ("- [ ] ⟦1⟧許可なく持ち出さない。 {#r}", ["⟦1⟧ request-unnamed"]),
    ("- [ ] ⟦1⟧事務局に報告し、承認を得ること。 {#r tell=office}\n", []),
    ("- [ ] 承認を得ること。 {#r approver=office}", []),
    ("- [ ] 事務局の承認を得ること。 {#r}", []),
    ("- [ ] [](../roles.yml#office)の承認を得ること。 {#r}", []),
    ("- [ ] 事務局へ、直ちに報告すること。 {#r}", []),
    ("- [ ] 相談してもよい。 {#r}", []),
    ("- [ ] 承認を得た者は、記録すること。 {#r}", []),
    ("承認を得ること。", []),
  ])
  func `a rule names those whom it has its readers ask or tell`(_ text: String, _ lines: [String]) throws {
    #expect(try CheckedExample(.requestUnnamed, ["first": text]).lines == lines)
  }

  @Test func `the finding says what is asked of nobody`() throws {
    let example = try CheckedExample(.requestUnnamed, ["first": "- [ ] 利用を申請し、許諾を受けること。 {#r}"])
    #expect(example.findings.map(\.summary.japanese) == ["申請・許諾の相手の役割が書かれていません"])
    #expect(try example.findings.map { try example.text(of: $0) } == ["利用を申請し、許諾を受けること。"])
  }
}
