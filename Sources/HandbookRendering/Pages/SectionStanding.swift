internal import HandbookModel
internal import HandbookNaming

/// How a section stands in its edition: by what was compared, or else as far as the written history says.
struct SectionStanding {
  /// What the present edition did with it, 「番号変更 30→31」; empty where the history has no present edition.
  private(set) var inThisEdition = ""
  /// The same in words for badges, where the edition was compared with the one before; empty if nothing changed.
  private(set) var badges: [ChangeBadge] = []
  /// The last row that did more than give it another number.
  private(set) var lastRevised: (id: ChangeID, edition: String)?

  init(of section: SectionID, in linked: LinkedHandbook, _ revisions: RevisionIndex) {
    let present = linked.handbook.profile.edition.id
    let changes = linked.changes(of: section)
    lastRevised = changes.last { !linked.isRenumbering($0) }.map { change in
      (change.id, linked.name(of: .edition(change.id.edition)))
    }
    if let step = revisions.step {
      badges = step.badges(of: .section(section))
      inThisEdition = badges.isEmpty ? "変更なし" : badges.map(\.words).joined(separator: "、")
      return
    }
    guard linked.handbook.history.entries.contains(where: { $0.edition.id == present }) else { return }
    let now = changes.filter { $0.id.edition == present }.map { change in
      linked.isRenumbering(change)
        ? "番号変更\(linked.move(of: section, before: present))"
        : linked.isNew(change) ? "新設" : "改訂"
    }
    inThisEdition = now.isEmpty ? "変更なし" : now.uniqued.joined(separator: "、")
  }
}

extension LinkedHandbook {
  /// The rows of the history that name a section, in the order of the history.
  func changes(of section: SectionID) -> [Change] {
    sources(of: .changes, to: .section(section)).compactMap { source in
      if case .change(let id) = source { change(id) } else { nil }
    }
  }

  /// The row of the history of an id.
  func change(_ id: ChangeID) -> Change? {
    let changes = handbook.history.entries.first { $0.edition.id == id.edition }?.changes ?? []
    return changes.indices.contains(id.ordinal - 1) ? changes[id.ordinal - 1] : nil
  }

  /// How a row of the history names a section.
  func mention(of section: SectionID, in change: Change) -> SectionMention? {
    guard case .sections(let mentions) = change.scope else { return nil }
    return mentions.first { $0.reference.key == .section(section) }
  }

  /// Whether a row tells of another number and nothing else: 「項番を変更」.
  fileprivate func isRenumbering(_ change: Change) -> Bool { plainText(of: change.summary).hasPrefix("項番") }

  /// Whether a row tells that the section is new: 「ページを追加」, 「以下項目を新設」.
  fileprivate func isNew(_ change: Change) -> Bool {
    let words = plainText(of: change.summary)
    return words.hasSuffix("新設") || words.hasSuffix("ページを追加") || words.hasSuffix("項を追加")
  }

  /// 「 30→31」: the last number before an edition and the number of today; empty where they do not differ.
  fileprivate func move(of section: SectionID, before edition: EditionID) -> String {
    let earlier = changes(of: section).filter { $0.id.edition != edition }
    let number = earlier.compactMap { mention(of: section, in: $0)?.number }.last { !$0.isEmpty }
    guard let number, let today = self.number(of: section)?.description, number != today else { return "" }
    return " \(number)→\(today)"
  }
}
