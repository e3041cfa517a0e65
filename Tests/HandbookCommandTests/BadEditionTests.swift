import Foundation
import Testing

@testable import handbook

/// Editions, histories, keys and revisions that are not what they should be: each is named with a way out, and nothing
/// is written.
@Suite struct BadEditionTests {
  /// Something that is wrong, and what the commands say of it.
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    /// What makes it wrong: a line of the shell, run where `content/` lies.
    let damage: String
    /// Commands, how they end, and words of the first line that they print.
    let outcomes: [(command: String, code: Int32, words: String)]
    var description: String { name }
  }

  private static let release = "release --date 2024-04 --effective 2024-04 --approved-by manager"

  /// What everything that looks at editions says.
  private static func everywhere(_ words: String) -> [(command: String, code: Int32, words: String)] {
    ["check", "build", "verify editions", release].map { ($0, 1, words) }
  }

  static let cases: [Case] = [
    Case(
      name: "an edition edited by hand", damage: "echo '# x' >> content/editions/2024-02/terms.yml",
      outcomes: everywhere("content/editions/2024-02/terms.yml: 誤り: 版「2024-02」は封印した後に変わっています：「terms.yml」の中身が違います")
        + [("diff 2024-02", 2, "content/editions/2024-02/terms.yml: 誤り: 版「2024-02」は封印した後に変わっています")]),
    Case(
      name: "a manifest edited by hand",
      damage: "sed -i 's/部門責任者/社長/' content/editions/2024-02/manifest.yml",
      outcomes: everywhere("content/editions/2024-03/manifest.yml: 誤り: 版「2024-03」が封じた前の版「2024-02」の封印が、今のものと違います")),
    Case(
      name: "a manifest of a newer version",
      damage: "sed -i 's/^format: 1/format: 2/' content/editions/2024-03/manifest.yml",
      outcomes: everywhere("content/editions/2024-03/manifest.yml:2:9: 誤り: 封印の形式2は、このツールより新しいものです")),
    Case(
      name: "an edition that is missing", damage: "rm -r content/editions/2024-02",
      outcomes: everywhere("content/editions/2024-03/manifest.yml: 誤り: 版「2024-03」の前の版は「2024-02」のはずですが、ありません")
        + [
          ("diff 2024-02", 2, "handbook: フォルダー「2024-02」がありません"),
          ("build --edition 2024-02", 2, "handbook: 版「2024-02」は editions/ にない"),
        ]),
    Case(
      name: "two editions of one date",
      damage: "sed -i 's/date: 2024-03$/date: 2024-02/' content/editions/2024-03/manifest.yml",
      outcomes: everywhere("content/editions/2024-03/manifest.yml: 誤り: 版「2024-03」と版「2024-02」が同じ日付です（2024-02）")),
    Case(
      name: "a release on the date of the last edition", damage: "true",
      outcomes: [
        (
          "release --date 2024-03 --id other --effective 2024-04 --approved-by manager", 1,
          "content/handbook.yml:3:10: 誤り: 版の日付（2024-03）が、前の版「2024-03」の日付（2024-03）より後ではありません"
        )
      ]),
    Case(
      name: "a history of an edition that does not exist",
      damage:
        "printf '\\n## 五月版 {#2024-05 date=2024-05}\\n\\n| 改編項 | 改編内容 |\\n|---|---|\\n| 全項目 {all} | 見直し |\\n' >> content/history.md",
      outcomes: [
        ("check", 0, "content/history.md:7:1: 警告: 変更履歴の「五月版」（2024-05）は、発行した版にも、いま書いている版にもありません（最後の版は「2024-03」）"),
        (release, 1, "content/history.md:7:1: 誤り: 変更履歴の「五月版」（2024-05）は、発行した版にも"),
      ]),
    Case(
      name: "a revision without the content",
      damage: "git init -q . && git add templates && git -c user.name=a -c user.email=b commit -qm a",
      outcomes: [("diff git:HEAD", 2, "handbook: gitの版「HEAD」には、フォルダー「content」がありません。「git worktree add」で取り出し")]),
    Case(
      name: "a key with a password",
      damage: "printf 'p\\np\\n' | minisign -G -p their.pub -s their.key >/dev/null 2>&1",
      outcomes: [
        ("build --key their.key", 2, "handbook: 秘密鍵「their.key」には合い言葉がかかっています。写しを作り、「minisign -C -W -s 写し」で")
      ]),
  ]

  @Test(arguments: cases) func `what is wrong is named with a way out, and nothing is written`(_ example: Case) throws {
    let tool = try Tool.releasable()
    for date in ["2024-02", "2024-03"] { try #require(try tool.run(shell: Tool.release(date)).code == 0) }
    try #require(try tool.run("build").code == 0)
    try #require(try tool.run(shell: "set -e; \(example.damage)").code == 0)
    let before = (tool.files(in: "content"), tool.files(in: "public"))
    for (command, code, words) in example.outcomes {
      let outcome = try tool.run(shell: "\"$0\" \(command)")
      let lines = outcome.err.split(separator: "\n")
      #expect(outcome.code == code, "\(command): \(outcome.err)")
      #expect(lines.first?.hasPrefix(words) ?? false, "\(command): \(outcome.err)")
      let isRemedied = lines.first?.hasPrefix("handbook: ") ?? false || lines.contains { $0.hasPrefix("  直し方: ") }
      #expect(isRemedied, "\(command): \(outcome.err)")
      #expect(tool.files(in: "content") == before.0 && tool.files(in: "public") == before.1, "\(command)")
    }
  }

  @Test func `the way out for a key with a password is one`() throws {
    let tool = try Tool.releasable()
    let make = "printf 'p\\np\\n' | minisign -G -p their.pub -s their.key >/dev/null 2>&1"
    let outcome = try tool.run(
      shell: "\(make); cp their.key copy.key && printf 'p\\n' | minisign -C -W -s copy.key >/dev/null 2>&1;"
        + " \"$0\" build --quiet --key copy.key && \"$0\" verify public --public-key their.pub")
    #expect(outcome.code == 0 && outcome.out.contains("署名も正しく"), "\(outcome.err)")
  }
}
