internal import HandbookModel
internal import HandbookPublishing

/// An error in the content as a page shows it, with the file as its author knows it and no path of this machine.
struct ShownFinding: Hashable, Sendable {
  /// The file, the line and the column.
  let place: String
  /// The line, in three pieces: before, at and after the place; empty where there is no line.
  let line: [String]
  /// What is wrong.
  let summary: String
  /// The id of the finding.
  let id: String
  /// The rule that it breaks.
  let rule: String
  /// What to do.
  let fix: String?

  /// Makes a finding of its parts.
  init(place: String, line: [String] = [], summary: String, id: String = "", rule: String = "", fix: String? = nil) {
    self.place = place
    self.line = line
    self.summary = summary
    self.id = id
    self.rule = rule
    self.fix = fix
  }

  /// Takes over what was found.
  init(_ diagnostic: Diagnostic, in sources: Sources, _ language: Language) {
    let span = diagnostic.span
    let file = span.path.hasPrefix("templates/") ? span.path : "content/\(span.path)"
    let found = span.range.end > 0 ? sources.bytes(of: span).map { SourcePlace(span.range, in: $0) } : nil
    self.init(
      place: SourcePlace.visible(found.map { "\(file):\($0.line):\($0.column)" } ?? file),
      line: found.map { [String($0.before.suffix(60)), String($0.inside.prefix(120)), String($0.after.prefix(60))] }
        ?? [],
      summary: SourcePlace.visible(diagnostic.summary.text(in: language)), id: diagnostic.id,
      rule: diagnostic.explanation.rule.text(in: language),
      fix: diagnostic.fix.map { SourcePlace.visible($0.summary.text(in: language)) })
  }
}
