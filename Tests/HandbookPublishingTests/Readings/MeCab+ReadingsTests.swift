import HandbookSearching
import Testing

@testable import HandbookPublishing

@Suite struct MeCabReadingsTests {
  @Test func `words with kanji are read, each once, in the order of the words`() throws {
    let dictionary = try #require(MeCab())
    let readings = dictionary.readings(of: ["施錠と機密。", "機密とシュレッダー"])
    #expect(readings.map { "\($0.word)=\($0.reading)" } == ["施錠=セジョウ", "機密=キミツ"])
  }
}
