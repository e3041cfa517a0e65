import Testing

@testable import HandbookServing

@Suite struct PatienceTests {
  @Test(arguments: [(1, 15), (2, 15), (50, 63), (1000, 300), (1_000_000, 300)])
  func `one save is shown at once, and many are waited for`(_ saves: Int, _ milliseconds: Int) {
    #expect(Patience.delay(afterSaves: saves, sinceLastBuild: .seconds(1)) == .milliseconds(milliseconds))
  }

  @Test(arguments: [(1, 200), (50, 200), (250, 263), (1000, 300)])
  func `more saves right after a build are waited for`(_ saves: Int, _ milliseconds: Int) {
    #expect(Patience.delay(afterSaves: saves, sinceLastBuild: .milliseconds(999)) == .milliseconds(milliseconds))
  }
}
