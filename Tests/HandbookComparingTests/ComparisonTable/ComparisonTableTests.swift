import HandbookComparing
import HandbookModel
import HandbookNaming
import HandbookTestKit
import Testing

@Suite struct ComparisonTableTests {
  /// What is shown and what is left out, together, is the edition: word by word, byte by byte.
  @Test(arguments: RandomPair.all)
  func `each column gives its edition back`(_ pair: RandomPair) throws {
    let diff = pair.diff
    let table = ComparisonTable(of: diff)
    expect(table.chapters.flatMap { $0.rows.map(\.before) }, table.omittedBefore, giveBack: diff.earlier)
    expect(table.chapters.flatMap { $0.rows.map(\.after) }, table.omittedAfter, giveBack: diff.later)
    expect(diff.earlier, holds: pair.before)
    expect(diff.later, holds: pair.after)
  }

  private func expect(
    _ entries: [ComparisonTable.Entry], _ omitted: [Int], giveBack column: RevisionDiff.Column
  ) {
    var texts: [UnitPlace: [[UInt8]]] = [:]
    for entry in entries {
      for place in entry.units {
        #expect(texts[place] == nil, "shown twice: \(column.unit(at: place))")
        if case .text(let lines) = entry.content {
          texts[place] = lines.map { Array($0.printed.utf8) }
        } else {
          texts[place] = column.lines(at: place)
        }
      }
      // An excerpt is a part of its table, in its very words.
      if case .excerpt(let lines) = entry.content, let place = entry.units.first {
        #expect(Set(lines.map { Array($0.printed.utf8) }).isSubset(of: column.lines(at: place)))
      }
    }
    for chapter in omitted {
      for unit in column.chapters[chapter].units.indices {
        texts[UnitPlace(chapter, unit)] = column.lines(at: UnitPlace(chapter, unit))
      }
    }
    let given = texts.sorted { $0.key < $1.key }.map(\.value).joined()
    let whole = column.chapters.indices.flatMap { chapter in
      column.chapters[chapter].units.indices.flatMap { column.lines(at: UnitPlace(chapter, $0)) }
    }
    #expect(Array(given) == whole)
  }

  /// What is compared is what the edition says: every running text of every section, in order.
  private func expect(_ column: RevisionDiff.Column, holds linked: LinkedHandbook) {
    for (index, section) in linked.handbook.sections.enumerated() {
      let chapter = column.chapters[index + 1]
      var lines = chapter.units.indices.flatMap { column.lines(at: UnitPlace(index + 1, $0)) }[...]
      #expect(chapter.subject == .section(section.id))
      for text in section.blocks.runningTexts where !text.words.isEmpty {
        let wanted = Array(linked.plainText(of: text.words).utf8)
        guard let place = lines.firstIndex(of: wanted) else {
          Issue.record("not in \(section.id), or not in order: \(String(decoding: wanted, as: UTF8.self))")
          return
        }
        lines = lines[(place + 1)...]
      }
    }
  }

  private func table(_ before: String, _ after: String) throws -> [String] {
    try table(["first": before, "second": "本文。"], ["first": after, "second": "本文。"])
  }

  private func table(
    _ before: KeyValuePairs<String, String>, _ after: KeyValuePairs<String, String>
  ) throws -> [String] {
    let table = ComparisonTable(
      of: RevisionDiff(
        comparing: try RevisionCase.linked(.example(before)), with: try RevisionCase.linked(.example(after))))
    return table.chapters.flatMap { $0.rows.map { "\($0.before.printed)｜\($0.after.printed)｜\($0.remarks.joined())" } }
  }

  private static let rules = (1...6).map { "- [ ] 規則の\($0)番目の文を守ること。 {#r\($0)}" }

