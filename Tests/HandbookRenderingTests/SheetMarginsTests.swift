import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct SheetMarginsTests {
  private func lines(_ title: String, classification: String? = nil) throws -> [String] {
    let date = try #require(EditionDate("2024-02"))
    let edition = Edition(id: "2024-02", name: "2024年2月版", date: date)
    let profile = Profile(title: title, organization: "社", edition: edition, classification: classification)
    let bytes = SheetMargins(of: profile).styleSheet(followedBy: [])
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `book, edition, class and the number of the sheet stand in the margins`() throws {
    #expect(
      try lines("手引き", classification: "社外秘") == [
        "@page {", "  @top-left { content:\"手引き　2024年2月版\" }", "  @top-right { content:\"機密区分：社外秘\" }",
        "  @bottom-left { content:\"印刷物は控えです。最新版は社内ポータルで確認\" }",
        "  @bottom-right { content:counter(page) \" / \" counter(pages) }", "}",
      ])
    #expect(try lines("手引き")[2].contains("機密区分：記載なし"))
  }

  /// A title is text: it cannot end the string, the rule or the sheet.
  @Test(arguments: [
    ("\"} * { display:none } /*", "\\22 } * { display:none } /*"),
    ("\\\"", "\\5c \\22 "),
    ("一\n二", "一\\a 二"),
    ("\u{1B}[31m\u{7F}", "\\1b [31m\\7f "),
    ("𠮷</style>", "𠮷</style>"),
  ])
  func `a title stays inside its string`(_ title: String, _ written: String) throws {
    #expect(try lines(title)[1] == "  @top-left { content:\"\(written)　2024年2月版\" }")
  }
}
