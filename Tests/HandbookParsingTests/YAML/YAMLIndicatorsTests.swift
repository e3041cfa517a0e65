import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct YAMLIndicatorsTests {
  /// The text with ⟦ before every place that is refused.
  private func marked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var places = YAMLIndicators.refused(in: bytes[...], at: 0).map { Int($0.start) }[...]
    var marked: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      while places.first == index {
        marked += "⟦".utf8
        places.removeFirst()
      }
      marked.append(byte)
    }
    return String(decoding: marked, as: UTF8.self)
  }

  static let refused = [
    "a: ⟦&x 1",
    "a: ⟦*x",
    "a: ⟦!!str 1",
    "a: ⟦! 1",
    "⟦&x a: 1",
    "- ⟦&x 1\n- ⟦*x",
    "- - ⟦&x 1",
    "a: [⟦&x 1, ⟦*x, b]",
    "a: {b: ⟦&x 1, c: ⟦*x}",
    "a: [b,\n  c, ⟦&x [1]]",
    "a: [\n  b,\n  ⟦*x\n]",
    "{\"b\":⟦&x 1}",
    "{b:\"x, ⟦&y\"}",
    "{⟦?⟦&x a: 1}",
    "⟦? a\n: b",
    "⟦? [a, b]\n: c",
    "--- ⟦&x 1",
    "--- ⟦!t\na: 1",
    "日本: ⟦&語 値",
    "a: |\n  &文字\nb: ⟦&x 1",
    "a: \"二行の\n  &文字\"\nb: ⟦*x",
    "a: 'x' # 注\nb: ⟦*x",
    "- a: |\n    *語\n  b: ⟦*x",
    "a: 語\n  \"引用ではない\nb: ⟦&x 1",
    "a: [\"x\n  ]\", b, ⟦&x 1]",
    "a: \"q\\\\\"\nb: ⟦&x 1",
    "a: \"q\\\"\nb: &x\"\nc: ⟦&x 1",
    "a: 'it''s'\nb: ⟦&x 1",
    "a:\r\n  ⟦&x b: 1\r\nc: ⟦*x",
    "<<: ⟦*x",
    "a: |2\n   文\nb: ⟦*x",
    "a: >-\n  文\n\n  文\n⟦&x b: 1",
  ]

  @Test(arguments: refused)
  func `what could be an anchor, an alias, a tag or a complex key is refused`(_ text: String) {
    #expect(marked(text.replacing("⟦", with: "")) == text)
  }

  static let read = [
    "a: A & B", "a: R&D *注 !重要", "a: 注意!", "a: 東京, *大阪", "a: A - *B, !C", "a: x &y *z", "a: \"& * ! ?\"",
    "a: '& * ! ?'", "a: 'it''s: &x'", "a: \"q\\\": &x\"", "a: \"二行の\n  &続き: *x\"", "a: '二行の\n\n  *続き'",
    "a: |\n  &文字\n  *文字\n  !文字\n  - &x\n", "a: >\n  - *x\n\n  ? y\nb: 1", "- a: |+\n    *語\n  b: 1",
    "a: 1 # &x *y !z\n# &x\nb: 2", "a: 何? と", "a: -1 & -2", "a: 1.10 & 2", "a: [\"A & B\", 'C, *D']",
    "a: [\n  \"あ & い\",\n  \"う, &え]\"\n]\nb: 1", "a: https://example.jp/?a=1&b=*", "\"日本 & 語\": 1",
    "a:\n- 'x & y'\n- z",
    "a: 100%!", "a: C#とF#", "",
  ]

  @Test(arguments: read)
  func `what is certain to be text is let through`(_ text: String) {
    #expect(marked(text) == text)
  }

  @Test(arguments: read)
  func `what is let through can be read`(_ text: String) {
    var report = Report()
    _ = YAMLNode.compose(Array(text.utf8)[...], at: 0, path: "a.yml", report: &report)
    #expect(report.diagnostics.map(\.id).filter { $0 == "yaml-anchor-or-tag" } == [])
  }
}
