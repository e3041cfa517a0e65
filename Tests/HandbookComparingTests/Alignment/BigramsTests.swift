import Testing

@testable import HandbookComparing

@Suite struct BigramsTests {
  private func bigrams(_ text: String) -> Bigrams { Bigrams(of: [RevisionText(text)]) }

  @Test func `likeness is shared pairs of characters, whatever the white space`() {
    #expect(bigrams("承認を得る").similarity(to: bigrams("承認 を得る")) == 1)
    #expect(bigrams("承認を得る").similarity(to: bigrams("届け出")) == 0)
    #expect(bigrams("承認を得る").similarity(to: bigrams("承認を求める")) == 2 * 2 / 9.0)
  }

  @Test func `a pair counts as often as it stands there`() {
    #expect(bigrams("ああああ").common(with: bigrams("ああ")) == 1)
    #expect(bigrams("ああああ").subtracting(bigrams("ああ")).count == 2)
  }

  @Test func `a part is held by its whole`() {
    #expect(bigrams("裁断する").containment(in: bigrams("紙は裁断すること")) == 1)
    #expect(bigrams("紙は裁断すること").containment(in: bigrams("裁断する")) < 0.5)
  }

  @Test func `candidates share rare pairs, and common ones do not flood the search`() {
    let texts = (0..<500).map { bigrams("規則の第\($0)番を守ること") } + [bigrams("電源を切ってはならない")]
    let index = BigramIndex(texts)
    #expect(index.candidates(for: bigrams("機器の電源を切る")).contains(500))
    #expect(index.candidates(for: bigrams("規則の第499番を守ること")).count < 500)
  }
}
