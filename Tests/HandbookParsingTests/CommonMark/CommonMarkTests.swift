import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct CommonMarkTests {
  @Test func `files parsed at the same time come out as those parsed one after the other`() async throws {
    let texts = (0..<300).map { number in
      "## 見出し\(number) {#a}\n\n- [ ] **「\(number)」**を~~消す~~こと。 {#r}\n\n| a |\n|---|\n| https://example.jp/\(number) |"
    }
    let alone = try texts.map { try ReadSection($0).tree }
    let together = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, try ReadSection(text).tree) }
      }
      return try await group.reduce(into: Array(repeating: "", count: texts.count)) { $0[$1.0] = $1.1 }
    }
    #expect(together == alone)
  }

  @Test func `tildes are plain text, and only tables and tasks are extensions`() throws {
    let read = try ReadSection("~~消す~~と~一つ~と www.example.jp と office@example.jp と:smile:")
    #expect(read.shape == "~~消す~~と~一つ~と www.example.jp と office@example.jp と:smile:")
    #expect(read.findings == [])
  }

  @Test(arguments: ["", "\n", " \n\t\n", "\r\n"])
  func `a file without text is an empty tree`(_ text: String) {
    let tree = CommonMark.tree(of: PreparedMarkdown(preparing: Array(text.utf8)))
    #expect(tree.nodes.map(\.kind) == [.document])
    #expect(Array(tree.blocks).isEmpty)
  }
}
