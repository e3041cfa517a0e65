import HandbookComparing
import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookTestKit

/// An edition, and the same one after random edits, which need not be fit for publication.
struct RandomPair: Sendable, CustomStringConvertible {
  let seed: UInt64
  let before: LinkedHandbook
  let after: LinkedHandbook
  let diff: RevisionDiff

  var description: String { "seed \(seed)" }

  /// Pairs of the example and of the shipped handbook, made once for all tests.
  static let all: [RandomPair] = pairs(office, seeds: 1...32) + pairs(RevisionCase.shipped, seeds: 33...36)

  private static let office = Content(texts: RevisionCase.texts(of: "office"))

  private static func pairs(_ content: Content, seeds: ClosedRange<UInt64>) -> [RandomPair] {
    guard let before = linked(content) else { return [] }
    return seeds.compactMap { seed in
      var edits = RandomEdits(content, seed: seed)
      guard let after = linked(edits.content(after: 1 + Int(seed % 12) * 2)) else { return nil }
      return RandomPair(
        seed: seed, before: before, after: after, diff: RevisionDiff(comparing: before, with: after))
    }
  }

  private static func linked(_ content: Content) -> LinkedHandbook? {
    var report = Report()
    return Handbook(parsing: content, report: &report).map { LinkedHandbook(linking: $0, report: &report) }
  }
}
