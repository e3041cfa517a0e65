import Testing

@testable import HandbookModel

@Suite struct SectionTests {
  private static let place = SourceRange(0, 1)

  private static func rule(_ name: String, _ explanation: [Block] = []) -> Rule {
    Rule(
      id: RuleID("mail", name), words: [Inline(.text(name), place)], explanation: explanation,
      modality: Modality(.must, strength: 5), range: place)
  }

  private static func list(_ items: ListItem...) -> Block { Block(.list(List(start: nil, items: items)), place) }

  private static func paragraph(_ text: String) -> Block { Block(.paragraph([Inline(.text(text), place)]), place) }

  private static func heading(_ name: String) -> Block {
    Block(.heading(Heading(name: name, level: 2, words: [Inline(.text(name), place)])), place)
  }

  private static let blocks = [
    heading("h1"), paragraph("p1"),
    list(.rule(rule("r1", [list(.rule(rule("r2")), .text([paragraph("p2")]))])), .text([list(.rule(rule("r3")))])),
    Block(.quote([heading("h2"), list(.rule(rule("r4")))]), place),
    Block(.alert(.warning, [list(.rule(rule("r5")))]), place),
    Block(.code("code", info: ""), place), Block(.thematicBreak, place),
  ]

  private static let section = Section(id: "mail", path: "sections/mail.md", title: "題", blocks: blocks)

  @Test func `rules and headings are found in reading order, however deep`() {
    #expect(Self.section.rules.map(\.id.name) == ["r1", "r2", "r3", "r4", "r5"])
    #expect(Self.section.headings.map(\.name) == ["h1", "h2"])
    #expect(Self.section.tables.isEmpty)
  }

  @Test func `a rule is found by its name`() {
    #expect(Self.section.rule(named: "r4")?.id == RuleID("mail", "r4"))
    #expect(Self.section.rule(named: "h1") == nil)
  }

  @Test func `a place of a section stands in its file`() {
    #expect(Self.section.span(SourceRange(3, 5)) == SourceSpan("sections/mail.md", SourceRange(3, 5)))
  }

  @Test func `all running text is found in reading order, with the rule it belongs to`() {
    let texts = Self.section.blocks.runningTexts
    #expect(texts.map(\.words.plainText) == ["h1", "p1", "r1", "r2", "p2", "r3", "h2", "r4", "r5"])
    #expect(texts.map(\.rule?.name) == [nil, nil, "r1", "r2", "r1", "r3", nil, "r4", "r5"])
  }

  @Test func `a section's number is its place`() {
    #expect(SectionNumber(index: 0).description == "1")
    #expect(SectionNumber(index: 8) < SectionNumber(index: 9))
    #expect(SectionNumber(index: 9).place == 10)
  }
}
