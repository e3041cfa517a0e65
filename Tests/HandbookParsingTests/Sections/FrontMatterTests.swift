import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct FrontMatterTests {
  static let files: [(String, String?, String)] = [
    ("---\ntitle: a\n---\n本文", "title: a\n", "本文"),
    ("---\r\ntitle: a\r\n---\r\n本文", "title: a\r\n", "本文"),
    ("\u{FEFF}---\ntitle: a\n---\n本文", "title: a\n", "本文"),
    ("---  \ntitle: a\n---\t\n本文", "title: a\n", "本文"),
    ("---\n---\n本文", "", "本文"),
    ("---\ntitle: a\n---", "title: a\n", ""),
    ("---\na: |\n  ---\n---\n本文\n---\n続き", "a: |\n  ---\n", "本文\n---\n続き"),
    ("---\ntitle: a\n本文", nil, "---\ntitle: a\n本文"),
    ("本文\n---\ntitle: a\n---", nil, "本文\n---\ntitle: a\n---"),
    ("\n---\ntitle: a\n---", nil, "\n---\ntitle: a\n---"),
    ("----\ntitle: a\n----", nil, "----\ntitle: a\n----"),
    ("\u{FEFF}---\r\ntitle: a\r\n---\r\n本文", "title: a\r\n", "本文"),
  ]

  @Test(arguments: files)
  func `front matter stands between two lines of three dashes at the beginning`(
    _ text: String, _ yaml: String?, _ body: String
  ) throws {
    var report = Report()
    let source = try #require(SourceText(ContentFile(path: "a.md", bytes: Array(text.utf8)), report: &report))
    let frontMatter = FrontMatter(source)
    #expect(frontMatter.yaml.map { String(decoding: $0, as: UTF8.self) } == yaml)
    #expect(String(decoding: source.bytes[frontMatter.bodyStart...], as: UTF8.self) == body)
  }
}
