import HandbookModel

/// Makes the rows of one chapter of a 新旧対照表.
struct ComparisonRows {
  private typealias Entry = ComparisonTable.Entry

  private let diff: RevisionDiff
  private var rows: [ComparisonTable.Row] = []
  private var run: [ChapterPair.Row] = []
  private var shownBefore: Set<UnitPlace> = []
  private var shownAfter: Set<UnitPlace> = []
  private var named: Set<Int> = []

  init(of diff: RevisionDiff) { self.diff = diff }

  /// Adds a row of the diff; rows that leave out their words are joined.
  mutating func add(_ row: ChapterPair.Row) {
    let isTitle = unit(row).kind == .title
    if !isTitle, row.revisions.allSatisfy({ diff.revisions[$0].kind == .renumbered }), unit(row).table == nil {
      if let last = run.last, last.revisions.isEmpty != row.revisions.isEmpty { endRun() }
      return run.append(row)
    }
    endRun()
    if let (before, after) = tables(of: row) { return addTable(row, before, after) }
    add(row, entries(row))
  }

  /// The rows.
  mutating func finish() -> [ComparisonTable.Row] {
    endRun()
    return rows
  }

  private func unit(_ row: ChapterPair.Row) -> RevisionUnit {
    if let after = row.after { return diff.later.unit(at: after) }
    return row.before.map { diff.earlier.unit(at: $0) } ?? RevisionUnit(.text)
  }

  private mutating func add(_ row: ChapterPair.Row, _ entries: (before: Entry, after: Entry)) {
    let kinds = row.revisions.map { diff.revisions[$0].kind }
    rows.append(
      ComparisonTable.Row(
        before: entries.before, after: entries.after, remarks: kinds.uniqued.map { "（\($0.word)）" },
        revisions: row.revisions))
  }

  // MARK: What is left out

  private mutating func endRun() {
    guard !run.isEmpty else { return }
    let isRenumbered = !run[0].revisions.isEmpty
    let (before, after) = (run.compactMap(\.before), run.compactMap(\.after))
    rows.append(
      ComparisonTable.Row(
        before: Entry(
          label: Self.label(before.map { diff.earlier.unit(at: $0) }), isLabelMarked: isRenumbered,
          content: .omitted, units: before),
        after: Entry(
          label: Self.label(after.map { diff.later.unit(at: $0) }), isLabelMarked: isRenumbered,
          content: .omitted, units: after),
        remarks: isRenumbered ? ["（\(Revision.Kind.renumbered.word)）"] : [], revisions: run.flatMap(\.revisions)))
    run = []
  }

  /// 「2」, 「2・3」, 「2～5」: the numbers, or what else names the units where none has a number.
  private static func label(_ units: [RevisionUnit]) -> String {
    let numbered = units.filter { $0.kind == .rule }
    let labels = (numbered.isEmpty ? units : numbered).map(\.label).filter { !$0.isEmpty }
    guard let first = labels.first, let last = labels.last, labels.count > 1 else { return labels.first ?? "" }
    return labels.count == 2 ? "\(first)・\(last)" : "\(first)～\(last)"
  }

  // MARK: What is shown

  private mutating func entries(_ row: ChapterPair.Row) -> (before: Entry, after: Entry) {
    let revision = row.revisions.first.map { diff.revisions[$0] }
    let isFirst = row.revisions.first.map { named.insert($0).inserted } ?? true
    var (before, after) = (Entry(), Entry())
    if let place = row.before, shownBefore.insert(place).inserted {
      before = entry(diff.earlier, place, revision?.before, revision?.marks.compactMap(\.before))
    }
    if let place = row.after, shownAfter.insert(place).inserted {
      after = entry(diff.later, place, revision?.after, revision?.marks.compactMap(\.after))
    }
    guard let revision else { return (before, after) }
    switch revision.kind {
    case .added:
      after.isWholeMarked = true
      before.content = isFirst ? .word("（新設）") : .nothing
    case .removed:
      before.isWholeMarked = true
      after.content = isFirst ? .word("（削除）") : .nothing
    case .moved: move(&before, &after, revision, row)
    case .split, .merged:
      if row.after == nil { after.content = .word(word(revision.after, "に分かれる", in: diff.later)) }
      if row.before == nil { before.content = .word(word(revision.before, "から", in: diff.earlier)) }
    default: break
    }
    if let mine = row.before, let theirs = row.after {
      let isChanged = diff.earlier.unit(at: mine).ownNumber != diff.later.unit(at: theirs).ownNumber
      (before.isLabelMarked, after.isLabelMarked) = (isChanged, isChanged)
    }
    return (before, after)
  }

