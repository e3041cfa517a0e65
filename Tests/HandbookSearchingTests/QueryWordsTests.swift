import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookSearching

@Suite struct QueryWordsTests {
  private static let example = Result {
    try SearchedExample(
      .example([
        "password": "- [ ] パスワードは8文字以上にすること。 {#length}\n- [ ] malwareを調べること。1.5倍とする。 {#scan}"
      ]))
  }

  @Test(arguments: [
    ("パスワードって何文字", ["パスワード".folded, "文", "字"]), ("1. パスワード", ["パスワード".folded]),
    ("パスワード ﾊﾟｽﾜｰﾄﾞ", ["パスワード".folded]), ("𠮷", ["𠮷"]), ("1.", ["1."]), ("、。", ["、。"]), ("ー", []), ("\u{0}", []),
  ])
  func `a query is parted into words`(_ query: String, _ words: [String]) throws {
    #expect(try Self.words(of: query) == words)
  }

  @Test func `of a pasted page only the first words count`() throws {
    let page = (0..<2_000).map { "w\($0)" }.joined(separator: " ")
    #expect(try Self.words(of: page) == (0..<32).map { "w\($0)" })
  }

  /// Nothing holds it as a word, so that no word is there to measure the others by.
  @Test func `what stands only inside longer words has a finite score`() throws {
    let scores = try Self.example.get().engine.search("alwar").groups.joined().map(\.score)
    #expect(!scores.isEmpty && scores.allSatisfy(\.isFinite))
  }

  private static func words(of query: String) throws -> [String] {
    let engine = try example.get().engine
    let words = QueryWords(vocabulary: engine.vocabulary, holds: engine.written.holds).words(of: query)
    return words.map { String(decoding: $0, as: UTF16.self) }
  }
}

extension String {
  fileprivate var folded: String { Folding.standard.folded(self) }
}
