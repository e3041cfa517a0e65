internal import HandbookModel

/// The words that are counted with (助数詞・単位), each with the one that stands for all its spellings and for what it counts.
struct Counters {
  /// A counter in one spelling.
  struct Counter {
    /// The same for all spellings: 「ヶ月」 is 「か月」.
    let spelling: String
    /// The same for all that count alike: 「名」 is 「人」.
    let meaning: String
    /// Whether numbers before it may be written in kanji.
    let takesKanji: Bool
  }

  static let all = Counters()

  private let scanner: NameScanner
  private let counters: [Counter]

  private init() {
    var written: [String] = []
    var counters: [Counter] = []
    for entry in Self.table.split(whereSeparator: \.isWhitespace) {
      let takesKanji = entry.hasSuffix("*")
      let groups = entry.prefix { $0 != "*" }.split(separator: "=")
      for group in groups {
        let spellings = group.split(separator: "/")
        for spelling in spellings {
          written.append(String(spelling))
          counters.append(
            Counter(
              spelling: String(spellings[0]), meaning: String(groups[0].prefix { $0 != "/" }), takesKanji: takesKanji))
        }
      }
    }
    scanner = NameScanner(written)
    self.counters = counters
  }

  /// The longest counter that begins at a byte, and where it ends.
  func longest(in bytes: Span<UInt8>, at start: Int) -> (counter: Counter, end: Int)? {
    guard start < bytes.count else { return nil }
    let match = scanner.longestMatch(in: bytes, at: start) { _, end in
      // 「5m」, but not 「5mail」; 「3日」, and 「3メール」 is no 「3メートル」.
      bytes.isWordBoundary(end)
    }
    return match.map { (counters[$0.name], $0.end) }
  }

  /// `/` stands between spellings, `=` between counters of one meaning, `*` behind those that follow kanji too.
  private static let table = """
    か月/ヶ月/カ月/ヵ月/ケ月/箇月/ヶ月間/か月間/カ月間* 日=日間* 年=年間/ヵ年/か年/カ年/ヶ年* 週間/週* 時間* 分=分間 秒=秒間 時 営業日/稼働日* 年度 月 泊 人=名* 回=度* 桁* 文字* つ*
    件 台 円
    万円 千円 百万円 億円 部 枚 通 冊 個 種類=種 段階 世代 歳 倍 割 箇所/か所/ヶ所/カ所/ヵ所/ケ所* か国/ヶ国/カ国/ヵ国/箇国 点 行 列 ページ=頁 区分 系統 経路 社 口 本 階 級 位 版 票
    科目 単位
    要素 階層 部門 部署 分類 分野 項目 分割 名簿 世帯 席 室 箱 セット 組 ％/% パーセント 号機 ビット=bit/bits バイト=B/byte/bytes KB/kB MB GB TB KiB MiB GiB
    Mbps Gbps kbps Hz kHz MHz GHz W kW V A
    km=キロメートル/キロ m=メートル cm=センチメートル/センチ mm=ミリメートル/ミリ kg=キログラム g=グラム t=トン ℃ dpi px
    """
}
