/// The words in kana that stand between others: particles, conjunctions, nouns of form.
enum KanaWords {
  /// Where a run of kana is parted: what belongs to the word before it, then each word of its own.
  static func parts(_ kana: ArraySlice<Unicode.Scalar>) -> (rest: Range<Int>, words: [Range<Int>]) {
    var words: [Range<Int>] = []
    var end = kana.endIndex
    while end > kana.startIndex, let word = all.first(where: { kana[..<end].ends(with: $0) }) {
      words.append(end - word.count..<end)
      end -= word.count
    }
    return (kana.startIndex..<end, words.reversed())
  }

  /// Longest first.
  private static let all: [[Unicode.Scalar]] =
    """
    を は が に で と へ も の や から まで より など のみ だけ ほか こそ さえ ずつ ごとに ごと により によって による によらず において における にて として とともに
    ため こと もの とき ところ うち まま あと のち たび とおり どおり よう ほど くらい もしくは または および ならびに あるいは かつ ただし なお すべて この その これ それ これら それら
    ここ そこ あらかじめ できるだけ かどうか について に応じて という といった ください
    """.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
}
