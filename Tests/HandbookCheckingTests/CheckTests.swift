import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct CheckTests {
  /// A handbook in which every check has something to find.
  private static let faulty = """
    - [ ] 窓は閉まる {#r}

    ![原本の図]()

    | 甲 | 乙 |
    |---|---|
    | 値 | <? |
    """

  @Test(arguments: Check.all.indices)
  func `a check finds nothing in a handbook without a fault, and its id in one with all faults`(_ index: Int) throws {
    let check = Check.all[index]
    #expect(try CheckedExample(check, ["first": "- [ ] 窓を閉めること。 {#r}"]).findings.isEmpty)
    let found = try CheckedExample(check, ["first": Self.faulty], files: ["figures/a.dot": "digraph {}"]).findings
    #expect(found.map(\.id) == [check.id])
    #expect(found.allSatisfy { $0.severity < .error && $0.fix != nil })
  }

  @Test func `no two checks have one id`() {
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
  }
}
