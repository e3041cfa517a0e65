import Foundation
import HandbookModel
import HandbookPublishing
import HandbookSearching

/// Prints what a search answered for programs: one JSON object on one line.
struct SearchJSON {
  /// The object as text.
  let text: String

  private struct Outcome: Encodable {
    let query: String
    let folded: String
    let missing: [String]
    let guesses: [String: [String]]
    let groups: [[Answer]]
  }

  private struct Answer: Encodable {
    let id: String
    let kind: String
    let section: String?
    let label: String
    let address: String?
    let score: Double
  }

  init(_ outcome: SearchEngine.Outcome, to query: String, _ answers: Answers, _ limit: Int) {
    let groups = outcome.groups.prefix(max(0, limit)).map { group in
      group.map { answer in
        let unit = answer.entry.unit
        return Answer(
          id: unit.id, kind: unit.kind.rawValue, section: answer.entry.section?.written, label: unit.label,
          address: answers.address(of: unit), score: answer.score)
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let result = Outcome(
      query: query, folded: Folding.standard.folded(query), missing: outcome.missing, guesses: outcome.guesses,
      groups: groups)
    text = (try? encoder.encode(result)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
