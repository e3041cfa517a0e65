import Testing

@testable import HandbookModel

@Suite struct LineageTests {
  private static let disaster = SectionID("disaster")
  private static let joining = SectionID("joining")
  private static let mail = SectionID("mail")

  /// Three sections through four editions: the last but one renumbers from 29 on, the last from 30 on.
  private static let lineage = Lineage(
    steps: [.init("v1"), .init("v2"), .init("v3", renumberedFrom: 29), .init("v4", renumberedFrom: 30)],
    today: [
      (mail, .init(edition: "v4", number: "11", title: "メールの利用")),
      (joining, .init(edition: "v4", number: "21", title: "入退職時の手続き")),
      (disaster, .init(edition: "v4", number: "31", title: "災害時の緊急連絡")),
    ],
    written: [
      mail: [.init(edition: "v1", number: "11", title: "メール利用"), .init(edition: "v3", number: "", title: "メールの利用")],
      joining: [
        .init(edition: "v2", number: "21.1", title: "入退職"), .init(edition: "v2", number: "21.2", title: "契約"),
      ],
      disaster: [
        .init(edition: "v2", number: "29", title: "災害時の緊急連絡先"),
        .init(edition: "v3", number: "30", title: "災害時の緊急連絡先"),
        .init(edition: "v4", number: "31", title: "災害時の緊急連絡先"),
      ],
    ])

  private func described(_ section: SectionID) -> [String] {
    Self.lineage.names(of: section).map { "\($0.edition) \($0.number) \($0.title)\($0.isInferred ? "？" : "")" }
  }

  @Test func `what the rows say stands beside today's name, which is last`() {
    #expect(
      described(Self.disaster) == [
        "v2 29 災害時の緊急連絡先", "v3 30 災害時の緊急連絡先", "v4 31 災害時の緊急連絡先", "v4 31 災害時の緊急連絡",
      ])
    #expect(described(Self.joining) == ["v2 21.1 入退職", "v2 21.2 契約", "v3 21 ？", "v4 21 入退職時の手続き"])
  }

  @Test func `a number is inferred between two rows, and a row without one leaves it open`() {
    #expect(described(Self.mail) == ["v1 11 メール利用", "v2 11 ？", "v3  メールの利用", "v4 11 メールの利用"])
  }

  @Test func `nothing is inferred before the first row, nor where numbers changed hands`() {
    let written: [SectionID: [Lineage.Name]] = ["a": [.init(edition: "v2", number: "", title: "甲")]]
    let steps: [Lineage.Step] = [.init("v1"), .init("v2"), .init("v3"), .init("v4", renumberedFrom: 3), .init("v5")]
    let names = { (number: String) in
      Lineage(steps: steps, today: [("a", .init(edition: "v5", number: number, title: "甲"))], written: written)
        .names(of: "a").map { "\($0.edition) \($0.number)" }
    }
    #expect(names("2") == ["v2 ", "v3 2", "v4 2", "v5 2"])
    #expect(names("3") == ["v2 ", "v4 3", "v5 3"])
  }

  @Test(arguments: [
    (29, "v2", ["disaster"]), (30, "v2", []), (30, "v3", ["disaster"]), (31, "v4", ["disaster"]),
    (21, "v2", ["joining"]),
    (21, "v1", []), (11, "v2", ["mail"]), (11, "v9", []),
  ])
  func `a number of an edition leads to today's section`(_ number: Int, _ edition: String, _ found: [String]) {
    #expect(Self.lineage.sections(numbered: number, in: EditionID(edition)).map(\.written) == found)
  }

  @Test func `a title leads to its section, also a former one`() {
    #expect(Self.lineage.titles(of: Self.disaster) == ["災害時の緊急連絡", "災害時の緊急連絡先"])
    #expect(Self.lineage.titles(of: Self.joining) == ["入退職時の手続き", "契約", "入退職"])
    #expect(Self.lineage.sections(titled: "災害時の緊急連絡先") == [Self.disaster])
    #expect(Self.lineage.sections(titled: "メール利用") == [Self.mail])
    #expect(Self.lineage.sections(titled: "どこにもない") == [])
  }

  @Test func `a section that is not there has no names`() {
    #expect(Self.lineage.names(of: "none") == [])
    #expect(Self.lineage.titles(of: "none") == [])
  }

  @Test func `a number too large to count is only printed`() {
    #expect(Lineage.Name(edition: "v1", number: "99999999999999999999", title: "").sectionNumber == nil)
  }

  @Test func `an edition that is kept gives exact names, and what its rows said gives way`() {
    let kept = Self.lineage.settled(by: [
      (
        "v3",
        [
          Self.mail: .init(edition: "v3", number: "11", title: "メール"),
          Self.joining: .init(edition: "v3", number: "21", title: "入退職時の手続き"),
        ]
      )
    ])
    let described = { (section: SectionID) in
      kept.names(of: section).map { "\($0.edition) \($0.number) \($0.title)\($0.isInferred ? "？" : "")" }
    }
    #expect(described(Self.mail) == ["v1 11 メール利用", "v2 11 ？", "v3 11 メール", "v4 11 メールの利用"])
    #expect(described(Self.joining).dropFirst(2) == ["v3 21 入退職時の手続き", "v4 21 入退職時の手続き"])
    #expect(kept.titles(of: Self.mail) == ["メールの利用", "メール", "メール利用"])
    #expect(kept.editions == Self.lineage.editions)
  }

  @Test func `an edition without rows is put in its place`() {
    let kept = Self.lineage.settled(by: [
      ("v3", [:]), ("v3.5", [Self.mail: .init(edition: "v3.5", number: "12", title: "メールの利用")]),
    ])
    #expect(kept.editions == ["v1", "v2", "v3", "v3.5", "v4"])
    #expect(kept.names(of: Self.mail).last { $0.edition == "v3.5" }?.number == "12")
  }
}
