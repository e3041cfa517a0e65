import Foundation
import HandbookModel
import HandbookTestKit
import Testing

@testable import handbook

@Suite struct HandbookCommandTests {
  private static let fault = "[](nowhere.md)"
  private static let warning = "- [ ] 窓は閉まる {#r}"

  /// A text of the first section, a command line, and its exit code.
  static let runs: [(text: String, line: String, code: Int32)] = [
    ("本文。", "check", 0), ("本文。", "build", 0), ("本文。", "figures", 0), ("本文。", "check --strict", 0),
    (warning, "check", 0), (warning, "build", 0), (warning, "check --strict", 1), (warning, "build --strict", 1),
    (fault, "check", 1), (fault, "build", 1), (fault, "check --format json", 1), (fault, "check --quiet", 1),
    ("本文。", "check --content nowhere", 2), ("本文。", "build --templates nowhere", 2),
    ("本文。", "build --output content/public", 2), ("本文。", "figures --content nowhere", 2),
    ("本文。", "chekc", 64), ("本文。", "check --stritc", 64), ("本文。", "check content", 64),
    ("本文。", "check --format xml", 64), ("本文。", "check --lang fr", 64), ("本文。", "check --content", 64),
    ("本文。", "search 本文", 0), (fault, "search 本文", 1), ("本文。", "search 本文 --limit x", 64),
    ("本文。", "explain", 0), ("本文。", "explain raw-htlm", 64),
    ("本文。", "--help", 0), ("本文。", "build --help", 0),
  ]

  @Test(arguments: runs) func `the exit code says whose turn it is`(_ run: (text: String, line: String, code: Int32))
    throws
  {
    #expect(try Tool(["first": run.text]).run(shell: "\"$0\" \(run.line)").code == run.code)
  }

  @Test func `a check writes nothing, a build says which page to open`() throws {
    let tool = try Tool()
    let check = try tool.run("check")
    #expect(check.out == "1項に誤りはありません（警告0件）\n")
    #expect(check.err == "")
    #expect(!tool.has("public"))
    let build = try tool.run("build")
    #expect(build.out.hasSuffix("開くページ: public/index.html\n"))
    #expect(build.err == "")
    #expect(tool.has("public/index.html"))
  }

  @Test func `folders may be named, at any place`() throws {
    let tool = try Tool()
    try tool.write("{{{main}}}", to: "frames/page.mustache")
    let outcome = try tool.run(
      "build", "--content", "content/", "--templates=frames", "--output", "\(tool.folder)/site")
    #expect(outcome.code == 0)
    #expect(outcome.out.hasSuffix("開くページ: \(tool.folder)/site/index.html\n"))
    #expect(tool.has("site/index.html") && !tool.has("public"))
  }

