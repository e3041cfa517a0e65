import HandbookComparing
import HandbookModel
import HandbookTestKit
import Testing

@Suite struct ColumnFlatteningTests {
  /// One line of the example, changed by one character that readers see.
  struct Line: Sendable, CustomStringConvertible {
    let path: String
    let number: Int
    let text: String

    var description: String { "\(path):\(number + 1)" }
  }

  private static let texts = RevisionCase.texts(of: "office")

  /// Every line with Japanese text, but for the history and the edition's own name, which differ by nature, and the heads
  /// of the columns of documents, which no author may change.
  static let lines: [Line] = texts.sorted { $0.key < $1.key }.flatMap { path, text -> [Line] in
    guard path != "history.md" else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      guard line.contains(where: \.isJapanese), !line.hasPrefix("  name: 2024"), !line.hasPrefix("| 文書 |")
      else { return nil }
      return Line(path: path, number: number, text: String(line))
    }
  }

  @Test(arguments: lines)
  func `no change of a character that readers see is hidden`(_ line: Line) throws {
    var lines = try #require(Self.texts[line.path]).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let place = try #require(line.text.indices.last { line.text[$0].isJapanese })
    lines[line.number].insert("変", at: place)
    var texts = Self.texts
    texts[line.path] = lines.joined(separator: "\n")
    let before = try RevisionCase.linked(Content(texts: Self.texts))
    let after = try RevisionCase.linked(Content(texts: texts))
    let diff = RevisionDiff(comparing: before, with: after)
    #expect(!diff.revisions.isEmpty)
    let pairs = diff.revisions.flatMap { $0.before + $0.after }.flatMap(\.lines)
    #expect(pairs.contains { $0.printed.contains("変") || $0.pointers.contains { $0.target.contains("@") } })
  }

  @Test func `names of references are filled in, and point at what they name`() throws {
    let linked = try RevisionCase.linked(
      .example(["first": "- [ ] [](second.md)と[](second.md#rule)に従うこと。 {#follow}", "second": "- [ ] 守ること。 {#rule}"]))
    let unit = try #require(RevisionDiff.Column(of: linked).chapters[1].units.last)
    #expect(unit.label == "1-1")
    #expect(unit.lines.first?.printed == "2. secondの題名と2-1に従うこと。")
    #expect(unit.lines.first?.pointers.map(\.target) == ["second", "second/rule"])
    #expect(unit.lines.first?.pointers.map(\.isName) == [true, true])
  }

  @Test func `chapters are the profile, the sections, the lists and the tasks`() throws {
    let column = RevisionDiff.Column(of: try RevisionCase.linked(Content(texts: Self.texts)))
    #expect(
      column.chapters.map(\.title) == [
        "文書の情報", "パスワードの管理", "メールの利用", "情報の分類", "持出", "事故の対応", "廃棄", "文書体系", "役割と対象者", "用語",
        "管理策との対応", "用事",
      ])
  }
}

extension Character {
  fileprivate var isJapanese: Bool { unicodeScalars.contains { (0x3041...0x9FFF).contains($0.value) } }
}
