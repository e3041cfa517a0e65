import Testing

@testable import HandbookModel

@Suite struct BytesTests {
  @Test(arguments: [
    ("情報資産台帳", "資産", 6..<12), ("aab", "ab", 1..<3), ("aaab", "aab", 1..<4), ("ab", "ab", 0..<2), ("ab", "b", 1..<2),
  ])
  func `the first place of a text is found`(_ text: String, _ pattern: String, _ range: Range<Int>) {
    #expect(Array(text.utf8).firstRange(of: Array(pattern.utf8)) == range)
    let shifted = Array("xx\(text)".utf8)
    #expect(shifted[2...].firstRange(of: Array(pattern.utf8)) == range.lowerBound + 2..<range.upperBound + 2)
  }

  @Test(arguments: [("", "a"), ("a", "ab"), ("ab", ""), ("資産", "産資"), ("aab", "aabb")])
  func `what is not there is not found`(_ text: String, _ pattern: String) {
    #expect(Array(text.utf8).firstRange(of: Array(pattern.utf8)) == nil)
  }
}
