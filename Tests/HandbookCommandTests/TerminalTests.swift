import Foundation
import HandbookModel
import HandbookTestKit
import Testing

@testable import handbook

@Suite struct TerminalTests {
  /// What the command prints on a terminal, both streams together.
  private func onTerminal(_ tool: Tool, _ line: String, environment: [String: String] = [:]) throws -> String {
    try tool.run(shell: "script -qec \"'$0' \(line)\" /dev/null </dev/null", environment: environment).out
  }

  private let faulty: KeyValuePairs = ["first": "[](nowhere.md)"]

  @Test func `into a pipe or a file there is neither colour nor progress`() throws {
    for environment in [[:], ["TERM": "xterm-256color", "COLORTERM": "truecolor"]] {
      let outcome = try Tool(faulty).run("check", environment: environment)
      #expect(!outcome.err.isEmpty && !outcome.err.contains("\u{1B}"))
      #expect(!outcome.err.contains("読んでいます"))
    }
  }

  @Test func `on a terminal there are both`() throws {
    let printed = try onTerminal(try Tool(faulty), "check")
    #expect(printed.contains("\u{1B}[31m誤り\u{1B}[0m"))
    #expect(printed.contains("\r\u{1B}[K読んでいます…"))
  }

  @Test func `NO_COLOR is honoured, unless it is empty`() throws {
    let plain = try onTerminal(try Tool(faulty), "check", environment: ["NO_COLOR": "1"])
    #expect(plain.contains(": 誤り: ") && !plain.contains("\u{1B}[31m") && !plain.contains("\u{1B}[1m"))
    let coloured = try onTerminal(try Tool(faulty), "check", environment: ["NO_COLOR": ""])
    #expect(coloured.contains("\u{1B}[31m"))
  }

  @Test(arguments: [
    "check", "check --format json", "search 本文", "search 本文 --format json", "diff content", "build", "explain",
  ])
  func `results that do not arrive are no success`(_ line: String) throws {
    let tool = try Tool()
    for (place, cause) in [("/dev/full", "ディスクの空きがありません"), ("&-", "書ける場所ではありません")] {
      let outcome = try tool.run(shell: "\"$0\" \(line) >\(place)")
      #expect(outcome.code == 2, "\(place): \(outcome.err)")
      #expect(outcome.err.hasPrefix("handbook: 「/dev/stdout」に書くことができませんでした（\(cause)）"), "\(outcome.err)")
      #expect(outcome.err.split(separator: "\n").count == 1)
    }
    #expect(try tool.run(shell: "\"$0\" \(line) 2>&-").code == 0)
  }

  @Test func `quiet and JSON show no progress`() throws {
    #expect(try onTerminal(try Tool(), "check --quiet") == "")
    let json = try onTerminal(try Tool(faulty), "check --format json")
    #expect(json.hasPrefix("[") && !json.contains("\u{1B}"))
  }
}
