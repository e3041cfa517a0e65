import Foundation
import Glibc
import HandbookModel
import HandbookTestKit
import Testing

@testable import handbook

/// The preview as a process, with files saved under it.
@Suite(.serialized, .timeLimit(.minutes(15))) struct ServeCommandTests {
  /// A preview that runs until it is let go.
  private final class Running {
    let tool: Tool
    let port: UInt16
    private let process: Process

    init(_ tool: Tool, arguments: [String] = []) throws {
      self.tool = tool
      process = try tool.start(["serve", "--port", "0"] + arguments)
      let said = try Self.wait { tool.said().firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { UInt16($0.1) } }
      port = try #require(said, "\(tool.said())")
    }

    deinit {
      process.terminate()
      process.waitUntilExit()
    }

    var isRunning: Bool { process.isRunning }

    func page(_ path: String = "/sections/first.html") -> String { Visitor.get(path, port: port)?.body ?? "" }

    /// Asks until an answer comes, for some seconds.
    static func wait<Answer>(seconds: Double = 20, _ ask: () -> Answer?) throws -> Answer? {
      let end = Date().addingTimeInterval(seconds)
      while Date() < end {
        if let answer = ask() { return answer }
        usleep(20_000)
      }
      return nil
    }

    /// Whether a page comes to hold a text.
    func shows(_ text: String, _ path: String = "/sections/first.html") throws -> Bool {
      try Self.wait { page(path).contains(text) ? true : nil } ?? false
    }

    func save(_ text: String, to path: String = "content/sections/first.md") throws {
      try tool.write("---\ntitle: 題\n---\n\n\(text)\n", to: path)
    }

    /// The number of the build that is shown.
    func build() -> Int {
      let build = page("/index.html").firstMatch(of: /data-build="[^"]*-(\d+)"/)
      return build.flatMap { Int($0.1) } ?? 0
    }
  }

  private func running() throws -> Running { try Running(try Tool(["first": "初めの本文。"])) }

  @Test func `a save is told to listeners and shown, and nothing is written`() throws {
    let running = try running()
    #expect(running.page().contains("初めの本文。"))
    let listener = try #require(Visitor(port: running.port))
    listener.send("GET /handbook-preview/events HTTP/1.1\r\nHost: localhost:\(running.port)\r\n\r\n")
    let first = listener.read(until: "event: build")
    #expect(first.contains("text/event-stream") && first.contains("-1\n"))
    try running.save("次の本文。")
    #expect(listener.read(until: "-2\n").contains("event: build\ndata: "))
    #expect(running.page().contains("次の本文。"))
    #expect(!running.tool.has("public"))
  }

  @Test func `broken text leaves the last good page, with the error above it`() throws {
    let running = try running()
    try running.save("[](nowhere.md)")
    #expect(try running.shows("content/sections/first.md:5:1"))
    #expect(running.page().contains("初めの本文。"))
    #expect(running.page().contains("reference-broken"))
    #expect(!running.page().contains(running.tool.folder))
    try running.tool.write([0xFF, 0xFE, 0x00], to: "content/handbook.yml")
    #expect(try running.shows("not-utf8", "/index.html"))
    let outline = "title: 例\norganization: 社\nedition: {id: e, name: 版, date: 2024-01}\nsections: [first]\n"
    try running.tool.write(outline, to: "content/handbook.yml")
    try running.save("直した本文。")
    #expect(try running.shows("直した本文。"))
    #expect(!running.page().contains("handbook-preview\" lang"))
  }

  @Test func `a handbook that is broken from the beginning is shown once it is mended`() throws {
    let running = try Running(try Tool(["first": "[](nowhere.md)"]))
    let answer = try #require(Visitor.get("/sections/first.html", port: running.port))
    #expect(answer.status == 503 && answer.body.contains("reference-broken"))
    try running.save("直した本文。")
    #expect(try running.shows("直した本文。"))
  }

  @Test func `a file that is being written is read again when it is whole`() throws {
    let running = try running()
    let handle = try #require(FileHandle(forWritingAtPath: "\(running.tool.folder)/content/sections/first.md"))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data("---\ntitle: 題\n---\n\n[](now".utf8))
    try running.tool.write("b {}", to: "templates/assets/b.css")
    #expect(try running.shows("b {}", "/assets/b.css"))
    try handle.write(contentsOf: Data("\n\n書き終えた本文。\n".utf8))
    #expect(!running.page().contains("書き終えた本文。"))
    try handle.close()
    #expect(try running.shows("書き終えた本文。"))
  }

  @Test func `new files and folders are seen, and a folder that goes and comes back`() throws {
    let running = try running()
    try running.tool.write("b {}", to: "templates/assets/new/b.css")
    #expect(try running.shows("b {}", "/assets/new/b.css"))
    try running.tool.write("c {}", to: "templates/assets/new/b.css")
    #expect(try running.shows("c {}", "/assets/new/b.css"))
    let content = "\(running.tool.folder)/content"
    try FileManager.default.moveItem(atPath: content, toPath: content + "-away")
    #expect(try running.shows("フォルダーを読めません"))
    #expect(running.page().contains("初めの本文。"))
    try FileManager.default.moveItem(atPath: content + "-away", toPath: content)
    #expect(try Running.wait { running.page().contains("フォルダーを読めません") ? nil : true } ?? false)
    try running.save("戻った本文。")
    #expect(try running.shows("戻った本文。"))
  }

  @Test func `what editors keep for themselves builds nothing`() throws {
    let running = try running()
    let build = running.build()
    let sections = "\(running.tool.folder)/content/sections"
    for name in [
      ".first.md.swp", "first.md~", "4913", "#first.md#", "first.md.tmp", "first.md.crswap", "first.md___jb_tmp___",
      "~$first.md", "Thumbs.db",
    ] {
      try running.tool.write("x", to: "content/sections/\(name)")
      try FileManager.default.removeItem(atPath: "\(sections)/\(name)")
    }
    // The lock of Emacs leads nowhere.
    try FileManager.default.createSymbolicLink(atPath: "\(sections)/.#first.md", withDestinationPath: "me@here.1")
    usleep(600_000)
    #expect(running.build() == build)
    #expect(running.isRunning)
  }

  /// Lines of the shell that save a file as editors do: in place, by a new file that takes its name, and beside a copy.
  static let ways = [
    "cat text > first.md", "cat text > .first.md.tmp && mv .first.md.tmp first.md",
    "cp first.md first.md~ && cat text > 4913 && rm 4913 && cat text > first.md",
    "mv first.md first.md~ && cat text > first.md", "rm first.md && cat text > first.md",
    "cat text > first.md___jb_tmp___ && mv first.md first.md___jb_old___ && mv first.md___jb_tmp___ first.md"
      + " && rm first.md___jb_old___",
    "sed -i 's/本文/文/' first.md && sed -i 's/文/本文/' first.md && cat text > first.md",
  ]

  @Test(arguments: ways) func `every way to save a file shows it, and leaves nothing to complain of`(_ way: String)
    throws
  {
    let running = try running()
    let save = "cd content/sections && printf -- '---\\ntitle: 題\\n---\\n\\n保存した本文。\\n' > ../../text && "
    _ = try running.tool.run(shell: save + way.replacing("text", with: "../../text"))
    #expect(try running.shows("保存した本文。"))
    #expect(try Running.wait { running.page().contains("handbook-preview\" lang") ? nil : true } ?? false)
  }

  @Test(arguments: [0, 20_000, 100_000])
  func `a thousand saves are two builds at most, and the last is shown`(_ pause: UInt32) throws {
    let running = try running()
    let build = running.build()
    for number in 1...1000 {
      try running.save("本文の\(number)。")
      // Long enough for a build to begin, and to end, while whoever saves has hardly begun.
      if number <= 5 { usleep(pause) }
    }
    #expect(try running.shows("本文の1000。"))
    usleep(600_000)
    let builds = running.build() - build
    #expect(builds >= 1 && builds <= 2, "\(builds) builds")
    #expect(running.page().contains("本文の1000。"))
  }

  @Test func `a thousand broken saves are told of, and mended by one more`() throws {
    let running = try running()
    for number in 1...1000 {
      switch number % 4 {
      case 0: try running.save("[](nowhere\(number).md)")
      case 1: try running.tool.write([0xFF, 0xFE, UInt8(number % 256)], to: "content/sections/first.md")
      case 2: try running.tool.write("title: [", to: "content/handbook.yml")
      default: try FileManager.default.removeItem(atPath: "\(running.tool.folder)/content/handbook.yml")
      }
    }
    #expect(try running.shows("handbook-preview\" lang"))
    #expect(running.page().contains("初めの本文。"))
    for (path, text) in Content.exampleTexts(["first": "直した本文。"]) where path != "documents.md" {
      try running.tool.write(text, to: "content/\(path)")
    }
    #expect(try running.shows("直した本文。"))
    #expect(!running.page().contains("handbook-preview\" lang"))
  }

  @Test func `hostile requests learn nothing, and others are answered meanwhile`() throws {
    let running = try running()
    try running.tool.write("secret", to: "secret.txt")
    // Half a request, and a very long one, are left open.
    let half = try #require(Visitor(port: running.port))
    half.send("GET / HTTP/1.1\r\nHost: 127")
    let long = try #require(Visitor(port: running.port))
    long.send("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 200_000))
    for path in [
      "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/../secret.txt", "/content/handbook.yml", "/.git/config", "/%00",
    ] {
      let answer = try #require(Visitor.get(path, port: running.port))
      #expect(answer.status == 404, "\(path)")
      #expect(!answer.body.contains("secret") && !answer.body.contains(running.tool.folder))
    }
    #expect(Visitor.get("/", port: running.port, host: "evil.example:\(running.port)")?.status == 403)
    #expect(Visitor.get("/", port: running.port, more: "Origin: http://evil.example\r\n")?.status == 403)
    #expect(Visitor.get("/", port: running.port, method: "POST", more: "Content-Length: 0\r\n")?.status == 405)
    let head = try #require(Visitor.get("/sections/first.html", port: running.port, method: "HEAD"))
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(head.head.contains("Content-Length: ") && head.head.lowercased().contains("cache-control: no-store"))
    #expect(!head.head.lowercased().contains("server:") && !head.head.lowercased().contains("access-control"))
    #expect(running.page().contains("初めの本文。"))
  }

  @Test func `a port that is taken, or a folder that is missing, ends with 2 and what to do`() throws {
    let running = try running()
    let second = try running.tool.run("serve", "--port", "\(running.port)")
    #expect(second.code == 2)
    #expect(second.err.contains("--port で別の番号"))
    let missing = try running.tool.run("serve", "--port", "0", "--content", "nowhere")
    #expect(missing.code == 2)
    #expect(missing.err.contains("nowhere"))
  }

  @Test func `other machines reach it only when told`() throws {
    let closed = try running()
    let open = try Running(try Tool(["first": "本文。"]), arguments: ["--open-to-network"])
    #expect(Visitor.get("/", port: closed.port, host: "192.168.0.9:\(closed.port)")?.status == 403)
    #expect(Visitor.get("/", port: open.port, host: "192.168.0.9:\(open.port)")?.status == 200)
    #expect(Visitor.get("/", port: open.port, host: "evil.example:\(open.port)")?.status == 403)
  }
}
