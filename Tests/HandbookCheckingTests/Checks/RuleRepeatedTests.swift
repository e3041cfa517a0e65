import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct RuleRepeatedTests {
  @Test(arguments: [
    ("- [ ] 閉めること。 {#a}\n- [ ] ⟦1⟧閉めること。 {#b}", ["⟦1⟧ rule-repeated"]),
    ("- [ ] **閉める**こと。 {#a}\n\n文。\n\n- [ ] ⟦1⟧**閉める**こと。 {#b}", ["⟦1⟧ rule-repeated"]),
    ("- [ ] ⟦2⟧[](b.md)を見ること。 {#a}\n- [ ] ⟦1⟧[](b.md)を見ること。 {#b}", ["⟦1⟧ rule-repeated"]),
    ("- [ ] [](b.md)を見ること。 {#a}\n- [ ] [](first.md)を見ること。 {#b}", []),
    ("## 一 {#x}\n\n- [ ] 閉めること。 {#a}\n\n## 二 {#y}\n\n- [ ] 閉めること。 {#b}", []),
    ("- [ ] 閉めること。 {#a}\n- [ ] 開けること。 {#b}", []),
    ("- 閉めること。\n- 閉めること。", []),
  ])
  func `a rule stands once under its heading`(_ text: String, _ lines: [String]) throws {
    #expect(try CheckedExample(.ruleRepeated, ["first": text, "b": "- [ ] 閉めること。 {#a}"]).lines == lines)
  }
}
