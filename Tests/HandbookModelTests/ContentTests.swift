import Testing

@testable import HandbookModel

@Suite struct ContentTests {
  private static let content: Content = [
    "sections/b.md": "b", "handbook.yml": "h", "sections/あ.md": "あ", "sections/a.md": "a", "sections-2/x.md": "x",
  ]

  @Test func `files stand in the order of their paths' bytes, however they were given`() {
    let paths = Self.content.files.map(\.path)
    #expect(paths == ["handbook.yml", "sections-2/x.md", "sections/a.md", "sections/b.md", "sections/あ.md"])
    #expect(Content(Self.content.files.reversed()) == Self.content)
  }

  @Test(arguments: ["handbook.yml", "sections-2/x.md", "sections/a.md", "sections/b.md", "sections/あ.md"])
  func `every file is found by its path`(_ path: String) {
    #expect(Self.content.file(path)?.path == path)
  }

  @Test(arguments: ["", "a.md", "sections", "sections/", "sections/c.md", "handbook.yml2", "あ"])
  func `no other path finds a file`(_ path: String) {
    #expect(Self.content.file(path) == nil)
  }

  @Test func `a folder holds what lies below it, and nothing beside it`() {
    #expect(Self.content.files(in: "sections/").map(\.path) == ["sections/a.md", "sections/b.md", "sections/あ.md"])
    #expect(Self.content.files(in: "figures/") == [])
  }
}
