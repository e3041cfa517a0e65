import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookParsing

@Suite struct YAMLRecordTests {
  /// Reads one key with a reader, and tells the findings.
  private func read<Value>(
    _ text: String, _ reader: (inout YAMLRecord, inout Report) -> Value
  ) throws -> (value: Value, findings: [String]) {
    let marked = MarkedContent(["a.yml": text])
    let file = try #require(marked.content.files.first)
    var report = Report()
    let node = YAMLNode.compose(file.bytes[...], at: 0, path: "a.yml", report: &report)
    var record = try #require(YAMLRecord(node, path: "a.yml", report: &report))
    let value = reader(&record, &report)
    record.reportUnknownKeys(to: &report)
    return (value, marked.describe(report))
  }

  static let texts: [(String, String?, [String])] = [
    ("key: 値", "値", []), ("key: \"~\"", "~", []), ("key: '~'", "~", []), ("key: ''", "", []), ("key: ~", nil, []),
    ("key:", nil, []), ("key: 1.10", "1.10", []), ("key: null", "null", []),
    ("key: ⟦1⟧[a]", nil, ["⟦1⟧ yaml-shape"]), ("key: ⟦1⟧{a: b}", nil, ["⟦1⟧ yaml-shape"]),
    ("⟦1⟧kye: 値", nil, ["⟦1⟧ unknown-key"]), ("key: 値\n⟦1⟧[a, b]: 値", "値", ["⟦1⟧ unknown-key"]),
  ]

  @Test(arguments: texts)
  func `a text may be missing, but is no list`(_ text: String, _ value: String?, _ findings: [String]) throws {
    let read = try read(text) { $0.text("key", report: &$1) }
    #expect(read.value == value)
    #expect(read.findings == findings)
  }

  static let required: [(String, String?, [String])] = [
    ("key: 値", "値", []), ("⟦1⟧key:", nil, ["⟦1⟧ key-missing"]), ("⟦1⟧key: ~", nil, ["⟦1⟧ key-missing"]),
    ("⟦1⟧key: ''", nil, ["⟦1⟧ key-missing"]),
  ]

  @Test(arguments: required)
  func `a required text is reported where the record begins`(
    _ text: String, _ value: String?, _ findings: [String]
  ) throws {
    let read = try read(text) { $0.requiredText("key", report: &$1) }
    #expect(read.value == value)
    #expect(read.findings == findings)
  }

  static let lists: [(String, [String], [String])] = [
    ("key: [a, 1.10]", ["a", "1.10"], []), ("key:\n  - a\n  - b", ["a", "b"], []), ("key: a", ["a"], []),
    ("key:", [], []), ("key: []", [], []), ("key: [a, ⟦1⟧[b]]", ["a"], ["⟦1⟧ yaml-shape"]),
    ("key: ⟦1⟧{a: b}", [], ["⟦1⟧ yaml-shape"]),
  ]

  @Test(arguments: lists)
  func `a single text counts as a list of one`(_ text: String, _ values: [String], _ findings: [String]) throws {
    let read = try read(text) { $0.texts("key", report: &$1).map(\.text) }
    #expect(read.value == values)
    #expect(read.findings == findings)
  }

  static let choices: [(String, Language?, [String])] = [
    ("key: en", .english, []), ("key:", nil, []), ("key: ⟦1⟧fr", nil, ["⟦1⟧ value-unknown"]),
    ("key: ⟦1⟧EN", nil, ["⟦1⟧ value-unknown"]),
  ]

  @Test(arguments: choices)
  func `a word that is none of the known ones is reported`(
    _ text: String, _ value: Language?, _ findings: [String]
  ) throws {
    let read = try read(text) { record, report -> Language? in record.choice("key", report: &report) }
    #expect(read.value == value)
    #expect(read.findings == findings)
  }

  static let ids: [(String, String?, [String])] = [
    ("id: isms-office", "isms-office", []), ("⟦1⟧name: x", nil, ["⟦1⟧ key-missing", "⟦1⟧ unknown-key"]),
    ("id: ⟦1⟧事務局", nil, ["⟦1⟧ id-invalid"]), ("id: ⟦1⟧../x", nil, ["⟦1⟧ id-invalid"]),
  ]

  @Test(arguments: ids)
  func `an id has to be there and to be one`(_ text: String, _ value: String?, _ findings: [String]) throws {
    let read = try read(text) { $0.id(Role.self, report: &$1)?.written }
    #expect(read.value == value)
    #expect(read.findings == findings)
  }

  @Test func `an unknown key is answered with the known ones`() throws {
    var report = Report()
    let node = YAMLNode.compose(Array("a: 1\ntitel: 題".utf8)[...], at: 0, path: "a.yml", report: &report)
    var record = try #require(YAMLRecord(node, path: "a.yml", report: &report))
    _ = record.text("title", report: &report)
    _ = record.text("a", report: &report)
    record.reportUnknownKeys(to: &report)
    #expect(report.diagnostics.map(\.fix?.summary.english) == ["Known keys: a, title"])
  }

  @Test(arguments: ["- a", "語", "[]"])
  func `what is no mapping is reported`(_ text: String) {
    var report = Report()
    let node = YAMLNode.compose(Array(text.utf8)[...], at: 0, path: "a.yml", report: &report)
    #expect(YAMLRecord(node, path: "a.yml", report: &report) == nil)
    #expect(report.diagnostics.map(\.id) == ["yaml-shape"])
  }
}
