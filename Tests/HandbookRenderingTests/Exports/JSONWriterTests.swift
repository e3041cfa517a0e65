import Foundation
import Testing

@testable import HandbookRendering

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `keys stand in the order given, and commas between`() {
    let json = written {
      $0.object { json in
        json.field("text", "日本")
        json.field("number", 5)
        json.field("truth", false)
        json.field("noText", String?.none)
        json.field("noNumber", Int?.none)
        json.field("texts", ["a", "b"])
        json.field("none", [String]())
        json.key("objects")
        json.array([1, 2]) { json, number in json.object { $0.field("n", number) } }
        json.key("empty")
        json.object { _ in }
      }
    }
    #expect(
      json.replacing("\n", with: "") == #"{"text":"日本","number":5,"truth":false,"noText":null,"noNumber":null,"#
        + #""texts":["a","b"],"none":[],"objects":[{"n":1},{"n":2}],"empty":{}}"#)
  }

  /// Every character below 128 and some above, alone and between others: a reader gets back what was written.
  @Test func `any text can be read back`() throws {
    let scalars = (0..<0x80).compactMap { Unicode.Scalar($0) } + ["é", "本", "\u{2028}", "\u{FEFF}", "😀", "\u{10FFFF}"]
    for text in scalars.flatMap({ [String($0), "前\($0)後", "\($0)\($0)\\"] }) {
      let json = written { $0.array([text]) { $0.text($1) } }
      #expect(!json.utf8.contains { $0 < 0x20 })
      let read = try JSONDecoder().decode([String].self, from: Data(json.utf8))
      #expect(read.map { Array($0.utf8) } == [Array(text.utf8)])
    }
  }
}
