private import Foundation
internal import HandbookModel

/// Another program of this machine, found on PATH: the one door to them.
struct Program {
  /// Its name.
  let name: String
  /// What it is told by the environment, beside what is there.
  var manners: [String: String] = [:]

  /// What a run came to.
  struct Outcome {
    /// Its exit code.
    let code: Int32
    /// What it wrote.
    let output: [UInt8]
    /// What it complained of.
    let complaint: [UInt8]

    /// Whether it did what it was asked.
    var isFine: Bool { code == 0 }
    /// Whether there is no such program.
    var isMissing: Bool { code == 127 }
  }

  /// Runs it to its end; `input` is what it reads.
  func run(_ arguments: [String], telling input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(manners) { _, ours in ours }
    let output = Pipe()
    // Files beside the one pipe: a pipe holds 64 KB, and whoever fills one while we read another would wait for ever.
    let (spoken, complaints) = (try TemporaryFile(input), try TemporaryFile())
    process.standardInput = spoken.handle
    process.standardOutput = output
    process.standardError = complaints.handle
    try process.run()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, output: bytes, complaint: try complaints.bytes())
  }
}

/// A file without a name, which goes when nobody holds it any more.
private struct TemporaryFile {
  let handle: FileHandle

  init(_ text: String = "") throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("handbook-\(UUID().uuidString)")
    guard FileManager.default.createFile(atPath: url.path, contents: Data(text.utf8)),
      let handle = FileHandle(forUpdatingAtPath: url.path)
    else {
      throw WorldError(
        Wording(ja: "一時ファイル「\(url.path)」を作れません", en: "Could not make the temporary file “\(url.path)”"))
    }
    try FileManager.default.removeItem(at: url)
    self.handle = handle
  }

  /// All that was written into it.
  func bytes() throws -> [UInt8] {
    try handle.seek(toOffset: 0)
    return Array(try handle.readToEnd() ?? Data())
  }
}