  /// What only moved shows its number; what has none shows its words, for how else would one know it.
  private func move(
    _ before: inout Entry, _ after: inout Entry, _ revision: Revision, _ row: ChapterPair.Row
  ) {
    if row.after == nil { after.content = .word(word(revision.after, "へ移動", in: diff.later)) }
    if row.before == nil { before.content = .word(word(revision.before, "から移動", in: diff.earlier)) }
    guard row.before != nil, row.after != nil, unit(row).kind != .title else { return }
    guard revision.marks.isEmpty, !revision.isAmended else { return }
    if before.label.isEmpty || after.label.isEmpty {
      (before.isWholeMarked, after.isWholeMarked) = (true, true)
    } else {
      (before.content, after.content) = (.omitted, .omitted)
    }
  }

  private func entry(
    _ column: RevisionDiff.Column, _ place: UnitPlace, _ sides: [Revision.Side]?, _ marks: [RevisionMark.Place]?
  ) -> Entry {
    let unit = column.unit(at: place)
    let side = sides?.firstIndex { $0.unit == place } ?? 0
    return Entry(
      label: unit.label, content: .text(unit.texts),
      marks: marks?.filter { $0.side == side } ?? [], units: [place])
  }

  private func word(_ sides: [Revision.Side], _ end: String, in column: RevisionDiff.Column) -> String {
    let names = sides.map { side in
      // A table is called by its caption, wherever it stands.
      let isNumbered = !side.label.isEmpty && column.unit(at: side.unit).table == nil
      return isNumbered ? side.label : column.chapters[side.unit.chapter].heading
    }
    return "（\(names.uniqued.joined(separator: "・"))\(end)）"
  }

  // MARK: Tables

  /// The table before and after that a row shows; where it went from one chapter to another, a row shows one of the two.
  private func tables(of row: ChapterPair.Row) -> (before: UnitPlace, after: UnitPlace)? {
    let moved = row.revisions.lazy.map { self.diff.revisions[$0] }.first { $0.kind == .moved }
    guard let before = row.before ?? moved?.before.first?.unit, let after = row.after ?? moved?.after.first?.unit,
      diff.earlier.unit(at: before).table != nil, diff.later.unit(at: after).table != nil
    else { return nil }
    return (before, after)
  }

  /// A table shows its caption, then each change; what is left out is in the place of the caption.
  ///
  /// One that went to another chapter is a word where it stood, and shows its changes where it stands.
  private mutating func addTable(_ row: ChapterPair.Row, _ before: UnitPlace, _ after: UnitPlace) {
    let (mine, theirs) = (diff.earlier.unit(at: before), diff.later.unit(at: after))
    let whole = row.revisions.filter { diff.revisions[$0].isOfWholeTable(mine, theirs) }
    let moved = whole.map { diff.revisions[$0] }.first { $0.kind == .moved }
    let captionMarks = whole.flatMap { diff.revisions[$0].marks }
    let isChanged = mine.label != theirs.label || moved != nil
    var heads = (
      before: Entry(
        label: mine.label, isLabelMarked: isChanged, content: .excerpt(mine.captionLines),
        marks: captionMarks.compactMap(\.before), isWholeMarked: moved != nil, units: [before]),
      after: Entry(
        label: theirs.label, isLabelMarked: isChanged, content: .excerpt(theirs.captionLines),
        marks: captionMarks.compactMap(\.after), isWholeMarked: moved != nil, units: [after])
    )
    if row.before == nil { heads.before = Entry(content: .word(word(moved?.before ?? [], "から移動", in: diff.earlier))) }
    if row.after == nil { heads.after = Entry(content: .word(word(moved?.after ?? [], "へ移動", in: diff.later))) }
    add(ChapterPair.Row(before: row.before, after: row.after, revisions: whole), heads)
    guard row.after != nil else { return }
    for index in row.revisions where !whole.contains(index) {
      let revision = diff.revisions[index]
      add(
        ChapterPair.Row(before: before, after: after, revisions: [index]),
        (
          before: part(revision.before, revision.marks.compactMap(\.before), of: revision, or: "（新設）"),
          after: part(revision.after, revision.marks.compactMap(\.after), of: revision, or: "（削除）")
        ))
    }
  }

  /// A part is underlined as a whole where nothing in it is marked; where words only went, one side has no mark.
  private func part(
    _ sides: [Revision.Side], _ marks: [RevisionMark.Place], of revision: Revision, or word: String
  ) -> Entry {
    guard !sides.isEmpty else { return Entry(content: .word(word)) }
    return Entry(
      label: sides.map(\.label).joined(separator: "、"), content: .excerpt(sides.flatMap(\.lines)), marks: marks,
      isWholeMarked: revision.marks.isEmpty)
  }
}

extension RevisionUnit {
  fileprivate var captionLines: [RevisionText] { table.map { [$0.caption] } ?? [] }
}

extension Revision {
  /// Whether a change of a table is one of its place, its number or its caption.
  fileprivate func isOfWholeTable(_ before: RevisionUnit, _ after: RevisionUnit) -> Bool {
    guard self.before.map(\.lines) == [before.captionLines], self.after.map(\.lines) == [after.captionLines] else {
      return false
    }
    switch kind {
    case .moved, .renumbered, .retitled, .formatting: return true
    default: return false
    }
  }
}
