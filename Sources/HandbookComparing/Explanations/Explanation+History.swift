package import HandbookModel

extension Explanation {
  /// What is said of a written history that differs from what changed.
  package static let comparing: [Explanation] = [
    .historyOmission, .historyRowIdle, .historyRowMisnamed, .historyRenaming, .historyRenumbering,
    .historyRowKind, .historyFrozen,
  ]

  static let historyOmission = Explanation(
    "history-omission", .warning,
    rule: Wording(
      ja: "前の版から変えた項は、変更履歴に書きます（記載漏れ）。",
      en: "Every section that differs from the edition before has a row of the history."),
    because: Wording(
      ja: "読む人も承認する人も、何が変わったかを変更履歴で知ります。体裁だけの変更と、ほかの項の増減による項番の変更は、書かなくてもかまいません。",
      en: "Readers and approvers learn from the history what changed. Changes of form need no row, and no numbers that"
        + " moved up or down with other sections."),
    example: .init(
      "history.md", wrong: history(""), right: history("| [1. firstの題名](sections/first.md) | 保管の期間を3年から5年に変更 |"),
      beside: editions))

  static let historyRowIdle = Explanation(
    "history-row-idle", .warning,
    rule: Wording(
      ja: "変更履歴の行は、前の版から変わった項だけを挙げます（空振り）。",
      en: "A row of the history names a section that changed."),
    because: Wording(
      ja: "変わっていない項の行があると、本文への書き忘れなのか、行の書き誤りなのかが分かりません。",
      en: "Otherwise nobody knows whether the row is wrong, or the change was forgotten."))

  /// A row with a number or a title that is not the section's.
  package static let historyRowMisnamed = Explanation(
    "history-row-misnamed", .warning,
    rule: Wording(
      ja: "変更履歴の行は、項のその版での番号と題名で書きます。",
      en: "A row of the history gives a section the number and title of its edition."),
    because: Wording(
      ja: "行は、その版の番号と題名の記録です。違っていると、番号や題名の移り変わりをたどれません。",
      en: "The row records what the edition called its sections, and names of all editions are followed by it."))

  static let historyRenaming = Explanation(
    "history-renaming", .warning,
    rule: Wording(
      ja: "変更履歴は、題名が変わった項をそう書き、題名や項番が変わっていない項を、変わったとは書きません。",
      en: "The history says which titles changed, and says it of no title or number that did not."),
    because: Wording(
      ja: "前の版の番号や題名で覚えている人が、今の項をたどれなくなります。",
      en: "Who remembers a number or a title of an earlier edition could not find the section of today."))

  /// Numbers that changed without a row that says so.
  package static let historyRenumbering = Explanation(
    "history-renumbering", .warning,
    rule: Wording(
      ja: "項番が変わったことは、その項の行か、項を加えた行や除いた行から分かります。",
      en: "A row of the section, or of one that came or went, tells why it has another number."),
    because: Wording(
      ja: "前の版の番号で覚えている人が、今の項をたどれなくなります。",
      en: "Who remembers the number of an earlier edition could not find the section of today."))

  static let historyRowKind = Explanation(
    "history-row-kind", .warning,
    rule: Wording(
      ja: "変更履歴の「文言修正」「追記」「削除」「ページを追加」などは、実際の変更の種別と合っています。",
      en: "What a row of the history calls a change (文言修正, 追記, 削除, …) is what it was."),
    because: Wording(
      ja: "「文言修正」とあれば、読む人も監査の人も、決まりは変わっていないと受け取ります。",
      en: "Where a row says “wording corrected”, readers and auditors take it that no rule changed."),
    example: .init(
      "history.md", wrong: history("| [1. firstの題名](sections/first.md) | 文言を修正 |"),
      right: history("| [1. firstの題名](sections/first.md) | 保管の期間を3年から5年に変更 |"), beside: editions))

  static let historyFrozen = Explanation(
    "history-frozen", .warning,
    rule: Wording(
      ja: "封印した版の変更履歴も、その前の版からの実際の変更と合っています。",
      en: "The history of a frozen edition, too, says what changed since the edition before."),
    because: Wording(
      ja: "封印した版は直せないので、違いは次の版の変更履歴で伝えるほかありません。",
      en: "A frozen edition cannot be mended, so what differs has to be told by the next one."))

  private static func history(_ row: String) -> String {
    "## 2024年2月版 {#2024-02 date=2024-02}\n\n| 改編項 | 改編内容 |\n|---|---|" + (row.isEmpty ? "" : "\n\(row)")
  }

  /// The section in the edition before, and today.
  private static let editions = [
    "editions/2023-10/sections/first.md": section("- [ ] 記録は、3年間保管しなければならない。 {#keep}"),
    "sections/first.md": section("- [ ] 記録は、5年間保管しなければならない。 {#keep}"),
  ]

  private static func section(_ body: String) -> String { "---\ntitle: firstの題名\n---\n\n\(body)\n" }
}
