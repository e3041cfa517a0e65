import Foundation
import HandbookChecking
import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookRendering
import HandbookSearching
import HandbookTestKit
import Testing

/// Spoilt files through the whole line: nothing may trap, hang or say nothing.
@Suite struct MutationTests {
  /// The files of the handbook that comes with the tool.
  private static let corpus: [ContentFile] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../content").path
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String }.sorted() ?? []
    return names.compactMap { name in
      guard [".md", ".yml", ".svg"].contains(where: { name.hasSuffix($0) }),
        let data = FileManager.default.contents(atPath: "\(root)/\(name)")
      else { return nil }
      return ContentFile(path: name, bytes: Array(data))
    }
  }()

  /// Bytes that mean something to Markdown, YAML or UTF-8.
  private static let telling =
    Array("|`*_[](){}<>#-+:\"'\\&!~^$%=?/. \t\r\n\u{0}\u{1B}123aあ。".utf8) + [0xC0, 0xFF, 0xEE, 0xE3, 0xF0]

  private static func spoil(_ bytes: [UInt8], _ numbers: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<1 + numbers.below(6) where !bytes.isEmpty {
      let place = numbers.below(bytes.count)
      switch numbers.below(7) {
      case 0: bytes[place] ^= 1 << UInt8(numbers.below(8))
      case 1: bytes[place] = telling[numbers.below(telling.count)]
      case 2: bytes.insert(telling[numbers.below(telling.count)], at: place)
      case 3: bytes.removeLast(numbers.below(bytes.count))
      case 4: bytes.removeSubrange(place..<min(bytes.count, place + 1 + numbers.below(40)))
      case 5: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + numbers.below(200))], at: place)
      default:
        let sign = telling[numbers.below(telling.count)]
        bytes.insert(contentsOf: [UInt8](repeating: sign, count: 1 + numbers.below(100)), at: place)
      }
    }
    return bytes
  }

  /// A file of a section stands in the place of the example's own; any other in its own.
  private static func content(with file: ContentFile, spoiltTo bytes: [UInt8]) -> Content {
    let path = file.path.hasPrefix("sections/") ? "sections/first.md" : file.path
    let others = Content.example(["first": "本文。", "second": "[](first.md)"]).files.filter { $0.path != path }
    return Content(others + [ContentFile(path: path, bytes: bytes)])
  }

  /// Walks the line, and renders even what would not be written if it can be rendered.
  private static func walk(_ content: Content, _ templates: Templates) -> (errors: Int, pages: Int) {
    var report = Report()
    guard let handbook = Handbook(parsing: content, report: &report) else { return (report.count(of: .error), 0) }
    let linked = LinkedHandbook(linking: handbook, report: &report)
    report.add(Check.findings(in: linked))
    report.settle()
    guard !report.hasErrors else { return (report.count(of: .error), 0) }
    return (
      0, Site(rendering: linked, searching: SearchIndex(of: linked), in: templates).files.count { !$0.bytes().isEmpty }
    )
  }

  @Test(.timeLimit(.minutes(15)), arguments: 0..<20)
  func `two thousand spoilt files end in pages or in findings`(_ seed: UInt64) throws {
    var numbers = SplitMix(seed: seed)
    var report = Report()
    let templates = try #require(
      Templates(parsing: ["page.mustache": "<title>{{pageTitle}}</title>{{{main}}}"], report: &report))
    try #require(Self.corpus.count > 30)
    for _ in 0..<100 {
      let file = Self.corpus[numbers.below(Self.corpus.count)]
      let outcome = Self.walk(Self.content(with: file, spoiltTo: Self.spoil(file.bytes, &numbers)), templates)
      #expect(outcome.errors > 0 || outcome.pages > 0)
    }
  }

  @Test(arguments: ["roles.yml", "sections/mail.md", "history.md"]) func `a file may end anywhere`(_ path: String)
    throws
  {
    let file = try #require(Self.corpus.first { $0.path == path })
    var report = Report()
    let templates = try #require(Templates(parsing: ["page.mustache": "{{{main}}}"], report: &report))
    for end in stride(from: 0, to: min(file.bytes.count, 3000), by: 7) {
      let outcome = Self.walk(Self.content(with: file, spoiltTo: Array(file.bytes[..<end])), templates)
      #expect(outcome.errors > 0 || outcome.pages > 0)
    }
  }
}

/// Numbers that are the same in every run (SplitMix64).
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(limit, 1)))
  }
}
