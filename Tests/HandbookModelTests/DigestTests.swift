import HandbookModel
import Testing

@Suite struct DigestTests {
  private static let hex = "3f9a0b1277c4e05d" + String(repeating: "0", count: 48)

  @Test func `a digest is 64 lower-case hexadecimal digits and nothing else`() {
    #expect(Digest(Self.hex)?.description == Self.hex)
    for text in ["", "3f9a", Self.hex + "0", Self.hex.uppercased(), "g" + Self.hex.dropFirst()] {
      #expect(Digest(text) == nil)
    }
    #expect(Digest(bytes: [0x3F, 0x09, 0xFF]).description == "3f09ff")
  }

  @Test func `a code is the beginning of a digest in four groups`() throws {
    let digest = try #require(Digest(Self.hex))
    #expect(EditionCode(of: digest).description == "3f9a-0b12-77c4-e05d")
  }

  @Test(arguments: [
    "3f9a-0b12-77c4-e05d", "3F9A-0B12-77C4-E05D", "3f9a0b1277c4e05d", "３ｆ９ａ－０ｂ１２－７７ｃ４－ｅ０５ｄ", " 3f9a 0b12 77c4 e05d ",
    "3f9a‐0b12–77c4ーe05d",
  ])
  func `a code is read as people type it`(_ text: String) {
    #expect(EditionCode(typed: text)?.description == "3f9a-0b12-77c4-e05d")
  }

  @Test(arguments: ["", "3f9a", "3f9a-0b12-77c4-e05", "3f9a-0b12-77c4-e05dd", "3f9a-0b12-77c4-e05g", "版の名前"])
  func `anything else is no code`(_ text: String) {
    #expect(EditionCode(typed: text) == nil)
  }
}
