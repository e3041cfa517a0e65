import HandbookComparing
import HandbookModel
import Testing

/// Defects put into the history of the handbook that comes with the tool, each named with its section.
@Suite struct HistoryComparisonTests {
  /// One edition with its rows, and what has to be found: 「id 項」, in any order.
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    let edits: [Edit]
    let rows: [String]
    let findings: [String]

    var description: String { name }
  }

  /// One edit of the text.
  enum Edit: Sendable {
    case replace(String, String, String)
    case add(section: String, title: String, before: String)
    case remove(String)
    case move(String, before: String)
  }

  private static let length = Edit.replace("sections/password.md", "10桁以上", "12桁以上")
  private static let strength = Edit.replace("sections/password.md", "必ず更新**しなければならない", "必ず更新**することが望ましい")
  private static let wording = Edit.replace("sections/password.md", "口外してはならない", "ほかの人に話してはならない")
  private static let newRule = Edit.replace(
    "sections/password.md", "- [ ] パスワードを口外", "- [ ] パスワードの使い回しを避けること。 {#reuse}\n- [ ] パスワードを口外")
  private static let lostRule = Edit.replace(
    "sections/password.md", "- [ ] 一度使ったパスワードを、続けて使ってはならない。 {#no-repeat}\n", "")
  private static let newRow = Edit.replace(
    "sections/classification.md", "| FAX利用 {#fax}", "| 閲覧 {#reading} | < | 役員に限る | ^? | 規制なし | ^? |\n| FAX利用 {#fax}")
  private static let handling = Edit.replace("sections/classification.md", "シュレッダー、または溶解", "溶解")
  private static let title = Edit.replace("sections/mail.md", "title: メールの利用", "title: 電子メールの利用")
  private static let form = Edit.replace("sections/mail.md", "数MB程度", "数ＭＢ程度")
  private static let new = Edit.add(section: "remote", title: "在宅勤務", before: "disaster")
  private static let gone = Edit.remove("drinking")
  private static let moved = Edit.move("disaster", before: "mail")
  private static let audience = Edit.replace(
    "sections/mail.md", "audience: [staff, partner, resident]", "audience: [staff]")

  private static let password = "[9.パスワード管理、スクリーンロック](sections/password.md)"
  private static let mail = "[11.メールの利用](sections/mail.md)"
  private static let table = "[4.情報資産の管理（機密区分）](sections/classification.md)"
  private static let nine = "9. パスワード管理、スクリーンロック"
  private static let eleven = "11. メールの利用"

  /// What is right as it is.
  private static let fine: [Case] = [
    Case(name: "nothing changed, nothing written", edits: [], rows: [], findings: []),
    Case(name: "a form needs no row", edits: [form], rows: [], findings: []),
    Case(name: "a form may have one", edits: [form], rows: ["\(mail) | 文体の整形"], findings: []),
    Case(name: "a figure", edits: [length], rows: ["\(password) | パスワードの桁数を10桁から12桁に変更"], findings: []),
    Case(name: "wording", edits: [wording], rows: ["\(password) | 文言を修正"], findings: []),
    Case(name: "a figure and wording", edits: [length, wording], rows: ["\(password) | 文言修正、桁数を変更"], findings: []),
    Case(name: "a rule", edits: [newRule], rows: ["\(password) | 使い回しの注意を追記"], findings: []),
    Case(name: "a lost rule", edits: [lostRule], rows: ["\(password) | 連続使用の禁止を削除"], findings: []),
    Case(name: "a title", edits: [title], rows: ["[11.電子メールの利用](sections/mail.md) | ページタイトルを変更"], findings: []),
    Case(
      name: "a section, which moves another on", edits: [new],
      rows: ["[31.在宅勤務](sections/remote.md) | ページを追加"], findings: []),
    Case(name: "a section that is gone", edits: [gone], rows: ["25.飲酒時の注意 {gone} | ページを削除"], findings: []),
    Case(
      name: "a section that moved", edits: [moved], rows: ["[11.災害時の緊急連絡](sections/disaster.md) | 項番を変更"], findings: []),
    Case(name: "a row for all", edits: [length, title], rows: ["全項目 {all} | 内容の見直し、ページタイトルを変更"], findings: []),
    Case(name: "only a number is given", edits: [wording], rows: ["[9.](sections/password.md) | 文言訂正"], findings: []),
    Case(
      name: "a list that the section leads to", edits: [.replace("documents.md", "| 方針 |", "| 規程 |")],
      rows: ["[3.ISMSの文書体系](sections/document-system.md) | 段階を変更"], findings: []),
  ]

  private static let defects: [Case] = [
    Case(name: "a figure without a row", edits: [length], rows: [], findings: ["history-omission \(nine)"]),
    Case(name: "wording without a row", edits: [wording], rows: [], findings: ["history-omission \(nine)"]),
    Case(name: "a rule without a row", edits: [newRule], rows: [], findings: ["history-omission \(nine)"]),
    Case(name: "a lost rule without a row", edits: [lostRule], rows: [], findings: ["history-omission \(nine)"]),
    Case(name: "a cell without a row", edits: [handling], rows: [], findings: ["history-omission 4. 情報資産の管理（機密区分）"]),
    Case(name: "a table row without a row", edits: [newRow], rows: [], findings: ["history-omission 4. 情報資産の管理（機密区分）"]),
    Case(name: "an audience without a row", edits: [audience], rows: [], findings: ["history-omission \(eleven)"]),
    Case(
      name: "a new section without a row", edits: [new], rows: [],
      findings: ["history-omission 31. 在宅勤務", "history-renumbering 32. 災害時の緊急連絡"]),
    Case(
      name: "a lost section without a row", edits: [gone], rows: [],
      findings: ["history-omission 25. 飲酒時の注意", "history-renumbering 25. コンプライアンスについて"]),
    Case(name: "a title without a row", edits: [title], rows: [], findings: ["history-omission 11. 電子メールの利用"]),
    Case(
      name: "a title that its row leaves out", edits: [title, form], rows: ["[11.電子メールの利用](sections/mail.md) | 文体の整形"],
      findings: ["history-renaming 11. 電子メールの利用"]),
    Case(
      name: "a moved section without a row", edits: [moved], rows: [],
      findings: ["history-renumbering 11. 災害時の緊急連絡"]),
    Case(
      name: "the row of another section", edits: [length], rows: ["\(mail) | 桁数を変更"],
      findings: ["history-omission \(nine)", "history-row-idle \(eleven)"]),
    Case(name: "a row in vain", edits: [], rows: ["\(mail) | 文言を修正"], findings: ["history-row-idle \(eleven)"]),
    Case(
      name: "a row in vain about the number", edits: [], rows: ["\(mail) | 項番を変更"],
      findings: ["history-row-idle \(eleven)"]),
    Case(
      name: "text in vain where the title changed", edits: [title],
      rows: ["[11.電子メールの利用](sections/mail.md) | ページタイトルを変更、留意点を見直し"],
      findings: ["history-row-idle 11. 電子メールの利用"]),
    Case(name: "all in vain", edits: [], rows: ["全項目 {all} | 内容の見直し"], findings: ["history-row-idle 全体"]),
    Case(
      name: "a number for all in vain", edits: [wording], rows: ["\(password) | 文言修正", "全項目 {all} | 項番を変更"],
      findings: ["history-row-idle 全体"]),
    Case(
      name: "a section that is not gone", edits: [wording], rows: ["\(password) | 文言修正", "25.飲酒時の注意 {gone} | ページを削除"],
      findings: ["history-row-idle 25.飲酒時の注意"]),
    Case(
      name: "another number", edits: [wording], rows: ["[8.パスワード管理、スクリーンロック](sections/password.md) | 文言修正"],
      findings: ["history-row-misnamed \(nine)"]),
    Case(
      name: "another title", edits: [wording], rows: ["[9.パスワード管理](sections/password.md) | 文言修正"],
      findings: ["history-row-misnamed \(nine)"]),
    Case(
      name: "the number of before", edits: [new, .replace("sections/disaster.md", "title: 災害時の緊急連絡", "title: 災害時の連絡")],
      rows: ["[31.在宅勤務](sections/remote.md) | ページを追加", "[31.災害時の連絡](sections/disaster.md) | ページタイトルを変更"],
      findings: ["history-row-misnamed 32. 災害時の連絡"]),
    Case(
      name: "a title that did not change", edits: [wording], rows: ["\(password) | ページタイトルを変更、文言修正"],
      findings: ["history-renaming \(nine)"]),
    Case(
      name: "a number that did not change", edits: [wording], rows: ["\(password) | 項番を変更、文言修正"],
      findings: ["history-renaming \(nine)"]),
    Case(
      name: "wording, but a figure", edits: [length], rows: ["\(password) | 文言修正"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "style, but a figure", edits: [length], rows: ["\(password) | 文体の整形、図表のレイアウト調整"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "slips, but strength", edits: [strength], rows: ["\(password) | 誤記訂正"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "wording, but a rule is new", edits: [newRule], rows: ["\(password) | 文言を修正"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "wording, but a rule is gone", edits: [lostRule], rows: ["\(password) | 字句の修正"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "wording, but handling", edits: [handling], rows: ["\(table) | 文言を修正"],
      findings: ["history-row-kind 4. 情報資産の管理（機密区分）"]),
    Case(
      name: "slips of all, but a figure", edits: [length], rows: ["全項目 {all} | 誤字修正"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "only the number, but the text", edits: [new, .replace("sections/disaster.md", "## ", "## 別の")],
      rows: ["[31.在宅勤務](sections/remote.md) | ページを追加", "[32.災害時の緊急連絡](sections/disaster.md) | 項番変更のみ"],
      findings: ["history-row-kind 32. 災害時の緊急連絡"]),
    Case(
      name: "added, but it was there", edits: [wording], rows: ["\(password) | ページを追加"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "removed, but it is there", edits: [wording], rows: ["\(password) | ページを削除"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "written in addition, but nothing came", edits: [lostRule], rows: ["\(password) | 注意喚起を追記"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "taken out, but nothing went", edits: [newRule], rows: ["\(password) | 例を削除"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "moved, but nothing did", edits: [wording], rows: ["\(password) | 記載の移動"],
      findings: ["history-row-kind \(nine)"]),
    Case(
      name: "slips in a section that is new", edits: [new],
      rows: ["[31.在宅勤務](sections/remote.md) | 誤字修正", "[32.災害時の緊急連絡](sections/disaster.md) | 項番を変更"],
      findings: ["history-row-kind 31. 在宅勤務"]),
  ]

  @Test(arguments: fine) func `a true history has no finding`(_ example: Case) throws {
    let comparison = try example.edited().comparison()
    #expect(comparison.findings.map(\.summary.japanese) == [])
  }

  @Test(arguments: defects)
  func `a defect is found, named with its section, and says where it is and what to do`(_ example: Case) throws {
    let edited = try example.edited()
    let findings = try edited.comparison().findings
    let lines = findings.map { finding in
      let expected = example.findings.first { line in
        let parts = line.split(separator: " ", maxSplits: 1)
        return parts[0] == finding.id && finding.summary.japanese.contains(parts[1])
      }
      return expected ?? "\(finding.id) \(finding.summary.japanese)"
    }
    #expect(lines.sorted() == example.findings.sorted())
    for finding in findings {
      for span in [finding.span] + finding.notes.map(\.span) {
        let count = try #require(edited.texts[span.path]).utf8.count
        #expect(span.range.start < UInt32(count) && span.range.end <= UInt32(count))
      }
      #expect(finding.severity == .warning)
      #expect(finding.fix != nil)
    }
  }

  @Test(arguments: defects) func `readers are told each defect by its kind, with the row it is about`(
    _ example: Case
  ) throws {
    let comparison = try example.edited().comparison()
    #expect(comparison.mismatches.map(\.words) == comparison.findings.map(\.summary))
    let rows = Set(comparison.entries.flatMap(\.changes).map(\.id))
    for mismatch in comparison.mismatches {
      #expect(mismatch.kind != .omission || mismatch.row == nil)
      #expect([.omission, .naming].contains(mismatch.kind) || mismatch.row.map(rows.contains) ?? false)
    }
  }

  @Test func `there are at least twenty-five defects`() { #expect(Self.defects.count >= 25) }

  @Test func `a frozen edition is one finding at its heading`() throws {
    var example = HistoryExample()
    try example.replace("10桁以上", with: "12桁以上", in: "sections/password.md")
    try example.replace("title: メールの利用", with: "title: 電子メールの利用", in: "sections/mail.md")
    let later = try example.later()
    let remark = try #require(try example.comparison().remark(in: later))
    #expect(remark.id == "history-frozen")
    #expect(remark.summary.japanese.contains("2か所"))
    #expect(remark.span.range == later.handbook.history.entries.last?.range)
    #expect(try HistoryExample().comparison().remark(in: later) == nil)
  }
}

extension HistoryComparisonTests.Case {
  func edited() throws -> HistoryExample {
    var example = HistoryExample()
    for edit in edits { try example.apply(edit) }
    example.write(rows: rows)
    return example
  }
}

extension HistoryExample {
  fileprivate mutating func apply(_ edit: HistoryComparisonTests.Edit) throws {
    let outline = try #require(texts["handbook.yml"])
    switch edit {
    case .replace(let path, let old, let new): try replace(old, with: new, in: path)
    case .add(let section, let title, let next):
      write("---\ntitle: \(title)\n---\n\n- [ ] 家族にも画面を見せてはならない。 {#screen}\n", to: "sections/\(section).md")
      write(outline.replacing("  - \(next)\n", with: "  - \(section)\n  - \(next)\n"), to: "handbook.yml")
    case .remove(let section):
      write(outline.replacing("  - \(section)\n", with: ""), to: "handbook.yml")
      write(nil, to: "sections/\(section).md")
    case .move(let section, let next):
      let without = outline.replacing("  - \(section)\n", with: "")
      write(without.replacing("  - \(next)\n", with: "  - \(section)\n  - \(next)\n"), to: "handbook.yml")
    }
  }
}
