import HandbookComparing
import HandbookModel

extension Editions {
  /// The headings of the history that are those of no edition: later than the latest, and not the one at work.
  func unknownEditions(in linked: LinkedHandbook) -> [Diagnostic] {
    let present = linked.handbook.profile.edition
    guard let latest = present.isWorking ? all.last?.manifest.edition : present else { return [] }
    return linked.handbook.history.entries.filter { entry in
      let id = entry.edition.id
      return !entry.edition.isWorking && id != present.id && entry.edition.date > latest.date && edition(id) == nil
    }.map { .unknown($0, after: latest) }
  }

  /// What the written history says otherwise than it is: of the edition at work place by place, and of each frozen one
  /// in one finding, since it cannot be mended.
  ///
  /// Cost: that of comparing each edition with the one before it.
  func historyFindings(for linked: LinkedHandbook, beside report: Report) -> [Diagnostic] {
    let before = all.filter { $0.id != linked.handbook.profile.edition.id }
    guard let last = before.last else { return [] }
    let present = HistoryComparison(
      of: RevisionDiff(comparing: last.linked, with: linked), writtenIn: linked)
    let frozen = zip(before, before.dropFirst()).compactMap { earlier, later in
      HistoryComparison(of: RevisionDiff(comparing: earlier.linked, with: later.linked), writtenIn: later.linked)
        .remark(in: linked)
    }
    // Two checks see some of it without an earlier edition, and have said so at the same place.
    let said = Set(report.diagnostics.map(\.id))
    let isSaid = [
      Explanation.historyRowMisnamed.id: said.contains("history-name-differs"),
      Explanation.historyRenumbering.id: said.contains("renumbered-without-row"),
    ]
    return present.findings.filter { isSaid[$0.id] != true } + frozen
  }
}

extension ReleaseComparison {
  /// Compares an edition that is to be released with the one before: how many changes of each class there are, and what
  /// its history leaves out or gets wrong, which keeps it from being released.
  package static let ofHistory: ReleaseComparing = { linked, last in
    guard let last else { return ReleaseComparison() }
    let diff = RevisionDiff(comparing: last.linked, with: linked)
    let counts = Revision.Kind.allCases.compactMap { kind -> EditionManifest.ChangeCount? in
      let count = diff.revisions.count { $0.kind == kind }
      return count > 0 ? EditionManifest.ChangeCount(kind.word, count) : nil
    }
    return ReleaseComparison(
      counts: counts, findings: HistoryComparison(of: diff, writtenIn: linked).findings)
  }
}

extension Diagnostic {
  fileprivate static func unknown(_ entry: EditionEntry, after latest: Edition) -> Diagnostic {
    Diagnostic(
      .historyEditionUnknown,
      Wording(
        ja: "変更履歴の「\(entry.edition.name)」（\(entry.edition.date)）は、発行した版にも、いま書いている版にもありません（最後の版は「\(latest.id)」）",
        en:
          "The history tells of “\(entry.edition.name)” (\(entry.edition.date)), which was neither issued nor is at work"
          + " (the last is “\(latest.id)”)"),
      at: SourceSpan("history.md", entry.range),
      fix: .init(
        Wording(
          ja: "いま書いている版なら、見出しの { } の中を「#next」だけに、誤りならIDと日付を直し、発行した版なら「handbook release --restored」で加えてください",
          en: "Write “{#next}” if it is the one at work, mend id and date if they are wrong, and add it with"
            + " “handbook release --restored” if it was issued")))
  }
}
