import HandbookModel
import Testing

@Suite struct EditionManifestTests {
  @Test func `the code of an edition is that of the list of its files`() throws {
    let digest = Digest(bytes: [UInt8](repeating: 0xAB, count: 32))
    let manifest = EditionManifest(
      edition: .working, origin: .restored, workTree: .none, list: digest, fileCount: 1)
    #expect(manifest.code.description == "abab-abab-abab-abab")
  }

  @Test func `readers are told of an edition that was made afterwards`() {
    #expect(EditionManifest.Origin.restored.remark == "変更履歴から復元")
    #expect(EditionManifest.Origin.released.remark == nil)
  }
}
