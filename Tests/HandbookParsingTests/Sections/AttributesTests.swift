import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct AttributesTests {
  static let texts: [(String, String, String?)] = [
    ("規則 {#a}", "規則", "#a"),
    ("規則{#a}", "規則", "#a"),
    ("規則　{#a}", "規則", "#a"),
    ("規則 {#a .must for=staff}", "規則", "#a .must for=staff"),
    ("規則 { #a   .must }", "規則", "#a .must"),
    ("規則 {all}", "規則", "all"),
    ("規則 {table=paper/carry,data/carry}", "規則", "table=paper/carry,data/carry"),
    ("{#a}", "", "#a"),
    ("規則 {#日本}", "規則", "#日本"),
    ("規則 {注}", "規則 {注}", nil),
    ("規則 {}", "規則 {}", nil),
    ("規則 {#a} 続き", "規則 {#a} 続き", nil),
    ("規則 #a}", "規則 #a}", nil),
    ("規則 {#a", "規則 {#a", nil),
    ("{注} 規則 {#a}", "{注} 規則", "#a"),
    ("規則 \\{#a}", "規則 {#a}", nil),
    ("A&amp;B\\* {#a}", "A&B*", "#a"),
    ("規則 `{#a}`", "規則 ‘{#a}’", nil),
    ("規則 **{#a}**", "規則 【{#a}】", nil),
    ("規則 **強い** {#a}", "規則 【強い】", "#a"),
    ("規則の\n続き {#a}", "規則の続き", "#a"),
    ("規則 {#a\n.must}", "規則", "#a .must"),
  ]

  @Test(arguments: texts)
  func `attributes stand in braces at the end, and are no words`(
    _ markdown: String, _ shape: String, _ expected: String?
  ) throws {
    let read = try ReadSection(markdown)
    var words = try #require(read.section.blocks.runningTexts.first?.words)
    // The paragraph has lost its attributes already; they are taken from its source once more.
    #expect(words.shape == shape)
    let node = ContentFile(path: "sections/mail.md", bytes: Array(markdown.utf8))
    let tree = CommonMark.tree(of: PreparedMarkdown(preparing: node.bytes))
    var reader = InlineReader(tree: tree, destinations: DestinationReader(path: node.path))
    words = reader.words(of: tree.children(of: 1))
    let attributes = Attributes.take(from: &words, in: tree.source)
    #expect(attributes?.written == expected)
    #expect(words.shape == shape)
    for value in attributes?.values ?? [] {
      let covered = String(decoding: node.bytes[Int(value.range.start)..<Int(value.range.end)], as: UTF8.self)
      #expect(covered.hasSuffix(value.text))
    }
  }

  static let rules: [(String, [String])] = [
    ("- [ ] 守ること。 {#a .must-not for=staff approver=office tell=office}", []),
    ("- [ ] 守ること。 {#a table=paper/carry except=mail/b conflicts=b}", []),
    ("- [ ] 守ること。 {#a ⟦1⟧.bad ⟦2⟧key=1 ⟦3⟧flag}", ["⟦1⟧", "⟦2⟧", "⟦3⟧"]),
    ("- [ ] 守ること。 {#a ⟦1⟧#b}", ["⟦1⟧"]),
    ("- [ ] 守ること。 {#a ⟦1⟧For=staff}", ["⟦1⟧"]),
    ("## 見出し {#a ⟦1⟧.must ⟦2⟧for=staff}", ["⟦1⟧", "⟦2⟧"]),
    ("表 {#a .matrix ⟦1⟧.must}\n\n| x |\n|---|\n| y {#r ⟦2⟧.must} |", ["⟦1⟧", "⟦2⟧"]),
  ]

  @Test(arguments: rules)
  func `an attribute that means nothing at its place is reported, with those that do`(
    _ markdown: String, _ places: [String]
  ) throws {
    let read = try ReadSection(markdown)
    #expect(read.findings == places.map { "\($0) attribute-unknown" })
    #expect(read.report.diagnostics.allSatisfy { $0.fix?.summary.english.contains("#id") == true })
  }

  static let relations: [(String, [String])] = [
    ("for=staff", ["binds roleOrAudience(\"staff\") ‹staff›"]),
    ("for=staff,partner", ["binds roleOrAudience(\"staff\") ‹staff›", "binds roleOrAudience(\"partner\") ‹partner›"]),
    ("approver=office", ["approved-by role(office) ‹office›"]),
    ("tell=office", ["tells roleOrAudience(\"office\") ‹office›"]),
    ("table=paper/carry", ["rests-on tablePart(paper, row: \"carry\", column: nil) ‹paper/carry›"]),
    (
      "table=paper/carry/internal",
      ["rests-on tablePart(paper, row: \"carry\", column: Optional(\"internal\")) ‹paper/carry/internal›"]
    ),
    ("except=ban", ["exception-to ruleOrRow(\"mail\", \"ban\") ‹ban›"]),
    ("except=carry/ban", ["exception-to ruleOrRow(\"carry\", \"ban\") ‹carry/ban›"]),
    (
      "conflicts=a,paper/mail/internal",
      [
        "conflicts-with ruleOrRow(\"mail\", \"a\") ‹a›",
        "conflicts-with tablePart(paper, row: \"mail\", column: Optional(\"internal\")) ‹paper/mail/internal›",
      ]
    ),
  ]

  @Test(arguments: relations)
  func `a rule's attributes tie it to others by their ids`(_ attribute: String, _ expected: [String]) throws {
    let read = try ReadSection("- [ ] 守ること。 {#rule \(attribute)}")
    let rule = try #require(read.section.rules.first)
    let found = rule.relations.map {
      "\($0.relation.rawValue) \($0.reference.key) ‹\(read.covered($0.reference.range))›"
    }
    #expect(found == expected)
    #expect(read.findings == [])
  }
}

extension Attributes {
  fileprivate var values: [Value] {
    [name].compactMap(\.self) + classes + pairs.flatMap { [$0.key, $0.value] } + flags
  }

  fileprivate var written: String {
    let words =
      [name.map { "#\($0.text)" }].compactMap(\.self) + classes.map { ".\($0.text)" }
      + pairs.map { "\($0.key.text)=\($0.value.text)" } + flags.map(\.text)
    return words.joined(separator: " ")
  }
}
