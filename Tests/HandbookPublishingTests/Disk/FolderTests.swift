import Foundation
import Glibc
import HandbookModel
import Testing

@testable import HandbookPublishing

@Suite struct FolderTests {
  /// A folder of a test, in a workshop that keeps it.
  private func folder(_ workshop: Workshop) throws -> Folder {
    let folder = Folder(path: "\(workshop.root)/folder")
    try folder.makeFolder()
    return folder
  }

  @Test func `names come in the order of their bytes`() throws {
    let workshop = try Workshop()
    let folder = try folder(workshop)
    for name in ["b", "あ", "a", "B", "10", "9", ".x", "é"] { try folder.write([], to: name) }
    #expect(try folder.names() == [".x", "10", "9", "B", "a", "b", "é", "あ"])
  }

  @Test func `what is written is read, whatever bytes`() throws {
    let workshop = try Workshop()
    let folder = try folder(workshop)
    for bytes in [[], [0], (0...255).map { UInt8($0) }, [UInt8](repeating: 0xE3, count: 1 << 20)] {
      try folder.write(bytes, to: "file")
      #expect(try folder.read("file") == bytes)
      #expect(folder.holds(bytes, in: "file"))
      #expect(!folder.holds(bytes + [1], in: "file"))
      #expect(!folder.holds(bytes, in: "other"))
      try folder.remove("file")
    }
  }

  @Test func `a file that is there is not written over`() throws {
    let workshop = try Workshop()
    let folder = try folder(workshop)
    try folder.write([1], to: "file")
    #expect(throws: WorldError.self) { try folder.write([2], to: "file") }
    #expect(try folder.read("file") == [1])
  }

  @Test func `a file is written over in one step, and nothing but a file`() throws {
    let workshop = try Workshop()
    let folder = try folder(workshop)
    try folder.makeFolder("deep/folder")
    try folder.write([1], to: "deep/file")
    try folder.overwrite("deep/file", with: [2])
    try folder.overwrite("new", with: [3])
    #expect(try folder.read("deep/file") == [2])
    #expect(try folder.read("new") == [3])
    #expect(throws: WorldError.self) { try folder.overwrite("deep/folder", with: [4]) }
    #expect(try folder.names(in: "deep") == ["file", "folder"])
  }

  @Test func `a link is neither read nor written through`() throws {
    let workshop = try Workshop()
    let folder = try folder(workshop)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: "\(workshop.root)/content/terms.yml")
    #expect(folder.kind(of: "link") == .link)
    #expect(throws: WorldError.self) { try folder.read("link") }
    #expect(throws: WorldError.self) { try folder.write([1], to: "link") }
  }

  @Test(.timeLimit(.minutes(10))) func `a pipe is not waited for`() throws {
    let workshop = try Workshop()
    let folder = try folder(workshop)
    try #require(unsafe mkfifo("\(folder.path)/pipe", 0o644) == 0)
    #expect(folder.kind(of: "pipe") == .other)
    let error = #expect(throws: WorldError.self) { try folder.read("pipe") }
    #expect(error?.summary.english.contains("not an ordinary file") == true)
  }

  @Test func `removing takes all, and links without what they lead to`() throws {
    let workshop = try Workshop()
    let folder = try folder(workshop)
    try folder.makeFolder("a/b/c")
    try folder.write([1], to: "a/b/file")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a/link", withDestinationPath: "\(workshop.root)/content")
    let before = workshop.files(in: "content")
    try folder.remove()
    #expect(!folder.exists)
    #expect(workshop.files(in: "content") == before)
    try folder.remove()
  }

  @Test func `a folder takes another's place with all it holds`() throws {
    let workshop = try Workshop()
    let (next, last) = (Folder(path: "\(workshop.root)/next"), Folder(path: "\(workshop.root)/last"))
    try next.makeFolder()
    try next.write([1], to: "one")
    try next.replace(last)
    #expect(!next.exists)
    #expect(try last.names() == ["one"])
    try next.makeFolder()
    try next.write([2], to: "two")
    try next.replace(last)
    #expect(!next.exists)
    #expect(try last.names() == ["two"])
  }

  @Test func `a second name for a file is the same file`() throws {
    let workshop = try Workshop()
    let (one, other) = (Folder(path: "\(workshop.root)/one"), Folder(path: "\(workshop.root)/other"))
    try one.makeFolder()
    try other.makeFolder()
    try one.write([1], to: "file")
    #expect(other.link("file", from: one))
    #expect(!other.link("none", from: one))
    try one.remove()
    #expect(try other.read("file") == [1])
  }
}
