import Testing

@testable import HandbookSearching

@Suite struct FoldingTests {
  @Test(arguments: [
    ("サーバー", "サーバ"), ("ｻｰﾊﾞｰ", "さば"), ("ウィルス", "ウイルス"), ("ヴァイオリン", "バイオリン"), ("ウ\u{3099}ィ", "び"),
    ("Ｗｉ－Ｆｉ", "wifi"), ("Wi-Fi", "WIFI"), ("パスワード", "ﾊﾟｽﾜｰﾄﾞ"), ("か\u{3099}", "が"), ("ハ\u{309A}", "ぱ"),
    ("3ヶ月", "3か月"), ("三か月", "３カ月"), ("3ヵ月", "三箇月"), ("3ケ月", "３ヶ月"), ("一般", "一般"), ("統一か所", "統1か所"),
    ("個々", "個個"), ("シャットダウン", "しやつとだうん"), ("ともずれ", "ともづれ"), ("①㎏㈱", "1kg(株)"), ("⽤⽇", "用日"),
    ("持 ち　出\tし", "持ち出し"), ("ISMS・マニュアル", "isms マニユアル"), ("é", "E"), ("〜", ""), ("ﬁle", "file"), ("㌔㍍", "キロメートル"),
    ("Å", "Å"),
  ])
  func `two ways to write one thing fold alike`(_ first: String, _ second: String) {
    #expect(Folding.standard.folded(first) == Folding.standard.folded(second))
  }

  @Test(arguments: [
    ("パス", "バス"), ("はは", "ばば"), ("一般", "二般"), ("3か月", "4か月"), ("許可", "不許可"),
  ])
  func `different things stay different`(_ first: String, _ second: String) {
    #expect(Folding.standard.folded(first) != Folding.standard.folded(second))
  }

  @Test func `a folded text folds to itself`() {
    let text = "第29項　2023年2月版：ウィルス・サーバー３ヶ月「ヴ」が゛々々"
    let folded = Folding.standard.folded(text)
    #expect(Folding.standard.folded(folded) == folded)
  }
}
