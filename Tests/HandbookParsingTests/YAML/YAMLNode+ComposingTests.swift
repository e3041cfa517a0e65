import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct YAMLNodeComposingTests {
  private func compose(_ text: String, at offset: Int = 0) -> (node: YAMLNode?, report: Report) {
    var report = Report()
    let bytes = Array(text.utf8)
    return (YAMLNode.compose(bytes[offset...], at: offset, path: "a.yml", report: &report), report)
  }

  static let scalars = [
    "1.10", "1.0", "no", "yes", "true", "null", "~", "1:30", "2024-01-01", "2024-02", "0x1F", "010", "1_000", ".inf",
    "1e3",
    "第5.121版", "-1", "+1", "=", "12:30:45", "NaN", "on",
  ]

  @Test(arguments: scalars)
  func `a scalar stays as its author wrote it`(_ text: String) throws {
    let (node, report) = compose("a: \(text)")
    #expect(report.diagnostics.isEmpty)
    guard case .mapping(let entries, _)? = node, case .scalar(let value, let range)? = entries.first?.value else {
      Issue.record("no mapping of a scalar")
      return
    }
    #expect(value == text)
    #expect(range == SourceRange(3, 3 + text.utf8.count))
  }

  static let quoted: [(String, String)] = [
    ("\"1.10\"", "1.10"), ("'no'", "no"), ("'it''s'", "it's"), ("\"a\\tb\\u3042\"", "a\tbあ"), ("\"\"", ""),
    ("|\n  二行の\n  文", "二行の\n文"), (">-\n  二行の\n  文", "二行の 文"), ("\"二行の\n  文\"", "二行の 文"), ("二行の\n  文", "二行の 文"),
  ]

  @Test(arguments: quoted)
  func `quotes and blocks are read as YAML reads them`(_ text: String, _ expected: String) {
    guard case .mapping(let entries, _)? = compose("a: \(text)").node,
      case .scalar(let value, let range)? = entries.first?.value
    else {
      Issue.record("no mapping of a scalar")
      return
    }
    #expect(value == expected)
    #expect(range.start == 3)
  }

  /// Nodes as `key=value ‹what it covers›`.
  static let places: [(String, [String])] = [
    ("日本語: 値\n次: 二つ目", ["日本語 ‹日本語›", "値 ‹値›", "次 ‹次›", "二つ目 ‹二つ目›"]),
    ("𠮷: [あ, 'い', \"う\"]", ["𠮷 ‹𠮷›", "あ ‹あ›", "い ‹'い'›", "う ‹\"う\"›"]),
    ("- 名: 👨‍👩‍👧\r\n  次: b\r\n- 三: c", ["名 ‹名›", "👨‍👩‍👧 ‹👨‍👩‍👧›", "次 ‹次›", "b ‹b›", "三 ‹三›", "c ‹c›"]),
    ("親:\n  - 子: {孫: 値}", ["親 ‹親›", "子 ‹子›", "孫 ‹孫›", "値 ‹値›"]),
    ("a: 1 # 注\nb: 2", ["a ‹a›", "1 ‹1›", "b ‹b›", "2 ‹2›"]),
    ("a: 1\rb: 2", ["a ‹a›", "1 ‹1›", "b ‹b›", "2 ‹2›"]),
  ]

  @Test(arguments: places, ["", "---\n前書きの前\n"])
  func `every key and value knows its bytes, after Japanese text too`(
    _ pair: (text: String, nodes: [String]), _ before: String
  ) throws {
    let text = before + pair.text
    let (node, report) = compose(text, at: before.utf8.count)
    #expect(report.diagnostics.isEmpty)
    #expect(try #require(node).outline(of: Array(text.utf8)) == pair.nodes)
  }

  static let faults: [(String, [String])] = [
    ("日本: ⟦1⟧&x 1", ["⟦1⟧ yaml-anchor-or-tag"]),
    ("a: 1\n日本: [あ, ⟦1⟧*x]\nb: ⟦2⟧!t 1", ["⟦1⟧ yaml-anchor-or-tag", "⟦2⟧ yaml-anchor-or-tag"]),
    ("題: 1\n次: 2\n⟦1⟧題: 3", ["⟦1⟧ yaml-key-repeated"]),
    ("a:\n  - 日: 1\n    ⟦1⟧日: 2", ["⟦1⟧ yaml-key-repeated"]),
    ("日本: 値⟦1⟧: 値", ["⟦1⟧ yaml-unreadable"]),
    ("日本:\n⟦1⟧\t値", ["⟦1⟧ yaml-unreadable"]),
    ("日本: 値\n次: ⟦1⟧@値", ["⟦1⟧ yaml-unreadable"]),
    ("日本: ⟦1⟧`値`", ["⟦1⟧ yaml-unreadable"]),
    ("日本: ⟦1⟧\"\\u0007\"", ["⟦1⟧ control-character"]),
    ("日本: ⟦1⟧\"\\uE000\"", ["⟦1⟧ private-use-character"]),
    ("a: 1\nb: ⟦1⟧\"閉じない\nc: 2\n", ["⟦1⟧ yaml-unreadable"]),
    ("a: ⟦1⟧\"C:\\Users\"", ["⟦1⟧ yaml-unreadable"]),
    ("a: [[[[[[[[[[[[[[[⟦1⟧[]]]]]]]]]]]]]]]]", ["⟦1⟧ yaml-too-deep"]),
    ("a: 値⟦1⟧\u{2028}b: 値", ["⟦1⟧ yaml-line-separator"]),
    ("a: 値⟦1⟧\u{85}b: 値", ["⟦1⟧ yaml-line-separator"]),
  ]

  @Test(arguments: faults)
  func `a fault stands at its place`(_ text: String, _ findings: [String]) throws {
    let marked = MarkedContent(["a.yml": text])
    let file = try #require(marked.content.files.first)
    var report = Report()
    #expect(YAMLNode.compose(file.bytes[...], at: 0, path: "a.yml", report: &report) == nil)
    #expect(marked.describe(report) == findings)
    #expect(report.hasErrors)
  }

  @Test(arguments: ["a: [1, 2", "a: \"閉じない", "{a: 1", "a: 'x", "- a\nb: c", "\ta: 1", "%YAML 9.9\n---\na", "a: }"])
  func `what is no YAML is reported, and nothing is read of it`(_ text: String) {
    let (node, report) = compose(text)
    #expect(node == nil)
    #expect(report.diagnostics.map(\.id) == ["yaml-unreadable"])
    #expect(report.diagnostics.allSatisfy { Int($0.span.range.start) <= text.utf8.count })
  }

  @Test func `a repeated key names both places`() throws {
    let finding = try #require(compose("a: 1\nb: 2\na: 3").report.diagnostics.first)
    #expect(finding.span.range == SourceRange(10, 11))
    #expect(finding.notes.map(\.span.range.start) == [0])
  }

  @Test(arguments: ["", "\n", "# 注だけ\n", "---\n"])
  func `a text without a value is no node and no fault`(_ text: String) {
    let (node, report) = compose(text)
    if let node { #expect(node.outline(of: Array(text.utf8)) == [" ‹›"]) }
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `a bomb of aliases is refused at once`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let alias = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }
    let (node, report) = compose(text)
    #expect(node == nil)
    #expect(Set(report.diagnostics.map(\.id)) == ["yaml-anchor-or-tag"])
  }

  @Test func `a bomb of aliases in a list over several lines, or as a key, is refused at once`() {
    var text = "k: [\n b, &a0 [x, x, x, x, x, x, x, x, x],\n"
    for level in 1...9 {
      let alias = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += " b, &a\(level) [\(alias)],\n"
    }
    #expect(compose("\(text) b]\n*a9 : 1\n").node == nil)
  }

  static let hints: [(String, String)] = [
    ("a: \"閉じない", "引用符"), ("a: 'x", "引用符"), ("a: \"C:\\Users\"", "引用符"), ("a:\n\tb: 1", "タブ"),
    ("a: 二つ: 目", "「: 」"), ("a: @x", "記号"), ("a: 1\n b: 2", "「: 」"), ("- a\nb: c", "字下げ"),
  ]

  @Test(arguments: hints) func `what is no YAML comes with the likeliest remedy`(_ text: String, _ word: String) throws
  {
    let finding = try #require(compose(text).report.diagnostics.first)
    #expect(finding.fix?.summary.japanese.contains(word) == true, "\(finding)")
  }

  @Test(arguments: ["[", "{a: ", "- "]) func `deep nesting is refused, at any depth`(_ opening: String) {
    for depth in [17, 900, 1100, 20_000] {
      let (node, report) = compose(String(repeating: opening, count: depth) + "x")
      #expect(node == nil)
      #expect(report.hasErrors)
    }
    let closed = compose(String(repeating: "[", count: 900) + String(repeating: "]", count: 900))
    #expect(closed.report.diagnostics.map(\.id) == ["yaml-too-deep"])
  }

  @Test func `long lists are read`() {
    let long = compose(String(repeating: "- 値\n", count: 50_000))
    guard case .sequence(let nodes, _)? = long.node else {
      Issue.record("no list")
      return
    }
    #expect(nodes.count == 50_000)
  }

  @Test func `a text of more than a megabyte is refused`() {
    let (node, report) = compose("a: \(String(repeating: "あ", count: 350_000))")
    #expect(node == nil)
    #expect(report.diagnostics.map(\.id) == ["yaml-too-large"])
  }
}

extension YAMLNode {
  fileprivate func outline(of bytes: [UInt8]) -> [String] {
    let covered = { (range: SourceRange) in
      String(decoding: bytes[Int(range.start)..<min(Int(range.end), bytes.count)], as: UTF8.self)
    }
    return switch self {
    case .scalar(let text, let range): ["\(text) ‹\(covered(range))›"]
    case .sequence(let nodes, _): nodes.flatMap { $0.outline(of: bytes) }
    case .mapping(let entries, _):
      entries.flatMap { ["\($0.key) ‹\(covered($0.keyRange))›"] + $0.value.outline(of: bytes) }
    }
  }
}
