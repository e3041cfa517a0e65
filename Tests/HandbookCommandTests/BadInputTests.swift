import Foundation
import HandbookModel
import HandbookTestKit
import Testing

@testable import handbook

@Suite struct BadInputTests {
  /// A handbook with a section for every bad input, built once.
  private func builtTool() throws -> Tool {
    let tool = try Tool()
    let names = BadInput.all.filter { $0.place.hasPrefix("sections/") }.map(\.name)
    let outline = String(decoding: tool.files(in: "content")["handbook.yml"] ?? Data(), as: UTF8.self)
    try tool.write(outline + names.map { "  - \($0)\n" }.joined(), to: "content/handbook.yml")
    for name in names { try tool.write("---\ntitle: 題\n---\n\n本文。\n", to: "content/sections/\(name).md") }
    try tool.write("GIF89a", to: "content/figures/kept.gif")
    let outcome = try tool.run("build")
    try #require(outcome.code == 0, "\(outcome.err)")
    return tool
  }

  /// The errors among the lines printed: each begins at the left, and what belongs to it is indented.
  private func findings(in text: String) -> [[Substring]] {
    let all = text.split(separator: "\n").reduce(into: [[Substring]]()) { findings, line in
      if line.hasPrefix("  "), !findings.isEmpty {
        findings[findings.count - 1].append(line)
      } else {
        findings.append([line])
      }
    }
    return all.filter { $0[0].contains(": 誤り: ") }
  }

  @Test func `each bad input is named by place, rule and remedy in three lines, and the last site stays`() throws {
    let tool = try builtTool()
    let site = tool.files(in: "public")
    _ = try tool.run(shell: "cp -a content good")
    for input in BadInput.all {
      try input.damage(tool)
      let outcome = try tool.run("build", "--quiet")
      #expect(outcome.code == 1 && outcome.out == "", "\(input.name)")
      let found = findings(in: outcome.err)
      #expect(found.count == input.findings, "\(input.name): \(outcome.err)")
      let lines =
        found.first { $0[0].hasPrefix("content/\(input.place): 誤り: ") && $0[0].hasSuffix(" [\(input.id)]") } ?? []
      #expect(!lines.isEmpty, "\(input.name): \(outcome.err)")
      // The line of the file and the marks below it are no part of the message.
      let notes = lines.dropFirst().filter { $0.hasPrefix("  → ") }
      let remedies = lines.filter { $0.hasPrefix("  直し方: ") }
      #expect(notes.count < 2 && remedies.count == 1, "\(input.name): \(lines)")
      #expect(!outcome.err.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(input.name)")
      let isKept = tool.files(in: "public") == site
      #expect(isKept, "\(input.name)")
      #expect(!tool.has(".public-next") && !tool.has(".public-lock"), "\(input.name)")
      _ = try tool.run(shell: "rm -rf content && cp -a good content")
    }
    #expect(try tool.run("build").out.contains("うち0を更新"))
  }

  @Test func `all bad inputs together are reported in one run, in the order of their files`() throws {
    let tool = try builtTool()
    let site = tool.files(in: "public")
    for input in BadInput.all { try input.damage(tool) }
    let outcome = try tool.run("build", "--quiet")
    #expect(outcome.code == 1)
    let found = findings(in: outcome.err).compactMap { lines -> (path: String, line: Substring)? in
      guard let end = lines[0].firstRange(of: ": 誤り: ") else { return nil }
      let place = lines[0][..<end.lowerBound].dropFirst("content/".count)
      return (String(place.prefix { $0 != ":" }), lines[0])
    }
    for input in BadInput.all {
      let isThere = found.contains {
        $0.line.hasPrefix("content/\(input.place): ") && $0.line.hasSuffix("[\(input.id)]")
      }
      #expect(isThere, "\(input.name)")
    }
    #expect(found.count == BadInput.all.reduce(0) { $0 + $1.findings }, "\(outcome.err)")
    let order = found.map { $0.path.replacing("␊", with: "\n").replacing("␛", with: "\u{1B}") }
    #expect(order == order.sorted())
    let isKept = tool.files(in: "public") == site
    #expect(isKept)
  }

