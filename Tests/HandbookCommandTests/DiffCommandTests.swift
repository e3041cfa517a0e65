import Foundation
import HandbookModel
import HandbookTestKit
import Testing

@testable import handbook

@Suite struct DiffCommandTests {
  /// A tool whose folder holds another edition beside `content/`.
  private func tool(_ before: String = "窓", _ after: String = "戸") throws -> Tool {
    let tool = try Tool(["first": "- [ ] \(after)を閉めること。 {#r}"])
    let old = Content.exampleTexts(["first": "- [ ] \(before)を閉めること。 {#r}"])
    for (path, text) in old { try tool.write(text, to: "old/\(path)") }
    try tool.write("a {}", to: "templates/assets/comparison.css")
    try tool.write("b {}", to: "templates/diff.css")
    return tool
  }

  @Test func `what changed is printed, and nothing else`() throws {
    let outcome = try tool().run("diff", "old")
    #expect(outcome.code == 0 && outcome.err == "")
    #expect(outcome.out.contains("改正 1件"))
    #expect(outcome.out.contains("1-1　［文言のみ］"))
  }

  @Test(arguments: [
    ("diff old", 0), ("diff old --exit-code", 1), ("diff old old --exit-code", 0), ("diff old nowhere", 2),
    ("diff old --format xml", 64), ("diff", 2), ("diff git:HEAD", 2), ("diff old --output content", 2),
    ("diff old --lang en --old-left --no-remarks", 0), ("diff --help", 0),
  ])
  func `the exit code says how it went`(_ line: String, _ code: Int32) throws {
    #expect(try tool().run(shell: "\"$0\" \(line)").code == code)
  }

  @Test func `editions are named by their ids, and the last one frozen need not be named`() throws {
    let tool = try tool()
    let release = "sed -i s/2024-02/2023-10/ old/handbook.yml old/history.md && \"$0\" release --restored old"
    let released = try tool.run(shell: release)
    try #require(released.code == 0, "\(released.err)")
    let named = try tool.run("diff", "2023-10", "2024-02")
    #expect(named.code == 0 && named.out.contains("改正 1件"), "\(named.err)")
    for line in ["diff", "diff 2023-10", "diff content/editions/2023-10 content"] {
      #expect(try tool.run(shell: "\"$0\" \(line)").out == named.out)
    }
    #expect(try tool.run("diff", "2022-02").code == 2)
  }

  @Test(arguments: ["terminal", "html", "markdown", "json", "table", "csv"])
  func `every form goes to a file as it goes to the screen`(_ form: String) throws {
    let tool = try tool()
    let shown = try tool.run("diff", "old", "--format", form)
    #expect(shown.code == 0 && !shown.out.isEmpty)
    let written = try tool.run("diff", "old", "content", "--format", form, "--output", "diff")
    #expect(written.code == 0 && written.out == "" && written.err == "")
    #expect(tool.files(in: ".")["diff"] == Data(shown.out.utf8))
  }

  @Test func `a side with faults is named with its file, and not compared`() throws {
    let tool = try tool()
    try tool.write("本文。", to: "old/sections/first.md")
    let outcome = try tool.run("diff", "old")
    #expect(outcome.code == 2 && outcome.out == "")
    #expect(outcome.err.contains("old/sections/first.md: 誤り"))
    #expect(outcome.err.contains("「old」には誤りがあるので、比べられません"))
  }
}
