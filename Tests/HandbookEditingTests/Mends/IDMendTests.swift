import Testing

@testable import HandbookEditing

@Suite struct IDMendTests {
  /// What stands for an id that is issued.
  private func shape(_ text: String) -> String { text.replacing(/#[b-df-hj-km-np-tv-xz]{6}/, with: "#…") }

  @Test(arguments: [
    ("## 見出し", "## 見出し {#…}"),
    ("## 見出し ##", "## 見出し {#…} ##"),
    ("見出し\n---", "見出し {#…}\n---"),
    ("## 見出し {#given}", "## 見出し {#given}"),
    ("- [ ] 鍵をかけること。", "- [ ] 鍵をかけること。 {#…}"),
    ("- [ ] 鍵を**かけること**", "- [ ] 鍵を**かけること** {#…}"),
    ("- [ ] 鍵は[](mail.md)", "- [ ] 鍵は[](mail.md) {#…}"),
    ("- [ ] 鍵をかけること。 {.must}", "- [ ] 鍵をかけること。 {#… .must}"),
    ("- [ ] 鍵を\n  かけること。\n\n  理由。", "- [ ] 鍵を\n  かけること。 {#…}\n\n  理由。"),
    ("> - [ ] 鍵をかけること。", "> - [ ] 鍵をかけること。 {#…}"),
    ("- 説明だけの項目。", "- 説明だけの項目。"),
    ("```\n## 見出し\n```", "```\n## 見出し\n```"),
    (
      "紙 {.classification}\n\n| 場面 | 社外秘 |\n|---|---|\n| 捨てる | 裁断 |",
      "紙 {#… .classification}\n\n| 場面 | 社外秘 {#…} |\n|---|---|\n| 捨てる {#…} | 裁断 |"
    ),
    ("| 表題のない表 |\n|---|\n| 中 |", "| 表題のない表 |\n|---|\n| 中 |"),
    ("表 {#t .matrix}\n\n| 行 | 値 |\n|---|---|\n| ^ | 一 |", "表 {#t .matrix}\n\n| 行 | 値 |\n|---|---|\n| ^ {#…} | 一 |"),
  ])
  func `what has no id gets one at its end, or in its braces`(_ before: String, _ after: String) {
    #expect(shape(Mended.body(before, by: .ids)) == after)
  }

  @Test func `the same words get different ids, and every run the same`() {
    let body = "- [ ] 鍵をかけること。\n- [ ] 鍵をかけること。\n- [ ] 鍵をかけること。"
    let once = Mended.body(body, by: .ids)
    #expect(GivenIDs.all(in: Array(once.utf8)).count == 3)
    #expect(Mended.body(body, by: .ids) == once)
  }

  @Test func `an id that stands anywhere is not issued`() {
    let first = GivenIDs.all(in: Array(Mended.body("## 見出し", by: .ids).utf8))
    let second = GivenIDs.all(in: Array(Mended.body("## 見出し\n\n`{#\(first.first ?? "")}`", by: .ids).utf8))
    #expect(first.count == 1)
    #expect(second.count == 2)
  }
}
