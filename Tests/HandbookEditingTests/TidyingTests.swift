import Foundation
import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

@testable import HandbookEditing

@Suite struct TidyingTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")

  /// The handbook that comes with the tool, and the content of every golden folder.
  private static let handbooks: [Content] = {
    let golden = root.appendingPathComponent("Tests/HandbookRenderingTests/Golden")
    let cases = ["pages", "exports"].flatMap { registry -> [URL] in
      let folder = golden.appendingPathComponent(registry)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.sorted().map { folder.appendingPathComponent("\($0)/content") }
    }
    return ([root.appendingPathComponent("content")] + cases).map { content(in: $0.standardizedFileURL.path) }
  }()

  private static func content(in folder: String) -> Content {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return Content(
      names.compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { ContentFile(path: name, bytes: Array($0)) }
      })
  }

  /// What holds for every file, whatever is in it.
  private func expectHonest(_ tidied: TidiedFile, of content: Content, _ note: String) {
    let path = tidied.file.path
    let again = Content(content.files.filter { $0.path != path } + [ContentFile(path: path, bytes: tidied.bytes)])
    #expect(Tidying(of: again) { $0 == path }.files.map(\.bytes) == [tidied.bytes], "\(path) changes twice \(note)")
    expectSame(tidied, note)
  }

  /// Nothing but what tidying may touch is touched.
  private func expectSame(_ tidied: TidiedFile, _ note: String = "") {
    #expect(Self.bare(tidied.bytes) == Self.bare(tidied.file.bytes), "\(tidied.file.path) \(note)")
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(tidied.bytes.starts(with: mark) == tidied.file.bytes.starts(with: mark), "\(tidied.file.path) \(note)")
  }

  /// A text without all that tidying may touch: blanks, line ends, dashes of tables, widths, ids of six consonants.
  private static func bare(_ bytes: [UInt8]) -> String {
    let text = HouseWidth.ordinary(String(decoding: bytes, as: UTF8.self))
    let without = text.replacing(/\ ?\{#[b-df-hj-km-np-tv-xz]{6}\}/, with: "")
      .replacing(/#[b-df-hj-km-np-tv-xz]{6} ?/, with: "")
    return String(String.UnicodeScalarView(without.unicodeScalars.filter { !" \t\r\n-".unicodeScalars.contains($0) }))
  }

  @Test func `the shipped handbook and the golden ones stay what they are`() throws {
    try #require(Self.handbooks.count > 10)
    try #require(Self.handbooks[0].files(in: "sections/").count > 30)
    for content in Self.handbooks {
      let tidying = Tidying(of: content)
      #expect(tidying.files.filter(\.isLeftAlone).map(\.file.path) == [])
      var reports = (Report(), Report())
      let changed = Dictionary(uniqueKeysWithValues: tidying.files.map { ($0.file.path, $0.bytes) })
      let tidied = Content(content.files.map { ContentFile(path: $0.path, bytes: changed[$0.path] ?? $0.bytes) })
      for file in tidying.files { expectSame(file) }
      #expect(Tidying(of: tidied).files.filter(\.isChanged).map(\.file.path) == [])
      let before = Handbook(parsing: content, report: &reports.0)
      let after = Handbook(parsing: tidied, report: &reports.1)
      let issued = tidied.files.reduce(into: Set<String>()) { $0.formUnion(GivenIDs.all(in: $1.bytes)) }
        .subtracting(content.files.reduce(into: Set<String>()) { $0.formUnion(GivenIDs.all(in: $1.bytes)) })
      #expect(before.map { Fingerprint(of: $0, without: issued) } == after.map { Fingerprint(of: $0, without: issued) })
    }
  }

  @Test(.timeLimit(.minutes(15)), arguments: 0..<6) func `spoilt files are tidied honestly or left alone`(
    _ seed: UInt64
  ) {
    let content = Content(Self.handbooks[0].files.filter { Self.spoiltPaths.contains($0.path) })
    let files = content.files
    var numbers = SeededNumbers(seed: seed + 1)
    for round in 0..<25 {
      guard let file = files.randomElement(using: &numbers) else { return }
      let spoilt = ContentFile(path: file.path, bytes: Self.spoil(file.bytes, &numbers))
      let other = Content(content.files.filter { $0.path != file.path } + [spoilt])
      for tidied in Tidying(of: other, where: { $0 == file.path }).files {
        expectHonest(tidied, of: other, "seed \(seed), round \(round)")
      }
    }
  }

  /// Files with all that a handbook can hold; the others would only take time to parse.
  private static let spoiltPaths = [
    "handbook.yml", "documents.md", "history.md", "terms.yml", "sections/classification.md", "sections/mail.md",
    "sections/training.md",
  ]

  /// Takes out ids, widens letters, unsettles tables and line ends, and breaks things.
  private static func spoil(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    let pieces = [
      " ", "  ", "\t", "|", "\\|", "Ａ", "１", "ﾊﾟ", "`", "**", "{", "}", "#", "\n", "\r\n", "\n\n", "- [ ] ", "## ", "> ",
      "```\n", "　", ":",
    ]
    for _ in 0..<numbers.below(12) {
      let place = numbers.below(bytes.count + 1)
      switch numbers.below(4) {
      case 0: bytes.removeSubrange(place..<min(bytes.count, place + numbers.below(6)))
      case 1:
        if let open = bytes[place...].firstRange(of: Array(" {#".utf8)),
          let close = bytes[open.upperBound...].firstIndex(of: UInt8(ascii: "}"))
        {
          bytes.removeSubrange(open.lowerBound...close)
        }
      default: bytes.insert(contentsOf: Array((pieces.randomElement(using: &numbers) ?? "").utf8), at: place)
      }
    }
    return bytes
  }

  @Test func `everything is seen to at once`() {
    let text = "\u{FEFF}---\r\ntitle: 題\r\n---\r\n\r\n## ＵＳＢ  \r\n\r\n- [ ] ﾃﾞｰﾀを消すこと。\r\n\r\n|あ|い|\r\n|-|-|\r\n|う|え|"
    let tidied = Mended.file(text)
    #expect(!tidied.isLeftAlone)
    #expect(
      tidied.text.replacing(/\{#[b-df-hj-km-np-tv-xz]{6}\}/, with: "{#…}")
        == "\u{FEFF}---\r\ntitle: 題\r\n---\r\n\r\n## USB {#…}\r\n\r\n- [ ] データを消すこと。 {#…}\r\n\r\n| あ  | い  |\r\n|-----|-----|\r\n| う  | え  |\r\n"
    )
  }

  @Test(arguments: [
    ("sections/first.md", "---\ntitle: 題\n---\n\u{0}"),
    ("terms.yml", "terms:\n  - id: a\n    term: b  \n    definition: |+\n      文。\n\n\n"),
  ])
  func `what cannot be read, or would say something else, is left as it is`(_ path: String, _ text: String) {
    #expect(Mended.file(text, path: path).text == text)
  }

  @Test func `ids of earlier editions are not issued again`() {
    let content = Content.example(["first": "## 見出し"])
    let first = Tidying(of: content) { $0 == "sections/first.md" }.files[0].bytes
    let earlier = [ContentFile(path: "editions/a/sections/first.md", bytes: first)]
    let second = Tidying(of: content, earlier: earlier) { $0 == "sections/first.md" }.files[0].bytes
    #expect(first != second)
    #expect(GivenIDs.all(in: first).isDisjoint(with: GivenIDs.all(in: second)))
  }
}

extension SeededNumbers {
  /// A number from 0 up to a limit.
  fileprivate mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % max(limit, 1) }
}
