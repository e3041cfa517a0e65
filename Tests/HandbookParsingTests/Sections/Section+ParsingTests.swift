import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct SectionParsingTests {
  private func read(_ text: String, path: String = "sections/mail.md") throws -> (section: Section, findings: [String])
  {
    let marked = MarkedContent([path: text])
    let file = try #require(marked.content.files.first)
    var report = Report()
    let section = try #require(Section(parsing: file, report: &report))
    return (section, marked.describe(report))
  }

  @Test func `front matter gives title, reading, summary, audience, documents and controls`() throws {
    let (section, findings) = try read(
      """
      ---
      title: パスワード管理、スクリーンロック
      reading: ぱすわーどかんり
      summary: 強いパスワードを使い、使い回さない。
      audience: [staff, partner]
      documents: user-rules
      controls:
        - A.5.17
        - A.8.5
      ---

      本文。
      """)
    #expect(findings == [])
    #expect(section.id == "mail")
    #expect(section.title == "パスワード管理、スクリーンロック")
    #expect(section.reading == "ぱすわーどかんり")
    #expect(section.summary == "強いパスワードを使い、使い回さない。")
    #expect(section.audience.map(\.key) == [.audience("staff"), .audience("partner")])
    #expect(section.documents.map(\.key) == [.document("user-rules")])
    #expect(section.controls.map(\.key) == [.control("A.5.17"), .control("A.8.5")])
    #expect(section.blocks.count == 1)
  }

  static let faults: [(String, [String])] = [
    ("⟦1⟧本文だけ。", ["⟦1⟧ front-matter-missing"]),
    ("⟦1⟧---\ntitle: 閉じない\n\n本文。", ["⟦1⟧ front-matter-missing"]),
    ("---\n⟦1⟧reading: よみ\n---\n本文。", ["⟦1⟧ key-missing"]),
    ("---\n⟦1⟧title:\n---\n本文。", ["⟦1⟧ key-missing"]),
    ("---\n⟦1⟧title: \"\"\n---\n本文。", ["⟦1⟧ key-missing"]),
    ("---\ntitle: 題\n⟦1⟧titel: 題\n---\n本文。", ["⟦1⟧ unknown-key"]),
    ("---\ntitle: 題\n日本語の前: ⟦1⟧&x\n---", ["⟦1⟧ yaml-anchor-or-tag"]),
    ("---\ntitle: 題\naudience: ⟦1⟧{a: b}\n---\n本文。", ["⟦1⟧ yaml-shape"]),
    ("---\ntitle: ⟦1⟧[a, b]\n---\n本文。", ["sections/mail.md:4 key-missing", "⟦1⟧ yaml-shape"]),
    ("---\ntitle: 題\ncontrols: [A.5.17, ⟦1⟧[A.8.5]]\n---\n本文。", ["⟦1⟧ yaml-shape"]),
    ("---\ntitle: 題\n⟦1⟧title: 題\n---\n本文。", ["⟦1⟧ yaml-key-repeated"]),
    ("---\ntitle: 題⟦1⟧: 題\n---\n本文。", ["⟦1⟧ yaml-unreadable"]),
    ("---\n⟦1⟧- 題\n---\n本文。", ["⟦1⟧ yaml-shape"]),
    ("---\n---\n本文。", ["sections/mail.md:0 yaml-shape"]),
  ]

  @Test(arguments: faults)
  func `faults of the front matter are reported, and the text is still read`(_ text: String, _ findings: [String])
    throws
  {
    let read = try read(text)
    #expect(read.findings == findings)
    #expect(!read.section.title.isEmpty)
    if text.contains("本文。") { #expect(!read.section.blocks.isEmpty) }
  }

  @Test(arguments: ["sections/日本.md", "sections/a b.md", "sections/-a.md", "sections/a_b.md"])
  func `the name of the file is an id`(_ path: String) throws {
    let read = try read("---\ntitle: 題\n---\n", path: path)
    #expect(read.findings == ["\(path):0 id-invalid"])
  }

  @Test(arguments: ["roles.yml", "sections/a/b.md", "mail.md"])
  func `another file is no section`(_ path: String) {
    var report = Report()
    #expect(Section(parsing: ContentFile(path: path, bytes: []), report: &report) == nil)
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `rules, tables and headings are found wherever they stand`() throws {
    let (section, findings) = try read(
      """
      ---
      title: 題
      ---

      ## 一 {#h1}

      - [ ] 一つ目を守ること。 {#r1}
        - [ ] 中でも守ること。 {#r2}

          | a |
          |---|
          | b |

      > ### 二 {#h2}
      >
      > 1. [ ] 引用でも守ること。 {#r3}
      """)
    #expect(findings == [])
    #expect(section.rules.map(\.id.name) == ["r1", "r2", "r3"])
    #expect(section.headings.map(\.name) == ["h1", "h2"])
    #expect(section.tables.count == 1)
    #expect(section.rule(named: "r2") == section.rules[1])
    #expect(section.rule(named: "r4") == nil)
  }
}
