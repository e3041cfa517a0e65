import Testing

@testable import HandbookComparing

@Suite struct LongestIncreasingTests {
  @Test(arguments: [
    ([], []),
    ([3], [true]),
    ([0, 1, 2, 3], [true, true, true, true]),
    ([1, 2, 3, 0], [true, true, true, false]),
    ([3, 0, 1, 2], [false, true, true, true]),
    ([0, 3, 1, 2, 4], [true, false, true, true, true]),
    ([4, 0, 1, 5, 2, 3], [false, true, true, false, true, true]),
  ])
  func `what belongs to the longest rise stays, and one thing moved is one move`(
    _ order: [Int], _ stays: [Bool]
  ) {
    #expect(order.longestIncreasing == stays)
  }
}
