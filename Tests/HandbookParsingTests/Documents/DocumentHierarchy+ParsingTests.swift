import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct DocumentHierarchyParsingTests {
  private func read(_ text: String) -> (hierarchy: DocumentHierarchy, findings: [String]) {
    let marked = MarkedContent(["documents.md": text])
    var report = Report()
    let hierarchy = DocumentHierarchy(parsing: marked.content, report: &report)
    return (hierarchy, marked.describe(report))
  }

  @Test func `a document knows its parent, its level and its place, and what of them is unconfirmed`() throws {
    let (hierarchy, findings) = read(
      """
      主な文書。

      | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
      |---|---|---|---|---|
      | 基本方針 {#policy} | 考え方 | | 方針 | ホームページ、ポータル |
      | 統合規程 {#common} | 共通の規程 | policy | 規程 | ポータル |
      | 対策規則 {#rules} | 管理策 | common? | 規則 | ^? |
      """)
    #expect(findings == [])
    let described = hierarchy.documents.map { document in
      let parent = document.parent.map { reference -> String in
        if case .document(let id) = reference.key { id.written } else { "?" }
      }
      return [
        document.id.written, document.name, document.level, document.place, parent ?? "-",
        document.isParentUnconfirmed ? "parent?" : "", document.isPlaceUnconfirmed ? "place?" : "",
      ].joined(separator: " ")
    }
    #expect(
      described == [
        "policy 基本方針 方針 ホームページ、ポータル -  ", "common 統合規程 規程 ポータル policy  ",
        "rules 対策規則 規則 ポータル common parent? place?",
      ])
    #expect(hierarchy.introduction.count == 1)
  }

  @Test func `another order of columns is refused at the heading`() {
    let text = "| ⟦1⟧名前 | 内容 |\n|---|---|\n| 方針 {#a} | 考え |\n"
    #expect(read(text).findings == ["⟦1⟧ document-columns"])
  }

  @Test func `a document without an id is reported, and the others are read`() {
    let text = """
      | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
      |---|---|---|---|---|
      | ⟦1⟧基本方針 | 考え方 | | 方針 | ポータル |
      | 規則 {#rules} | 管理策 | | 規則 | ポータル |
      """
    let (hierarchy, findings) = read(text)
    #expect(findings == ["⟦1⟧ id-missing"])
    #expect(hierarchy.documents.map(\.id.written) == ["rules"])
  }

  @Test func `no file is no document`() {
    var report = Report()
    #expect(DocumentHierarchy(parsing: [:], report: &report).documents == [])
    #expect(report.sorted == [])
  }
}
