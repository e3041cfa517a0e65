import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct TermAvoidedTests {
  private static let terms = """
    terms:
      - {id: virus, term: ウイルス, avoid: [ウィルス]}
      - {id: server, term: サーバ, avoid: [サーバー]}
      - {id: server-room, term: サーバ室, avoid: [サーバー室, サーバルーム]}
      - {id: mail, term: メール, avoid: [めーる, E-mail]}
      - {id: router, term: ルーター, avoid: [ルータ]}
      - {id: product, term: ウィルスバスター}
      - {id: weak, term: 脆弱性, avoid: [ぜい弱性]}
      - {id: path, term: 経路, avoid: [パス]}
      - {id: both, term: 端末, avoid: [サーバ]}
      - {id: id, term: ID, avoid: [id]}
    """

  private static let roles = """
    roles:
      - {id: keeper, name: サーバー管理者, also: [鯖番]}
    """

  private static let files = ["terms.yml": terms, "roles.yml": roles]

  /// The words found in a text, each with the spelling to use.
  private func found(in text: String, files: [String: String] = [:]) throws -> [String] {
    let example = try CheckedExample(
      .termAvoided, ["first": text], files: Self.files.merging(files) { _, new in new })
    return try example.findings.map { "\(try example.text(of: $0)) → \($0.fix?.replacement ?? "?")" }
  }

  @Test(arguments: [
    ("ウィルスに注意。", ["ウィルス → ウイルス"]),
    ("ウイルスに注意。", []),
    ("ウィルス対策とサーバー", ["ウィルス → ウイルス", "サーバー → サーバ"]),
    ("サーバーとサーバーを", ["サーバー → サーバ", "サーバー → サーバ"]),
    // The longest name counts, whether it is to be used or to be avoided.
    ("サーバー室", ["サーバー室 → サーバ室"]),
    ("サーバルーム", ["サーバルーム → サーバ室"]),
    ("ウィルスバスターを入れる", []),
    ("サーバー管理者に聞く", []),
    ("ルーターを置く", []),
    ("ルータを置く", ["ルータ → ルーター"]),
    // Inside a longer word nothing is found, unless it is made of names alone.
    ("サーバーレスの構成", []),
    ("パスワードとバイパス", []),
    ("オブサーバー", []),
    ("メールサーバー", ["サーバー → サーバ"]),
    ("メールサーバーウィルス", ["サーバー → サーバ", "ウィルス → ウイルス"]),
    ("メールサーバーレス", []),
    ("ウィルスバスタークラウド", []),
    ("Webサーバー", ["サーバー → サーバ"]),
    ("メール・サーバー", ["サーバー → サーバ"]),
    ("ぜい弱性を", ["ぜい弱性 → 脆弱性"]),
    ("void、id", ["id → ID"]),
    ("E-mailで", ["E-mail → メール"]),
    // What one term uses, no other can avoid.
    ("サーバを", []),
    ("", []),
  ])
  func `an avoided spelling is found as a word`(_ text: String, _ words: [String]) throws {
    #expect(try found(in: text) == words)
  }

  @Test(arguments: [
    "**サーバー**", "[サーバー](second.md)", "## サーバー {#a}", "> サーバー", "- サーバー", "- [ ] サーバーを守ること。 {#r}",
    "| サーバー |\n|---|\n| 値 |", "| 列 |\n|---|\n| サーバー |", "サーバーの表 {#t .matrix}\n\n| 列 |\n|---|\n| 値 |",
    "注[^1]\n\n[^1]: サーバー", "<!-- handbook:allow other 理由 -->サーバー",
  ])
  func `it is found wherever readers see it`(_ text: String) throws {
    let files = Self.files.merging(["sections/second.md": "---\ntitle: 次\n---\n"]) { _, new in new }
    let example = try CheckedExample(.termAvoided, ["first": text, "second": "本文。"], files: files)
    #expect(try example.findings.map { try example.text(of: $0) } == ["サーバー"])
  }

  @Test(arguments: ["`サーバー`", "```\nサーバー\n```", "[サーバーの選び方](https://example.com/)", "[](second.md)"])
  func `code and the words of other sites are left alone`(_ text: String) throws {
    #expect(try CheckedExample(.termAvoided, ["first": text, "second": "本文。"], files: Self.files).lines.isEmpty)
  }

  @Test(arguments: [
    ("sections/first.md", "---\ntitle: ⟦1⟧サーバーの置き方\n---\n"),
    ("roles.yml", "roles:\n  - id: a\n    name: 係\n    description: ⟦1⟧サーバーを守る。\n"),
    ("terms.yml", "terms:\n  - id: server\n    term: サーバ\n    avoid: [サーバー]\n    definition: ⟦1⟧サーバーのこと。\n"),
    ("tasks.yml", "tasks:\n  - id: a\n    title: ⟦1⟧サーバーを置く\n"),
    ("tasks.yml", "tasks:\n  - id: a\n    title: 置く\n    question: どの⟦1⟧サーバーに置くか。\n"),
    ("controls.yml", "note: ⟦1⟧サーバーの管理策。\ncontrols: []\n"),
    (
      "documents.md",
      "⟦1⟧サーバーの文書。\n\n| 文書 | 内容 | 上位 | 段階 | 掲載場所 |\n|---|---|---|---|---|\n| 方針 {#p} | 考え方 | | 方針 | ポータル |\n"
    ),
    ("documents.md", "| 文書 | 内容 | 上位 | 段階 | 掲載場所 |\n|---|---|---|---|---|\n| 方針 {#p} | ⟦1⟧サーバー | | 方針 | ポータル |\n"),
  ])
  func `the other files are looked through too`(_ path: String, _ text: String) throws {
    var files = Self.files
    files[path] = text
    #expect(try CheckedExample(.termAvoided, ["first": "本文。"], files: files).lines == ["⟦1⟧ term-avoided"])
  }

  @Test func `the history and the titles of controls say what others said`() throws {
    let files = Self.files.merging([
      "history.md": "## 2024年2月版 {#2024-02 date=2024-02}\n\n| 改編項 | 改編内容 |\n|---|---|\n| サーバー {gone} | サーバーを追加 |\n",
      "controls.yml": "controls:\n  - id: A.5.17\n    title: サーバー\n",
    ]) { _, new in new }
    #expect(try CheckedExample(.termAvoided, ["first": "本文。"], files: files).lines.isEmpty)
  }

  @Test func `where the text goes on over a line the tool does not know the bytes, and replaces nothing`() throws {
    #expect(try found(in: "長い文の\nサーバー") == ["長い文の\nサーバー → ?"])
  }

  @Test func `a picture's words are looked through`() throws {
    let files = Self.files.merging(["figures/a.svg": "<svg/>"]) { _, new in new }
    let text = "⟦1⟧![サーバーの図](../figures/a.svg \"ウィルス\")"
    #expect(try CheckedExample(.termAvoided, ["first": text], files: files).findings.count == 2)
  }

  @Test func `a note shows where the spelling is laid down`() throws {
    let finding = try #require(CheckedExample(.termAvoided, ["first": "サーバー"], files: Self.files).findings.first)
    #expect(finding.summary.japanese == "「サーバ」と書きます（「サーバー」は使わない書き方です）")
    #expect(finding.notes.map(\.span.path) == ["terms.yml"])
  }

  @Test func `a word made of many names is one, and with a letter more it is none`() throws {
    let text = String(repeating: "サーバー", count: 600)
    #expect(try found(in: text).count == 600)
    #expect(try found(in: text + "ア").isEmpty)
  }
}
