import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct YAMLNodeTests {
  private func compose(_ text: String) -> (node: YAMLNode?, findings: [String]) {
    let marked = MarkedContent(["a.yml": text])
    let bytes = marked.content.files[0].bytes
    var report = Report()
    let node = YAMLNode.compose(bytes[...], at: 0, path: "a.yml", report: &report)
    return (node, marked.describe(report))
  }

  @Test(arguments: ["1.10", "no", "1:30", "2024-01-01", "0x10", "1e3", "true", "007", "第5.121版", "null", "+1", ".5"])
  func `a scalar is what its author wrote`(_ text: String) throws {
    let (node, findings) = compose("key: \(text)\n")
    #expect(findings == [])
    guard case .mapping(let entries, _)? = node, case .scalar(let value, _)? = entries.first?.value else {
      Issue.record("no scalar")
      return
    }
    #expect(value == text)
  }

  @Test(arguments: [
    "a: ⟦1⟧&x 1\n", "a: ⟦1⟧*x\n", "a: ⟦1⟧!tag x\n", "- ⟦1⟧&x a\n", "- ⟦1⟧*x\n", "a: [1, ⟦1⟧*x]\n", "a: {b: ⟦1⟧&x 1}\n",
    "a: [⟦1⟧&x 1]\n", "⟦1⟧? a\n: b\n",
  ])
  func `anchors, aliases, tags and complex keys are refused at their place`(_ text: String) {
    let (node, findings) = compose(text)
    #expect(node == nil)
    #expect(findings == ["⟦1⟧ yaml-anchor-or-tag"])
  }

  @Test(arguments: [
    "a: '&x'\n", "a: \"*x\"\n", "a: R&D\n", "a: 5 * 3\n", "a: よい!\n", "# &x *y !z\n", "a: b # *c\n",
    "a: [\"*x\", 'a, *b']\n",
  ])
  func `the same characters inside a text are text`(_ text: String) {
    #expect(compose(text).findings == [])
  }

  @Test func `a bomb is refused before it is lit`() {
    var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (last, next) in zip("abcdefgh", "bcdefghi") {
      text += "\(next): &\(next) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ",") + "]\n"
    }
    #expect(compose(text).node == nil)
  }

  @Test(arguments: [
    ("a: 1\n⟦1⟧a: 2\n", "⟦1⟧ yaml-key-repeated"), ("名前: [1\n", "yaml-unreadable"), ("a: b: c\n", "yaml-unreadable"),
    ("a: \"x\n", "yaml-unreadable"), ("\ta: 1\n", "yaml-unreadable"),
    ("a: ⟦1⟧\"\\u0007\"\n", "⟦1⟧ yaml-hidden-character"),
    ("a: ⟦1⟧\"\\uE000\"\n", "⟦1⟧ yaml-hidden-character"),
  ])
  func `what cannot be read is said once`(_ text: String, _ finding: String) {
    let (node, findings) = compose(text)
    #expect(node == nil)
    #expect(findings.count == 1 && findings[0].hasSuffix(finding), "\(findings)")
  }

  @Test func `a place is right after Japanese text`() throws {
    let marked = MarkedContent(["a.yml": "題名: 情報\n並び: [一つ, ⟦1⟧二つ]\n"])
    let bytes = marked.content.files[0].bytes
    var report = Report()
    let node = YAMLNode.compose(bytes[...], at: 0, path: "a.yml", report: &report)
    guard case .mapping(let entries, _)? = node, case .sequence(let items, _)? = entries.last?.value else {
      Issue.record("no list")
      return
    }
    let range = try #require(items.last?.range)
    #expect(String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self) == "二つ")
  }

  @Test func `nothing deep enough to hurt is followed`() {
    let (_, findings) = compose(String(repeating: "[", count: 600) + String(repeating: "]", count: 600))
    #expect(findings.count <= 1)
  }

  @Test func `a text beyond the limit is not composed`() {
    let (node, findings) = compose("a: " + String(repeating: "x", count: YAMLNode.largestText))
    #expect(node == nil)
    #expect(findings == ["a.yml:0 yaml-too-large"])
  }
}
