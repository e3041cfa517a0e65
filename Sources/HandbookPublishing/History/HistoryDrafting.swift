import HandbookComparing
import HandbookLinking
package import HandbookModel
import HandbookParsing

/// The rows that the change history lacks against another edition, and the file they go into.
package struct HistoryDrafting: Sendable {
  /// What keeps the two editions from being read.
  package let report: Report
  /// The files that the report speaks of.
  package let sources: Sources
  /// The edition before; nil if there is none, or it could not be read.
  package let earlier: Edition?
  /// The lines to put in; empty if nothing is missing.
  package let lines: [String]
  private let draft: HistoryDraft?
  private let folder: Folder

  private static let path = "history.md"

  /// Compares the content with the last frozen edition, or with one that lies in another folder of the same layout.
  package init(of folders: Folders, since earlier: String? = nil) throws {
    folder = Folder(path: folders.content)
    var report = Report()
    let content = try Content(readingFrom: folder, report: &report)
    let later = Handbook(parsing: content, report: &report).map { LinkedHandbook(linking: $0, report: &report) }
    // What an earlier edition says wrong is its own affair, as long as it can be read.
    var own = Report()
    var before: LinkedHandbook?
    if let earlier {
      let read = Handbook(parsing: try Content(readingFrom: Folder(path: earlier), report: &own), report: &own)
      if read == nil { report.add(own.diagnostics) }
      before = read.map { LinkedHandbook(linking: $0, report: &own) }
    } else {
      let present = later?.handbook.profile.edition.id
      before = Editions(of: content, report: &report).all.last { $0.id != present }?.linked
    }
    self.report = report
    sources = Sources(content: content, templates: Content([]), folders: folders)
    self.earlier = before?.handbook.profile.edition
    draft = before.flatMap { before in
      later.map { later in
        let comparison = HistoryComparison(of: RevisionDiff(comparing: before, with: later), writtenIn: later)
        return HistoryDraft(
          of: comparison.missingRows, for: comparison.edition, in: content.file(Self.path)?.bytes ?? [],
          later.handbook.history)
      }
    }
    lines = draft?.lines ?? []
  }

  /// Puts the lines into `history.md`; without lines nothing is written.
  package func write() throws {
    guard let draft, !draft.lines.isEmpty else { return }
    try folder.overwrite(Self.path, with: draft.bytes)
  }
}
