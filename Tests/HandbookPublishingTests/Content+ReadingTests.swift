import Foundation
import Glibc
import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookPublishing

@Suite struct ContentReadingTests {
  private func content(of workshop: Workshop) throws -> (paths: [String], refused: [String]) {
    var report = Report()
    let content = try Content(readingFrom: Folder(path: workshop.folders.content), report: &report)
    #expect(report.diagnostics.allSatisfy { $0.id == "file-refused" && $0.severity == .error })
    return (content.files.map(\.path), report.sorted.map(\.span.path))
  }

  private let example = Content.exampleTexts(["first": ""]).keys.sorted()

  @Test func `every file is read, with its bytes and in the order of their paths`() throws {
    let workshop = try Workshop(files: ["sections/deep/ab.md": "x", "図.txt": "日本"])
    var report = Report()
    let content = try Content(readingFrom: Folder(path: workshop.folders.content), report: &report)
    #expect(content.files.map(\.path) == (example + ["sections/deep/ab.md", "図.txt"]).sorted())
    #expect(content.file("図.txt")?.bytes == Array("日本".utf8))
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `hidden files, what editors leave and frozen editions are passed over`() throws {
    let files = [
      ".git/config": "x", ".DS_Store": "x", "sections/.first.md.swp": "x", "sections/first.md~": "x",
      "sections/#first.md#": "x", "editions/2020/handbook.yml": "x",
    ]
    let found = try content(of: try Workshop(files: files))
    #expect(found.paths == example)
    #expect(found.refused == [])
  }

  @Test func `what is no ordinary file is refused by name and not opened`() throws {
    let workshop = try Workshop()
    let folder = "\(workshop.root)/content/sections"
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/link.md", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/loop", withDestinationPath: folder)
    // A pipe that were opened would wait for a writer for ever.
    try #require(unsafe mkfifo("\(folder)/pipe.md", 0o644) == 0)
    let found = try content(of: workshop)
    #expect(found.paths == example)
    #expect(found.refused == ["sections/link.md", "sections/loop", "sections/pipe.md"])
    #expect(try workshop.build().written == nil)
  }

  @Test func `a name that is not UTF-8 is refused`() throws {
    let workshop = try Workshop()
    let name = Array("\(workshop.root)/content/sections/".utf8).map { CChar(bitPattern: $0) } + [-126, -96, 0]
    let descriptor = unsafe open(name, O_CREAT | O_WRONLY, 0o644)
    try #require(descriptor >= 0)
    close(descriptor)
    let found = try content(of: workshop)
    #expect(found.paths == example)
    #expect(found.refused.count == 1)
  }

  @Test func `folders are followed eight deep`() throws {
    let eight = (1...8).map { "\($0)" }.joined(separator: "/")
    let found = try content(of: try Workshop(files: ["\(eight)/in.md": "x", "\(eight)/9/out.md": "x"]))
    #expect(found.paths.contains("\(eight)/in.md"))
    #expect(found.refused == ["\(eight)/9"])
  }

  @Test func `a folder that is not there is named`() throws {
    let error = #expect(throws: WorldError.self) {
      var report = Report()
      _ = try Content(readingFrom: Folder(path: "/nowhere/content"), report: &report)
    }
    #expect(error?.summary.english.hasPrefix("There is no folder “/nowhere/content”. ") == true)
  }

  @Test func `a file that is too large is named`() throws {
    let workshop = try Workshop(files: ["figures/huge.png": "x"])
    let path = "\(workshop.root)/content/figures/huge.png"
    try #require(unsafe truncate(path, off_t(Folder.largestFile + 1)) == 0)
    let finding = try #require(try workshop.build().report.diagnostics.first)
    #expect(finding.id == "file-unreadable" && finding.span == .start(of: "figures/huge.png"))
    #expect(finding.summary.english == "It cannot be read (it is larger than 32 MB)")
  }
}