  /// Windows writes lines that end in CR LF, and begins a file with a byte order mark.
  @Test func `the editors of Windows change nothing`() throws {
    let text = "- [ ] 守ること。\n  続き。 {#a}\n\n| a | b |\n|---|---|\n| c<br>・d | ^ |\n\n```\nコード\n\n```\n> [!NOTE]\n> 注。"
    let tool = try Tool(["first": "文。\n\n\(text.replacing("^", with: "e"))", "second": "[](first.md#a)"])
    let first = try tool.run("build")
    try #require(first.code == 0, "\(first.err)")
    let site = tool.files(in: "public")
    for (path, bytes) in tool.files(in: "content") {
      let lines = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n")
      try tool.write("\u{FEFF}\(lines)", to: "content/\(path)")
    }
    let outcome = try tool.run("build")
    #expect(outcome.code == 0, "\(outcome.err)")
    let built = tool.files(in: "public")
    #expect(built.keys.sorted() == site.keys.sorted())
    // The code on every sheet stands for the very bytes of the content, so where it is printed, and there alone, the site differs.
    #expect(
      built.keys.filter { built[$0] != site[$0] }.sorted() == ["SHA256SUMS", "about.html", "assets/handbook.css"])
  }

  @Test(.timeLimit(.minutes(10))) func `a table of 5,000 joined cells is read`() throws {
    let head = String(repeating: "| 列 ", count: 50) + "|\n" + String(repeating: "|---", count: 50) + "|\n"
    let pair =
      "| 行 | < " + String(repeating: "| 値 | < ", count: 24) + "|\n" + String(repeating: "| ^ | ^ ", count: 25) + "|\n"
    let tool = try Tool(["first": head + String(repeating: pair, count: 50)])
    let outcome = try tool.run("build")
    #expect(outcome.code == 0, "\(outcome.err)")
    let page = String(decoding: tool.files(in: "public")["sections/first.html"] ?? Data(), as: UTF8.self)
    #expect(page.components(separatedBy: "rowspan=\"2\"").count - 1 == 1250)
  }

  /// A command line, and what the world makes of it; all of them leave what is there.
  static let worlds: [(prepare: String, line: String, words: String)] = [
    ("true", "--output content/public", "重なっています"), ("true", "--output content", "重なっています"),
    ("true", "--output .", "重なっています"), ("true", "--output templates/site", "重なっています"),
    ("mkdir own; echo x > own/note", "--output own", "このツールが作ったフォルダーではありません"),
    ("cp -r public own; rm own/.handbook-site", "--output own", "このツールが作ったフォルダーではありません"),
    ("echo x > own", "--output own", "このツールが作ったフォルダーではありません"),
    ("ln -s public own", "--output own", "このツールが作ったフォルダーではありません"),
    ("ln -s content own", "--content own", "シンボリックリンク"), ("ln -s templates own", "--templates own", "シンボリックリンク"),
    ("echo x > own", "--content own", "フォルダーではありません"), ("true", "--content own", "フォルダー「own」がありません"),
    ("echo x > own", "--output own/site", "途中の名前がフォルダーではありません"),
    ("true", "--output /dev/null/site", "途中の名前がフォルダーではありません"),
    ("true", "--output \(String(repeating: "a", count: 300))", "名前が長すぎます"),
    ("true", "--output /proc/handbook", "/proc"),
  ]

  @Test(arguments: worlds) func `what the world does not allow is said in one line, and the last site stays`(
    _ world: (prepare: String, line: String, words: String)
  ) throws {
    let tool = try Tool()
    try #require(try tool.run("build").code == 0)
    _ = try tool.run(shell: world.prepare)
    let before = ["public", "content", "templates", "own"].map { tool.files(in: $0) }
    let outcome = try tool.run(shell: "\"$0\" build \(world.line)")
    #expect(outcome.code == 2, "\(outcome.err)")
    #expect(outcome.err.hasPrefix("handbook: ") && outcome.err.contains(world.words), "\(outcome.err)")
    #expect(outcome.err.split(separator: "\n").count == 1)
    #expect(["public", "content", "templates", "own"].map { tool.files(in: $0) } == before)
  }

  /// Root may do anything, so another does it.
  private static let nobody = "setpriv --reuid 65534 --regid 65534 --clear-groups"
  private static let canBeNobody = (try? Tool().run(shell: "\(nobody) \"$0\" --help").code) == 0

  @Test(.enabled("needs to run the command as a user without permission") { canBeNobody })
  func `without permission to read, every file is named`() throws {
    let tool = try Tool(["first": "[](second.md#a)", "second": "- [ ] 守ること。 {#a}"])
    _ = try tool.run(
      shell: "mkdir content/figures; chmod 0 content/sections/second.md content/figures content/terms.yml")
    let outcome = try tool.run(shell: "\(Self.nobody) \"$0\" check --quiet")
    #expect(outcome.code == 1)
    let found = findings(in: outcome.err)
    #expect(
      found.map { $0[0].prefix { $0 != ":" } } == [
        "content/figures", "content/sections/second.md", "content/terms.yml",
      ])
    #expect(found.allSatisfy { $0[0].hasSuffix("（権限がありません） [file-unreadable]") && $0.count == 2 })
  }

  @Test(.enabled("needs to run the command as a user without permission") { canBeNobody })
  func `without permission to write, the last site stays`() throws {
    let tool = try Tool()
    try #require(try tool.run("build").code == 0)
    let site = tool.files(in: "public")
    let outcome = try tool.run(shell: "\(Self.nobody) \"$0\" build")
    #expect(outcome.code == 2 && outcome.err.contains("権限がありません"))
    #expect(outcome.err.split(separator: "\n").count == 1)
    #expect(tool.files(in: "public") == site)
  }
}
