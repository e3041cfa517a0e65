import HandbookComparing
import HandbookModel
import Testing

/// How the tool says what changed, before the office puts it into words of its own.
@Suite struct ChangeWordsTests {
  @Test(arguments: [
    ("10桁以上", "12桁以上", "パスワードの桁数を10桁から12桁に変更（9-2）"),
    ("必ず更新**しなければならない", "必ず更新**することが望ましい", "9-4を必須から推奨に変更"),
    ("口外してはならない", "ほかの人に話してはならない", "9-9の文言を修正"),
    (
      "- [ ] パスワードを口外", "- [ ] 「使い回し」を避けること（|を含む）。 {#reuse}\n- [ ] パスワードを口外",
      "規則「〈使い回し〉を避けること〔\\|を含む〕。」を追加（9-9）"
    ),
    (
      "- [ ] 一度使ったパスワードを、続けて使ってはならない。 {#no-repeat}\n", "",
      "規則「一度使ったパスワードを、続けて使ってはならない。」を削除（前の版の9-12）"
    ),
    ("title: パスワード管理、", "title: パスワードの管理、", "ページタイトルを変更"),
    ("audience: [staff, partner]", "audience: [staff]", "対象者を変更"),
  ])
  func `a change is one row in the office's verbs`(_ old: String, _ new: String, _ words: String) throws {
    var example = HistoryExample()
    try example.replace(old, with: new, in: "sections/password.md")
    let title = new.hasPrefix("title") ? "パスワードの管理、スクリーンロック" : "パスワード管理、スクリーンロック"
    #expect(try example.draft().lines == ["| [9.\(title)](sections/password.md) | \(words) |"])
  }
}
