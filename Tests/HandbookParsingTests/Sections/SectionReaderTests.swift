import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct SectionReaderTests {
  /// The blocks of a section's Markdown as a tree.
  private func tree(_ markdown: String) throws -> String {
    let file = ContentFile(path: "sections/mail.md", bytes: Array("---\ntitle: 題名\n---\n\(markdown)".utf8))
    var report = Report()
    let section = try #require(Section(parsing: file, report: &report))
    return TreeDump(section.blocks, of: file).text
  }

  @Test func `every node covers its own text, on continued lines too`() throws {
    let dump = try tree(
      """
      ## 見出し **強調** {#id}

      - [ ] 一行目の`code`規則は
        二行目に[続く](mail.md)。 {#rule for=staff}

        説明の段落は
        二行目。
        - 入れ子 *強調* です
          続き [x](disposal.md)
      - ふつう

      > [!NOTE]
      > 引用の中の [リンク](a.md) と
      > 二行目の [リンク](b.md) です

      情報の表 {#t .classification}

      | 見出し | 極秘 {#x} |
      |---|---|
      | 持出 {#r} | 禁止 \\| [次](c.md) |
      | 廃棄 {#s} | ^? |
      """)
    print(dump)
    #expect(dump == "")
  }
}
