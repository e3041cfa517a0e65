import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct DuplicateTitleTests {
  @Test func `a title given before is reported at the later section, with the first one`() throws {
    let sections: KeyValuePairs = [
      "a": "---\ntitle: 題\n---\n", "b": "---\ntitle: ⟦1⟧題\n---\n", "c": "---\ntitle: 別\n---\n",
      "d": "---\nreading: だい\ntitle: ⟦2⟧題\n---\n",
    ]
    let example = try CheckedExample(.duplicateTitle, sections)
    #expect(example.lines == ["⟦1⟧ duplicate-title", "⟦2⟧ duplicate-title"])
    #expect(example.findings.flatMap(\.notes).map(\.span.path) == ["sections/a.md", "sections/a.md"])
    #expect(try example.findings.map { try example.text(of: $0) } == ["題", "題"])
  }
}
