import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct FigureFilesTests {
  private static let heads: [PictureFormat: [UInt8]] = [
    .svg: Array("<svg/>".utf8), .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0],
    .jpeg: [0xFF, 0xD8, 0xFF, 0xE0],
    .gif: Array("GIF89a".utf8), .webP: Array("RIFF....WEBPVP8 ".utf8),
  ]

  private func read(_ name: String, _ bytes: [UInt8]) -> (files: [ContentFile], report: Report) {
    var report = Report()
    let content = Content([ContentFile(path: "figures/\(name)", bytes: bytes)])
    return (FigureFiles(parsing: content, report: &report).files, report)
  }

  @Test(arguments: PictureFormat.allCases, PictureFormat.fileExtensions)
  func `a picture is what its name says`(_ format: PictureFormat, _ ending: String) throws {
    let bytes = try #require(Self.heads[format])
    for name in ["a.\(ending)", "図.\(ending.uppercased())"] {
      let read = read(name, bytes)
      let isRight = format.fileExtensions.contains(ending)
      #expect(read.files.count == (isRight ? 1 : 0))
      #expect(read.report.diagnostics.map(\.id) == (isRight ? [] : ["figure-format"]))
      #expect(read.report.refuses("figures/\(name)") == !isRight)
    }
  }

  @Test func `a picture under another's name comes with the name to give it`() {
    let finding = read("a.png", [0xFF, 0xD8, 0xFF]).report.diagnostics.first
    #expect(finding?.summary.japanese == "中身がPNGではありません（JPEGです）")
    #expect(finding?.fix?.summary.japanese == "名前の終わりを「.jpg」に替えてください")
  }

  @Test(arguments: ["a.png", "a.jpg", "a.gif", "a.webp", "a.svg"])
  func `a file without a picture in it is refused`(_ name: String) {
    for bytes in [[], Array("本文".utf8), Array("<html><script/></html>".utf8), [0, 1, 2]] {
      #expect(read(name, bytes).report.diagnostics.map(\.id) == ["figure-format"])
    }
  }

  @Test(arguments: ["a.html", "a.pdf", "a.svgz", "a", "a.js", "a.svg.html", "svg"])
  func `what is no picture is refused`(_ name: String) {
    #expect(read(name, Array("<svg/>".utf8)).report.diagnostics.map(\.id) == ["figure-kind"])
  }

  @Test func `descriptions are taken as they are`() {
    #expect(read("a.dot", [0]).files.count == 1)
  }
}
