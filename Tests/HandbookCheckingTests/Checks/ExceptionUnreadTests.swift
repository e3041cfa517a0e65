import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct ExceptionUnreadTests {
  @Test(arguments: [
    ("- [ ] ⟦1⟧持ち出さないこと。ただし、災害のときは別の話である。 {#r}", ["⟦1⟧ exception-unread"]),
    ("- [ ] 持ち出さないこと。**また**⟦1⟧は、別とする。ただし、別の話。 {#r}", ["⟦1⟧ exception-unread"]),
    ("- [ ] 持ち出さないこと。ただし、災害のときはこの限りでない。 {#r}", []),
    ("- [ ] 持ち出さないこと。ただし、書類を除く。 {#r}", []),
    ("- [ ] 持ち出さないこと。ただし、承認を得ること。 {#r approver=office}", []),
    ("- [ ] 持ち出さないこと。ただし、別の話である。 {#r .must-not}", []),
    ("- [ ] 持ち出さないこと。「ただし」は書かない。 {#r}", []),
    ("持ち出さないこと。ただし、別の話である。", []),
  ])
  func `an exception ends in words that show what it permits or asks for`(_ text: String, _ lines: [String]) throws {
    #expect(try CheckedExample(.exceptionUnread, ["first": text]).lines == lines)
  }
}
