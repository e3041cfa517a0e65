import Foundation
import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookPublishing

@Suite struct PublicationTests {
  @Test func `a publication knows what it read`() throws {
    let workshop = try Workshop(["first": "本文。", "second": "本文。"])
    let publication = try Publication(of: workshop.folders)
    #expect(publication.sectionCount == 2)
    #expect(publication.language == .japanese)
    #expect(!publication.report.hasErrors)
  }

  @Test func `findings of all phases come in one report`() throws {
    let text = "- [ ] 窓は閉まる {#r}\n\n[](nowhere.md)<b>"
    let workshop = try Workshop(["first": text])
    try workshop.write("{{{mian}}}", to: "templates/page.mustache")
    let ids = Set(try workshop.build().report.diagnostics.map(\.id))
    #expect(ids.isSuperset(of: ["raw-html", "reference-broken", "unclear-strength", "slot-unknown"]))
  }

  @Test func `without a handbook there is a report and no site`() throws {
    let workshop = try Workshop()
    try workshop.remove("content/handbook.yml")
    let outcome = try workshop.build()
    #expect(outcome.report.diagnostics.map(\.id) == ["handbook-missing"])
    #expect(outcome.written == nil)
  }

  @Test(arguments: ["content", "templates"])
  func `a folder that is not there is the world's fault`(_ folder: String) throws {
    let workshop = try Workshop()
    try workshop.remove(folder)
    let error = try #require(throws: WorldError.self) { try workshop.build() }
    #expect(error.summary.english.hasPrefix("There is no folder “\(workshop.root)/\(folder)”. "))
  }

  @Test func `a finding names its file as its author would open it, in content and in templates`() throws {
    let workshop = try Workshop(["first": "[](nowhere.md)"])
    try workshop.write("{{{mian}}}", to: "templates/page.mustache")
    try FileManager.default.createSymbolicLink(
      atPath: "\(workshop.root)/templates/link.css", withDestinationPath: "/etc/passwd")
    let publication = try Publication(of: workshop.folders)
    let places = publication.report.sorted.filter { $0.severity == .error }.map { finding in
      "\(finding.id) \(publication.sources.path(of: finding.span).dropFirst(workshop.root.count + 1))"
    }
    #expect(
      places.sorted() == [
        "file-refused templates/link.css", "reference-broken content/sections/first.md",
        "slot-unknown templates/page.mustache",
      ])
    let finding = try #require(publication.report.sorted.first { $0.id == "slot-unknown" })
    #expect(publication.sources.bytes(of: finding.span) == Array("{{{mian}}}".utf8))
  }

  @Test func `progress is told in order`() throws {
    let workshop = try Workshop()
    var told: [String] = []
    _ = try Publication(of: workshop.folders) { told.append($0.english) }
      .write { told.append($0.english) }
    #expect(told == ["Reading …", "Linking and checking …", "Writing …"])
  }
}
