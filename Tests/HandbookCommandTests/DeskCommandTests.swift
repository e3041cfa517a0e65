import Foundation
import Testing

@testable import handbook

/// `ids`, `fmt` and `new`, as people run them.
@Suite struct DeskCommandTests {
  @Test func `ids names what has none, by line, and writes nothing`() throws {
    let tool = try Tool(["first": "## 見出し\n\n- [ ] 鍵をかけること。\n\n|表|\n|-|\n|中|"])
    let before = tool.files(in: "content")
    let outcome = try tool.run("ids")
    #expect(outcome.code == 0)
    #expect(
      outcome.out == """
        content/sections/first.md:5: 見出し「見出し」
        content/sections/first.md:7: 規則「鍵をかけること。」
        content/sections/first.md:9: 表「」（すぐ上に「表題 {#id}」の行を書いてください）
        固定IDのないもの3件（うち、手で付けるもの1件。残りは handbook fmt が付けます）

        """)
    #expect(tool.files(in: "content") == before)
  }

  @Test func `fmt mends, says what, and has nothing to do the second time`() throws {
    let tool = try Tool(["first": "## ＵＳＢ  \n\n- [ ] 鍵をかけること。"])
    let check = try tool.run("fmt", "--check")
    #expect(check.code == 1)
    #expect(check.out.contains("content/sections/first.md: IDを付ける、全角・半角をそろえる、行末の空白と最後の改行を整える"))
    let first = try tool.run("fmt", "content/sections/first.md")
    #expect(first.code == 0)
    #expect(first.out.hasSuffix("1ファイルを整えました\n"))
    #expect(
      String(decoding: tool.files(in: "content")["sections/first.md"] ?? Data(), as: UTF8.self).contains("## USB {#"))
    #expect(try tool.run("ids").out == "すべてに固定IDがあります\n")
    let mended = tool.files(in: "content")
    _ = try tool.run("fmt")
    #expect(try tool.run("fmt", "--check").code == 0)
    #expect(tool.files(in: "content")["sections/first.md"] == mended["sections/first.md"])
    #expect(try tool.run("check", "--quiet").code == 0)
  }

  @Test func `fmt refuses what is no file of the handbook`() throws {
    let outcome = try Tool().run("fmt", "README.md")
    #expect(outcome.code == 2)
    #expect(outcome.err.contains("content/sections/mail.md のように指定してください"))
  }

  @Test func `a new section passes the check at once, and is not begun twice`() throws {
    let tool = try Tool(["first": "本文。", "second": "本文。"])
    let outcome = try tool.run("new", "section", "remote-work", "--after", "first", "--title", "在宅勤務")
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(try tool.run("check", "--quiet").err == "")
    #expect(try tool.run("build", "--quiet").code == 0)
    let order = tool.files(in: "content")["handbook.yml"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(order.hasSuffix("  - first\n  - remote-work\n  - second\n"))
    let again = try tool.run("new", "section", "remote-work")
    #expect(again.code == 2)
    #expect(again.err.contains("もう handbook.yml にあります"))
  }

  @Test func `a run that was interrupted between its two files is finished by the next`() throws {
    let tool = try Tool(["first": "本文。"])
    let before = tool.files(in: "content")["handbook.yml"]
    #expect(try tool.run("new", "section", "later").code == 0)
    let after = tool.files(in: "content")
    try tool.write(Array(before ?? Data()), to: "content/handbook.yml")
    #expect(try tool.run("new", "section", "later").code == 0)
    #expect(tool.files(in: "content") == after)
  }

  @Test func `what is refused leaves everything as it was`() throws {
    let tool = try Tool(["first": "本文。"])
    try tool.write("---\ntitle: 前\n---\n", to: "content/editions/2020-01/sections/former.md")
    let before = tool.files(in: "content")
    for arguments in [["9-2"], ["first"], ["new", "--after", "nowhere"], ["former"], ["x", "--title", " "]] {
      let outcome = try tool.run(["new", "section"] + arguments)
      #expect(outcome.code != 0, "\(arguments)")
      #expect(tool.files(in: "content") == before)
    }
  }
}
