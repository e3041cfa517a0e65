import HandbookModel
import HandbookParsing
import Testing

@testable import HandbookPublishing

@Suite struct EditionManifestWritingTests {
  private static let digest = Digest(bytes: [UInt8](repeating: 0x0A, count: 32))

  @Test(arguments: ["2024年2月版", "第5.121版", "版: \"改\" \\ #1", "- 版", "", "true", "[a]", "改\n行", "Ａ版（案）"])
  func `what is written is read, whatever the names`(_ name: String) throws {
    let edition = Edition(
      id: "2024-02", name: name.isEmpty ? "版" : name, date: try #require(EditionDate("2024-02-29")),
      effective: EditionDate("2024-03"))
    let manifest = EditionManifest(
      edition: edition, origin: .released, workTree: .clean,
      approvals: [
        Approval(act: "承認", by: name.isEmpty ? "者" : name, date: nil), Approval(act: "審査", by: "b", date: "令和6年"),
      ],
      previous: .init(id: "2023-10", manifest: Self.digest), changes: [.init("新設", 0), .init("項番のみ", 12)],
      list: Self.digest, fileCount: 0)
    var report = Report()
    let content = Content([ContentFile(path: EditionManifest.path, bytes: manifest.bytes)])
    #expect(EditionManifest(parsing: content, report: &report) == manifest)
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `a restored edition says so in words`() throws {
    let manifest = EditionManifest(
      edition: .working, origin: .restored, workTree: .none, list: Self.digest, fileCount: 1)
    #expect(String(decoding: manifest.bytes, as: UTF8.self).contains("\norigin: restored  # 変更履歴から復元\n"))
  }
}
