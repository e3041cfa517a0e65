import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct HandbookOutlineParsingTests {
  private func read(_ text: String) -> (outline: HandbookOutline?, findings: [String]) {
    let marked = MarkedContent(["handbook.yml": text])
    var report = Report()
    let outline = HandbookOutline(parsing: marked.content, report: &report)
    return (outline, marked.describe(report))
  }

  @Test func `the outline holds the document's own data as written, and the order of the sections`() throws {
    let (read, findings) = read(
      """
      title: 利用者ガイド
      printed-title: 情報セキュリティ利用者ガイド
      organization: 例の会社
      language: ja
      number: ISMS-B01-1.10
      document: guide
      office: ISMS事務局
      established: 2012-01-05
      scope: すべての従業者
      classification: 社外秘
      next-review: 2025年2月
      self-check-months: [4, 10]
      edition:
        id: 2024-02
        name: 2024年2月版
        date: 2024-02
        effective: 2024-03-01
      approvals:
        - act: 承認
          by: ISMS管理責任者
          date: 2024-02-01
        - act: 作成
          by: ISMS事務局
      audiences:
        - id: staff
          name: 社員
      sections:
        - part: はじめに
        - purpose
        - organization
        - part: 日々の業務
        - mail
      """)
    #expect(findings == [])
    let outline = try #require(read)
    let profile = outline.profile
    #expect(profile.title == "利用者ガイド")
    #expect(profile.printedTitle == "情報セキュリティ利用者ガイド")
    #expect(profile.documentNumber == "ISMS-B01-1.10")
    #expect(profile.document?.key == .document("guide"))
    #expect(profile.established == EditionDate("2012-01-05"))
    #expect(profile.scope == "すべての従業者")
    #expect(profile.edition.name == "2024年2月版")
    #expect(profile.edition.date == EditionDate("2024-02"))
    #expect(profile.edition.effective == EditionDate("2024-03-01"))
    #expect(profile.selfCheckMonths == [4, 10])
    #expect(profile.approvals.map(\.date) == ["2024-02-01", nil])
    #expect(profile.audiences.map(\.id) == ["staff"])
    #expect(outline.sections.map(\.id) == ["purpose", "organization", "mail"])
    #expect(outline.parts == [Part(title: "はじめに", firstSection: 0), Part(title: "日々の業務", firstSection: 2)])
  }

  @Test func `what the office has not stated is missing, not invented`() throws {
    let outline = try #require(
      read("title: 題\norganization: 社\nedition: {id: a, name: 版, date: 2024-02}\nsections: []").outline)
    #expect(outline.profile.documentNumber == nil)
    #expect(outline.profile.classification == nil)
    #expect(outline.profile.nextReview == nil)
    #expect(outline.profile.edition.effective == nil)
    #expect(outline.profile.approvals.isEmpty)
    #expect(outline.profile.language == .japanese)
  }

  private static let edition = "edition: {id: a, name: 版, date: 2024-02}\n"
  private static let head = "title: 題\norganization: 社\n\(edition)"

  static let faults: [(String, [String], Bool)] = [
    ("⟦1⟧organization: 社\n\(edition)", ["⟦1⟧ key-missing"], false),
    ("⟦1⟧title: 題\n\(edition)", ["⟦1⟧ key-missing"], false),
    ("⟦1⟧title: 題\norganization: 社\n", ["⟦1⟧ key-missing"], false),
    ("title: 題\norganization: 社\nedition: ⟦1⟧2024-02\n", ["⟦1⟧ yaml-shape"], false),
    ("title: 題\norganization: 社\nedition: {id: a, name: 版, date: ⟦1⟧2024-2}", ["⟦1⟧ date-invalid"], false),
    ("title: 題\norganization: 社\nedition: {id: a, name: 版, date: ⟦1⟧2023-02-29}", ["⟦1⟧ date-invalid"], false),
    ("title: 題\norganization: 社\nedition: {id: ⟦1⟧版, name: 版, date: 2024-02}", ["⟦1⟧ id-invalid"], false),
    (
      "title: 題\norganization: 社\nedition: {id: ⟦1⟧index, name: 版, date: 2024-02}", ["⟦1⟧ edition-id-reserved"], false
    ),
    ("title: 題\norganization: 社\nedition: ⟦1⟧{name: 版, date: 2024-02}", ["⟦1⟧ key-missing"], false),
    ("title: 題\norganization: 社\nedition: {id: a, name: 版, date: 2024-02, ⟦1⟧day: 1}", ["⟦1⟧ unknown-key"], true),
    (
      "title: 題\norganization: 社\nedition: {id: a, name: 版, date: 2024-02, effective: ⟦1⟧三月}", ["⟦1⟧ date-invalid"],
      true
    ),
    ("\(head)⟦1⟧tilte: 題", ["⟦1⟧ unknown-key"], true),
    ("\(head)language: ⟦1⟧fr", ["⟦1⟧ value-unknown"], true),
    ("\(head)self-check-months: [4, ⟦1⟧13, ⟦2⟧四]", ["⟦1⟧ month-invalid", "⟦2⟧ month-invalid"], true),
    ("\(head)sections: ⟦1⟧{a: b}", ["⟦1⟧ yaml-shape"], true),
    ("\(head)sections:\n  - ⟦1⟧[a]\n  - b", ["⟦1⟧ yaml-shape"], true),
    ("\(head)sections:\n  - ⟦1⟧parts: 題", ["⟦1⟧ key-missing", "⟦1⟧ unknown-key"], true),
    ("\(head)approvals:\n  - ⟦1⟧act: 承認", ["⟦1⟧ key-missing"], true),
    ("\(head)audiences:\n  - ⟦1⟧name: 社員", ["⟦1⟧ key-missing"], true),
    ("⟦1⟧- 題", ["⟦1⟧ yaml-shape"], false),
    ("title: ⟦1⟧*x", ["⟦1⟧ yaml-anchor-or-tag"], false),
  ]

  @Test(arguments: faults)
  func `faults are reported at their place, and only what no page can be made without ends the reading`(
    _ text: String, _ findings: [String], _ isRead: Bool
  ) {
    let read = read(text)
    #expect(read.findings == findings)
    #expect((read.outline != nil) == isRead)
  }

  @Test func `a handbook without its outline is reported`() {
    var report = Report()
    #expect(HandbookOutline(parsing: ["sections/a.md": ""], report: &report) == nil)
    #expect(report.diagnostics.map(\.id) == ["handbook-missing"])
  }
}
