import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct UnclearStrengthTests {
  @Test(arguments: [
    ("- [ ] ⟦1⟧窓は閉まる {#r}", ["⟦1⟧ unclear-strength"]),
    ("- [ ] **窓**⟦1⟧は閉まる {#r}", ["⟦1⟧ unclear-strength"]),
    ("- [ ] 窓は⟦1⟧**閉まる** {#r}", ["⟦1⟧ unclear-strength"]),
    ("- [ ] ⟦1⟧窓は閉まる {#r for=staff}\n\n  窓を閉めること。", ["⟦1⟧ unclear-strength"]),
    ("- [ ] ⟦1⟧窓は閉まる {#a}\n- [ ] ⟦2⟧戸は閉まる {#b}", ["⟦1⟧ unclear-strength", "⟦2⟧ unclear-strength"]),
    ("- [ ] 窓を閉めること。 {#r}", []),
    ("- [ ] 窓を開けてはならない。 {#r}", []),
    ("- [ ] 窓は閉めるのが望ましい。 {#r}", []),
    ("- [ ] 窓を開けてもよい。 {#r}", []),
    ("- [ ] 窓は閉まる {#r .info}", []),
    ("- [ ] 窓は閉まる {#r .must}", []),
    ("- 窓は閉まる", []),
    ("窓は閉まる", []),
  ])
  func `a rule shows at its end how strictly it binds`(_ text: String, _ lines: [String]) throws {
    #expect(try CheckedExample(.unclearStrength, ["first": text]).lines == lines)
  }
}
