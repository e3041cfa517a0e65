import HandbookComparing
import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct MeaningFlagWordsTests {
  @Test(arguments: [
    (MeaningFlag.stricter(from: 2, to: 5), "強化（強さ 2 → 5）"), (.looser(from: 5, to: nil), "緩和（強さ 5 → なし）"),
    (.looser(from: nil, to: nil), "緩和"), (.reversed(from: .mustNot, to: .may), "反転（禁止 → 許可）"),
    (.figure(from: "6か月", to: "3か月"), "数値・期限：6か月 → 3か月"), (.figure(from: nil, to: "3か月"), "数値・期限：なし → 3か月"),
    (.role(from: ["部門責任者"], to: ["ISMS事務局", "社長"]), "役割・承認者：部門責任者 → ISMS事務局、社長"),
    (.audience(from: [], to: ["社員"]), "対象：なし → 社員"), (.exceptionAdded("社内を除く"), "例外の追加：社内を除く"),
    (.exceptionRemoved("a\u{200B}"), "例外の削除：a⟨U+200B⟩"), (.handling, "機密区分の取扱い"),
  ])
  func `a flag says what was and what is`(_ flag: MeaningFlag, _ words: String) { #expect(flag.words == words) }

  @Test func `what turns a rule round weighs most, then how far its strength went`() {
    let flags: [MeaningFlag] = [
      .audience(from: [], to: ["社員"]), .role(from: [], to: ["社長"]), .exceptionAdded("例外"),
      .figure(from: "1", to: "2"), .handling, .looser(from: 5, to: 4), .stricter(from: 0, to: 5),
      .reversed(from: .mustNot, to: .may),
    ]
    #expect(flags.map(\.weight) == flags.map(\.weight).sorted())
    let revision = Revision(.amended, target: nil, before: [], after: [], flags: flags, isAmended: true)
    #expect(revision.strongestFlags == flags.reversed())
  }
}
