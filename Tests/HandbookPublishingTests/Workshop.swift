import Foundation
import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookPublishing

/// A folder of a test with content, templates and an output that is not there yet.
///
/// It goes when the test is over.
final class Workshop {
  let root: String
  let folders: Folders

  /// Writes the example, with files that replace or join its own; paths outside `content/` begin with `/`.
  init(_ sections: KeyValuePairs<String, String> = ["first": "本文。"], files: [String: String] = [:]) throws {
    root = NSTemporaryDirectory().appending("/handbook-\(UUID().uuidString)").replacing("//", with: "/")
    folders = Folders(content: "\(root)/content", templates: "\(root)/templates", output: "\(root)/public")
    for (path, text) in Content.exampleTexts(sections, files: files).sorted(by: { $0.key < $1.key }) {
      try write(text, to: "content/\(path)")
    }
    try write("<title>{{pageTitle}}</title>\n{{{main}}}", to: "templates/page.mustache")
    try write("a {}", to: "templates/assets/a.css")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Writes a file below the root.
  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Removes a file or folder below the root.
  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }

  /// Runs a line of shell in the root, or in a folder below it; the test ends if it fails.
  func shell(_ line: String, in folder: String = ".") throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", line]
    process.currentDirectoryURL = URL(fileURLWithPath: "\(root)/\(folder)")
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(line)")
  }

  /// Walks the line and writes the site, into the output or another folder.
  @discardableResult
  func build(to output: String? = nil) throws -> (report: Report, written: WrittenSite?) {
    let folders = Folders(
      content: folders.content, templates: folders.templates, output: output.map { "\(root)/\($0)" } ?? folders.output)
    let publication = try Publication(of: folders)
    return (publication.report, try publication.write())
  }

  /// What the output, or another folder, holds: every file by its path.
  func files(in folder: String = "public") -> [String: Data] {
    let path = "\(root)/\(folder)"
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        FileManager.default.contents(atPath: "\(path)/\(name)").map { (name, $0) }
      })
  }

  /// The names in a folder below the root.
  func names(in folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []).sorted()
  }

  /// The number by which the file system knows a file.
  func node(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
    return (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? 0
  }
}
