import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

@testable import HandbookEditing

@Suite struct NewSectionTests {
  private static let start = "title: 例\norganization: 組織\nedition: {id: e, name: 版, date: 2024-01}\n"

  private func outline(_ sections: String, adding id: String = "new", after: String? = nil) throws -> String {
    let yaml = Content.example(files: ["handbook.yml": Self.start + sections, "sections/new-old.md": ""])
    let made = try NewSection(id, title: nil, after: after, in: yaml)
    return String(String(decoding: made.outline.bytes, as: UTF8.self).dropFirst(Self.start.count))
  }

  @Test(
    arguments: [
      ("sections:\n  - a\n  - b\n", nil, "sections:\n  - a\n  - b\n  - new\n"),
      ("sections:\n  - a\n  - b\n", "a", "sections:\n  - a\n  - new\n  - b\n"),
      ("sections:\n  - a # 一つ目\n  # 次から\n  - b\n", "a", "sections:\n  - a # 一つ目\n  - new\n  # 次から\n  - b\n"),
      ("sections:\n- a\n- b", "b", "sections:\n- a\n- b\n- new"),
      (
        "sections:\n  - part: 第一部\n  - a\n  - part: 第二部\n  - b\n", "a",
        "sections:\n  - part: 第一部\n  - a\n  - new\n  - part: 第二部\n  - b\n"
      ),
      (
        "sections:\n  - 'a'\n  - \"b\"\nself-check-months: [3]\n", nil,
        "sections:\n  - 'a'\n  - \"b\"\n  - new\nself-check-months: [3]\n"
      ),
      ("sections: [a, b]\n", "a", "sections: [a, new, b]\n"),
      ("sections: [a, b] # 順\n", nil, "sections: [a, b, new] # 順\n"),
      ("sections:\r\n  - a\r\n  - b\r\n", "a", "sections:\r\n  - a\r\n  - new\r\n  - b\r\n"),
    ] as [(String, String?, String)])
  func `one line comes in, and everything else stays`(_ before: String, _ after: String?, _ expected: String) throws {
    #expect(try outline(before, after: after) == expected)
  }

  @Test func `the new file is a section with a rule and no fault`() throws {
    let content = Content.example(["first": "本文。"])
    let made = try NewSection("remote-work", title: "「在宅」: 勤務", after: nil, in: content)
    let next = Content(content.files.filter { $0.path != made.outline.path } + [made.file, made.outline])
    var report = Report()
    let handbook = try #require(Handbook(parsing: next, report: &report))
    #expect(report.diagnostics == [])
    #expect(handbook.sections.map(\.id) == ["first", "remote-work"])
    #expect(handbook.sections[1].title == "「在宅」: 勤務")
    #expect(handbook.sections[1].rules.count == 1)
    #expect(Tidying(of: next) { $0 == made.file.path }.files.map(\.isChanged) == [false])
  }

  @Test(arguments: [
    "", "1", "9-2", "Remote", "在宅", "a/b", "../a", "a.b", "con", "-a", "a-", "a b", String(repeating: "a", count: 61),
  ])
  func `a malformed id is refused`(_ id: String) {
    #expect(throws: NewSection.Refusal.self) { try NewSection(id, title: nil, after: nil, in: Content.example()) }
  }

  @Test(
    arguments: [
      ("first", nil, "もう handbook.yml にあります"), ("second", "frist", "「first」ではありませんか"),
      ("second", "zzzzzzzz", "sections にあるID"),
      ("old", nil, "ファイル sections/old.md がもうあります"), ("former", nil, "前の版の項のID"),
    ] as [(String, String?, String)])
  func `a refusal says what to do`(_ id: String, _ after: String?, _ words: String) {
    let content = Content.example(files: ["sections/old.md": "---\ntitle: 題\n---\n"])
    let error = #expect(throws: NewSection.Refusal.self) {
      try NewSection(id, title: nil, after: after, in: content, formerIDs: ["former"])
    }
    #expect(error?.summary.japanese.contains(words) == true)
  }

  @Test(arguments: ["sections:\n", "sections: []\n", ""]) func `without an order nothing is done`(_ sections: String) {
    #expect(throws: NewSection.Refusal.self) { try outline(sections) }
  }
}
