/// The words that a search knows: those that queries are parted by, those that stand for one another, and endings.
struct Vocabulary {
  /// Every known word, folded.
  let words: WordTable
  /// The readings of words, for queries in kana alone.
  let readings: WordTable
  /// Particles and endings, which say nothing of what is looked for.
  let endings: WordTable
  /// Words that stand for one another; the first of a group is the one that texts use.
  let groups: [[[UInt16]]]
  private let stems: [[UInt16]: [[UInt16]]]

  /// Makes a vocabulary.
  ///
  /// - Parameters:
  ///   - names: What things are called: sections, terms, roles, documents, and words of the texts in katakana or Latin letters.
  ///   - synonyms: Words that stand for one another, each group with the one that texts use first.
  ///   - readings: How words are read.
  init(names: [String], synonyms: [[String]], readings: Readings) {
    let folding = Folding.standard
    groups = synonyms.map { group in group.map { folding.fold($0).text } }
    var stems: [[UInt16]: [[UInt16]]] = [:]
    for word in groups.joined() {
      if let stem = Self.stem(of: word) { stems[stem, default: []].append(word) }
    }
    self.stems = stems
    let named = Set(names.map { folding.fold($0).text } + groups.joined() + stems.keys + readings.words)
    let known = named.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
    words = WordTable(words: known)
    let read = Set(known.map(readings.read)).filter { $0.count > 2 }
    self.readings = WordTable(words: read.sorted { $0.lexicographicallyPrecedes($1) })
    endings = WordTable(words: Self.particles.split(separator: " ").map { folding.fold(String($0)).text })
  }

  /// The groups that a word belongs to, by its own form or by its stem: 「持って帰りたい」 by 「持って帰る」.
  func groups(of word: [UInt16]) -> [(group: [[UInt16]], index: Int)] {
    let whole = stems[word, default: []]
    return groups.compactMap { group in
      group.firstIndex { $0 == word || whole.contains($0) }.map { (group, $0) }
    }
  }

  /// A verb without what changes in it; nil for what is no verb.
  private static func stem(of word: [UInt16]) -> [UInt16]? {
    guard word.count > 2, let last = word.last, verbEndings.contains(last), word.dropLast().contains(where: \.isKanji)
    else { return nil }
    let kana = word.reversed().prefix { $0.isHiragana }
    guard kana.count < word.count else { return nil }
    let shortened = kana.count > 1 && kana.dropFirst().first.map(rowsOfIchidan.contains) == true ? 2 : 1
    return Array(word.dropLast(shortened))
  }

  private static let verbEndings = Set("うくぐすつぬぶむる".utf16)
  private static let rowsOfIchidan = Set("えけげせてねべめれいきぎしちにびみり".utf16)

  /// Particles, endings and words of asking, as data: the browser's script has the same.
  static let particles =
    "を に は が の と へ で や も か から まで より って いい よい だめ ですか ますか する した したい します しました して しても してもいい ても では とき ときは ときに "
    + "どう どうする どうすれば いつ だれ 誰 何 なに なん どこ どの どれ どんな できる できます ください ない こと もの 場合 方法 やり方 これ それ あれ この その について とは "
    + "な た だ て い ます です たら なら ば ので のに という ある いる ありますか なる くて ちゃ していい なの んだ って何 れた られた される せる たい ている なきゃ ね よ まし でし "
    + "時 わ う え れ ら り る さ し す き け く"
}
