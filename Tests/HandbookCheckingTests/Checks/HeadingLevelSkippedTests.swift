import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct HeadingLevelSkippedTests {
  @Test(arguments: [
    ("## 一 {#a}\n\n⟦1⟧#### 二 {#b}", ["⟦1⟧ heading-level-skipped"], "###"),
    ("⟦1⟧### 一 {#a}", ["⟦1⟧ heading-level-skipped"], "##"),
    ("## 一 {#a}\n\n> [!NOTE]\n> ⟦1⟧##### 二 {#b}", ["⟦1⟧ heading-level-skipped"], "###"),
    ("## 一 {#a}\n\n- 項目\n\n  ⟦1⟧#### 二 {#b}", ["⟦1⟧ heading-level-skipped"], "###"),
    ("## 一 {#a}\n\n### 二 {#b}\n\n#### 三 {#c}\n\n## 四 {#d}\n\n### 五 {#e}", [], ""),
    ("本文。", [], ""),
  ])
  func `headings go down one level at a time`(_ text: String, _ lines: [String], _ marks: String) throws {
    let example = try CheckedExample(.headingLevelSkipped, ["first": text])
    #expect(example.lines == lines)
    for finding in example.findings {
      #expect(finding.fix?.replacement == marks)
      #expect(try example.text(of: finding).allSatisfy { $0 == "#" })
    }
  }

  @Test func `each section begins anew`() throws {
    let sections: KeyValuePairs = ["first": "## 一 {#a}\n\n### 二 {#b}", "second": "⟦1⟧#### 三 {#c}"]
    #expect(try CheckedExample(.headingLevelSkipped, sections).lines == ["⟦1⟧ heading-level-skipped"])
  }
}