  @Test func `what is equal is left out, and joined`() throws {
    let before = Self.rules.joined(separator: "\n")
    let after = before.replacing("6番目の文", with: "6番目の言葉")
    #expect(
      try table(before, after) == [
        "1 firstの題名｜1 firstの題名｜", "1-1～1-5 （略）｜1-1～1-5 （略）｜",
        "1-6 規則の6番目の文を守ること。｜1-6 規則の6番目の言葉を守ること。｜（改正）",
      ])
  }

  @Test func `what is left out is called by its numbers`() throws {
    let before = "---\ntitle: 題\nreading: だい\naudience: [staff]\n---\n\n\(Self.rules.joined(separator: "\n"))\n"
    let after = before.replacing("6番目の文", with: "6番目の言葉")
    #expect(try table(before, after).dropFirst().first == "1-1～1-5 （略）｜1-1～1-5 （略）｜")
  }

  @Test func `what is new or gone has a word on the other side, and numbers move by their labels`() throws {
    let before = Self.rules.joined(separator: "\n")
    let after = before.replacing("- [ ] 規則の2番目の文を守ること。 {#r2}\n", with: "") + "\n- [ ] 鍵を掛けること。 {#key}"
    #expect(
      try table(before, after) == [
        "1 firstの題名｜1 firstの題名｜", "1-1 （略）｜1-1 （略）｜", "1-2 規則の2番目の文を守ること。｜（削除）｜（削除）",
        "_1-3～1-6_ （略）｜_1-2～1-5_ （略）｜（項番変更）", "（新設）｜1-6 鍵を掛けること。｜（新設）",
      ])
  }

  private static let kept = """
    保管の期間 {#keep}

    | 記録 | 期間 | 場所 |
    |---|---|---|
    | 入室 {#entry} | 3年 | 書庫 |
    | 点検 {#check} | 1年 | 書庫 |
    """

  @Test func `where words went from a cell, the cell of now is not underlined`() throws {
    let before = "保管 {#keep}\n\n| 記録 | 廃棄 |\n|---|---|\n| 入室 {#entry} | 裁断、または溶解 |\n"
    let diff = RevisionDiff(
      comparing: try RevisionCase.linked(.example(["first": before])),
      with: try RevisionCase.linked(.example(["first": before.replacing("裁断、または溶解", with: "溶解")])))
    let row = try #require(ComparisonTable(of: diff).chapters.first?.rows.last)
    #expect(!row.after.isWholeMarked && row.after.marks.isEmpty)
    #expect(!row.before.isWholeMarked && !row.before.marks.isEmpty)
  }

  @Test func `a table that went to another section is told once, and its changes stand where it is now`() throws {
    let now = Self.kept.replacing("3年", with: "5年").replacing(
      "| 点検 {#check} | 1年 | 書庫 |", with: "| 貸出 {#lend} | 2年 | 棚 |")
    let before: KeyValuePairs = ["first": "文。\n\n\(Self.kept)", "second": "本文。"]
    let away = ["1 firstの題名｜1 firstの題名｜", "（略）｜（略）｜", "__ 保管の期間｜（2. secondの題名へ移動）｜（移動）"]
    let here = ["2 secondの題名｜2 secondの題名｜", "（略）｜（略）｜", "（1. firstの題名から移動）｜__ 保管の期間｜（移動）"]
    #expect(
      try table(before, ["first": "文。", "second": "本文。\n\n\(now)"]) == away + here + [
        "保管の期間・点検 点検／1年／書庫｜（削除）｜（行の削除）", "（新設）｜保管の期間・貸出 貸出／2年／棚｜（行の追加）",
        "保管の期間・入室・期間 3年｜保管の期間・入室・期間 5年｜（変更）",
      ])
    #expect(try table(before, ["first": "文。", "second": "本文。\n\n\(Self.kept)"]) == away + here)
  }
}

extension RevisionDiff.Column {
  /// The lines of a unit, as bytes.
  fileprivate func lines(at place: UnitPlace) -> [[UInt8]] {
    let unit = unit(at: place)
    guard let table = unit.table else { return unit.lines.map { Array($0.printed.utf8) } }
    return ([table.caption] + table.cells.flatMap(\.lines)).map { Array($0.printed.utf8) }
  }
}

extension ComparisonTable.Entry {
  /// The entry as a line; a marked number stands between underscores.
  fileprivate var printed: String {
    let number = isLabelMarked ? "_\(label)_" : label
    let words: String =
      switch content {
      case .nothing: ""
      case .word(let word): word
      case .omitted: "（略）"
      case .text(let lines), .excerpt(let lines): lines.map(\.printed).joined(separator: "／")
      }
    return [number, words].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
