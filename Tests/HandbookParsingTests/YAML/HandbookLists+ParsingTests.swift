import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct HandbookListsParsingTests {
  private func read(_ texts: [String: String]) -> (lists: HandbookLists, findings: [String]) {
    let marked = MarkedContent(texts)
    var report = Report()
    let lists = HandbookLists(parsing: marked.content, report: &report)
    return (lists, marked.describe(report))
  }

  @Test func `roles, terms, controls and tasks are read as written`() throws {
    let (lists, findings) = read([
      "roles.yml": """
      roles:
        - id: isms-office
          name: ISMS事務局
          reading: あいえすえむえすじむきょく
          also: [事務局, SMS委員会]
          description: 受付をする。
        - id: manager
          name: 部門責任者
          also: 部門長
          contact: ~
      """,
      "terms.yml": """
      terms:
        - id: virus
          term: ウイルス
          reading: ういるす
          avoid: [ウィルス]
          synonyms: [マルウェア, 感染]
          definition: 悪さをするプログラム。
        - id: take-out-form
          term: 持出・持込申請書
          kind: form
      """,
      "controls.yml": "controls:\n  - id: A.5.10\n    title: 情報の利用\n  - id: cl.7.5\n    title: 文書化した情報\n",
      "tasks.yml": """
      tasks:
        - id: carry
          title: 持ち出す
          question: 何を出せばよいか
          rules: [carry/permission]
          rows: [paper/carry]
      """,
    ])
    #expect(findings == [])
    #expect(lists.roles.map(\.id) == ["isms-office", "manager"])
    #expect(lists.roles.map(\.alsoKnownAs) == [["事務局", "SMS委員会"], ["部門長"]])
    #expect(lists.roles.map(\.contact) == [nil, nil])
    #expect(lists.terms.map(\.kind) == [.word, .form])
    #expect(lists.terms.map(\.avoided) == [["ウィルス"], []])
    #expect(lists.terms.map(\.synonyms) == [["マルウェア", "感染"], []])
    #expect(lists.controls.map(\.id) == ["A.5.10", "cl.7.5"])
    let task = try #require(lists.tasks.first)
    #expect(task.answers.map(\.key) == [.part("carry", "permission"), .tablePart("paper", row: "carry", column: nil)])
  }

  @Test func `questions are read with the sections they must reach and the things that answer`() throws {
    let (lists, findings) = read([
      "questions.yml": """
      questions:
        - ask: 9-2
          reach: [carry, mail]
          answer: [carry#ban, classification#paper/carry, classification#paper/carry/internal, terms.yml#virus]
          kind: old-title
          held: true
        - ask: だれに聞く？
          reach: carry
          answer: [roles.yml#office, documents.md#policy, history.md#2024-02, mail, carry#a/b/c/d]
      """
    ])
    #expect(findings == [])
    #expect(lists.questions.map(\.words) == ["9-2", "だれに聞く？"])
    #expect(lists.questions.map(\.kind) == [.oldTitle, nil])
    #expect(lists.questions.map(\.isHeldOut) == [true, false])
    #expect(
      lists.questions.map { $0.sections.map(\.key) } == [[.section("carry"), .section("mail")], [.section("carry")]])
    #expect(
      lists.questions.map { $0.answers.map(\.key) } == [
        [
          .part("carry", "ban"), .sectionTablePart("classification", "paper", row: "carry", column: nil),
          .sectionTablePart("classification", "paper", row: "carry", column: "internal"), .term("virus"),
        ],
        [.role("office"), .document("policy"), .edition("2024-02"), .section("mail"), .part("carry", "a/b/c/d")],
      ])
  }

  static let faults: [(String, String, [String])] = [
    ("roles.yml", "roles:\n  - ⟦1⟧name: 名", ["⟦1⟧ key-missing"]),
    ("roles.yml", "roles:\n  - ⟦1⟧id: a", ["⟦1⟧ key-missing"]),
    ("roles.yml", "roles:\n  - id: ⟦1⟧事務局\n    name: 名", ["⟦1⟧ id-invalid"]),
    ("roles.yml", "roles:\n  - id: a\n    name: 名\n    ⟦1⟧tel: 1", ["⟦1⟧ unknown-key"]),
    ("roles.yml", "⟦1⟧role:\n  - id: a\n    name: 名", ["⟦1⟧ unknown-key"]),
    ("roles.yml", "⟦1⟧- id: a\n  name: 名", ["⟦1⟧ yaml-shape"]),
    ("roles.yml", "roles: ⟦1⟧a", ["⟦1⟧ yaml-shape"]),
    ("roles.yml", "roles:\n  - ⟦1⟧語\n  - id: a\n    name: 名", ["⟦1⟧ yaml-shape"]),
    ("terms.yml", "terms:\n  - ⟦1⟧id: a\n    reading: よ", ["⟦1⟧ key-missing"]),
    ("terms.yml", "terms:\n  - id: a\n    term: 語\n    kind: ⟦1⟧from", ["⟦1⟧ value-unknown"]),
    ("terms.yml", "terms:\n  - id: a\n    term: 語\n    avoid: ⟦1⟧{b: c}", ["⟦1⟧ yaml-shape"]),
    ("controls.yml", "controls:\n  - ⟦1⟧id: A.5.1", ["⟦1⟧ key-missing"]),
    ("tasks.yml", "tasks:\n  - ⟦1⟧id: a\n    rules: [b/c]", ["⟦1⟧ key-missing"]),
    ("tasks.yml", "tasks:\n  - id: a\n    title: 題\n    ⟦1⟧rule: b/c", ["⟦1⟧ unknown-key"]),
    ("terms.yml", "terms:\n  - id: a\n    term: ⟦1⟧&x 語", ["⟦1⟧ yaml-anchor-or-tag"]),
    ("questions.yml", "questions:\n  - ⟦1⟧ask: 語", ["⟦1⟧ key-missing"]),
    ("questions.yml", "questions:\n  - ⟦1⟧ask: 語\n    reach: []", ["⟦1⟧ key-missing"]),
    ("questions.yml", "questions:\n  - ⟦1⟧ask: 語\n    reach:", ["⟦1⟧ key-missing"]),
    ("questions.yml", "questions:\n  - ask: 語\n    reach: ⟦1⟧{a: b}", ["⟦1⟧ yaml-shape"]),
    ("questions.yml", "questions:\n  - ⟦1⟧reach: [a]", ["⟦1⟧ key-missing"]),
    ("questions.yml", "questions:\n  - ask: 語\n    reach: [a]\n    kind: ⟦1⟧romaj", ["⟦1⟧ value-unknown"]),
    ("questions.yml", "questions:\n  - ask: 語\n    reach: [a]\n    held: ⟦1⟧yes", ["⟦1⟧ value-unknown"]),
  ]

  @Test(arguments: faults)
  func `a faulty entry is reported at its place`(_ path: String, _ text: String, _ findings: [String]) {
    #expect(read([path: text]).findings == findings)
  }

  @Test func `a faulty entry does not hide the others`() {
    let lists = read(["roles.yml": "roles:\n  - name: 名\n  - id: a\n    name: 名\n  - 語\n  - id: b\n    name: 名"]).lists
    #expect(lists.roles.map(\.id) == ["a", "b"])
  }

  @Test(arguments: ["roles:", "roles: []", "roles: ~", "# 空"])
  func `an empty list is a list`(_ text: String) {
    let read = read(["roles.yml": text])
    #expect(read.lists.roles.isEmpty)
    #expect(read.findings == [])
  }

  @Test func `lists that are not there are empty`() {
    let read = read([:])
    #expect(read.findings == [])
    #expect(read.lists.terms.isEmpty)
  }
}
