import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

@Suite struct PageTests {
  private static let cases = Golden.cases(of: "pages", beside: #filePath)

  @Test(arguments: cases) func `the pages of a kind are as expected`(_ golden: Golden) throws {
    let kind = try #require(PageKind.all.first { $0.id == golden.name })
    #expect(golden.differences(from: try RenderedExample(golden).pages(of: kind)) == [])
  }

  @Test func `every kind has a golden folder, and every folder a kind`() {
    #expect(Self.cases.map(\.name).sorted() == PageKind.all.map(\.id).sorted())
    #expect(Set(PageKind.all.map(\.id)).count == PageKind.all.count)
  }
}
