import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookSearching

@Suite struct PairDirectoryTests {
  /// The parts that hold all pairs of a text, by the directory alone.
  private static func holders(of text: String, in directory: PairDirectory, partCount: Int) -> Set<Int> {
    let units = Array(Folding.standard.fold(text).text)
    let lines = Dictionary(uniqueKeysWithValues: directory.shards.joined().map { ($0.pair, Array($0.parts)) })
    return Set(0..<partCount).filter { part in
      zip(units, units.dropFirst()).allSatisfy { first, second in
        let digits = lines[String(decoding: [first, second], as: UTF16.self)] ?? []
        guard part / 4 < digits.count, let digit = digits[part / 4].hexDigitValue else { return false }
        return digit & 1 << (part % 4) != 0
      }
    }
  }

  @Test(arguments: [
    ("倉庫", [0, 5]), ("ソウコ", [0, 5]), ("倉庫の鍵", [0]), ("棚卸", [3]), ("ない", []), ("s5/rule", [5]),
  ])
  func `a text stands only in parts that hold its pairs`(_ text: String, _ expected: [Int]) throws {
    let example = try SearchedExample(
      .example([
        "s0": "倉庫の鍵を返す。", "s1": "机を拭く。", "s2": "窓を閉める。", "s3": "棚卸をする。", "s4": "灯を消す。",
        "s5": "- [ ] 倉庫を掃くこと。 {#rule}",
      ]), dictionary: [WordReading("倉庫", "ソウコ")])
    let entries = example.index.entries
    let parts = (0...5).map { number in
      let places = entries.indices.filter { entries[$0].section?.written == "s\(number)" }
      return [entries[places[0]...places[places.count - 1]]]
    }
    for shardCount in [1, 7] {
      let directory = PairDirectory(of: parts, in: example.index, shardCount: shardCount)
      #expect(directory.shards.count == shardCount)
      #expect(Self.holders(of: text, in: directory, partCount: parts.count) == Set(expected))
    }
  }

  @Test func `a pair stands in the shard that its units tell`() throws {
    let example = try SearchedExample(.example(["first": "𠮷野家の倉庫。"]))
    let directory = PairDirectory(of: [[example.index.entries[...]]], in: example.index, shardCount: 5)
    let pairs = directory.shards.enumerated().flatMap { shard, lines in lines.map { (shard, Array($0.pair.utf16)) } }
    #expect(pairs.allSatisfy { $0.1.count == 2 && (31 * Int($0.1[0]) + Int($0.1[1])) % 5 == $0.0 })
    #expect(pairs.contains { $0.1 == Array("野家".utf16) })
  }
}
