import Foundation
import Testing

@testable import handbook

/// Releases as people run them: whole or not at all, whatever happens.
@Suite struct ReleaseCommandTests {
  @Test func `a code of a printed sheet leads to its edition`() throws {
    let tool = try Tool.releasable()
    #expect(try tool.run(shell: Tool.release("2024-02")).code == 0)
    _ = try tool.run("build", "--edition", "2024-02")
    let style = String(decoding: tool.files(in: "public")["assets/handbook.css"] ?? Data(), as: UTF8.self)
    let code = try #require(style.firstMatch(of: /照合コード ([0-9a-f-]{19})/).map { String($0.1) })
    #expect(try tool.run("verify", "--code", code).out == "最新：「2024年2月版」（2024-02）の印刷物です\n")
    #expect(try tool.run(shell: Tool.release("2024-03")).code == 0)
    let old = try tool.run("verify", "--code", code.uppercased())
    #expect(old.code == 0 && old.out == "旧版：「2024年2月版」（2024-02）の印刷物です。最新は「2024年3月版」です\n")
    let unknown = try tool.run("verify", "--code", "0000-0000-0000-0000")
    #expect(unknown.code == 1 && unknown.out.contains("版はありません"))
    #expect(try tool.run("verify", "--code", "x").code == 64)
    #expect(try tool.run("build", "--edition", "1999").err.contains("版「1999」は editions/ にない"))
  }

  @Test(arguments: ["index", "INDEX", "2024-02-digest", "next", "版", "a/b", "-a"])
  func `an id that cannot name the pages of an edition is refused`(_ id: String) throws {
    let tool = try Tool.releasable()
    let outcome = try tool.run(shell: "\(Tool.release("2024-02")) --id=\(id)")
    #expect(outcome.code == 64 && outcome.err.contains("--id は半角の英数字と"), "\(outcome.err)")
    #expect(!tool.has("content/editions"))
  }

  @Test func `git is asked whether everything is committed`() throws {
    let tool = try Tool.releasable()
    let begin =
      "git init -q . && git add content templates && git -c user.name=a -c user.email=b commit -qm a && rm -f .out .err"
    _ = try tool.run(shell: "printf '.*\\n' > .git-ignored; \(begin); printf '.*\\n' > .git/info/exclude")
    _ = try tool.run(shell: "echo x > content/README.md")
    let dirty = try tool.run(shell: Tool.release("2024-02"))
    #expect(dirty.code == 1 && dirty.err.contains("[release-work-tree]"))
    #expect(!tool.has("content/editions"))
    #expect(try tool.run(shell: Tool.release("2024-02") + " --allow-dirty").code == 0)
    let seal = String(decoding: tool.files(in: "content")["editions/2024-02/manifest.yml"] ?? Data(), as: UTF8.self)
    #expect(seal.contains("\nwork-tree: dirty\n"))
  }

  @Test func `of two releases at once one is made, and the other says why not`() throws {
    let tool = try Tool.releasable()
    let words = ["release", "--date", "2024-02", "--effective", "2024-02", "--approved-by", "manager"]
    let releases = try (0..<4).map { try tool.start(words, complaining: "release\($0)") }
    for release in releases { release.waitUntilExit() }
    #expect(releases.count { $0.terminationStatus == 0 } == 1)
    for (number, release) in releases.enumerated() where release.terminationStatus != 0 {
      let complaint = tool.complaints("release\(number)")
      let isSaid = ["ほかの handbook が", "確かめている間に", "[release-edition]"].contains { complaint.contains($0) }
      #expect(isSaid, "\(complaint)")
    }
    #expect(try tool.run("verify", "editions").code == 0)
    #expect(tool.ownFiles == tool.files(in: "content"))
  }

  @Test(.enabled("needs strace", { Tool.hasStrace }))
  func `killed at any call that changes the disk, a release leaves nothing or all, and the next run finishes`() throws {
    let whole = try Tool.releasable()
    try #require(try whole.run(shell: Tool.release("2024-02")).code == 0)
    let (before, after) = (try Tool.releasable().files(in: "content"), whole.files(in: "content"))
    var outcomes: Set<String> = []
    for call in ["mkdir", "write", "rename", "unlink", "rmdir", "syncfs"] {
      // A file is like the next: of their writes every third is enough.
      for count in stride(from: 1, to: 25, by: call == "write" ? 3 : 1) {
        let tool = try Tool.releasable()
        let killed = try tool.run(
          shell:
            "strace -qq -f -o /dev/null -e trace=\(call) -e inject=\(call):signal=KILL:when=\(count) \(Tool.release("2024-02"))"
        )
        guard killed.code != 0 else { break }
        let left = tool.ownFiles
        let isFrozen = left.keys.contains { $0.hasPrefix("editions/") }
        outcomes.insert(isFrozen ? "all" : "nothing")
        let edition = left.filter { $0.key.hasPrefix("editions/") }
        #expect(edition == (isFrozen ? after.filter { $0.key.hasPrefix("editions/") } : [:]), "\(call) \(count)")
        if !isFrozen { #expect(left == before, "\(call) \(count)") }
        let next = try tool.run(shell: Tool.release("2024-02"))
        // A release that was killed when nothing was left to do has been made.
        let isDone = next.code == 0 || isFrozen && next.err.contains("[release-edition]")
        #expect(isDone, "\(call) \(count): \(next.err)")
        #expect(tool.files(in: "content") == after, "\(call) \(count)")
      }
    }
    #expect(outcomes == ["all", "nothing"])
  }
}
