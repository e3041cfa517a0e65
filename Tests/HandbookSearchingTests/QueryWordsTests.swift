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

  private static let terms = """
    terms:
      - id: loss
        term: 紛失
        reading: ふんしつ
        synonyms: [なくした]
      - id: patch
        term: 更新
        synonyms: [Windows Update]
      - id: ai
        term: 生成AI
        synonyms: [チャットGPT]
      - id: chat
        term: Teams
        reading: ちーむず
        synonyms: [チャット]
      - id: vaccine
        term: ワクチン
        synonyms: [ソフトウェア]
    """
  private static let known = Result {
    try SearchedExample(
      .example(
        ["first": "- [ ] 端末の紛失は、すぐに事務局へ報告すること。 {#loss}"], files: ["terms.yml": terms]),
      dictionary: [WordReading("端末", "タンマツ"), WordReading("報告", "ホウコク")])
  }

  @Test(arguments: [
    ("端末 紛失", ["端末", "紛失"]),
    ("紛失の報告をする", ["紛失", "報告"]),
    // A known word in kana comes before the particle it begins with.
    ("端末なくした", ["端末", "なくした"]),
    ("端末をなくしたとき", ["端末", "なくした"]),
    // Words of asking say nothing, in kanji either.
    ("報告は誰に", ["報告"]),
    ("何を報告", ["報告"]),
    // Of the tokens that make up one word none is looked for alone.
    ("Windows Update", ["windowsupdate"]),
    ("windows　update 報告", ["windowsupdate", "報告"]),
    ("Windows 報告", ["windows", "報告"]),
    // A slip in a longer word does not make several words of it.
    ("チャットGTP", ["ちやつとgtp"]),
    ("チャット 報告", ["ちやつと", "報告"]),
    // Nobody wrote the compound, but what it is made of.
    ("ワクチンソフト", ["わくちん", "そふと"]),
    ("ワクチンチャットの報告", ["わくちん", "ちやつと", "報告"]),
    ("ワクチンカバン", ["わくちんかばん"]),
    ("ワクチンン", ["わくちんん"]),
    ("紛失 紛失", ["紛失"]),
    ("、。", ["、。"]),
  ])
  func `a query is parted into the words that are known, and what is left`(_ query: String, _ words: [String]) throws {
    #expect(try Self.words(of: query, in: Self.known) == words)
  }

  @Test func `Latin words are found by how they are said`() throws {
    #expect(try Self.words(of: "ちーむず", in: Self.known) == ["ちむず"])
  }

  private static func words(
    of query: String, in example: Result<SearchedExample, any Error> = example
  ) throws -> [String] {
    let engine = try example.get().engine
    let words = QueryWords(vocabulary: engine.vocabulary, holds: engine.written.holds).words(of: query)
    return words.map { String(decoding: $0, as: UTF16.self) }
  }
}

extension String {
  fileprivate var folded: String { Folding.standard.folded(self) }
}
