import HandbookModel
import HandbookParsing
import HandbookTestKit
import Testing

@testable import HandbookEditing

@Suite struct FingerprintTests {
  private func fingerprint(_ body: String, without issued: Set<String> = []) throws -> Fingerprint {
    var report = Report()
    let handbook = try #require(Handbook(parsing: Content.example(["first": body]), report: &report))
    return Fingerprint(of: handbook, without: issued)
  }

  @Test(arguments: [
    ("本文。", "\n本文。  \n"), ("ＵＳＢを１０本。", "USBを10本。"), ("ﾃﾞｰﾀ", "データ"), ("|a|\n|-|\n|b|", "| a |\n|---|\n| b |"),
    ("## 見出し", "## 見出し {#wkzbtq}"), ("- [ ] 規則。 {.must}", "- [ ] 規則。 {#wkzbtq .must}"),
  ])
  func `where text stands, its width and a new id say nothing`(_ first: String, _ second: String) throws {
    #expect(try fingerprint(first, without: ["wkzbtq"]) == fingerprint(second, without: ["wkzbtq"]))
  }

  @Test(arguments: [
    ("本文。", "本文"), ("本文。", "**本文。**"), ("`ＵＳＢ`。", "ＵＳＢ。"), ("- [ ] 規則。 {#a}", "- [ ] 規則。 {#b}"),
    ("- [ ] 規則。 {#a}", "- 規則。"), ("- [ ] 規則。 {#a}", "- [ ] 規則。 {#a .may}"), ("一\n\n二", "一\n二"), ("一  \n二", "一\n二"),
    ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| c | < |"), ("## 見出し {#a}", "### 見出し {#a}"),
    ("[](first.md)", "[](second.md)"), ("[x](https://a.example/)", "[x](https://b.example/)"), ("1. 一", "2. 一"),
    ("> 引用", "> [!NOTE]\n> 引用"), ("- [ ] 規則。 {#a}", "- [ ] 規則。 {#a for=staff}"),
  ])
  func `anything else says something`(_ first: String, _ second: String) throws {
    #expect(try fingerprint(first) != fingerprint(second))
  }
}
