import HandbookComparing
import HandbookModel
import HandbookTestKit
import Testing

@Suite struct TextComparisonTests {
  @Test(arguments: TextPair.pairs(TextPairs.all))
  func `one changed thing has one mark on either side`(_ pair: TextPair) {
    let comparison = Self.compare(pair.old, pair.new)
    #expect(TextPair.marked(pair.old, pair.new, comparison.marks) == pair.marked)
    #expect(comparison.isFormattingOnly == (pair.flags == ["form"]))
  }

  @Test func `flags of meaning are found in sentences, and no others`() throws {
    let pairs = TextPair.pairs(TextPairs.all)
    let units = TextPair.units(of: pairs)
    try #require(units.count == pairs.count)
    var score = Score()
    for (pair, units) in zip(pairs, units) {
      let comparison = Self.compare(pair.old, pair.new)
      let found = MeaningFlag.flags(from: units.old, to: units.new, comparing: comparison, in: TextPair.vocabulary)
      let expected = pair.flags.filter { $0 != "form" && $0 != "wording" }
      score.add((expected: expected, found: found.map(\.words)))
      #expect(found.map(\.words) == expected, "\(pair.marked)")
    }
    print("flags of sentences: \(score)")
    #expect(score.precision >= 0.98 && score.recall >= 0.98)
  }

  @Test func `there are at least 120 pairs, each once`() {
    let pairs = TextPair.pairs(TextPairs.all)
    #expect(pairs.count >= 120)
    #expect(Set(pairs.map(\.marked)).count == pairs.count)
  }

  @Test func `a sentence that only moved is one mark on either side`() {
    let comparison = Self.compare("資料を閉じる。鍵をかける。窓を閉める。", "鍵をかける。窓を閉める。資料を閉じる。")
    #expect(comparison.marks.count == 1)
    #expect(comparison.marks.first?.before?.bytes == 0..<21)
    #expect(comparison.marks.first?.after?.bytes == 36..<57)
    #expect(!comparison.isFormattingOnly)
  }

  @Test func `what is fine is the number without its counter`() {
    let mark = Self.compare("8桁以上とする。", "10桁以上とする。").marks.first
    #expect(mark?.before == .init(line: 0, bytes: 0..<4, fine: [0..<1]))
    #expect(mark?.after == .init(line: 0, bytes: 0..<5, fine: [0..<2]))
  }

  @Test func `a name that follows its target is no difference, and a link elsewhere is one`() {
    let text = { (words: String, target: String, isName: Bool) in
      RevisionText("\(words)に従う。", pointers: [.init(at: 0..<words.utf8.count, to: target, isName: isName)])
    }
    let renumbered = TextComparison(
      from: [text("9-2", "a/b", true)], to: [text("10-2", "a/b", true)], in: TextPair.vocabulary)
    #expect(renumbered.marks.isEmpty)
    let moved = TextComparison(
      from: [text("こちら", "mail", false)], to: [text("こちら", "cloud", false)], in: TextPair.vocabulary)
    #expect(moved.marks.map(\.before?.bytes) == [0..<9])
    #expect(!moved.isFormattingOnly)
  }

  @Test func `lines are compared as one text`() {
    let comparison = TextComparison(
      from: ["一行目を残す。", "二行目を残す。"].map { RevisionText($0) },
      to: ["一行目を残す。", "間に行を足す。", "二行目を消す。"].map { RevisionText($0) }, in: TextPair.vocabulary)
    #expect(comparison.marks.map(\.after?.line) == [1, 2])
    #expect(comparison.marks.map(\.before?.line) == [nil, 1])
  }

  private static func compare(_ old: String, _ new: String) -> TextComparison {
    TextComparison(from: [RevisionText(old)], to: [RevisionText(new)], in: TextPair.vocabulary)
  }
}
