import HandbookModel
import Testing

@Suite struct NameScannerTests {
  private static let names = ["サーバ", "サーバー", "室", "サーバ室", "室", ""]

  private func match(in text: String, at place: Int = 0, but refused: Int = -1) -> [Int] {
    let found = NameScanner(Self.names).longestMatch(in: text.utf8Span.span, at: place) { name, _ in name != refused }
    return found.map { [$0.name, $0.end] } ?? []
  }

  @Test func `the longest name that is accepted counts`() {
    #expect(match(in: "サーバ") == [0, 9])
    #expect(match(in: "サーバー室") == [1, 12])
    #expect(match(in: "サーバー室", but: 1) == [0, 9])
    #expect(match(in: "サーバ室") == [3, 12])
    #expect(match(in: "サー") == [])
    #expect(match(in: "xサーバ", at: 1) == [0, 10])
  }

  @Test func `of two equal names the first counts, and an empty one is none`() {
    #expect(match(in: "室") == [2, 3])
    #expect(match(in: "あ") == [])
  }
}
