import Testing

@Suite struct MissingDictionaryTests {
  /// Whether a process here may have a view of the file system of its own, as root has outside of most containers.
  static let canHide = (try? Tool().run(shell: hide + "true"))?.code == 0

  /// Runs the rest of a line where the folder of dictionaries is empty.
  private static let hide = "exec unshare --mount sh -c 'mount -t tmpfs tmpfs /var/lib/mecab && exec \"$0\" \"$@\"' "

  @Test(.enabled(if: canHide)) func `a build without a dictionary works, and says what is missing`() throws {
    let tool = try Tool()
    let outcome = try tool.run(shell: Self.hide + "\"$0\" build")
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("apt-get install libmecab2 mecab-ipadic-utf8"))
    #expect(tool.has("public/search/index.js"))
    #expect(try !tool.run("build").out.contains("辞書"))
  }
}
