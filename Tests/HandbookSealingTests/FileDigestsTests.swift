import HandbookModel
import HandbookSealing
import Testing

@Suite struct FileDigestsTests {
  private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  @Test func `a list is written as sha256sum writes it, in the order of paths`() {
    let digests = FileDigests(of: ["b": "", "a/b": "abc"])
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(String(decoding: digests.bytes, as: UTF8.self) == "\(abc)  a/b\n\(Self.empty)  b\n")
  }

  @Test(arguments: ["a", "図/日 本.svg", "a\\b", "a\nb", " a ", "*a"])
  func `what is written is read`(_ path: String) throws {
    let digests = FileDigests([.init(path: path, digest: Digest(of: []))])
    #expect(FileDigests(parsing: digests.bytes) == digests)
  }

  @Test func `the form with a star is read, and an empty list`() {
    #expect(FileDigests(parsing: Array("\(Self.empty) *a\n".utf8))?.entries.map(\.path) == ["a"])
    #expect(FileDigests(parsing: [])?.entries.isEmpty == true)
  }

  @Test(arguments: [
    "x  a\n", "\(empty)  a", "\(empty) a\n", "\(empty)  \n", "\(empty)  a\n\(empty)  a\n", "\u{FEFF}\(empty)  a\n",
  ])
  func `any other form is none`(_ text: String) {
    #expect(FileDigests(parsing: Array(text.utf8)) == nil)
  }
}
