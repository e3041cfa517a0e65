import HandbookComparing
import Testing

@testable import HandbookRendering

@Suite struct CSVDiffTests {
  @Test(arguments: [
    ("甲", "甲"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("＝1", "'＝1"), ("＋1", "'＋1"),
    ("－1", "'－1"),
    ("＠x", "'＠x"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("\n=1", "'\n=1"), (" =1", "' =1"), ("　=1", "'　=1"),
    ("'=1", "''=1"),
    ("a=1", "a=1"), ("", ""), ("a\"b", "a\"\"b"), ("a\nb", "a\nb"),
  ])
  func `no cell computes, and the apostrophe can be taken away again`(_ text: String, _ cell: String) {
    var writer = CSVWriter()
    writer.row([text])
    #expect(writer.bytes == Array("\u{FEFF}\"\(cell)\"\r\n".utf8))
  }

  @Test func `lines end as Excel wants, and what is underlined stands in brackets`() throws {
    let text = try DiffExample("- [ ] 窓を閉めること。 {#r}", "- [ ] 戸を閉めること。 {#r}").text(.csv)
    #expect(text.hasPrefix("\u{FEFF}\"「例のハンドブック」の一部改正 新旧対照表\"\r\n"))
    #expect(
      text.utf8.count { $0 == UInt8(ascii: "\r") }
        == text.replacing("\r\n", with: "\r").utf8.count { $0 == UInt8(ascii: "\r") })
    #expect(text.contains("〔"))
    #expect(text.contains("\"改正後\",\"改正前\",\"備考\"\r\n"))
  }

  @Test func `the old text can stand at the left, without remarks`() throws {
    let setting = ComparisonSetting(isOldLeft: true, hasRemarks: false)
    let text = try DiffExample("窓", "戸").text(.csv, set: setting)
    #expect(text.contains("\"改正前\",\"改正後\"\r\n"))
  }
}
