import HandbookModel
import HandbookSealing
import Testing

@Suite struct FileDifferenceTests {
  private func differences(_ listed: Content, _ found: Content) -> [FileDifference] {
    FileDigests(of: listed).differences(to: FileDigests(of: found))
  }

  @Test func `each way in which files can differ has its name`() {
    let listed: Content = ["a": "1", "b": "2", "c": "3", "d": "4", "e": "5"]
    #expect(differences(listed, listed) == [])
    #expect(differences(listed, ["a": "1", "b": "x", "c": "3", "d": "4", "e": "5"]) == [.changed("b")])
    #expect(differences(listed, ["a": "1", "b": "2", "c": "3", "d": "4"]) == [.missing("e")])
    #expect(differences(listed, ["a": "1", "b": "2", "c": "3", "d": "4", "e": "5", "0": "1"]) == [.added("0")])
    #expect(differences(listed, ["a": "1", "z": "2", "c": "3", "d": "4", "e": "5"]) == [.renamed("b", to: "z")])
    #expect(differences(listed, ["a": "1", "b": "3", "c": "2", "d": "4", "e": "5"]) == [.swapped("b", "c")])
  }

  @Test func `several come in the order of paths, each file once`() {
    let listed: Content = ["a": "1", "b": "2", "c": "3", "d": "4"]
    #expect(
      differences(listed, ["a": "2", "b": "3", "c": "1", "x": "4", "y": "4"])
        == [.changed("a"), .changed("b"), .changed("c"), .renamed("d", to: "x"), .added("y")])
    #expect(differences(["a": "1", "b": "1"], ["c": "1"]) == [.renamed("a", to: "c"), .missing("b")])
    #expect(
      differences(["a": "1", "b": "1", "c": "2"], ["a": "2", "b": "2", "c": "1"]) == [
        .swapped("a", "c"), .changed("b"),
      ])
  }
}
