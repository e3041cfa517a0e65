import Foundation
import HandbookModel
import HandbookTestKit
import Testing

@testable import handbook

@Suite struct DiagnosticJSONTests {
  private struct Place: Decodable, Equatable {
    var path: String
    var line: Int?
    var column: Int?
    var endLine: Int?
    var endColumn: Int?
    var offset: Int
    var length: Int
  }

  private struct Note: Decodable { var message: String, place: Place }
  private struct Fix: Decodable { var message: String, replacement: String?, place: Place? }

  private struct Finding: Decodable {
    var id: String
    var severity: String
    var rule: String
    var message: String
    var place: Place
    var notes: [Note]
    var fix: Fix?
  }

  private func findings(_ outcome: Tool.Outcome) throws -> [Finding] {
    #expect(outcome.err == "")
    return try JSONDecoder().decode([Finding].self, from: Data(outcome.out.utf8))
  }

  @Test func `programs read where a finding is, what it says and what to do`() throws {
    let tool = try Tool(["first": "日本[](frist.md)と\n## 見出し {#a}\n\n- [ ] 窓は閉まる {#a}"])
    let outcome = try tool.run("check", "--format", "json", "--lang", "en")
    #expect(outcome.code == 1)
    let found = try findings(outcome)
    #expect(found.map(\.id) == ["reference-broken", "id-repeated", "unclear-strength"])
    #expect(found.map(\.severity) == ["error", "error", "warning"])
    let path = "content/sections/first.md"
    let head = "---\ntitle: firstの題名\n---\n\n".utf8.count
    #expect(
      found[0].place == Place(path: path, line: 5, column: 3, endLine: 5, endColumn: 15, offset: head + 6, length: 12))
    #expect(found[0].message == "There is no section “frist”")
    #expect(found[0].rule.hasPrefix("A reference names a section"))
    #expect(found[0].fix?.message == "Did you mean “first”?")
    #expect(found[0].notes.isEmpty)
    #expect(found[1].place.line == 8 && found[1].place.column == 1)
    #expect(found[1].notes.map(\.place.line) == [6])
    #expect(found[1].notes.map(\.message) == ["It is used here already"])
  }

  @Test func `a text to put in comes with the place it goes to`() throws {
    let tool = try Tool(["first": "本文。 <!-- handbook:allow unclear-strength 理由 -->"])
    let found = try #require(try findings(try tool.run("check", "--format=json")).first)
    #expect(found.id == "allowance-idle" && found.fix?.replacement == "")
    #expect(found.fix?.place == found.place)
  }

  @Test func `without a finding there is an empty list`() throws {
    let outcome = try Tool().run("build", "--format", "json")
    #expect(try findings(outcome).isEmpty)
    #expect(outcome.code == 0)
  }

  @Test func `a finding about a whole file, or one that is not there, has its path`() throws {
    let tool = try Tool(files: ["figures/a.dot": "digraph {}"])
    try tool.write("- x", to: "content/sections/second.md")
    let found = try findings(try tool.run("check", "--format=json"))
    #expect(
      found.contains { $0.id == "stale-figure" && $0.place.path == "content/figures/a.dot" && $0.place.line == 1 })
    #expect(found.contains { $0.id == "section-not-listed" && $0.place.path == "content/sections/second.md" })
    try FileManager.default.removeItem(atPath: "\(tool.folder)/content/handbook.yml")
    let missing = try findings(try tool.run("check", "--format=json")).first { $0.id == "handbook-missing" }
    #expect(missing?.place == Place(path: "content/handbook.yml", line: nil, column: nil, offset: 0, length: 0))
  }

  @Test func `what the world refuses is no finding`() throws {
    let outcome = try Tool().run("check", "--content", "nowhere", "--format", "json")
    #expect(outcome.code == 2 && outcome.out == "" && !outcome.err.isEmpty)
  }
}
