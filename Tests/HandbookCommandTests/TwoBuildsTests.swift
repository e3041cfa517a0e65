import Foundation
import Glibc
import Testing

@testable import handbook

/// Builds that are killed, and builds into one folder at once.
@Suite struct TwoBuildsTests {
  /// What the output holds for each of two texts, and a tool whose site is the first.
  private func sites() throws -> (tool: Tool, old: [String: Data], new: [String: Data]) {
    let tool = try Tool(["first": "本文。", "second": "[](first.md)"])
    // A style sheet that takes a while to write.
    try tool.write(String(repeating: "a { color: red }\n", count: 200_000), to: "templates/assets/a.css")
    try change(tool, to: "新しい本文。")
    try #require(try tool.run("build").code == 0)
    let new = tool.files(in: "public")
    try change(tool, to: "本文。")
    try #require(try tool.run("build").code == 0)
    return (tool, tool.files(in: "public"), new)
  }

  private func change(_ tool: Tool, to text: String) throws {
    try tool.write("---\ntitle: 題\n---\n\n\(text)\n", to: "content/sections/first.md")
    try tool.write(text + String(repeating: " ", count: 3_000_000), to: "templates/assets/b.css")
  }

  @Test func `while another writes, a build says who, and leaves the site`() throws {
    let tool = try Tool()
    try #require(try tool.run("build").code == 0)
    let site = tool.files(in: "public")
    let descriptor = unsafe open("\(tool.folder)/.public-lock", O_RDWR | O_CREAT, 0o644)
    var wish = flock()
    wish.l_type = Int16(F_WRLCK)
    try #require(unsafe fcntl(descriptor, F_SETLK, &wish) == 0)
    let outcome = try tool.run("build")
    #expect(outcome.code == 2)
    #expect(
      outcome.err == "handbook: ほかの handbook が「public」に書いています（pid \(getpid())）。終わってから、もう一度実行してください\n")
    #expect(tool.files(in: "public") == site)
    close(descriptor)
    #expect(try tool.run("build").code == 0)
    #expect(!tool.has(".public-lock"))
  }

  @Test func `of eight builds at once each ends well or says that another writes`() throws {
    let (tool, _, new) = try sites()
    try change(tool, to: "新しい本文。")
    for _ in 1...4 {
      let builds = try (0..<8).map { try tool.startBuild(complaining: "build\($0)") }
      for build in builds { build.waitUntilExit() }
      #expect(builds.contains { $0.terminationStatus == 0 })
      for (number, build) in builds.enumerated() {
        let complaint = tool.complaints("build\(number)")
        let isRefused = complaint.contains("ほかの handbook が「public」に書いています")
        #expect(build.terminationStatus == 0 ? complaint.isEmpty : isRefused, "\(complaint)")
      }
      let isWhole = tool.files(in: "public") == new
      #expect(isWhole)
      #expect(!tool.has(".public-next") && !tool.has(".public-lock"))
    }
  }

  @Test func `a build killed at any moment leaves the old site or the new one, and the next run finishes`() throws {
    let (tool, old, new) = try sites()
    var outcomes: Set<String> = []
    for moment in 0..<24 {
      try change(tool, to: "新しい本文。")
      let build = try tool.startBuild(complaining: "killed")
      usleep(UInt32(moment * 6000))
      kill(build.processIdentifier, SIGKILL)
      build.waitUntilExit()
      let site = tool.files(in: "public")
      let isWhole = site == old || site == new
      #expect(isWhole, "killed at \(moment)")
      outcomes.insert(site == old ? "old" : "new")
      try change(tool, to: "本文。")
      let next = try tool.run("build", "--quiet")
      #expect(next.code == 0, "\(next.err)")
      let isOld = tool.files(in: "public") == old
      #expect(isOld, "after a kill at \(moment)")
      let litter = (try? FileManager.default.contentsOfDirectory(atPath: tool.folder)) ?? []
      #expect(litter.filter { $0.hasPrefix(".public") } == [])
    }
    #expect(outcomes.contains("old"))
  }
}
