import Foundation
import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

/// One pair of editions with what has to be found: a block of a file in `Cases/`, whose form `Cases/README.md` tells.
struct RevisionCase: Sendable, CustomStringConvertible {
  /// A change that has to be found, as written.
  struct Expectation: Sendable {
    /// Its kind and what it is about: 「amended password/rotation」.
    let words: String
    /// Its flags; nil where the case says nothing of them.
    var flags: [String]?
    /// Its marks; nil where the case says nothing of them.
    var marks: [String]?
  }

  let file: String
  let name: String
  let before: Content
  let after: Content
  let expectations: [Expectation]

  var description: String { "\(file): \(name)" }

  /// The editions, read and linked.
  func editions() throws -> (before: LinkedHandbook, after: LinkedHandbook) {
    (try Self.linked(before), try Self.linked(after))
  }

  /// Content that has no errors, read and linked.
  static func linked(_ content: Content) throws -> LinkedHandbook {
    var report = Report()
    let handbook = try #require(Handbook(parsing: content, report: &report))
    let linked = LinkedHandbook(linking: handbook, report: &report)
    try #require(!report.hasErrors, "both editions must be fit to be compared: \(report.sorted)")
    return linked
  }

  /// Every case of every file in `Cases/`, by name of file.
  static let all: [RevisionCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".cases") }.flatMap { name in
      let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
      var reader = RevisionCaseReader(file: name)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.read(String(line)) }
      return reader.finish()
    }
  }()

  /// A folder of content beside the cases, by path.
  static func texts(of base: String) -> [String: String] {
    texts(in: folder.appendingPathComponent(base))
  }

  /// The handbook that this repository holds.
  static let shipped: Content = content(
    folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("content"))

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases")

  private static func content(_ folder: URL) -> Content {
    let root = folder.resolvingSymlinksInPath().path
    let paths = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
      .filter { !$0.hasPrefix("editions/") }
    return Content(
      paths.compactMap { path in
        FileManager.default.contents(atPath: "\(root)/\(path)").map { ContentFile(path: path, bytes: Array($0)) }
      })
  }

  private static func texts(in folder: URL) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: content(folder).files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }
}

extension Content {
  /// Content of texts by path.
  init(texts: [String: String]) {
    self.init(texts.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) })
  }
}
