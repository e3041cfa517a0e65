import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct VagueAlternativeTests {
  @Test(arguments: [
    "図", "画像", "図1", "図 １－２", "写真2", "image", "Image 3", "Figure", "IMG", "flow", "flow.svg", "Flow.SVG", "1", "イメージ図",
  ])
  func `a word for pictures describes none`(_ alternative: String) throws {
    let files = ["figures/flow.svg": "<svg/>"]
    let text = "⟦1⟧![\(alternative)](../figures/flow.svg)"
    #expect(
      try CheckedExample(.vagueAlternative, ["first": text], files: files).lines == ["⟦1⟧ image-alternative-vague"])
  }

  @Test(arguments: ["連絡の流れ", "図書室の配置", "組織図", "区画図", "flow of reports", "図に示す三つの区画", "レベル1からレベル3", "画面ロックの設定画面"])
  func `what the picture shows describes it`(_ alternative: String) throws {
    let files = ["figures/flow.svg": "<svg/>"]
    let text = "文と![\(alternative)](../figures/flow.svg)"
    #expect(try CheckedExample(.vagueAlternative, ["first": text], files: files).lines.isEmpty)
  }

  @Test func `a figure that is still missing is told so too`() throws {
    #expect(try CheckedExample(.vagueAlternative, ["first": "⟦1⟧![図]()"]).lines == ["⟦1⟧ image-alternative-vague"])
  }
}
