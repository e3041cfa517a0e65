internal import HandbookComparing
internal import HandbookModel
internal import HandbookNaming

/// What each compared edition changed in a section, rule by rule: its own history.
struct SectionRevisions {
  /// What one edition changed.
  struct Entry {
    /// The edition.
    let edition: Edition
    /// The changes, in the order of the section.
    let changes: [Change]
  }

  /// One change, with the row of the 新旧対照表 that shows it.
  struct Change: Hashable {
    /// Its class in a word, and where it is: 「改正 9-2」.
    let words: String
    /// The id of the row.
    let fragment: String
  }

  /// The editions that changed something, oldest first.
  let entries: [Entry]

  /// Collects the changes of a section up to the edition whose pages are written.
  ///
  /// Cost: O(rows of the section).
  init(of section: SectionID, in revisions: RevisionIndex) {
    var entries: [Entry] = []
    var id: SectionID? = section
    for place in revisions.editions.indices.prefix(revisions.place + 1).reversed() {
      guard let step = revisions.step(to: place), let current = id, let pair = step.chapter(of: current) else { break }
      let changes = Self.changes(in: pair, step)
      if !changes.isEmpty { entries.append(Entry(edition: step.edition, changes: changes)) }
      id = if case .section(let before)? = step.predecessor(of: .section(current)) { before } else { nil }
    }
    self.entries = entries.reversed()
  }

  private static func changes(in pair: ChapterPair, _ step: RevisionStep) -> [Change] {
    guard pair.before != nil else {
      let row = pair.rows.lazy.flatMap(\.revisions).compactMap { step.rows.fragment(ofRevision: $0) }.first
      return row.map { [Change(words: Revision.Kind.added.word, fragment: $0)] } ?? []
    }
    return pair.rows.flatMap { row in
      row.revisions.compactMap { index -> Change? in
        let revision = step.diff.revisions[index]
        guard let fragment = step.rows.fragment(ofRevision: index) else { return nil }
        let label = (row.after == nil ? revision.before : revision.after).first?.label ?? ""
        return Change(words: label.isEmpty ? revision.kind.word : "\(revision.kind.word) \(label)", fragment: fragment)
      }
    }.uniqued
  }
}

extension PageWriter {
  /// Writes what an edition changed in a section: each change leads to its row of the 新旧対照表.
  mutating func revisions(_ entry: SectionRevisions.Entry) {
    element("li") { item in
      item.html.element(
        "a", item.href(.amendment(entry.edition.id), in: item.revisions.presentPlace),
        text: "\(entry.edition.name)の新旧対照表")
      item.text("：")
      for (index, change) in entry.changes.enumerated() {
        if index > 0 { item.text("、") }
        item.html.element(
          "a", item.href(.amendment(entry.edition.id, change.fragment), in: item.revisions.presentPlace),
          text: change.words)
      }
    }
  }
}
