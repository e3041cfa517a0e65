import HandbookComparing
import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct DiffFormatTests {
  private static let cases = Golden.cases(of: "diffs", beside: #filePath.replacing("/Diffs/", with: "/"))

  @Test(arguments: cases) func `every form of a diff is as expected`(_ golden: Golden) throws {
    let example = try DiffExample(golden)
    let made = DiffFormat.all.map { ContentFile(path: $0.id, bytes: Array(example.text($0).utf8)) }
    #expect(golden.differences(from: made) == [])
  }

  @Test func `there are cases, and no two forms have one name`() {
    #expect(!Self.cases.isEmpty)
    #expect(Set(DiffFormat.all.map(\.id)).count == DiffFormat.all.count)
  }

  @Test(arguments: cases) func `every form names every change`(_ golden: Golden) throws {
    let example = try DiffExample(golden)
    let texts = Dictionary(uniqueKeysWithValues: DiffFormat.all.map { ($0.id, example.text($0)) })
    let sheet = DiffSheet(example.diff)
    #expect(Set(sheet.summary.chapters.flatMap(\.revisions)) == Set(example.diff.revisions.indices))
    #expect(Set(sheet.table.chapters.flatMap(\.rows).flatMap(\.revisions)) == Set(example.diff.revisions.indices))
    for (index, revision) in example.diff.revisions.enumerated() {
      let words = [revision.kind.word, sheet.place(of: revision)] + revision.remarks
      for id in ["terminal", "html", "markdown"] {
        for word in words {
          let shown = id == "markdown" ? MarkdownText(word).text : id == "html" ? Self.html(word) : word
          #expect(texts[id]?.contains(shown) == true, "\(id): \(word)")
        }
      }
      for id in ["html", "table"] {
        #expect(texts[id]?.ranges(of: "id=\"_change-\(index)\"").count == 1, "\(id): \(index)")
      }
      #expect(texts["json"]?.ranges(of: "\"index\":\(index),").count == 1)
      for id in ["table", "csv"] { #expect(texts[id]?.contains("（\(revision.kind.word)）") == true, "\(id): \(words)") }
    }
  }

  @Test func `an edition that is as it was says so in every form`() throws {
    let example = try DiffExample("本文。", "本文。")
    for format in DiffFormat.all where format.id != "json" {
      #expect(example.text(format).contains("変わったところはありません"), "\(format.id)")
    }
    #expect(example.text(.json).contains("\"changes\":[]"))
  }

  /// The edition before and after, and what the two sides are called.
  static let heads: [(before: String, after: String, new: String, old: String)] = [
    ("2023-10", "2024-02", "改正後", "改正前"), ("2023-10", "next", "改正案", "現行"),
    // Two states of what is being written: neither is in force.
    ("next", "next", "改正後", "改正前"),
  ]

  @Test(arguments: heads) func `until its edition is released the new text is a draft, in every form`(
    _ heads: (before: String, after: String, new: String, old: String)
  ) throws {
    let example = try DiffExample(
      RenderedExample.edition(heads.before, ["first": "- [ ] 8桁以上にすること。 {#length}"]),
      RenderedExample.edition(heads.after, ["first": "- [ ] 10桁以上にすること。 {#length}"]))
    let others = Set(["改正後", "改正前", "改正案", "現行"]).subtracting([heads.new, heads.old])
    for format in DiffFormat.all where format.id != "json" {
      let text = example.text(format)
      let places = try [heads.new, heads.old].map { try #require(text.firstRange(of: $0)).lowerBound }
      #expect(places[0] < places[1], "\(format.id)")
      #expect(!others.contains { text.contains($0) }, "\(format.id)")
    }
    #expect(example.text(.markdown).contains("| 項 | \(heads.new) | \(heads.old) | 備考 |"))
    #expect(example.text(.csv).contains("\"\(heads.new)\",\"\(heads.old)\",\"備考\""))
    let turned = ComparisonSetting(isOldLeft: true, hasRemarks: false)
    #expect(example.text(.csv, set: turned).contains("\"\(heads.old)\",\"\(heads.new)\"\r\n"))
    #expect(example.text(.table, set: turned).contains("data-label=\"\(heads.old)\""))
  }

  /// Text that would act in one form or another, in every field that a diff shows.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&lt;b&gt;", "]]>",
    "=HYPERLINK(\"https://e.example\")",
    "@everyone", "甲\u{200B}乙", "`${x}`",
  ]

  @Test(arguments: hostile) func `hostile text stays text in every form`(_ words: String) throws {
    let yaml = words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let content = { (suffix: String) in
      Content.example(
        ["first": "---\ntitle: \"題名\(suffix)\(yaml)\"\n---\n\n- [ ] \(Self.escaped(words))を守ること\(suffix)。 {#r}\n"],
        files: ["terms.yml": "terms:\n  - id: a\n    term: \"\(yaml)\"\n    definition: \"意味\(suffix)\(yaml)\"\n"])
    }
    let example = try DiffExample(content("甲"), content("乙"))
    for format in DiffFormat.all where format.isPage {
      let page = HTMLPage(SiteFile(path: "diff.html") { Array(example.text(format).utf8) })
      #expect(page.unbalancedPage == nil, "\(format.id)")
      #expect(!page.elements.contains("script") && !page.elements.contains("img"), "\(format.id)")
      #expect(!page.text.contains("\u{200B}"))
    }
    for id in ["terminal", "markdown", "csv"] {
      let format = try #require(DiffFormat.all.first { $0.id == id })
      #expect(!example.text(format).unicodeScalars.dropFirst().contains { $0 == "\u{200B}" || $0 == "\u{1B}" })
    }
    #expect(!example.text(.markdown).contains("<script") && !example.text(.markdown).contains("@everyone"))
    for line in example.text(.csv).split(separator: "\r\n") {
      #expect(!line.contains(/(^|,)"[=+@-]/), "\(line)")
    }
  }

  /// The text as an author would have to write it to mean just that.
  private static func escaped(_ words: String) -> String {
    String(words.flatMap { "<>[]`*_&\\\"@$".contains($0) ? ["\\", $0] : [$0] })
  }

  private static func html(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;")
  }
}

extension HTMLPage {
  /// What does not fit in a whole page, whose head has elements that do not close.
  fileprivate var unbalancedPage: String? {
    let body = text.firstRange(of: "<body").map { String(text[$0.lowerBound...]) } ?? ""
    return HTMLPage(SiteFile(path: path) { Array(body.replacing("</html>", with: "").utf8) }).unbalanced
  }
}
