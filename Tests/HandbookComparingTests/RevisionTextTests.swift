import HandbookComparing
import Testing

@Suite struct RevisionTextTests {
  @Test func `a name follows its target, and says the same under another number`() {
    let before = RevisionText("9-2に従う", pointers: [.init(at: 0..<3, to: "password/length", isName: true)])
    let after = RevisionText("10-2に従う", pointers: [.init(at: 0..<4, to: "password/length", isName: true)])
    #expect(before == after)
    #expect(before.hashValue == after.hashValue)
  }

  @Test func `words that lead elsewhere differ`() {
    let before = RevisionText("こちら", pointers: [.init(at: 0..<9, to: "mail", isName: false)])
    let after = RevisionText("こちら", pointers: [.init(at: 0..<9, to: "cloud", isName: false)])
    #expect(before != after)
  }
}
