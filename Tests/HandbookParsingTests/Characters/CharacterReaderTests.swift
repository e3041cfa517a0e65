import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct CharacterReaderTests {
  /// Findings as `severity id: the characters covered → what to put there`, with characters by their code points.
  private static func findings(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return CharacterReader(bytes, from: 0, path: "a.md").findings.map { finding in
      let covered = bytes[Int(finding.span.range.start)..<Int(finding.span.range.end)]
      let codes = String(decoding: covered, as: UTF8.self).unicodeScalars.map {
        String($0.value, radix: 16, uppercase: true)
      }
      return "\(finding.severity) \(finding.id): \(codes.joined(separator: " ")) → \(finding.fix?.replacement ?? "?")"
    }
  }

  static let hidden: [(text: String, finding: String)] = [
    ("絶対\u{202E}に", "error deceiving-character: 202E → "),
    ("\u{202A}あ", "error deceiving-character: 202A → "),
    ("a\u{2066}\u{2069}b", "error deceiving-character: 2066 2069 → "),
    ("あ\u{200E}い", "error deceiving-character: 200E → "),
    ("あ\u{200F}", "error deceiving-character: 200F → "),
    ("\u{61C}", "error deceiving-character: 61C → "),
    ("指示\u{E0041}\u{E0042}", "error deceiving-character: E0041 E0042 → "),
    ("パス\u{200B}ワード", "warning hidden-character: 200B → "),
    ("パス\u{200C}ワード", "warning hidden-character: 200C → "),
    ("パス\u{200D}ワード", "warning hidden-character: 200D → "),
    ("パス\u{2060}ワード", "warning hidden-character: 2060 → "),
    ("パス\u{FEFF}ワード", "warning hidden-character: FEFF → "),
    ("pass\u{AD}word", "warning hidden-character: AD → "),
    ("一\u{2028}二", "warning hidden-character: 2028 → "),
    ("一\u{2029}二", "warning hidden-character: 2029 → "),
    ("あ\u{3164}い", "warning hidden-character: 3164 → "),
    ("a\u{34F}b", "warning hidden-character: 34F → "),
    ("あ\u{FE0F}い", "warning hidden-character: FE0F → "),
    ("a\u{E0100}", "warning hidden-character: E0100 → "),
    // The worst of a run gives it its weight.
    ("あ\u{200B}\u{202E}\u{200B}い", "error deceiving-character: 200B 202E 200B → "),
    ("あ&#x202E;い", "error deceiving-character: 26 23 78 32 30 32 45 3B → "),
    ("あ&#8238;い", "error deceiving-character: 26 23 38 32 33 38 3B → "),
    ("&rlm;", "error deceiving-character: 26 72 6C 6D 3B → "),
    ("&shy;", "warning hidden-character: 26 73 68 79 3B → "),
    ("&#27;[31m", "error control-character: 26 23 32 37 3B → "),
    ("&#xE000;", "error private-use-character: 26 23 78 45 30 30 30 3B → ?"),
    ("t: \"\\u202E\"", "error deceiving-character: 5C 75 32 30 32 45 → "),
    ("t: \"\\x ad\\xad\"", "warning hidden-character: 5C 78 61 64 → "),
  ]

  @Test(arguments: hidden) func `what cannot be seen is found and taken out`(_ aCase: (text: String, finding: String)) {
    #expect(Self.findings(in: aCase.text) == [aCase.finding])
  }

  static let forms: [(text: String, finding: String)] = [
    ("か\u{3099}", "warning character-form: 304B 3099 → が"),
    ("ハ\u{309A}", "warning character-form: 30CF 309A → パ"),
    ("う\u{3099}", "warning character-form: 3046 3099 → ゔ"),
    ("cafe\u{301}", "warning character-form: 65 301 → é"),
    ("ﾊﾝｶｸ", "warning character-form: FF8A FF9D FF76 FF78 → ハンカク"),
    ("ﾊﾟｽﾜｰﾄﾞ", "warning character-form: FF8A FF9F FF7D FF9C FF70 FF84 FF9E → パスワード"),
    ("｢ｱ｣ﾞ", "warning character-form: FF62 FF71 FF63 FF9E → 「ア」゛"),
    ("⽤", "warning character-form: 2F64 → 用"),
    ("⻑", "warning character-form: 2ED1 → 長"),
    ("⼾", "warning character-form: 2F3E → 戸"),
    ("\u{FA19}", "warning character-form: FA19 → 神"),
  ]

  @Test(arguments: forms) func `a letter has one form`(_ aCase: (text: String, finding: String)) {
    #expect(Self.findings(in: aCase.text) == [aCase.finding])
  }

  @Test(arguments: [
    "がぱゔヴé", "本文。ＡＢＣ（１）〜①→", "\u{FFFD}𠮷野家", "あ\u{3099}", "ア\u{309A}", "e\u{33F}", "﨑髙", "☎\u{FE0F}",
    "1\u{FE0F}\u{20E3}",
    "👨\u{200D}👩\u{200D}👧", "❤\u{FE0F}\u{200D}🔥", "葛\u{E0100}城", "&amp; &lt; &#12354; &#10; & &; &#; \\* \\u \\\\u202E",
    "\u{A0}\u{3000}",
  ])
  func `ordinary characters are none`(_ text: String) {
    #expect(Self.findings(in: text).isEmpty)
  }

  @Test func `the sentence names the character`() {
    let findings = CharacterReader(Array("あ\u{202E}い\u{200B}".utf8), from: 0, path: "a.md").findings
    #expect(
      findings.map(\.summary.japanese) == [
        "人を欺くことのできる、目に見えない文字（U+202E 右から左への上書き）は書けません", "目に見えない文字（U+200B ゼロ幅スペース）は書きません",
      ])
    #expect(
      findings.first?.summary.english
        == "Text holds no hidden character that can deceive (U+202E right-to-left override)")
  }

  @Test func `a file full of them is told so only some hundred times`() {
    let text = String(repeating: "あ\u{200B}", count: 10_000)
    #expect(CharacterReader(Array(text.utf8), from: 0, path: "a.md").findings.count == 500)
  }

  @Test(arguments: ["sections/first.md", "terms.yml", "history.md", "handbook.yml"])
  func `every file of text is read so`(_ path: String) throws {
    let content = Content([ContentFile(path: path, bytes: Array("---\n\u{202E}\n---\n".utf8))])
    var report = Report()
    _ = Handbook(parsing: content, report: &report)
    #expect(report.diagnostics.contains { $0.id == "deceiving-character" && $0.span.path == path })
  }
}
