internal import HandbookLinking
internal import HandbookModel
internal import HandbookParsing

/// The working content with the data of the edition that it becomes: in `handbook.yml`, and at its heading in
/// `history.md`.
struct StampedEdition {
  /// The files.
  let content: Content
  /// What they make.
  let linked: LinkedHandbook
  /// What their text says wrong, and what its authors allow.
  let report: Report
  private let history: HistoryText?

  /// Writes the data in place, and reads the outcome: it has to be the edition that was asked for.
  init?(_ working: Content, _ edition: Edition, _ approvals: [Approval], report: inout Report) {
    var isWritten = true
    var stamped: HistoryText?
    content = Content(
      working.unsealed.files.map { file in
        switch file.path {
        case "handbook.yml":
          var outline = OutlineText(file.bytes)
          outline.set(edition)
          isWritten = outline.add(approvals)
          return ContentFile(path: file.path, bytes: outline.bytes)
        case "history.md":
          var history = HistoryText(file.bytes)
          history.set(edition)
          stamped = history
          return ContentFile(path: file.path, bytes: history.bytes)
        default: return file
        }
      })
    var own = Report()
    guard let handbook = Handbook(parsing: content, report: &own), handbook.profile.edition == edition, isWritten,
      approvals.allSatisfy(handbook.profile.approvals.contains)
    else {
      report.add(.unstamped)
      return nil
    }
    linked = LinkedHandbook(linking: handbook, report: &own)
    self.report = own
    history = stamped
    guard !report.refusesAnything else { return }
    let known = Set(report.diagnostics.map(\.id))
    for finding in own.diagnostics where finding.severity == .error && !known.contains(finding.id) {
      report.add(
        Diagnostic(
          finding.explanation, as: .error, finding.summary, at: origin(of: finding.span), fix: finding.fix))
    }
  }

  /// A place of the edition in the files that the author has open; the file, where what stands there was written anew.
  func origin(of span: SourceSpan) -> SourceSpan {
    switch span.path {
    case "handbook.yml": .start(of: span.path)
    case "history.md": SourceSpan(span.path, history?.origin(of: span.range) ?? span.range)
    default: span
    }
  }
}

extension Diagnostic {
  fileprivate static let unstamped = Diagnostic(
    .releaseOutline,
    Wording(
      ja: "版の日付や承認を、handbook.yml に書き込めません",
      en: "The date and the approvals of the edition cannot be written into handbook.yml"),
    at: .start(of: "handbook.yml"),
    fix: .init(
      Wording(
        ja: "「edition: next」と、「approvals:」の下に「  - {act: …, by: …}」を並べる形に直してください",
        en: "Write “edition: next”, and “approvals:” with lines of “  - {act: …, by: …}” below")))
}
