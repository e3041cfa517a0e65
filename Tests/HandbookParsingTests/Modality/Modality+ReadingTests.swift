import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct ModalityReadingTests {
  static let overridden: [(String, Modality.Kind, Int?)] = [
    ("守らなければならない。", .may, 0),
    ("説明の文である。", .must, 5),
    ("説明の文である。", .mustNot, 5),
    ("説明の文である。", .approval, 3),
    ("説明の文である。", .should, 1),
    ("努めること。", .should, 2),
    ("管理するものとする。", .must, 4),
    ("承認を得ること。", .approval, 5),
    ("守らなければならない。", .information, nil),
  ]

  @Test(arguments: overridden)
  func `the author's kind wins, with the strength of the words if they agree`(
    _ sentence: String, _ kind: Modality.Kind, _ strength: Int?
  ) {
    let modality = Modality(strictestOf: ProvisionReader(sentence).provisions, overriddenBy: kind)
    #expect(modality.kind == kind)
    #expect(modality.strength == strength)
    #expect(!modality.isRead)
  }

  @Test(arguments: Modality.Kind.allCases)
  func `a rule's class names its kind`(_ kind: Modality.Kind) throws {
    let read = try ReadSection("- [ ] 守らなければならない。 {#a .\(kind.rawValue)}")
    #expect(read.section.rules.map(\.modality.kind) == [kind])
    #expect(read.findings == [])
  }

  @Test func `emphasis, links and broken lines do not hide the ending`() throws {
    let read = try ReadSection("- [ ] 社外に**持ち出しては\n  ならない**[。](mail.md) {#a}")
    #expect(read.section.rules.map(\.modality) == [Modality(.mustNot, strength: 5)])
  }
}
