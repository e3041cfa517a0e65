private import Foundation
internal import HandbookModel

/// Asks git about a repository: the one door to it.
///
/// What is asked only reads: nothing is checked out, nothing is fetched, and no filter or hook of the repository is run.
struct Git {
  /// The folder in which it is asked.
  let folder: String

  /// What git answered.
  struct Answer {
    /// Whether it could answer.
    let isFine: Bool
    /// Its answer; its complaint, if it could not.
    let bytes: [UInt8]

    /// The answer as text, its first line.
    var line: String {
      String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  }

  private static let manners = [
    "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
  ]

  /// Asks once; `input` is what git reads.
  func ask(_ arguments: [String], telling input: String = "") throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(Self.manners) { _, ours in ours }
    let (output, complaints) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaints
    // A file, since git that waits for a full pipe to be read while we wait for it to read ours would wait for ever.
    let spoken = input.isEmpty ? nil : try Self.file(input)
    process.standardInput = spoken?.handle ?? FileHandle.nullDevice
    defer { if let spoken { try? FileManager.default.removeItem(at: spoken.url) } }
    try process.run()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    let complaint = Array(complaints.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    if process.terminationStatus == 127 {
      throw WorldError(
        Wording(ja: "gitがありません。「apt-get install git」で入れてください", en: "There is no git: apt-get install git"))
    }
    let isFine = process.terminationStatus == 0
    return Answer(isFine: isFine, bytes: isFine ? bytes : complaint)
  }

  private static func file(_ text: String) throws -> (url: URL, handle: FileHandle) {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("handbook-\(UUID().uuidString)")
    guard FileManager.default.createFile(atPath: url.path, contents: Data(text.utf8)),
      let handle = FileHandle(forReadingAtPath: url.path)
    else {
      throw WorldError(
        Wording(ja: "一時ファイル「\(url.path)」を作れません", en: "Could not make the temporary file “\(url.path)”"))
    }
    return (url, handle)
  }
}
