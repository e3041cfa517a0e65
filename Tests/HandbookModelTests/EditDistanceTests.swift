import HandbookModel
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("mail", "mail", 0), ("mail", "mali", 2), ("mail", "mails", 1), ("", "abc", 3), ("サーバ管理者", "マシン管理者", 3),
    ("情報システム責任者", "情報システム管理者", 2),
  ])
  func `the distance counts characters to change, add or take away`(_ first: String, _ second: String, _ distance: Int)
  {
    #expect(first.editDistance(to: second, limit: 10) == distance)
    #expect(second.editDistance(to: first, limit: 10) == distance)
  }

  @Test func `lengths too far apart are not compared`() {
    #expect("a".editDistance(to: "abcdef", limit: 2) == 3)
  }
}
