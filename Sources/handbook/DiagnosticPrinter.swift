import HandbookModel
import HandbookPublishing

/// Prints diagnostics for people: place, rule, the line with a mark under it, other places, and what to do.
struct DiagnosticPrinter {
  let sources: Sources
  let language: Language
  let usesColour: Bool
  /// The longest piece of a line that is shown, in cells.
  private static let widest = 100

  /// A diagnostic as text, without a newline at its end.
  func text(of diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity.word.text(in: language)
    let summary = SourcePlace.visible(diagnostic.summary.text(in: language))
    var lines = [
      "\(bold(place(of: diagnostic.span))): \(coloured(severity, diagnostic.severity)): \(summary) [\(diagnostic.id)]"
    ]
    lines += excerpt(of: diagnostic.span, diagnostic.severity)
    for note in diagnostic.notes {
      lines.append("  → \(place(of: note.span)): \(SourcePlace.visible(note.summary.text(in: language)))")
    }
    if let fix = diagnostic.fix {
      lines.append("  \(Self.fix.text(in: language)): \(SourcePlace.visible(fix.summary.text(in: language)))")
    }
    return lines.joined(separator: "\n")
  }

  /// How many there are of each weight; nil if there are none.
  static func totals(of report: Report) -> Wording? {
    guard !report.diagnostics.isEmpty else { return nil }
    let errors = report.count(of: .error)
    let warnings = report.count(of: .warning)
    let notes = report.count(of: .note)
    let advice = notes > 0 ? Wording(ja: "、参考\(notes)件", en: ", notes: \(notes)") : Wording(ja: "", en: "")
    return Wording(
      ja: "誤り\(errors)件、警告\(warnings)件\(advice.japanese)",
      en: "errors: \(errors), warnings: \(warnings)\(advice.english)")
  }

  private static let fix = Wording(ja: "直し方", en: "Fix")

  private func place(of span: SourceSpan) -> String {
    let path = SourcePlace.visible(sources.path(of: span))
    guard let bytes = sources.bytes(of: span), span.range.end > 0 else { return path }
    let place = SourcePlace(span.range, in: bytes)
    return "\(path):\(place.line):\(place.column)"
  }

  /// The line and a mark below it: blanks as wide as the characters above, so that the two line up.
  private func excerpt(of span: SourceSpan, _ severity: Diagnostic.Severity) -> [String] {
    guard let bytes = sources.bytes(of: span), span.range.count > 0 else { return [] }
    let place = SourcePlace(span.range, in: bytes)
    let before = place.before.suffixOfWidth(Self.widest / 2)
    let inside = place.inside.prefixOfWidth(Self.widest)
    let after = place.after.prefixOfWidth(max(0, Self.widest - before.displayWidth - inside.displayWidth))
    let blanks = before.unicodeScalars.map { ["", " ", "\u{3000}"][$0.displayWidth] }.joined()
    let marks = String(repeating: "^", count: max(1, inside.displayWidth))
    return ["  \(before)\(inside)\(after)", "  \(blanks)\(coloured(marks, severity))"]
  }

  private func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func coloured(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard usesColour else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension Diagnostic.Severity {
  /// The word that stands before a diagnostic.
  var word: Wording {
    switch self {
    case .error: Wording(ja: "誤り", en: "error")
    case .warning: Wording(ja: "警告", en: "warning")
    case .note: Wording(ja: "参考", en: "note")
    }
  }
}

extension String {
  fileprivate func prefixOfWidth(_ width: Int) -> String {
    var cells = 0
    let kept = unicodeScalars.prefix {
      cells += $0.displayWidth
      return cells <= width
    }
    return String(String.UnicodeScalarView(kept))
  }

  fileprivate func suffixOfWidth(_ width: Int) -> String {
    var cells = 0
    let kept = unicodeScalars.reversed().prefix {
      cells += $0.displayWidth
      return cells <= width
    }
    return String(String.UnicodeScalarView(kept.reversed()))
  }
}
