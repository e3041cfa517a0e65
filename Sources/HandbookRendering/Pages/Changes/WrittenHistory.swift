internal import HandbookComparing
internal import HandbookModel
internal import HandbookNaming

/// What an edition has written down of its changes, beside what changed (変更履歴との照合).
struct WrittenHistory {
  /// The rows that tell of the changes, edition by edition: rows of editions that are not kept count, too.
  let entries: [EditionEntry]
  /// Where the rows and the changes do not meet.
  let mismatches: [HistoryComparison.Mismatch]
  private let step: RevisionStep

  /// Holds the history that an edition was issued with against what changed in it.
  init(of linked: LinkedHandbook, _ step: RevisionStep) {
    let comparison = HistoryComparison(of: step.diff, writtenIn: linked)
    entries = comparison.entries
    mismatches = comparison.mismatches
    self.step = step
  }

  /// 「一致」, or how many mismatches of each kind there are.
  var verdict: String {
    guard !mismatches.isEmpty else {
      let count = entries.reduce(0) { $0 + $1.changes.count }
      return count == 0 ? "一致（書くべき変更も、変更履歴の行もない）" : "一致（変更履歴の\(count)行は、比べて分かった改正と合っている）"
    }
    let counts = HistoryComparison.Mismatch.Kind.allCases.compactMap { kind -> String? in
      let count = mismatches.count { $0.kind == kind }
      return count == 0 ? nil : "\(kind.word)\(count)件"
    }
    return "不一致（\(counts.joined(separator: "、"))）"
  }

  /// What is wrong with a row, each kind once.
  func mismatches(of row: Change) -> [HistoryComparison.Mismatch.Kind] {
    mismatches.filter { $0.row == row.id }.map(\.kind).uniqued
  }

  /// The row of the 新旧対照表 that shows what a mismatch is about.
  func fragment(of mismatch: HistoryComparison.Mismatch) -> String? {
    guard let pair = mismatch.section.flatMap({ step.chapter(of: $0) }) else { return nil }
    return pair.rows.lazy.flatMap(\.revisions).compactMap { step.rows.fragment(ofRevision: $0) }.first
  }
}

extension PageWriter {
  private static let place = Page.Place("変更履歴との照合", at: "_history")

  /// Writes whether the written history agrees with what changed, and each of its rows beside what became of its section.
  mutating func writtenHistory(_ step: RevisionStep, at place: Int) {
    let history = WrittenHistory(of: revisions.editions[place], step)
    element("h2", .id(Self.place.fragment), text: Self.place.title)
    element("p", .class("verdict")) { $0.element("strong", text: history.verdict) }
    if !history.mismatches.isEmpty {
      element("ul", .class("meanings")) { list in
        for mismatch in history.mismatches { list.mismatch(mismatch, history) }
      }
    }
    guard history.entries.contains(where: { !$0.changes.isEmpty }) else { return }
    element("p") { words in
      words.link(to: .edition(step.edition.id), text: "変更履歴")
      words.text("に書かれた改正を、比べて分かった改正と並べる。")
    }
    let label = HTMLWriter.Attribute("aria-labelledby", Self.place.fragment)
    scrollable(label) { scroll in
      scroll.element("table", .class("history short"), label) { table in
        table.element("thead") { head in
          head.element("tr") { row in
            for words in ["改編項", "改編内容", "比べて分かった改正"] {
              row.element("th", .init("scope", "col"), text: words)
            }
          }
        }
        table.element("tbody") { body in
          for entry in history.entries {
            for change in entry.changes { body.row(change, of: entry.edition, history, step) }
          }
        }
      }
    }
  }

  private mutating func mismatch(_ mismatch: HistoryComparison.Mismatch, _ history: WrittenHistory) {
    element("li") { item in
      item.element("span", .class("flags")) { $0.element("span", .class("flag"), text: mismatch.kind.word) }
      item.text(" \(VisibleText(mismatch.words.japanese).text)")
      guard let fragment = history.fragment(of: mismatch) else { return }
      item.element("span", .class("to-row")) { way in
        way.text("　")
        way.html.element("a", .href("#\(fragment)"), text: "新旧を見る")
      }
    }
  }

  private mutating func row(_ change: Change, of edition: Edition, _ history: WrittenHistory, _ step: RevisionStep) {
    element("tr") { row in
      row.element("td") { cell in
        cell.inlines(change.item)
        if edition.id != step.edition.id { cell.element("span", .class("also"), text: "（\(edition.name)）") }
      }
      row.element("td") { $0.inlines(change.summary) }
      row.element("td", .class("today"), .init("data-label", "比べて分かった改正")) { cell in
        cell.found(change, step)
        for kind in history.mismatches(of: change) {
          cell.text(" ")
          cell.element("span", .class("flag"), text: kind.word)
        }
      }
    }
    html.newline()
  }

  private mutating func found(_ change: Change, _ step: RevisionStep) {
    guard case .sections(let mentions) = change.scope else { return text("―") }
    let badges = mentions.compactMap { linked.target(of: $0.reference) }.flatMap { step.badges(of: $0) }.uniqued
    guard !badges.isEmpty else { return text("なし") }
    for badge in badges { changeBadge(badge) }
  }
}
