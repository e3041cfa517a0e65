internal import HandbookModel

/// The name of a role or a document in running text, known by how it ends: 「…責任者」「…規程」.
struct NamedThing: Equatable {
  /// What is named.
  enum Kind: Hashable { case role, document }

  /// What is named.
  let kind: Kind
  /// The bytes of the text that name it.
  let range: Range<Int>
}

/// Finds the names of roles and documents in running text: the longest run of kanji, katakana and Latin letters that ends
/// as such names do.
///
/// A general word is no name (「担当者」「各部門長」「社内規則」), nor is the title of a published work in 『』.
enum NamedThingReader {
  /// The names in a text, in reading order.
  ///
  /// Cost: O(bytes).
  static func names(in bytes: [UInt8]) -> [NamedThing] {
    var names: [NamedThing] = []
    var place = 0
    var isTitle = false
    while place < bytes.count {
      guard bytes.script(at: place) != nil else {
        if bytes.holds(openingTitle, at: place) { isTitle = true }
        if bytes.holds(closingTitle, at: place) { isTitle = false }
        place += 1
        continue
      }
      let end = bytes.endOfRun(from: place)
      if !isTitle, let name = name(in: bytes, place..<end) { names.append(name) }
      place = end
    }
    return names
  }

  private static func name(in bytes: [UInt8], _ run: Range<Int>) -> NamedThing? {
    var end = run.upperBound
    if let tail = tails.first(where: { bytes.holds($0, endingAt: end, in: run) }) { end -= tail.count }
    let core = run.lowerBound..<end
    for (kind, endings) in endings {
      guard let ending = endings.first(where: { bytes.holds($0, endingAt: end, in: core) }) else { continue }
      let words = withoutBeginning(NamedThing(kind: kind, range: run.lowerBound..<end - ending.count), in: bytes)
      guard !words.isEmpty else { return nil }
      return NamedThing(kind: kind, range: bytes.beginningOfQuotation(before: run.lowerBound)..<end)
    }
    return nil
  }

  /// A name without the general words before it: 「サーバ管理者」 of 「各サーバ管理者」.
  static func withoutBeginning(_ name: NamedThing, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    var words = bytes[name.range]
    while let beginning = beginnings[name.kind, default: []].first(where: { words.starts(with: $0) }) {
      words = words.dropFirst(beginning.count)
    }
    return words
  }

  // MARK: Words

  private static let endings: [(NamedThing.Kind, [[UInt8]])] = [
    (.role, bytes("責任者 管理者 担当者 推進者 監査員 部門長 部長 課長 事務局 委員会")),
    (.document, bytes("規程 規則 規定 細則 要領 手順書 マニュアル ガイドライン 基本方針 計画書 対応計画 継続計画")),
  ]

  /// What may follow a name without being part of it.
  private static let tails = bytes("全員 各位 自身 本人 以外 以上 等 宛 側 間 内 用 様 殿 達 類 上 又 及")

  /// What goes before a general word; longer ones first, so that nothing is left of them.
  private static let beginnings: [NamedThing.Kind: [[UInt8]]] = [
    .role: bytes("取引先 委託先 常駐先 派遣先 先方 顧客 客先 客様 社内 社外 所属 関係 関連 該当 当該 直属 担当 主管 各 全 当 本 同 他 両 現 新 旧 前 元"),
    .document: bytes(
      "セキュリティ 取引先 委託先 常駐先 顧客 客先 社内 社外 会社 就業 業務 安全 利用 関係 関連 各種 法令 罰則 例外 上記 下記 前記 当該 上位 下位"
        + " 各 全 当 本 同 他 諸 両 現 新 旧 別"),
  ]

  private static let openingTitle = Array("『".utf8)
  private static let closingTitle = Array("』".utf8)

  private static func bytes(_ words: String) -> [[UInt8]] { words.split(separator: " ").map { Array($0.utf8) } }
}

extension [UInt8] {
  /// The end of the run of letters that begins at a place.
  fileprivate func endOfRun(from start: Int) -> Int {
    var place = start
    while let script = script(at: place) { place += script == .latin ? 1 : 3 }
    return place
  }

  /// Where a name in 「」 begins that 「・」 parts into runs: the first of them; otherwise the place itself.
  fileprivate func beginningOfQuotation(before start: Int) -> Int {
    var place = start
    while place >= 3 {
      if end(of: .opening, at: place - 3) == place { return place }
      if holds(Self.dot, at: place - 3) || script(at: place - 3).map({ $0 != .latin }) == true {
        place -= 3
      } else if script(at: place - 1) == .latin {
        place -= 1
      } else {
        break
      }
    }
    return start
  }

  private static let dot = Array("・".utf8)

  /// Whether bytes stand at the end of a range, inside another.
  fileprivate func holds(_ pattern: [UInt8], endingAt end: Int, in range: Range<Int>) -> Bool {
    end - pattern.count >= range.lowerBound && holds(pattern, at: end - pattern.count)
  }
}
