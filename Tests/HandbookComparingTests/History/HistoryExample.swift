import Foundation
import HandbookComparing
import HandbookLinking
import HandbookModel
import HandbookParsing
import Testing

/// The handbook that comes with the tool as two editions, the later one edited, and a history written for it.
struct HistoryExample {
  /// The text of the later edition by path.
  private(set) var texts: [String: String]

  private let before: LinkedHandbook?

  /// The rows of the later edition are taken out of the history; the sections are those of the earlier one.
  ///
  /// - Parameter isWhole: Whether all of every section is read, which takes longer; otherwise only of those that the
  ///   cases speak of.
  init(isWhole: Bool = false) {
    texts = isWhole ? Self.shipped : Self.short
    before = isWhole ? Self.wholeBefore : Self.shortBefore
    write(rows: [])
  }

  private static let short = shipped.filter { !["tasks.yml", "terms.yml", "controls.yml"].contains($0.key) }.merging(
    shipped.filter { path, _ in
      let name = path.dropFirst("sections/".count).dropLast(".md".count)
      return path.hasPrefix("sections/")
        && !["password", "mail", "classification", "disaster", "drinking", "document-system"].contains(name)
    }.mapValues { text in
      text.components(separatedBy: "\n---\n").prefix(1).joined() + "\n---\n\n本文。\n"
    }
  ) { _, new in new }
  private static let shortBefore = earlier(short)
  private static let wholeBefore = earlier(shipped)

  /// The files of the repository, read once.
  private static let shipped: [String: String] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../content").standardizedFileURL.path
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.filter { !$0.hasPrefix("editions/") && $0 != "questions.yml" }.compactMap { name in
        FileManager.default.contents(atPath: "\(root)/\(name)").map { (name, String(decoding: $0, as: UTF8.self)) }
      })
  }()

  private static func earlier(_ texts: [String: String]) -> LinkedHandbook? {
    let outline = texts["handbook.yml"]?.replacingOccurrences(of: "2024-02", with: "2023-10")
    return linked(texts.merging(["handbook.yml": outline ?? ""]) { _, new in new })
  }

  /// Puts a text in place of another where that first stands in a file.
  mutating func replace(_ old: String, with new: String, in path: String) throws {
    var text = try #require(texts[path])
    let place = try #require(text.range(of: old), "「\(old)」 in \(path)")
    text.replaceSubrange(place, with: new)
    texts[path] = text
  }

  /// Writes a file, or takes it away.
  mutating func write(_ text: String?, to path: String) { texts[path] = text }

  /// Writes the rows of the later edition, each as item and change.
  mutating func write(rows: [String]) {
    let history = texts["history.md"] ?? ""
    let end = history.range(of: "## 2024年2月版")?.lowerBound ?? history.endIndex
    let table = (["## 2024年2月版 {#2024-02 date=2024-02}", "", "| 改編項 | 改編内容 |", "|---|---|"] + rows.map { "| \($0) |" })
    texts["history.md"] = history[..<end] + table.joined(separator: "\n") + "\n"
  }

  /// Takes the later edition's heading out of the history.
  mutating func dropHeading() {
    let history = texts["history.md"] ?? ""
    texts["history.md"] = history.range(of: "## 2024年2月版").map { String(history[..<$0.lowerBound]) } ?? history
  }

  /// The later edition.
  func later() throws -> LinkedHandbook { try #require(Self.linked(texts)) }

  /// The changes, and what the history says of them.
  func comparison() throws -> HistoryComparison {
    let later = try later()
    return HistoryComparison(of: RevisionDiff(comparing: try #require(before), with: later), writtenIn: later)
  }

  /// The history with what was drafted for it.
  func draft() throws -> HistoryDraft {
    let comparison = try comparison()
    let file = Array((texts["history.md"] ?? "").utf8)
    return HistoryDraft(
      of: comparison.missingRows, for: comparison.edition, in: file, try later().handbook.history)
  }

  private static func linked(_ texts: [String: String]) -> LinkedHandbook? {
    var report = Report()
    let content = Content(texts.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) })
    return Handbook(parsing: content, report: &report).map { LinkedHandbook(linking: $0, report: &report) }
  }
}
