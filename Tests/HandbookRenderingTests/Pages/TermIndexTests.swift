import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct TermIndexTests {
  private func groups(_ readings: [String]) throws -> [String] {
    let terms = readings.enumerated().map { index, reading in
      "  - id: t\(index)\n    term: 語\(index)\n    reading: \(reading)\n"
    }
    let files = ["terms.yml": "terms:\n" + terms.joined()]
    let linked = try RenderedExample(.example(["first": "本文。"], files: files)).linked
    return TermIndex(linked.handbook.terms).groups.map { group in
      "\(group.initial): \(group.terms.compactMap(\.reading).joined(separator: " "))"
    }
  }

  @Test func `terms stand under the row of their first kana, voiced and small ones too`() throws {
    #expect(
      try groups(["がいぶ", "おや", "ぁ", "ばくは", "ぱす", "っけ", "ゐど", "ん", "よ"]) == [
        "あ: ぁ おや", "か: がいぶ", "た: っけ", "は: ばくは ぱす", "や: よ", "わ: ゐど ん",
      ])
  }

  @Test func `katakana is sorted as hiragana`() throws {
    #expect(try groups(["カー", "かい", "ヴぁ", "アき", "あか"]) == ["あ: あか アき ヴぁ", "か: かい カー"])
  }

  @Test func `what does not begin with kana comes last`() throws {
    #expect(try groups(["PC", "わ", "鍵"]) == ["わ: わ", "他: PC 鍵"])
  }
}
