import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct HandbookParsingTests {
  private func read(
    _ sections: KeyValuePairs<String, String>, files: [String: String] = [:]
  ) -> (handbook: Handbook?, findings: [String]) {
    let marked = MarkedContent(Content.exampleTexts(sections, files: files))
    var report = Report()
    let handbook = Handbook(parsing: marked.content, report: &report)
    return (handbook, marked.describe(report))
  }

  private static let head = "title: 題\norganization: 社\nedition: {id: a, name: 版, date: 2024-02}\n"

  @Test func `the example has no fault`() throws {
    let (handbook, findings) = read(["first": "本文。", "second": "- [ ] 守ること。 {#a}"])
    #expect(findings == [])
    #expect(try #require(handbook).sections.map(\.id) == ["first", "second"])
  }

  @Test func `sections stand in the order of the outline, whatever the order of their files`() throws {
    let (read, findings) = read(
      ["a": "本文", "b": "本文", "c": "本文"],
      files: ["handbook.yml": "\(Self.head)sections:\n  - c\n  - part: 部\n  - a\n  - b\n"])
    let handbook = try #require(read)
    #expect(findings == [])
    #expect(handbook.sections.map(\.id) == ["c", "a", "b"])
    #expect(handbook.parts == [Part(title: "部", firstSection: 1)])
  }

  static let orders: [(String, [String], [String])] = [
    ("  - a\n  - b\n  - ⟦1⟧a\n", ["⟦1⟧ section-listed-twice"], ["a", "b"]),
    ("  - a\n  - ⟦1⟧c\n  - b\n", ["⟦1⟧ section-without-file"], ["a", "b"]),
    ("  - a\n", ["sections/b.md:0 section-not-listed"], ["a"]),
    ("", ["sections/a.md:0 section-not-listed", "sections/b.md:0 section-not-listed"], []),
    ("  - part: 一\n  - a\n  - ⟦1⟧c\n  - part: 二\n  - b\n", ["⟦1⟧ section-without-file"], ["a", "b"]),
  ]

  @Test(arguments: orders)
  func `sections and their list have to agree`(_ list: String, _ findings: [String], _ ids: [String]) throws {
    let read = read(["a": "本文", "b": "本文"], files: ["handbook.yml": "\(Self.head)sections:\n\(list)"])
    #expect(read.findings == findings)
    #expect(try #require(read.handbook).sections.map(\.id.written) == ids)
  }

  @Test func `a part stands before the section that follows it, though one between has no file`() throws {
    let list = "  - a\n  - gone\n  - part: 二\n  - b\n  - part: 終わり\n"
    let read = read(["a": "本文", "b": "本文"], files: ["handbook.yml": "\(Self.head)sections:\n\(list)"])
    let parts = try #require(read.handbook).parts
    #expect(parts == [Part(title: "二", firstSection: 1), Part(title: "終わり", firstSection: 2)])
  }

  @Test func `without an outline there is no handbook, but every other file is still read`() {
    let (handbook, findings) = read(
      ["a": "⟦1⟧<b>"], files: ["handbook.yml": "⟦2⟧organization: 社", "roles.yml": "roles:\n  - ⟦3⟧name: 名"])
    #expect(handbook == nil)
    #expect(findings.contains("⟦1⟧ raw-html"))
    #expect(findings.contains("⟦2⟧ key-missing"))
    #expect(findings.contains("⟦3⟧ key-missing"))
  }

  @Test func `a reading in another order of files is the same`() throws {
    let content = Content.example(["a": "- [ ] 守る。\n\n<b>", "b": "[x](a.md)"], files: ["figures/a.svg": "<svg/>"])
    var first = Report()
    var second = Report()
    let handbook = Handbook(parsing: content, report: &first)
    #expect(Handbook(parsing: Content(content.files.reversed()), report: &second) == handbook)
    #expect(first == second)
  }

  @Test func `pictures and their descriptions are kept, other files in their folder refused`() throws {
    let read = read(
      ["a": "本文"],
      files: ["figures/a.svg": "<svg/>", "figures/a.dot": "digraph {}", "figures/memo.txt": "メモ"])
    #expect(try #require(read.handbook).figures.map(\.path) == ["figures/a.dot", "figures/a.svg"])
    #expect(read.findings == ["figures/memo.txt:0 figure-kind"])
  }

  /// Whatever stands in a file, reading ends, and no place of a finding lies outside its file.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `no content is read without an end or a place`(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let paths = ["handbook.yml", "sections/first.md", "documents.md", "history.md", "roles.yml", "terms.yml"]
    let texts = Content.exampleTexts(["first": "- [ ] 守ること。 {#a}\n\n| a | b |\n|---|---|\n| ^? | < |"])
    for _ in 0..<20 {
      let path = try #require(paths.randomElement(using: &numbers))
      var bytes = Array(try #require(texts[path]).utf8)
      for _ in 0..<Int.random(in: 1...6, using: &numbers) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 2: bytes.insert(contentsOf: Array("|<^{}#[]:-\n".utf8.shuffled(using: &numbers).prefix(3)), at: place)
        default: bytes = Array(bytes[..<place])
        }
      }
      var files = texts.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) }.filter { $0.path != path }
      files.append(ContentFile(path: path, bytes: bytes))
      let content = Content(files)
      var report = Report()
      _ = Handbook(parsing: content, report: &report)
      for finding in report.diagnostics {
        let count = content.file(finding.span.path)?.bytes.count ?? 0
        #expect(Int(finding.span.range.start) <= count && Int(finding.span.range.end) <= count + 1, "\(finding)")
      }
    }
  }
}
