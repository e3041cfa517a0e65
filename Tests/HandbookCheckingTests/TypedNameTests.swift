import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct TypedNameTests {
  private static let reader = TypedNameReader(titles: ["メールの利用", "メール", "体制", "表", ""])

  @Test(arguments: [
    ("11. メールの利用を参照", TypedName.Subject.numberAndTitle(number: "11", title: "メールの利用")),
    ("11. メールを参照", .numberAndTitle(number: "11", title: "メール")),
    ("１１．メールを参照", .numberAndTitle(number: "11", title: "メール")),
    ("21.1 体制を参照", .numberAndTitle(number: "21.1", title: "体制")),
    ("「体制」の項を参照", .title("体制")),
    ("第3項にある", .section(3)),
    ("項番 3", .section(3)),
    ("9－2に従う", .rule(section: 9, rule: 2)),
    ("表2（電子）", .table(2)),
  ])
  func `a name is read with the longest title`(_ text: String, _ subject: TypedName.Subject) {
    #expect(Self.reader.names(in: text).map(\.subject) == [subject])
  }

  @Test func `several names of one text are read in order`() {
    let names = Self.reader.names(in: "第3項、表2、「体制」による。")
    #expect(names.map(\.subject) == [.section(3), .table(2), .title("体制")])
  }

  /// Whatever stands in a text, reading ends, and a name lies inside it on whole characters.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `no text is read without an end or a place`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = "第 項 項番 表 「 」 『 』 ・ 0 9 １ . ． - － 規則 条の を参照 の項 に従 メール の利用 体制 管理者 規程 各 a 　 年 💡 か\u{3099}"
      .split(separator: " ").map(String.init)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...9, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
        .joined()
      let bytes = Array(text.utf8)
      let ranges = Self.reader.names(in: text).map(\.range) + NamedThingReader.names(in: bytes).map(\.range)
      for range in ranges {
        #expect(String(validating: bytes[range], as: UTF8.self)?.isEmpty == false, "\(text)")
      }
    }
  }
}
