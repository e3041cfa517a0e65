import Testing

@testable import HandbookEditing

@Suite struct WidthMendTests {
  @Test(arguments: [
    ("ＵＳＢメモリを１０本。", "USBメモリを10本。"),
    ("ﾊﾟｿｺﾝとﾃﾞｰﾀ", "パソコンとデータ"),
    ("**ＰＣ**と[ＰＣ](mail.md)", "**PC**と[PC](mail.md)"),
    ("- [ ] ＰＣを閉じること。 {#close}", "- [ ] PCを閉じること。 {#close}"),
    ("| Ａ | ｶﾅ |\n|---|---|\n| １ | ２ |", "| A | カナ |\n|---|---|\n| 1 | 2 |"),
    ("全角の記号！（％）", "全角の記号！（％）"),
    ("`ＵＳＢ`", "`ＵＳＢ`"),
    ("```\nＵＳＢ\n```", "```\nＵＳＢ\n```"),
    ("[ＡＢＣ](https://example.com/)", "[ＡＢＣ](https://example.com/)"),
    ("１. 項目ではない", "１. 項目ではない"),
    ("第１. 項", "第1. 項"),
    ("[^1]: ＵＳＢの注。\n\n本文[^1]。", "[^1]: USBの注。\n\n本文[^1]。"),
  ])
  func `letters are half-width and kana full-width in text, and nothing else changes`(
    _ before: String, _ after: String
  ) {
    #expect(Mended.body(before, by: .width) == after)
  }

  @Test func `a name that a list spells otherwise stays`() {
    #expect(Mended.body("Ｐマークと第２Ｐマーク、Ｐ。", by: .width, keeping: ["Ｐマーク"]) == "Ｐマークと第2Ｐマーク、P。")
  }
}
