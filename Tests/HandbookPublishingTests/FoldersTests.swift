import Foundation
import HandbookModel
import Testing

@testable import HandbookPublishing

@Suite struct FoldersTests {
  @Test(arguments: [
    ("content", "content"), ("content/", "content"), ("a/b//", "a/b"), ("/", "/"), ("//", "/"),
    ("./content", "./content"),
  ])
  func `a path is taken as given, without blank steps at its end`(_ given: String, _ taken: String) {
    #expect(Folders(content: given, templates: "t", output: "o").content == taken)
  }

  /// Building into any of these would destroy what people wrote.
  @Test(arguments: [
    "content", "content/", "content/public", "content/sections", "templates", "templates/assets/x", ".", "./",
    "content/../content", "templates/../content/new", "link", "link/new", "new/../content", "new/./../content/x",
    "new/..", "new/more/../../templates",
  ])
  func `an output that overlaps what is read is refused`(_ output: String) throws {
    let workshop = try Workshop()
    try FileManager.default.createSymbolicLink(
      atPath: "\(workshop.root)/link", withDestinationPath: "\(workshop.root)/content")
    let (content, templates) = (workshop.files(in: "content"), workshop.files(in: "templates"))
    let error = try #require(throws: WorldError.self) { try workshop.build(to: output) }
    #expect(error.summary.english.contains("overlaps"))
    #expect(workshop.files(in: "content") == content)
    #expect(workshop.files(in: "templates") == templates)
    #expect(workshop.names() == ["content", "link", "templates"])
  }

  @Test(arguments: ["public", "content-site", "new/../other", "templates.out", "content/../public", "a/b"])
  func `an output beside what is read is not`(_ output: String) throws {
    let workshop = try Workshop()
    let content = workshop.files(in: "content")
    #expect(try workshop.build(to: output).written != nil)
    #expect(FileManager.default.fileExists(atPath: "\(workshop.root)/\(output)/index.html"))
    #expect(workshop.files(in: "content") == content)
  }
}
