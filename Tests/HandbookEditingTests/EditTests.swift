import Testing

@testable import HandbookEditing

@Suite struct EditTests {
  @Test func `changes are made where they stand, in any order`() {
    let bytes = Array("abcdef".utf8)
    let edits = [Edit(4..<5, "E".utf8), Edit(0..<0, "<".utf8), Edit(1..<3, []), Edit(6..<6, ">".utf8)]
    #expect(String(decoding: bytes.applying(edits), as: UTF8.self) == "<adEf>")
  }

  @Test func `two at one place follow each other`() {
    let edits = [Edit(1..<1, "1".utf8), Edit(1..<1, "2".utf8)]
    #expect(String(decoding: Array("ab".utf8).applying(edits), as: UTF8.self) == "a12b")
  }

  @Test func `what overlaps or lies outside is left out`() {
    let edits = [Edit(0..<2, "x".utf8), Edit(1..<3, "y".utf8), Edit(9..<10, "z".utf8)]
    #expect(String(decoding: Array("abc".utf8).applying(edits), as: UTF8.self) == "xc")
  }
}
