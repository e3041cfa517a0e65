import HandbookModel
import HandbookParsing
import Testing

@Suite struct EditionManifestParsingTests {
  private static let digest = String(repeating: "0a", count: 32)
  private static let whole = """
    format: 1
    edition:
      id: 2024-02
      name: 2024年2月版
      date: 2024-02
      effective: 2024-03-01
    origin: restored  # 変更履歴から復元
    work-tree: dirty
    approvals:
      - {act: 承認, by: 社長, date: 2024-02}
    previous:
      id: 2023-10
      manifest: \(digest)
    changes:
      - {class: 新設, count: 3}
    files: 47
    list: \(digest)

    """

  private func read(_ text: String?) -> (manifest: EditionManifest?, ids: [String]) {
    var report = Report()
    let content: Content = text.map { ["manifest.yml": $0] } ?? [:]
    let manifest = EditionManifest(parsing: content, report: &report)
    return (manifest, report.sorted.map(\.id))
  }

  @Test func `everything is read`() throws {
    let digest = try #require(Digest(Self.digest))
    let edition = Edition(
      id: "2024-02", name: "2024年2月版", date: try #require(EditionDate("2024-02")), effective: EditionDate("2024-03-01"))
    let expected = EditionManifest(
      edition: edition, origin: .restored, workTree: .dirty,
      approvals: [Approval(act: "承認", by: "社長", date: "2024-02")],
      previous: .init(id: "2023-10", manifest: digest), changes: [.init("新設", 3)], list: digest, fileCount: 47)
    let found = read(Self.whole)
    #expect(found.ids == [])
    #expect(found.manifest == expected)
  }

  @Test(arguments: [
    ("format: 1", "format: 2\nunheard-of: 1", "edition-format"), ("format: 1", "format: x", "edition-format"),
    ("format: 1\n", "", "key-missing"), ("list: 0a", "list: 0", "edition-unsealed"),
    ("origin: restored", "origin: found", "value-unknown"), ("work-tree", "worktree", "unknown-key"),
    ("date: 2024-02\n  eff", "date: 2024/02\n  eff", "date-invalid"), ("files: 47\n", "", "key-missing"),
    ("id: 2024-02\n  name", "id: a-digest\n  name", "edition-id-reserved"),
  ])
  func `what cannot be read is said, and there is no manifest`(_ old: String, _ new: String, _ id: String) {
    let found = read(Self.whole.replacing(old, with: new))
    #expect(found.ids == [id])
    #expect(found.manifest == nil)
  }

  @Test func `a folder without a manifest, or with an empty one, is not sealed`() {
    #expect(read(nil).ids == ["edition-unsealed"])
    #expect(read("# nothing\n").ids == ["edition-unsealed"])
  }
}
