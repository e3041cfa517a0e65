import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct UnusedFileTests {
  @Test(arguments: [
    ("notes.txt", "要らなければ、content/ の外へ移すか、消してください"),
    ("term.yml", "「terms.yml」ではありませんか"),
    ("roles.yaml", "「roles.yml」ではありませんか"),
    ("historys.md", "「history.md」ではありませんか"),
    ("sections/mail.txt", "項なら、名前を sections/mail.md にしてください"),
    ("sections/mail.markdown", "項なら、名前を sections/mail.md にしてください"),
    ("sections/sub/mail.md", "項のファイルは、sections/ のすぐ下に置いてください（sections/mail.md）"),
    ("section/mail.md", "要らなければ、content/ の外へ移すか、消してください"),
    ("editions/2023/handbook.yml", "「handbook.yml」ではありませんか"),
    ("Thumbs.db", "要らなければ、content/ の外へ移すか、消してください"),
  ])
  func `a file that nothing reads is reported with what it may be`(_ path: String, _ fix: String) throws {
    let example = try CheckedExample(.unusedFile, ["first": "本文。"], files: [path: "⟦1⟧中身"])
    #expect(example.lines == ["⟦1⟧ unused-file"])
    #expect(example.findings.first?.fix?.summary.japanese == fix)
  }

  @Test(arguments: ["README.md", "README.ja.md", "readme.txt"])
  func `a file for those who write may stand there`(_ path: String) throws {
    #expect(try CheckedExample(.unusedFile, ["first": "本文。"], files: [path: "中身"]).lines.isEmpty)
  }

  private static let pictures = ["figures/a.svg": "⟦1⟧<svg/>", "figures/a.dot": "digraph {}"]

  @Test(arguments: [
    "![区画の図](../figures/a.svg)", "文と![区画の図](../figures/a.svg)", "| 列 |\n|---|\n| ![区画の図](../figures/a.svg) |",
    "- [ ] 守ること。 {#r}\n\n  ![区画の図](../figures/a.svg)", "注[^1]\n\n[^1]: ![区画の図](../figures/a.svg)",
  ])
  func `a picture that is shown is used, and so is its description`(_ text: String) throws {
    #expect(try CheckedExample(.unusedFile, ["first": text], files: Self.pictures).lines.isEmpty)
  }

  @Test func `a picture that no text shows is found once, with its description`() throws {
    let example = try CheckedExample(.unusedFile, ["first": "本文。"], files: Self.pictures)
    #expect(example.lines == ["⟦1⟧ unused-file"])
  }

  @Test func `a description without its picture is found`() throws {
    let files = ["figures/a.dot": "⟦1⟧digraph {}"]
    #expect(try CheckedExample(.unusedFile, ["first": "本文。"], files: files).lines == ["⟦1⟧ unused-file"])
  }

  @Test func `the introduction of the documents may show pictures`() throws {
    let documents = """
      ![文書の階層](figures/a.svg)

      | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
      |---|---|---|---|---|
      | 方針 {#p} | 考え方 | | 方針 | ポータル |
      """
    let files = ["figures/a.svg": "<svg/>", "documents.md": documents]
    #expect(try CheckedExample(.unusedFile, ["first": "本文。"], files: files).lines.isEmpty)
  }
}
