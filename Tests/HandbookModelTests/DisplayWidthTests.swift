import Testing

@testable import HandbookModel

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("~", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("あ", 2), ("ア", 2), ("ー", 2), ("ｱ", 1), ("ﾞ", 1),
    ("Ａ", 2), ("！", 2), ("｡", 1), ("。", 2), ("　", 2), ("・", 2), ("〜", 2), ("～", 2), ("〿", 1), ("か\u{3099}", 2),
    ("が", 2), ("한", 2), ("𠮷", 2), ("﨑", 2), ("㈱", 2), ("㌔", 2), ("￥", 2), ("¥", 1), ("😀", 2), ("🚀", 2), ("✅", 2),
    ("⚠", 1), ("→", 1), ("\u{200D}", 0), ("\u{FE0F}", 0), ("\u{FEFF}", 0), ("日本語abc", 9),
  ])
  func `a text takes as many cells as a terminal gives it`(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }
}
