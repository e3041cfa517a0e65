import Foundation
import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookPublishing

@Suite struct SiteWritingTests {
  @Test func `a build writes every file and nothing else`() throws {
    let workshop = try Workshop(["first": "![図](../figures/a.svg)"], files: ["figures/a.svg": "<svg/>"])
    let written = try #require(try workshop.build().written)
    let pages = [
      "404.html", "about.html", "approvals.html", "controls.html", "documents.html", "history.html", "index.html",
      "numbers.html",
      "print.html", "roles.html", "roles/manager.html", "roles/office.html", "search.html", "sections/first.html",
      "tables.html",
      "terms.html",
    ]
    let others = [
      ".handbook-site", "SHA256SUMS", "api/handbook.json", "api/lineage.json", "assets/a.css", "assets/handbook.css",
      "figures/a.svg",
      "search/index.js",
    ]
    #expect(workshop.files().keys.sorted() == (pages + others).sorted())
    #expect(written == WrittenSite(home: "\(workshop.root)/public/index.html", fileCount: 23, changedCount: 23))
    #expect(workshop.files()["figures/a.svg"] == Data("<svg/>".utf8))
    #expect(workshop.names() == ["content", "public", "templates"])
  }

  @Test func `a second build changes no file, a third only what has changed`() throws {
    let workshop = try Workshop(["first": "本文。", "second": "本文。"])
    let count = try #require(try workshop.build().written).fileCount
    let (before, node) = (workshop.files(), try workshop.node(of: "public/sections/first.html"))
    #expect(try workshop.build().written?.changedCount == 0)
    #expect(workshop.files() == before)
    #expect(try workshop.node(of: "public/sections/first.html") == node)

    try workshop.write("---\ntitle: firstの題名\n---\n\n別の本文。\n", to: "content/sections/first.md")
    let written = try #require(try workshop.build().written)
    let changed = workshop.files().filter { before[$0.key] != $0.value }.keys.sorted()
    #expect(
      changed == [
        "SHA256SUMS", "about.html", "assets/handbook.css", "print.html", "search/index.js", "sections/first.html",
      ])
    #expect(written.changedCount == 6 && written.fileCount == count)
  }

  @Test func `what a site no longer has is gone`() throws {
    let workshop = try Workshop(files: ["figures/old.svg": "<svg/>"])
    try workshop.build()
    try workshop.remove("content/figures/old.svg")
    // The list of files, and the code of the content on two of them.
    #expect(try workshop.build().written?.changedCount == 3)
    #expect(workshop.files()["figures/old.svg"] == nil)
  }

  @Test func `the same content gives the same bytes on another path, created in another order`() throws {
    let text = "[](second.md)とウイルス。"
    let one = try Workshop(["first": text, "second": "本文。"])
    let other = try Workshop(["third": "消す。"])
    try other.remove("content")
    let texts = Content.exampleTexts(["first": text, "second": "本文。"])
    for (path, text) in texts.sorted(by: { $0.key > $1.key }) { try other.write(text, to: "content/\(path)") }
    try one.build()
    try other.build()
    #expect(!one.files().isEmpty)
    #expect(one.files() == other.files())
  }

  @Test(arguments: ["[](nowhere.md)", "- [ ] すること。", "<b>太い</b>"])
  func `with an error in the content the last site stays as it was`(_ fault: String) throws {
    let workshop = try Workshop()
    try workshop.build()
    let before = workshop.files()
    try workshop.write("---\ntitle: 題\n---\n\n\(fault)\n", to: "content/sections/first.md")
    let outcome = try workshop.build()
    #expect(outcome.report.hasErrors)
    #expect(outcome.written == nil)
    #expect(workshop.files() == before)
    #expect(workshop.names() == ["content", "public", "templates"])
  }

  @Test func `with an error in a template the last site stays as it was`() throws {
    let workshop = try Workshop()
    try workshop.build()
    let before = workshop.files()
    try workshop.write("{{{mian}}}", to: "templates/page.mustache")
    let outcome = try workshop.build()
    #expect(outcome.report.sorted.filter { $0.severity == .error }.map(\.id) == ["slot-unknown"])
    #expect(outcome.written == nil)
    #expect(workshop.files() == before)
  }

  @Test func `what a killed build left behind is taken away`() throws {
    let workshop = try Workshop()
    try workshop.build()
    let before = workshop.files()
    try workshop.write("half", to: ".public-next/sections/first.html")
    #expect(try workshop.build().written?.changedCount == 0)
    #expect(workshop.files() == before)
    #expect(workshop.names() == ["content", "public", "templates"])
  }

  @Test func `the file that keeps an empty output folder in a repository stays`() throws {
    let workshop = try Workshop()
    try workshop.write("", to: "public/.gitkeep")
    try workshop.build()
    #expect(workshop.files()[".gitkeep"] == Data())
    try workshop.build()
    #expect(workshop.files()[".gitkeep"] == Data())
    #expect(workshop.files()["index.html"] != nil)
  }

  @Test func `an output folder may be deep and new`() throws {
    let workshop = try Workshop()
    try workshop.build(to: "a/b/c")
    #expect(workshop.files(in: "a/b/c")["index.html"] != nil)
    #expect(workshop.names(in: "a/b") == ["c"])
  }

  @Test(arguments: ["note.txt", ".git/config", "index.html", ".gitkeep.txt"])
  func `a folder that holds something of others is not replaced`(_ path: String) throws {
    let workshop = try Workshop()
    try workshop.write("mine", to: "public/\(path)")
    #expect(throws: WorldError.self) { try workshop.build() }
    #expect(workshop.files() == [path: Data("mine".utf8)])
  }

  @Test func `an output that is a file or a link is not replaced`() throws {
    let workshop = try Workshop()
    try workshop.write("mine", to: "file")
    try workshop.write("mine", to: "elsewhere/note.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(workshop.root)/link", withDestinationPath: "\(workshop.root)/elsewhere")
    for output in ["file", "link"] {
      #expect(throws: WorldError.self) { try workshop.build(to: output) }
    }
    #expect(workshop.files(in: "elsewhere") == ["note.txt": Data("mine".utf8)])
    #expect(FileManager.default.contents(atPath: "\(workshop.root)/file") == Data("mine".utf8))
    #expect(workshop.names() == ["content", "elsewhere", "file", "link", "templates"])
  }

  @Test func `a path through a file cannot be written, and is named`() throws {
    let workshop = try Workshop()
    try workshop.write("mine", to: "file")
    let error = try #require(throws: WorldError.self) { try workshop.build(to: "file/public") }
    #expect(error.summary.japanese.contains("\(workshop.root)/file"))
    #expect(FileManager.default.contents(atPath: "\(workshop.root)/file") == Data("mine".utf8))
  }

  @Test(.enabled("needs to mount a small file system", { SmallDisk.canMount }))
  func `a full disk leaves the last site as it was`() throws {
    let workshop = try Workshop()
    let disk = try SmallDisk(at: "\(workshop.root)/disk")
    defer { disk.unmount() }
    try workshop.build(to: "disk/public")
    let before = workshop.files(in: "disk/public")
    try #require(before["index.html"] != nil)
    try workshop.write(String(repeating: "大", count: 400_000), to: "templates/assets/a.css")
    let error = try #require(throws: WorldError.self) { try workshop.build(to: "disk/public") }
    #expect(error.summary.japanese.contains("ディスクの空きがありません"))
    #expect(workshop.files(in: "disk/public") == before)
    #expect(workshop.names(in: "disk") == ["public"])
  }
}
