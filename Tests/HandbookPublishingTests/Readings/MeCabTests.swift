import HandbookSearching
import Testing

@testable import HandbookPublishing

@Suite struct MeCabTests {
  @Test func `words are parted, and those that are known are read`() throws {
    let dictionary = try #require(MeCab(), "libmecab2 and mecab-ipadic-utf8 are to be installed for the tests")
    let words = dictionary.morphemes(of: "機密の持出はＸＹＺへ")
    #expect(words.map(\.surface).joined() == "機密の持出はＸＹＺへ")
    #expect(words.first?.reading == "キミツ")
  }

  @Test(arguments: ["", "\n", "\0", "A", "。。。", String(repeating: "機密", count: 20_000)])
  func `any text is taken`(_ text: String) throws {
    let dictionary = try #require(MeCab())
    #expect(dictionary.readings(of: [text]).allSatisfy { $0.word == "機密" })
  }
}
