internal import HandbookModel

extension Check {
  /// Sections whose number has changed, without a row of the history that says so.
  static let renumberedWithoutRow = Check(.renumberedWithoutRow) { linked in
    let numbers = WrittenNumbers(of: linked.handbook)
    let changed = linked.handbook.sections.enumerated().compactMap { index, section in
      numbers.unexplained(section, today: index + 1)
    }
    guard let first = changed.first else { return [] }
    let present = linked.handbook.history.entries.first { $0.edition.id == linked.handbook.profile.edition.id }
    let others = changed.count > 1 ? Wording(ja: "など\(changed.count)項", en: " and \(changed.count - 1) more") : nil
    return [
      Diagnostic(
        .renumberedWithoutRow,
        Wording(
          ja: "「\(first.name)」\(others?.japanese ?? "")の項番が変わったことが、変更履歴にありません",
          en: "The history does not say that “\(first.name)”\(others?.english ?? "") changed its number"),
        at: present.map { SourceSpan("history.md", $0.range) } ?? linked.handbook.profile.editionSpan,
        notes: changed.prefix(5).map { section in
          .init(
            Wording(
              ja: "「\(section.name)」は、この行では\(section.last)です", en: "“\(section.name)” is \(section.last) in this row"),
            at: SourceSpan("history.md", section.row))
        },
        fix: .init(
          Wording(
            ja: "番号が変わった版に「| [\(first.name)](sections/\(first.id).md) | 項番を変更 |」のような行を加えてください",
            en:
              "Add a row such as “| [\(first.name)](sections/\(first.id).md) | 項番を変更 |” to the edition that changed it")
        ))
    ]
  }
}

extension Explanation {
  static let renumberedWithoutRow = Explanation(
    "renumbered-without-row", .warning,
    rule: Wording(ja: "項番が変わったことは、変更履歴に書きます。", en: "The history says when sections change their numbers."),
    because: Wording(
      ja: "書かれていないと、前の版の番号で示された項を、読む人が今の版でたどれません。",
      en: "Otherwise nobody can follow a number of an earlier edition to its section of today."),
    example: .init(
      "history.md",
      wrong: historyExample("| [3. firstの題名](sections/first.md) | 追記 |", "| 全項目 {all} | 誤字修正 |"),
      right: historyExample(
        "| [3. firstの題名](sections/first.md) | 追記 |", "| [1. firstの題名](sections/first.md) | 項番を変更 |")))

  private static func historyExample(_ before: String, _ now: String) -> String {
    let table = "| 改編項 | 改編内容 |\n|---|---|"
    return "## 第1版 {#v1 date=2020-04}\n\n\(table)\n\(before)\n\n## 2024年2月版 {#2024-02 date=2024-02}\n\n\(table)\n\(now)"
  }
}

extension Profile {
  /// Where the edition stands.
  var editionSpan: SourceSpan { SourceSpan("handbook.yml", editionRange) }
}

/// The last number that a row of the history gives each section, and where rows say that numbers changed.
private struct WrittenNumbers {
  private var last: [SectionID: (number: Int, edition: Int, row: SourceRange)] = [:]
  /// The lowest number that the rows of each edition say has changed.
  private var renumberings: [(edition: Int, from: Int)] = []
  /// The present edition, of whose own rows another check sees to the numbers.
  private let present: Int?

  init(of handbook: Handbook) {
    let entries = handbook.history.entries.enumerated().sorted {
      ($0.element.edition.date, $0.offset) < ($1.element.edition.date, $1.offset)
    }
    present = entries.firstIndex { $0.element.edition.id == handbook.profile.edition.id }
    for (edition, entry) in entries.map(\.element).enumerated() {
      for change in entry.changes {
        let numbers = numbers(in: change)
        for (section, number) in numbers { last[section] = (number, edition, change.range) }
        if change.changesNumbers { renumberings.append((edition, numbers.map(\.number).min() ?? 1)) }
      }
    }
  }

  private func numbers(in change: Change) -> [(section: SectionID, number: Int)] {
    guard case .sections(let mentions) = change.scope else { return [] }
    return mentions.compactMap { mention in
      guard case .section(let id) = mention.reference.key, let number = Array(mention.number.utf8).number(at: 0) else {
        return nil
      }
      return (id, number.value)
    }
  }

  /// A section whose number is another than in its last row, if no later row may have changed it.
  func unexplained(
    _ section: Section, today: Int
  ) -> (id: SectionID, name: String, last: Int, row: SourceRange)? {
    guard let last = last[section.id], last.number != today, last.edition != present else { return nil }
    let isExplained = renumberings.contains { $0.edition > last.edition && $0.from <= max(last.number, today) }
    return isExplained ? nil : (section.id, "\(today). \(section.title)", last.number, last.row)
  }
}
