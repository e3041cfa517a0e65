import HandbookSealing
import Testing

@Suite struct SigningKeyTests {
  private let bytes = Array("一覧\n".utf8)

  @Test func `what is signed is known by the public half, with its words`() throws {
    let key = SigningKey()
    let signature = key.signature(of: bytes, saying: "2024-02")
    #expect(signature == key.signature(of: bytes, saying: "2024-02"))
    let open = try #require(PublicKey(parsing: key.publicKey.bytes))
    #expect(open == key.publicKey)
    #expect(open.comment(on: bytes, signedBy: signature) == "2024-02")
    #expect(open.comment(on: bytes + [0], signedBy: signature) == nil)
    #expect(SigningKey().publicKey.comment(on: bytes, signedBy: signature) == nil)
  }

  @Test func `no byte of a signature can be another`() {
    let key = SigningKey()
    let signature = key.signature(of: bytes, saying: "2024-02")
    let first = signature.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0
    for place in first..<signature.count - 1 where signature[place] != 0x3D {
      var other = signature
      other[place] ^= 0x04
      #expect(key.publicKey.comment(on: bytes, signedBy: other) == nil, "\(place)")
    }
  }

  @Test func `a line break in the words does not end them`() {
    let key = SigningKey()
    let signature = key.signature(of: bytes, saying: "版\n偽")
    #expect(key.publicKey.comment(on: bytes, signedBy: signature) == "版偽")
  }

  @Test func `a secret key is read as it was written, and what is none is refused`() throws {
    let key = SigningKey()
    let again = try SigningKey(parsing: key.bytes)
    #expect(again.signature(of: bytes, saying: "a") == key.signature(of: bytes, saying: "a"))
    #expect(throws: SigningKey.Fault.unreadable) { try SigningKey(parsing: key.publicKey.bytes) }
    #expect(throws: SigningKey.Fault.unreadable) { try SigningKey(parsing: []) }
    #expect(PublicKey(parsing: key.bytes) == nil)
  }

  @Test func `a key with a password is known as such`() throws {
    let file = SigningKey().bytes
    let text = String(decoding: file, as: UTF8.self).replacing("RWQAAEIy", with: "RWRTY0Iy")
    #expect(throws: SigningKey.Fault.encrypted) { try SigningKey(parsing: Array(text.utf8)) }
  }
}
