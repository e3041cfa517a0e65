import Foundation
import HandbookModel

/// Prints explanations for programs: one JSON array.
struct ExplanationJSON {
  /// The array as text.
  let text: String

  private struct Entry: Encodable {
    let id: String
    let severity: String
    let rule: String
    let because: String
    let example: Example?
  }

  private struct Example: Encodable {
    let path: String
    let wrong: String
    let right: String
    let others: [String: String]
  }

  init(_ explanations: [Explanation], _ language: Language) {
    let entries = explanations.map { explanation in
      Entry(
        id: explanation.id, severity: explanation.severity.word.english, rule: explanation.rule.text(in: language),
        because: explanation.because.text(in: language),
        example: explanation.example.map {
          Example(path: $0.path, wrong: $0.wrong, right: $0.right, others: $0.others)
        })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    text = (try? encoder.encode(entries)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}
