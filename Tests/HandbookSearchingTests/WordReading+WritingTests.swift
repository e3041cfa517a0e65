import Testing

@testable import HandbookSearching

@Suite struct WordReadingWritingTests {
  private static func written(_ pairs: (String, String)...) -> String {
    WordReading.written(pairs.map { WordReading($0.0, $0.1) })
  }

  @Test func `a word that is read as its parts are stands without a reading`() {
    #expect(
      Self.written(("情報資産", "じようほうしさん"), ("資産", "しさん"), ("情報", "じようほう")) == "情報=じようほう 資産=しさん 情報資産")
    #expect(Self.written(("取り組む", "とりくむ"), ("取り", "とり"), ("組む", "くむ")) == "取り=とり 組む=くむ 取り組む")
  }

  @Test func `a word that is read otherwise than its parts keeps its reading`() {
    #expect(Self.written(("大人", "おとな"), ("大", "おお"), ("人", "ひと")) == "人=ひと 大=おお 大人=おとな")
    #expect(Self.written(("今日は", "きようは"), ("今", "いま")) == "今=いま 今日は=きようは")
  }

  @Test func `the longest part counts, as in reading aloud`() {
    #expect(Self.written(("東京都", "とうきようと"), ("東", "ひがし"), ("東京", "とうきよう"), ("都", "と")).hasSuffix(" 東京都"))
  }
}
