import Foundation
import Glibc
import HandbookModel
import Testing

@testable import HandbookPublishing

@Suite struct FolderLockTests {
  @Test func `work is done under a lock that leaves nothing behind`() throws {
    let workshop = try Workshop()
    let folder = Folder(path: "\(workshop.root)/site")
    let names = try FolderLock.held(on: folder) { workshop.names() }
    #expect(names == [".site-lock", "content", "templates"])
    #expect(workshop.names() == ["content", "templates"])
  }

  @Test func `work that fails gives its lock back`() throws {
    let workshop = try Workshop()
    let folder = Folder(path: "\(workshop.root)/site")
    #expect(throws: CocoaError.self) { try FolderLock.held(on: folder) { throw CocoaError(.fileNoSuchFile) } }
    #expect(workshop.names() == ["content", "templates"])
    #expect(try FolderLock.held(on: folder) { 1 } == 1)
  }

  @Test func `a file that a killed run left behind locks nothing`() throws {
    let workshop = try Workshop()
    try workshop.write("", to: ".public-lock")
    #expect(try workshop.build().written != nil)
    #expect(workshop.names() == ["content", "public", "templates"])
  }

  @Test func `a link in the place of the lock is not written through`() throws {
    let workshop = try Workshop()
    try FileManager.default.createSymbolicLink(
      atPath: "\(workshop.root)/.public-lock", withDestinationPath: "\(workshop.root)/content/terms.yml")
    #expect(throws: WorldError.self) { try workshop.build() }
  }
}
