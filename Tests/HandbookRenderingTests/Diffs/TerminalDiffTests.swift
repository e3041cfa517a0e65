import Testing

@testable import HandbookRendering

@Suite struct TerminalDiffTests {
  @Test func `without colours brackets say what changed`() throws {
    let text = try DiffExample("- [ ] 窓を閉めること。 {#r}", "- [ ] 戸を閉めること。 {#r}").text(.terminal)
    #expect(text.contains("改正　1-1　［文言のみ］\n    - [-"))
    #expect(text.contains("-]") && text.contains("    + {+") && text.contains("+}"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `with colours the brackets stay, and every colour ends with its line`() throws {
    let example = try DiffExample("窓\\\n戸", "門\\\n戸")
    let text = example.text(.terminal, usesColour: true)
    #expect(text.contains("\u{1B}[31m[-"))
    for line in text.split(separator: "\n") {
      #expect(line.ranges(of: "\u{1B}[0m").count * 2 == line.ranges(of: "\u{1B}[").count, "\(line)")
    }
    let plain = text.replacing(/\u{1B}\[[0-9]*m/, with: "")
    #expect(plain == example.text(.terminal))
  }
}
