import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct FigurePlaceholderTests {
  @Test(arguments: [
    "⟦1⟧![原本の図]()",
    "> ⟦1⟧![原本の図]()",
    "> [!NOTE]\n> 文。\n>\n> ⟦1⟧![原本の図]()",
    "- 項目\n\n  ⟦1⟧![原本の図]()",
    "- [ ] 守ること。 {#r}\n\n  ⟦1⟧![原本の図]()",
    "文の中の⟦1⟧![原本の図]()もある。",
    "**文の⟦1⟧![原本の図]()**",
    "| 列 |\n|---|\n| ⟦1⟧![原本の図]() |",
    "注[^1]\n\n[^1]: 図は⟦1⟧![原本の図]()",
  ])
  func `a picture without a file is found wherever it stands`(_ text: String) throws {
    let example = try CheckedExample(.figurePlaceholder, ["first": text])
    #expect(example.lines == ["⟦1⟧ figure-placeholder"])
    #expect(example.findings.first?.summary.japanese == "図「原本の図」のファイルがありません")
  }

  @Test func `every one is found`() throws {
    let text = "⟦1⟧![一]()\n\n⟦2⟧![二]()\n\n文と⟦3⟧![三]()。"
    let lines = try CheckedExample(.figurePlaceholder, ["first": text]).lines
    #expect(lines == ["⟦1⟧ figure-placeholder", "⟦2⟧ figure-placeholder", "⟦3⟧ figure-placeholder"])
  }

  @Test func `a picture with a file is none`() throws {
    let files = ["figures/a.svg": "<svg/>"]
    #expect(try CheckedExample(.figurePlaceholder, ["first": "![図](../figures/a.svg)"], files: files).lines.isEmpty)
  }
}
