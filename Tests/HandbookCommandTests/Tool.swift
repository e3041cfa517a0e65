import Foundation
import HandbookModel
import HandbookTestKit

/// The built command, run as people run it, in a folder of its own that goes when the test is over.
final class Tool {
  /// How a run ended, and what it printed.
  struct Outcome {
    let code: Int32
    let out: String
    let err: String
  }

  /// The folder the command is run in: it has `content/` and `templates/`.
  let folder: String

  /// The command stands beside the bundle of the tests.
  static let path: String = {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("handbook").path
  }()

  /// A hierarchy without anything to confirm, so that the example has no finding at all.
  private static let documents = """
    | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
    |---|---|---|---|---|
    | 基本方針 {#policy} | 考え方 | | 方針 | ポータル |
    """

  init(_ sections: KeyValuePairs<String, String> = ["first": "本文。"], files: [String: String] = [:]) throws {
    folder = NSTemporaryDirectory().appending("/handbook-\(UUID().uuidString)").replacing("//", with: "/")
    let all = ["documents.md": Self.documents].merging(files) { _, new in new }
    for (path, text) in Content.exampleTexts(sections, files: all) { try write(text, to: "content/\(path)") }
    try write("<title>{{pageTitle}}</title>\n{{{main}}}", to: "templates/page.mustache")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file below the folder.
  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  /// Writes any bytes as a file below the folder.
  func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Whether there is something below the folder.
  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(path)") }

  /// The files of a folder, by their paths.
  func files(in name: String) -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: "\(folder)/\(name)")?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { path in
        FileManager.default.contents(atPath: "\(folder)/\(name)/\(path)").map { (path, $0) }
      })
  }

  /// Runs the command, or a line of the shell in which `$0` is the command.
  func run(_ arguments: String..., shell: String? = nil, environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, shell: shell, environment: environment)
  }

  /// The same with arguments in a list.
  func run(_ arguments: [String], shell: String? = nil, environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    let words = shell.map { ["/bin/sh", "-c", $0, Self.path] } ?? ["/usr/bin/env", Self.path] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { _, new in new }
    let (out, err) = (try file("out"), try file("err"))
    process.standardOutput = out
    process.standardError = err
    try process.run()
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, out: text("out"), err: text("err"))
  }

  /// Starts a build and does not wait for it; its complaints go to a file of the folder.
  func startBuild(complaining name: String) throws -> Process {
    try start(["build", "--quiet"], complaining: name)
  }

  /// Starts the command and does not wait for it; its complaints go to a file of the folder.
  func start(_ arguments: [String], complaining name: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try file(name)
    try process.run()
    return process
  }

  /// Starts the command and does not wait for it; `said` tells what it has printed so far.
  func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = try file("said")
    process.standardError = try file("said-err")
    try process.run()
    return process
  }

  /// What a command that was started has printed.
  func said() -> String { text("said") + text("said-err") }

  /// What a build has complained of.
  func complaints(_ name: String) -> String { text(name) }

  private func file(_ name: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: "\(folder)/.\(name)"))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder)/.\(name)"))
  }

  private func text(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: "\(folder)/.\(name)") ?? Data(), as: UTF8.self)
  }
}
