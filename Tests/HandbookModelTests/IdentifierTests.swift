import Testing

@testable import HandbookModel

@Suite struct IdentifierTests {
  @Test(arguments: ["mail", "a", "1", "new-services", "A.5.17", "cl.7.5", "2024-02", "v5-00", "Mail"])
  func `ASCII letters, digits, hyphens and dots make an id`(_ text: String) {
    #expect(SectionID.isValid(text))
  }

  @Test(arguments: ["", "-a", ".a", "../x", "a b", "a/b", "a_b", "メール", "ａ", "a\u{0}", "a#b", "a%2e", "_a", "a\n"])
  func `nothing else does`(_ text: String) {
    #expect(!SectionID.isValid(text))
  }

  @Test func `an id of a part is written with the ids above it`() {
    let row = RowID("paper", "carry")
    #expect(RuleID("mail", "encrypt").description == "mail/encrypt")
    #expect(CellID(row, "internal").description == "paper/carry/internal")
    #expect(ChangeID("2024-02", 3).description == "2024-02/3")
  }
}
