import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct SourceTextTests {
  static let faults: [([UInt8], String, Int)] = [
    ([0x82, 0xA0], "not-utf8", 0),
    (Array("あ".utf8) + [0xFF, 0x61], "not-utf8", 3),
    (Array("あい".utf8).dropLast(), "not-utf8", 3),
    ([0x61, 0xC0, 0xAF], "not-utf8", 1),
    ([0xED, 0xA0, 0x80], "not-utf8", 0),
    ([0xFF, 0xFE, 0x42, 0x30], "not-utf8", 0),
    (Array("あ\0い".utf8), "control-character", 3),
    (Array("あ\u{1B}[31mい".utf8), "control-character", 3),
    (Array("あ\u{7F}".utf8), "control-character", 3),
    (Array("あ\u{9B}31m".utf8), "control-character", 3),
    (Array("あ\u{85}い".utf8), "control-character", 3),
    (Array("あ\u{0C}".utf8), "control-character", 3),
    ([], "file-empty", 0),
    (Array(" \r\n\t\n".utf8), "file-empty", 0),
    (Array("\u{FEFF}".utf8), "file-empty", 0),
    (Array("あ\u{E000}".utf8), "private-use-character", 3),
    (Array("外字\u{F8FF}の".utf8), "private-use-character", 6),
    (Array("\u{EFFF}".utf8), "private-use-character", 0),
  ]

  @Test(arguments: faults)
  func `bytes that are no readable text are reported at the first of them`(_ bytes: [UInt8], _ id: String, _ place: Int)
  {
    var report = Report()
    let text = SourceText(ContentFile(path: "sections/mail.md", bytes: bytes), report: &report)
    #expect(text == nil)
    #expect(report.diagnostics.map(\.id) == [id])
    #expect(report.diagnostics.map(\.span.range.start) == [UInt32(place)])
    #expect(report.hasErrors)
  }

  @Test(arguments: ["本文", "タブ\tと改行\r\n", "𠮷野家", "がぎぐ", "\u{FFFD}", "\u{FB00}\u{FF01}ＡＢＣ", "\u{A0}Â"])
  func `ordinary characters are taken as they are`(_ text: String) {
    var report = Report()
    let source = SourceText(ContentFile(path: "a.md", bytes: Array(text.utf8)), report: &report)
    #expect(source?.bytes == Array(text.utf8))
    #expect(source?.start == 0)
    #expect(report.diagnostics.isEmpty)
  }

  @Test(arguments: [("roles.yml", ["character-form"]), ("questions.yml", [])])
  func `narrow kana is what people type, not what authors write`(_ path: String, _ ids: [String]) {
    var report = Report()
    _ = SourceText(ContentFile(path: path, bytes: Array("# ﾊﾟｽﾜｰﾄﾞ".utf8)), report: &report)
    #expect(report.sorted.map(\.id) == ids)
  }

  @Test func `the text begins after a byte order mark`() {
    var report = Report()
    let source = SourceText(ContentFile(path: "a.md", bytes: Array("\u{FEFF}本文".utf8)), report: &report)
    #expect(source?.start == 3)
    #expect(report.diagnostics.isEmpty)
  }

  @Test(arguments: ["handbook.yml", "sections/first.md", "documents.md", "history.md", "roles.yml"])
  func `a file that is no text is reported, whichever it is`(_ path: String) throws {
    let files = [
      ContentFile(path: path, bytes: [0x82, 0xA0]),
      ContentFile(path: "sections/mail.md", bytes: Array("---\ntitle: a\n---".utf8)),
    ]
    var report = Report()
    _ = Handbook(parsing: Content(files), report: &report)
    #expect(report.diagnostics.filter { $0.id == "not-utf8" }.map(\.span.path) == [path])
  }
}
