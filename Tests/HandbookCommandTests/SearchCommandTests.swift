import Foundation
import HandbookTestKit
import Testing

@testable import handbook

@Suite struct SearchCommandTests {
  private static let sections: KeyValuePairs = [
    "first": "- [ ] 窓を閉めること。 {#window}", "second": "- [ ] 戸を閉めること。 {#door}\n- [ ] 鍵を返すこと。 {#key}",
  ]

  @Test func `answers stand below the headings of their sections`() throws {
    let outcome = try Tool(Self.sections).run("search", "戸", "閉める")
    #expect(outcome.err == "")
    let lines = outcome.out.split(separator: "\n")
    #expect(lines.first == "2. secondの題名")
    #expect(lines.dropFirst().first == "  2-1  戸を閉めること。  sections/second.html#door")
    #expect(lines.contains("1. firstの題名"))
  }

  @Test func `what is nowhere is said to be nowhere`() throws {
    #expect(try Tool(Self.sections).run("search", "飛行機").out == "見つかりません。\n")
  }

  @Test func `every line of the input is a query, and every query an object of its own`() throws {
    let run = try Tool(Self.sections).run(
      shell: "printf '鍵\\n1-1\\n\\n' | \"$0\" search --format json --limit 1")
    let objects = try run.out.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["query"] as? String } == ["鍵", "1-1", ""])
    let first = objects.map { (($0["groups"] as? [[[String: Any]]])?.first?.first?["id"] as? String) ?? "" }
    #expect(first == ["second/key", "first/window", ""])
    #expect(objects[0]["folded"] as? String == "鍵")
  }

  @Test func `findings are told only if there is nothing to search`() throws {
    #expect(try Tool(["first": "- [ ] 窓は閉まる {#r}"]).run("search", "窓").err == "")
    #expect(try Tool(["first": "[](nowhere.md)"]).run("search", "窓").err.contains("reference-broken"))
  }
}
