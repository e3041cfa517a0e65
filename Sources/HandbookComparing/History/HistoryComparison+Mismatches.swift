package import HandbookModel

extension HistoryComparison {
  /// A place where the written history and what changed do not meet, as readers of the amendment are told.
  package struct Mismatch: Hashable, Sendable {
    /// How a row and a change can miss each other.
    package enum Kind: CaseIterable, Sendable {
      /// 記載漏れ: no row tells of a change.
      case omission
      /// 空振り: a row tells of a change that there is not.
      case idleRow
      /// 項番・題名の不一致: a number or a title is another.
      case naming
      /// 種別の不一致: a change is not what its row calls it.
      case wrongKind
    }

    /// How they miss each other.
    package let kind: Kind
    /// What is said otherwise than it is.
    package let words: Wording
    /// The row it is about; nil if none tells of it.
    package let row: ChangeID?
    /// The section it is about; nil if it is about several, or none.
    package let section: SectionID?
  }

  /// What the history leaves out or gets wrong, in the order of `findings`.
  package var mismatches: [Mismatch] {
    findings.compactMap { finding in
      Mismatch.Kind(finding).map { kind in
        Mismatch(kind: kind, words: finding.summary, row: row(at: finding.span), section: section(of: finding))
      }
    }
  }

  private func row(at span: SourceSpan) -> ChangeID? {
    guard span.path == "history.md" else { return nil }
    let rows = entries.flatMap(\.changes)
    return rows.first { $0.range.start <= span.range.start && span.range.end <= $0.range.end }?.id
  }

  /// The section that a finding shows: at its place, or else in its note.
  private func section(of finding: Diagnostic) -> SectionID? {
    let paths = [finding.span.path] + finding.notes.map(\.span.path)
    let ids = Set(paths.compactMap { $0.wholeMatch(of: /sections\/(.+)\.md/).map { SectionID(String($0.1)) } })
    return ids.count == 1 ? ids.first : nil
  }
}

extension HistoryComparison.Mismatch.Kind {
  fileprivate init?(_ finding: Diagnostic) {
    switch finding.id {
    case Explanation.historyOmission.id: self = .omission
    case Explanation.historyRowIdle.id: self = .idleRow
    case Explanation.historyRowMisnamed.id, Explanation.historyRenaming.id, Explanation.historyRenumbering.id:
      self = .naming
    case Explanation.historyRowKind.id: self = .wrongKind
    default: return nil
    }
  }

  /// Its name.
  package var word: String {
    switch self {
    case .omission: "記載漏れ"
    case .idleRow: "空振り"
    case .naming: "項番・題名の不一致"
    case .wrongKind: "種別の不一致"
    }
  }
}
