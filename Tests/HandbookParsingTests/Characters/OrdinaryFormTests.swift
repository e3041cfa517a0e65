import Testing

@testable import HandbookParsing

@Suite struct OrdinaryFormTests {
  @Test func `every composed kana is found by its parts`() {
    let pairs = zip(
      "かきくけこさしすせそたちつてとはひふへほうゝカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲヽ".unicodeScalars,
      "がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺヾ".unicodeScalars)
    for (letter, whole) in pairs { #expect(OrdinaryForm.composed(letter, "\u{3099}") == whole) }
    for (letter, whole) in zip("はひふへほハヒフヘホ".unicodeScalars, "ぱぴぷぺぽパピプペポ".unicodeScalars) {
      #expect(OrdinaryForm.composed(letter, "\u{309A}") == whole)
    }
    #expect(OrdinaryForm.composed("a", "b") == nil)
  }

  @Test(arguments: [("⼀", "一"), ("⼈", "人"), ("⾏", "行"), ("⿊", "黒"), ("⿕", "龠"), ("⺠", "民"), ("⻲", "亀")])
  func `a radical is its kanji`(_ radical: Unicode.Scalar, _ kanji: Unicode.Scalar) {
    #expect(OrdinaryForm.kanji(for: radical) == kanji)
  }

  @Test(arguments: ["用", "あ", "⺀", "﨑"] as [Unicode.Scalar]) func `other characters are no radicals`(
    _ other: Unicode.Scalar
  ) {
    #expect(OrdinaryForm.kanji(for: other) == nil)
  }

  @Test func `half-width kana become full-width, one by one`() {
    #expect(OrdinaryForm.fullWidth("｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱﾝﾞﾟ".unicodeScalars) == "。「」、・ヲァィゥェォャュョッーアン゛゜")
    #expect(OrdinaryForm.fullWidth("ｳﾞｶﾞﾊﾟ".unicodeScalars) == "ヴガパ")
    #expect(OrdinaryForm.fullWidth("ｱア".unicodeScalars) == nil)
  }
}
