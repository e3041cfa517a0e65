import Foundation
import Testing

@testable import handbook

/// A disk that is full, or fails, at each call that has to do with the content, one after the other.
@Suite(.enabled("needs strace", { Tool.hasStrace })) struct FailingDiskTests {
  /// A call of a run, as strace refuses it: by its name and its place among those on one path.
  struct Call: CustomStringConvertible {
    let name: String
    let path: String
    /// Where it moves the path to; the path itself if it moves nothing.
    let goal: String
    let place: Int
    var description: String { "\(name) \(path) \(place)" }
  }

  private static let causes = ["ENOSPC": "（ディスクの空きがありません）", "EIO": "（ディスクの読み書きに失敗しました）"]

  /// The calls on what lies in `content/` and `public/` that a line of the shell makes.
  private func calls(
    _ names: [String], of line: String, in tool: Tool, where isMeant: (Substring) -> Bool
  ) throws -> [Call] {
    _ = try tool.run(shell: "strace -f -y -o .calls -e trace=\(names.joined(separator: ",")) \(line)")
    let log = String(decoding: FileManager.default.contents(atPath: "\(tool.folder)/.calls") ?? Data(), as: UTF8.self)
    var counts: [String: Int] = [:]
    return log.split(separator: "\n").compactMap { line in
      let call = line.drop { $0 != " " }.drop { $0 == " " }
      let name = String(call.prefix { $0 != "(" })
      // A path is quoted, or stands in brackets behind the number of the open file.
      let paths = call.matches(of: /[<"](?:[^<">]*\/)?((?:content|public)(?:\/[^<">]*)?)[>"]/).map { String($0.1) }
      for path in Set(paths) { counts["\(name) \(path)", default: 0] += 1 }
      guard names.contains(name), let path = paths.first, isMeant(call) else { return nil }
      return Call(name: name, path: path, goal: paths.last ?? path, place: counts["\(name) \(path)"] ?? 0)
    }
  }

  private func run(_ line: String, refusing call: Call, with error: String, in tool: Tool) throws -> Tool.Outcome {
    try tool.run(
      shell: "strace -qq -f -o /dev/null -P '\(call.path)' -P '\(tool.folder)/\(call.path)'"
        + " -e trace=\(call.name) -e inject=\(call.name):error=\(error):when=\(call.place) \(line)")
  }

  /// The lines of a run without those of strace.
  private func complaints(in outcome: Tool.Outcome) -> [Substring] {
    let lines = outcome.err.split(separator: "\n").filter { !$0.hasPrefix("strace: ") }
    return lines.isEmpty ? [""] : lines
  }

  private static let writing = ["mkdir", "openat", "write", "rename", "unlink", "rmdir", "syncfs"]
  private static let reading = ["openat", "read", "getdents64", "newfstatat"]

  /// Whether a call that fails is noticed at all: one may ask again what it has asked, and the system takes locks back.
  private func matters(_ call: Call) -> Bool {
    call.name != "newfstatat" && !(call.name == "unlink" && call.path.hasSuffix("-lock"))
  }

  private func isRead(_ call: Substring) -> Bool { !call.contains("O_CREAT") && !call.contains("ENOENT") }

  /// A tool with an edition that was released before, or with none.
  private func tool(after earlier: String?) throws -> Tool {
    let tool = try Tool.releasable()
    if let earlier { try #require(try tool.run(shell: Tool.release(earlier)).code == 0) }
    return tool
  }

  /// Every call of a first release is refused; of a later one, which makes nearly the same calls, every fifth.
  @Test(arguments: [(nil, 1), ("2023-10", 5)])
  func `a release on a full or failing disk freezes nothing or all, names the file, and the next run finishes`(
    _ earlier: String?, _ step: Int
  ) throws {
    let line = Tool.release("2024-02")
    let whole = try tool(after: earlier)
    let before = whole.files(in: "content")
    let writes = try calls(Self.writing, of: line, in: whole) { !$0.contains("O_RDONLY") }
    let reads = try calls(Self.reading, of: line, in: try tool(after: earlier), where: isRead)
    let after = whole.files(in: "content")
    let edition = after.filter { $0.key.hasPrefix("editions/2024-02/") }
    try #require(edition.count > 3 && Set(writes.map(\.name)) == Set(Self.writing) && reads.count > 20)
    var outcomes: Set<String> = []
    let trials = writes.map { ($0, "ENOSPC") } + (writes + reads).map { ($0, "EIO") }
    for (number, (call, error)) in trials.enumerated() where number.isMultiple(of: step) {
      let tool = try tool(after: earlier)
      let outcome = try run(line, refusing: call, with: error, in: tool)
      let left = tool.ownFiles
      let isFrozen = left.keys.contains { $0.hasPrefix("editions/2024-02/") }
      outcomes.insert(isFrozen ? "all" : "nothing")
      if isFrozen {
        #expect(left.filter { $0.key.hasPrefix("editions/2024-02/") } == edition, "\(call)")
      } else {
        #expect(tool.files(in: "content") == before, "\(call)")
      }
      if outcome.code != 0 || matters(call) {
        let said = complaints(in: outcome)
        let isNamed = said[0].contains(call.goal) && said[0].contains(Self.causes[error] ?? "?")
        #expect(outcome.code != 0 && isNamed && said.count <= 3, "\(call): \(outcome.err)")
        #expect(said[0].contains("封印してあり") == isFrozen, "\(call): \(outcome.err)")
      }
      let next = try tool.run(shell: line)
      let isDone = next.code == 0 || isFrozen && next.err.contains("[release-edition]")
      #expect(isDone, "\(call): \(next.err)")
      #expect(tool.files(in: "content") == after, "\(call)")
    }
    #expect(outcomes == ["all", "nothing"])
  }

  @Test func `verify names the file that a failing disk does not give`() throws {
    let tool = try Tool.releasable()
    try #require(try tool.run(shell: Tool.release("2024-02")).code == 0)
    try #require(try tool.run("build").code == 0)
    for (number, call) in try calls(Self.reading, of: "\"$0\" verify", in: tool, where: isRead).enumerated() {
      // A page is like the next: of the calls on the site every fifth is enough.
      if call.path.hasPrefix("public/"), !number.isMultiple(of: 5) { continue }
      let outcome = try run("\"$0\" verify", refusing: call, with: "EIO", in: tool)
      guard outcome.code != 0 || matters(call) else { continue }
      let said = complaints(in: outcome)
      let isNamed = said[0].contains(call.goal) && said[0].contains(Self.causes["EIO"] ?? "?")
      #expect(outcome.code != 0 && isNamed, "\(call): \(outcome.err)")
      // Nothing is said of a file whose bytes nobody knows.
      #expect(said.count { $0.contains(": 誤り: ") } <= 1, "\(call): \(outcome.err)")
    }
  }
}