  @Test func `findings are complaints, and counted at the end`() throws {
    let outcome = try Tool(["first": "\(Self.fault)\n\n\(Self.warning)"]).run("check")
    #expect(outcome.out == "")
    #expect(
      outcome.err == """
        content/sections/first.md:5:1: 誤り: 項「nowhere」がありません [reference-broken]
          [](nowhere.md)
          ^^^^^^^^^^^^^^
          直し方: つづりを確かめてください。なくなったものなら、この参照を消してください
        content/sections/first.md:7:7: 警告: 規則の文末から強さが読み取れません [unclear-strength]
          - [ ] 窓は閉まる {#r}
                ^^^^^^^^^^
          直し方: 「〜すること」「〜してはならない」「〜望ましい」などで結ぶか、{.must} などを付けてください
        誤り1件、警告1件

        """)
  }

  @Test func `quiet prints findings only`() throws {
    let fine = try Tool().run("build", "--quiet")
    #expect(fine.code == 0 && fine.out == "" && fine.err == "")
    let outcome = try Tool(["first": Self.fault]).run("build", "--quiet")
    #expect(outcome.out == "")
    #expect(outcome.err.contains("reference-broken") && !outcome.err.contains("誤り1件"))
  }

  @Test(arguments: [
    (["check"], "ja", "誤り"), (["check", "--lang", "en"], "ja", "error"), (["check", "--lang", "ja"], "en", "誤り"),
    (["check"], "en", "error"),
  ])
  func `the tool speaks the language asked for, or the handbook's`(
    _ arguments: [String], _ language: String, _ word: String
  ) throws {
    let tool = try Tool(["first": Self.fault])
    let outline = String(decoding: tool.files(in: "content")["handbook.yml"] ?? Data(), as: UTF8.self)
    try tool.write(outline.replacing("language: ja", with: "language: \(language)"), to: "content/handbook.yml")
    let outcome = try tool.run(shell: "\"$0\" \(arguments.joined(separator: " "))")
    #expect(outcome.err.contains(": \(word): "))
  }

  @Test(arguments: ["ja", "en"]) func `what the world refuses is said in the language asked for`(
    _ language: String
  ) throws {
    let outcome = try Tool().run("build", "--content", "nowhere", "--lang", language)
    let sentence = language == "ja" ? "フォルダー「nowhere」がありません" : "There is no folder “nowhere”"
    #expect(outcome.err.hasPrefix("handbook: \(sentence)"))
    #expect(outcome.err.split(separator: "\n").count == 1)
    #expect(outcome.out == "")
  }

  @Test(arguments: [[], ["build"], ["check"], ["figures"]])
  func `help is there in both languages`(_ command: [String]) throws {
    let words = command.joined(separator: " ")
    let japanese = try Tool().run(shell: "\"$0\" \(words) --help")
    #expect(japanese.code == 0 && japanese.err == "")
    #expect(japanese.out.contains("。"))
    for line in [" --lang en --help", " --help --lang en", " --lang=en --help"] {
      let english = try Tool().run(shell: "\"$0\" \(words)\(line)")
      #expect(english.code == 0 && english.err == "", "\(line)")
      #expect(!english.out.unicodeScalars.contains { $0.value > 0x2FFF }, "\(line)")
    }
    if !command.isEmpty {
      for option in ["content", "templates", "output", "strict", "format", "quiet", "lang"] {
        #expect(japanese.out.contains("--\(option)"))
      }
    }
  }

  @Test func `the help of the command names its subcommands and exit codes`() throws {
    let help = try Tool().run("--help").out
    for word in ["build", "check", "figures", "0 成功", "1 内容に誤り", "2 フォルダーやディスクの問題", "64 使い方の誤り"] {
      #expect(help.contains(word), "\(word)")
    }
  }

  @Test func `without Graphviz, figures says what to install`() throws {
    let tool = try Tool(files: ["figures/a.dot": "digraph {}"])
    let outcome = try tool.run("figures", environment: ["PATH": tool.folder])
    #expect(outcome.code == 2)
    #expect(outcome.err.contains("apt-get install graphviz"))
  }

  @Test func `figures draws, and then has nothing to do`() throws {
    let tool = try Tool(files: ["figures/a.dot": "digraph { a -> b }"])
    #expect(try tool.run("figures").out == "描きました: figures/a.svg\n図1件を描きました（そのままのもの0件）\n")
    #expect(try tool.run("figures").out == "図0件を描きました（そのままのもの1件）\n")
  }

  /// The signal that ends a program whose file grows too large stands for any kill in the middle of a build.
  @Test func `a build killed half-way leaves the last site, and the next one clears up`() throws {
    let tool = try Tool(["first": "本文。", "second": "本文。"])
    #expect(try tool.run("build").code == 0)
    let before = tool.files(in: "public")
    try tool.write(
      "---\ntitle: 題\n---\n\n\(String(repeating: "長い本文。\n\n", count: 9000))\n", to: "content/sections/second.md")
    let killed = try tool.run(shell: "ulimit -f 64; \"$0\" build")
    #expect(killed.code != 0)
    #expect(tool.files(in: "public") == before)
    #expect(try tool.run("build").code == 0)
    #expect(tool.files(in: "public") != before)
    #expect(!tool.has(".public-next") && !tool.has(".public-next-last"))
  }

  @Test func `a file that cannot be written whole leaves the last site`() throws {
    let tool = try Tool(["first": "本文。"])
    #expect(try tool.run("build").code == 0)
    let before = tool.files(in: "public")
    try tool.write(
      "---\ntitle: 題\n---\n\n\(String(repeating: "長い本文。\n\n", count: 9000))\n", to: "content/sections/first.md")
    let outcome = try tool.run(shell: "trap '' XFSZ; ulimit -f 64; exec \"$0\" build")
    #expect(outcome.code == 2)
    #expect(outcome.err.contains("public-next/"))
    #expect(tool.files(in: "public") == before)
    #expect(!tool.has(".public-next"))
  }

  @Test func `place, time and language of the machine change nothing`() throws {
    let tool = try Tool(["first": "[](second.md)とウイルス。", "second": "本文。"])
    #expect(try tool.run("build", "--output", "one").code == 0)
    let other = ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "HOME": "/", "LANG": "C"]
    #expect(try tool.run("build", "--output", "two", environment: other).code == 0)
    #expect(!tool.files(in: "one").isEmpty)
    #expect(tool.files(in: "one") == tool.files(in: "two"))
  }

  @Test func `a name of a file cannot command the terminal`() throws {
    let escape = "\u{1B}]0;owned\u{07}"
    let tool = try Tool(
      ["first": "本文。"], files: ["sections/\(escape).md": "本文。", "figures/\(escape).dot": "digraph {}"])
    for command in ["check", "figures"] {
      let outcome = try tool.run(command)
      #expect(!(outcome.out + outcome.err).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect((outcome.out + outcome.err).contains("␛]0;owned␇"))
    }
    let named = try tool.run("check", "--content", escape)
    #expect(named.code == 2 && named.err.contains("␛]0;owned␇"))
  }
}
