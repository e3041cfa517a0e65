import Foundation
import HandbookModel
import Testing

@testable import HandbookPublishing

@Suite(.timeLimit(.minutes(5))) struct GitTests {
  /// A workshop in a repository of its own, with one commit, in which a line of the shell is run then.
  private func workshop(_ line: String) throws -> Workshop {
    let workshop = try Workshop()
    let begin = "git init -q . && git add . && git -c user.name=a -c user.email=b commit -qm a"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", "cd '\(workshop.root)' && \(begin); \(line)"]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return workshop
  }

  @Test func `what a repository would have run is not run`() throws {
    let hook = "printf '#!/bin/sh\\ntouch ran\\n' > hook && chmod +x hook && git config core.fsmonitor \"$PWD/hook\""
    let workshop = try workshop(hook)
    let answer = try Git(folder: workshop.root).ask(["status", "--porcelain"])
    #expect(answer.isFine && answer.line == "?? hook")
    #expect(!workshop.names().contains("ran"))
  }

  @Test func `git may complain at length`() throws {
    // Git warns of each of these lines.
    let workshop = try workshop("yes '!a text' | head -n 20000 > .gitattributes")
    let answer = try Git(folder: workshop.root).ask(["status", "--porcelain"])
    #expect(answer.isFine && answer.line == "?? .gitattributes")
  }

  @Test func `what git is told and what it answers may be long`() throws {
    let workshop = try workshop("")
    let git = Git(folder: workshop.root)
    let object = try git.ask(["rev-parse", "HEAD:content/handbook.yml"]).line
    let answer = try git.ask(["cat-file", "--batch"], telling: String(repeating: "\(object)\n", count: 20_000))
    #expect(answer.isFine && answer.bytes.count > 20_000 * 40)
  }

  @Test func `a question that git cannot answer comes with its complaint`() throws {
    let workshop = try Workshop()
    let answer = try Git(folder: workshop.root).ask(["rev-parse", "--git-dir"])
    #expect(!answer.isFine && answer.line.hasPrefix("fatal: not a git repository"))
  }
}
