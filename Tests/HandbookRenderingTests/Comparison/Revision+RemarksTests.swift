import HandbookComparing
import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct RevisionRemarksTests {
  private func revision(
    _ from: RevisionText, _ to: RevisionText, flags: [MeaningFlag] = [], isAmended: Bool = true
  ) -> Revision {
    let side = { Revision.Side(unit: UnitPlace(0, 0), label: "1-1", lines: [$0]) }
    let mark = RevisionMark(
      before: .init(line: 0, bytes: 0..<from.printed.utf8.count),
      after: .init(line: 0, bytes: 0..<to.printed.utf8.count))
    return Revision(
      .amended, target: nil, before: [side(from)], after: [side(to)], flags: flags, marks: [mark], isAmended: isAmended)
  }

  @Test func `a change without a flag is said to be one of wording`() {
    #expect(revision(RevisionText("甲"), RevisionText("乙")).remarks == ["文言のみ"])
    #expect(revision(RevisionText("甲"), RevisionText("乙"), flags: [.handling]).remarks == ["機密区分の取扱い"])
    #expect(revision(RevisionText("甲"), RevisionText("乙"), isAmended: false).remarks == [])
  }

  @Test func `words that stayed while they lead elsewhere say where`() {
    let text = { RevisionText("こちら", pointers: [.init(at: 0..<9, to: $0, isName: false)]) }
    #expect(revision(text("first/a"), text("first/b")).remarks == ["文言のみ", "リンク先：first/a → first/b"])
    #expect(revision(RevisionText("こちら"), text("first/b")).remarks == ["文言のみ", "リンク先：なし → first/b"])
  }

  @Test func `letters that only look the same are told by their code points`() {
    #expect(
      revision(RevisionText("\u{304C}"), RevisionText("\u{304B}\u{3099}"), isAmended: false).remarks == [
        "文字の違い：U+304C → U+304B U+3099"
      ])
  }

  @Test func `a mark that stands nowhere is no trap`() {
    let mark = RevisionMark(before: .init(side: 3, line: 7, bytes: 0..<99), after: .init(line: 9, bytes: 5..<6))
    #expect(Revision(.amended, target: nil, before: [], after: [], marks: [mark]).remarks == [])
  }
}
