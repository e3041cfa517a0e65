import Foundation
import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookPublishing

@Suite struct EditionComparisonTests {
  /// A workshop whose content was committed, tagged `first`, and then changed.
  private func workshop(_ before: String = "窓", _ after: String = "戸") throws -> Workshop {
    let workshop = try Workshop(["first": "- [ ] \(before)を閉めること。 {#r}"])
    try workshop.write("", to: "none/.gitkeep")
    for command in [
      ["init", "-q"], ["add", "none", "templates"], ["commit", "-q", "-m", "none"], ["tag", "bare"],
      ["add", "."], ["commit", "-q", "-m", "first"], ["tag", "first"],
    ] {
      try Self.git(command, in: workshop.root)
    }
    try workshop.write("---\ntitle: firstの題名\n---\n\n- [ ] \(after)を閉めること。 {#r}\n", to: "content/sections/first.md")
    return workshop
  }

  private static func git(_ arguments: [String], in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let name = ["-c", "user.name=甲", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
    process.arguments = ["git", "-C", folder] + name + arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private func markdown(_ comparison: EditionComparison) throws -> String {
    let bytes = try comparison.bytes(as: "markdown", isOldLeft: false, hasRemarks: true, usesColour: false)
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  @Test(arguments: ["git:first", "git:HEAD", "git:HEAD~0"])
  func `a git revision is compared with what is being worked on`(_ name: String) throws {
    let workshop = try workshop()
    let comparison = try EditionComparison(of: name, with: nil, in: workshop.folders)
    #expect(comparison.isDifferent)
    let text = try markdown(comparison)
    #expect(text.contains("<del>") && text.contains("窓") && text.contains("戸"))
  }

  @Test func `a revision does not differ from itself, and nothing is checked out`() throws {
    let workshop = try workshop()
    let before = workshop.files(in: "content")
    #expect(try !EditionComparison(of: "git:first", with: "git:HEAD", in: workshop.folders).isDifferent)
    #expect(workshop.files(in: "content") == before)
  }

  @Test func `folders are compared as they lie there`() throws {
    let workshop = try workshop()
    let comparison = try EditionComparison(
      of: workshop.folders.content, with: workshop.folders.content, in: workshop.folders)
    #expect(!comparison.isDifferent && comparison.before.isReadable)
  }

  /// A name, and what is said of it.
  static let wrong = [
    ("git:nowhere", "gitの版「nowhere」はありません"), ("git:", "gitの版「」はありません"), ("git:--all", "gitの版「--all」はありません"),
    ("git:HEAD:content", "gitの版「HEAD:content」はありません"), ("git:bare", "gitの版「bare」には、フォルダー「"),
    ("nowhere", "フォルダー「nowhere」がありません"),
  ]

  @Test(arguments: wrong) func `what is not there is named`(_ name: String, _ words: String) throws {
    let workshop = try workshop()
    let error = #expect(throws: WorldError.self) {
      try EditionComparison(of: name, with: nil, in: workshop.folders)
    }
    #expect(error?.summary.japanese.contains(words) == true, "\(error?.summary.japanese ?? "")")
  }

  @Test func `a folder outside of any repository has no revisions`() throws {
    let workshop = try Workshop()
    let error = #expect(throws: WorldError.self) {
      try EditionComparison(of: "git:HEAD", with: nil, in: workshop.folders)
    }
    #expect(error?.summary.japanese.contains("gitの履歴を読めません") == true)
  }

  @Test func `a side that cannot be read whole is not compared, and its faults are named by their paths`() throws {
    let workshop = try workshop()
    try workshop.write("本文。", to: "content/sections/first.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(workshop.root)/content/sections/link.md", withDestinationPath: "/etc/passwd")
    try Self.git(["add", "."], in: workshop.root)
    try Self.git(["commit", "-q", "-m", "second"], in: workshop.root)
    let comparison = try EditionComparison(of: "git:HEAD", with: "git:first", in: workshop.folders)
    #expect(!comparison.before.isReadable && comparison.after.isReadable && !comparison.isDifferent)
    let paths = comparison.before.report.sorted.map { comparison.before.sources.path(of: $0.span) }
    #expect(Set(paths).isSuperset(of: ["git:HEAD:\(workshop.folders.content)/sections/link.md"]))
    #expect(try comparison.bytes(as: "csv", isOldLeft: false, hasRemarks: true, usesColour: false) == nil)
  }

  @Test func `a reference that leads nowhere does not keep an old edition from being compared`() throws {
    let workshop = try workshop("[](nowhere.md)", "戸")
    #expect(try EditionComparison(of: "git:first", with: nil, in: workshop.folders).isDifferent)
  }

  @Test func `many files, with any bytes and any size, come back as they were committed`() throws {
    let workshop = try workshop()
    let picture = (0..<70_000).map { "\($0 % 7)\n" }.joined()
    for index in 0..<300 { try workshop.write("\(index)", to: "content/notes/\(index).txt") }
    try workshop.write(picture, to: "content/notes/long.txt")
    try workshop.write("", to: "content/notes/empty.txt")
    try Self.git(["add", "."], in: workshop.root)
    try Self.git(["commit", "-q", "-m", "many"], in: workshop.root)
    var report = Report()
    let read = try Content(readingFrom: GitRevision("HEAD", of: workshop.folders.content), report: &report)
    let lying = try Content(readingFrom: Folder(path: workshop.folders.content), report: &report)
    #expect(read == lying)
    #expect(read.files.count > 300)
  }

  @Test func `a page needs its style sheets`() throws {
    let workshop = try workshop()
    let comparison = try EditionComparison(of: "git:first", with: nil, in: workshop.folders)
    #expect(throws: WorldError.self) {
      try comparison.bytes(as: "table", isOldLeft: false, hasRemarks: true, usesColour: false)
    }
    try workshop.write("a {}", to: "templates/assets/comparison.css")
    try workshop.write("b {}", to: "templates/diff.css")
    let page = try #require(
      try comparison.bytes(as: "table", isOldLeft: false, hasRemarks: true, usesColour: false))
    #expect(String(decoding: page, as: UTF8.self).contains("data:text/css;base64,YSB7fWIge30="))
  }

  @Test func `a diff is written in place of the file that was there, and of no folder`() throws {
    let workshop = try workshop()
    try EditionComparison.write(Array("甲".utf8), to: "\(workshop.root)/diff.md")
    try EditionComparison.write(Array("乙".utf8), to: "\(workshop.root)/diff.md")
    #expect(workshop.names().filter { $0.contains("diff") } == ["diff.md"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(workshop.root)/diff.md")) == Data("乙".utf8))
    #expect(throws: WorldError.self) { try EditionComparison.write([], to: workshop.folders.content) }
    #expect(throws: WorldError.self) { try EditionComparison.write([], to: "\(workshop.root)/nowhere/x") }
  }
}
