import Foundation
import HandbookModel
import HandbookPublishing

/// Prints diagnostics for programs: one JSON array.
struct DiagnosticJSON {
  /// The array as text.
  let text: String

  private struct Place: Encodable {
    let path: String
    let line: Int?
    let column: Int?
    let endLine: Int?
    let endColumn: Int?
    let offset: Int
    let length: Int

    init(_ span: SourceSpan, _ sources: Sources) {
      path = sources.path(of: span)
      let place = sources.bytes(of: span).map { SourcePlace(span.range, in: $0) }
      line = place?.line
      column = place?.column
      endLine = place?.end.line
      endColumn = place?.end.column
      offset = Int(span.range.start)
      length = span.range.count
    }
  }

  private struct Note: Encodable {
    let message: String
    let place: Place
  }

  private struct Fix: Encodable {
    let message: String
    let replacement: String?
    /// What the replacement stands in place of.
    let place: Place?
  }

  private struct Finding: Encodable {
    let id: String
    let severity: String
    let rule: String
    let message: String
    let place: Place
    let notes: [Note]
    let fix: Fix?
  }

  /// Prints all findings of a report, in its order.
  init(_ report: Report, _ sources: Sources, _ language: Language) {
    let findings = report.sorted.map { diagnostic in
      let place = Place(diagnostic.span, sources)
      return Finding(
        id: diagnostic.id, severity: diagnostic.severity.word.english,
        rule: diagnostic.explanation.rule.text(in: language),
        message: diagnostic.summary.text(in: language), place: place,
        notes: diagnostic.notes.map { Note(message: $0.summary.text(in: language), place: Place($0.span, sources)) },
        fix: diagnostic.fix.map { fix in
          Fix(
            message: fix.summary.text(in: language), replacement: fix.replacement,
            place: fix.replacement == nil ? nil : place)
        })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    text = (try? encoder.encode(findings)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}
