import Foundation
import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

@testable import HandbookSearching

/// Content read and linked, to be searched.
struct SearchedExample {
  let linked: LinkedHandbook
  let index: SearchIndex
  let engine: SearchEngine

  init(_ content: Content, dictionary: [WordReading] = []) throws {
    var report = Report()
    let handbook = try #require(Handbook(parsing: content, report: &report))
    linked = LinkedHandbook(linking: handbook, report: &report)
    try #require(!report.hasErrors, "the example must be fit to be searched: \(report.sorted)")
    index = SearchIndex(of: linked) { _ in dictionary }
    engine = SearchEngine(answeringFrom: index)
  }

  /// The ids of the first answers of each group.
  func answers(to query: String) -> [String] { engine.search(query).groups.map { $0[0].entry.unit.id } }

  /// The handbook that this repository holds.
  static let shipped: Content = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("content").path
    let paths = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []).sorted()
    return Content(
      paths.compactMap { path in
        guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else { return nil }
        return ContentFile(path: path, bytes: Array(data))
      })
  }()
}
