/// The tail of a sentence, which says how strictly it binds (文末の言い方): しなければならない, することができる.
struct SentenceTail {
  /// Where it stands among the scalars of its line.
  let range: Range<Int>
  /// Where the verb before it stands; empty if it has none of its own.
  let verb: Range<Int>
  /// It in the plain style; empty for a mere 「です」.
  let key: String

  /// Where the two begin.
  var start: Int { verb.lowerBound }

  /// Whether it says nothing: 「です」「である」.
  var isCopula: Bool { key.isEmpty }

  /// The tail of a sentence without its full stop; nil for one that ends in a noun.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - sentence: The sentence, without what ends it.
  init?(of line: LetteredLine, sentence: Range<Int>) {
    let scalars = line.scalars[sentence]
    guard let core = Self.cores.first(where: { scalars.ends(with: $0.written) }) else { return nil }
    let coreStart = sentence.upperBound - core.written.count
    // 「望ましいです」 is one word; 「8桁です」 and 「ことです」 are followed by a copula.
    let isCopula = core.plain.isEmpty && (coreStart == sentence.lowerBound || scalars[coreStart - 1] != "い")
    let start =
      core.takesVerb && !isCopula ? Self.startOfVerb(before: coreStart, in: line, from: sentence.lowerBound) : coreStart
    if core.isModal || isCopula {
      verb = start..<coreStart
      range = coreStart..<sentence.upperBound
      key = String(core.plain)
    } else {
      verb = start..<start
      range = start..<sentence.upperBound
      key = PlainStyle.plain(scalars[start..<coreStart] + core.plain)
    }
  }

  /// Where the verb before a tail begins: its kana, and its kanji unless they are a noun (「報告しなければ」).
  private static func startOfVerb(before end: Int, in line: LetteredLine, from lower: Int) -> Int {
    var start = end
    while start > lower, line.scripts[start - 1] == .hiragana, !endsParticle(start, in: line, from: lower, verb: end) {
      start -= 1
    }
    guard start > lower, line.scripts[start - 1] == .kanji else { return start }
    // 「3日かかる」 counts days.
    if start - 1 > lower, line.scripts[start - 2] == .digit { return start }
    let followsKanji = start - 1 > lower && line.scripts[start - 2] == .kanji
    if start == end, "すしさとこもよの必".unicodeScalars.contains(line.scalars[start]) { return start }
    if "しすさせで".unicodeScalars.contains(line.scalars[start]), followsKanji { return start }
    // 「以内とすることが」
    if line.scalars[start] == "と" { return start }
    return start - 1
  }

  /// Whether a particle ends at a place, and no verb goes on across it.
  private static func endsParticle(_ place: Int, in line: LetteredLine, from lower: Int, verb end: Int) -> Bool {
    let next = place < line.scalars.count ? line.scalars[place] : nil
    switch line.scalars[place - 1] {
    case "を", "は", "へ": return true
    case "が", "の", "も", "に": return place == end || place - 2 < lower || line.scripts[place - 2] != .hiragana
    case "で": return place - 2 < lower || !"んい".unicodeScalars.contains(line.scalars[place - 2])
    case "と": return next != "し" && next != "す" && next != "ら" && next != "る"
    default: return false
    }
  }

  /// A way to end a sentence.
  private struct Core {
    let written: [Unicode.Scalar]
    let plain: [Unicode.Scalar]
    let takesVerb: Bool
    /// Whether it says how strictly the verb before it binds, so that the two are parted.
    var isModal: Bool { written.count > 2 || written == Self.koto }
    private static let koto = Array("こと".unicodeScalars)
  }

  /// Longest first.
  ///
  /// Those with `-` stand by themselves; the others take the verb before them with them.
  private static let cores: [Core] = table.split(whereSeparator: \.isWhitespace).map { entry in
    let takesVerb = !entry.hasPrefix("-")
    let sides = entry.drop { $0 == "-" }.split(separator: "=", omittingEmptySubsequences: false)
    return Core(
      written: Array(sides[0].unicodeScalars), plain: Array(sides[sides.count - 1].unicodeScalars), takesVerb: takesVerb
    )
  }.sorted { $0.written.count > $1.written.count }

  private static let table = """
    てはならない てはいけない ではならない ではいけない てはなりません=てはならない てはいけません=てはいけない ではなりません=ではならない ではいけません=ではいけない
    なければならない ねばならない なくてはならない なければいけない なくてはいけない なければなりません=なければならない ねばなりません=ねばならない
    なければならないものとする なければならないものとします=なければならないものとする
    こと ことです=こと こととする こととします=こととする ことである=こと ことだ=こと ものとする ものとします=ものとする てください ください でください 下さい
    ことができる ことができます=ことができる ことはできない ことはできません=ことはできない ことができない ことができません=ことができない ことを認める ことを認めます=ことを認める ことを禁止する
    ことを禁止します=ことを禁止する ことを禁ずる ことを禁じる
    ことが望ましい ことが望ましいです=ことが望ましい ことを推奨する ことを推奨します=ことを推奨する ことが必要である=ことが必要 ことが必要です=ことが必要 ことが必要=ことが必要
    必要がある 必要があります=必要がある 必要はない 必要はありません=必要はない 必要がない 必要がありません=必要がない 必要となる 必要とする
    てもよい でもよい ても良い てもかまわない ても構わない ても差し支えない て差し支えない てよい てもよいです=てもよい ても構いません=ても構わない てもかまいません=てもかまわない
    ても差し支えありません=ても差し支えない
    のがよい のが望ましい ほうがよい 方がよい よう努める ように努める よう努めること よう努めなければならない ように努めなければならない ように努めること ようにする ようにすること ようにしなければならない
    -禁止する -禁止とする -禁止します=禁止する -禁止とします=禁止とする -禁止 -禁止である=禁止 -禁止です=禁止 -禁じる -禁ずる -禁じます=禁じる -厳禁とする -厳禁 -厳禁です=厳禁 -厳禁である=厳禁
    -原則禁止 -原則禁止とする -不可 -不可とする -可 -可とする
    -許可する -許可します=許可する -認める -認めます=認める -認めない -認めません=認めない -許可しない -許可しません=許可しない -認めるものとする -推奨する -推奨します=推奨する
    -望ましい -望ましいです=望ましい -必須 -必須とする -必須です=必須 -必須である=必須 -不要 -不要とする -不要です=不要 -不要である=不要 -必要 -必要です=必要 -必要である=必要 -必要だ=必要
    -任意とする -任意
    -この限りでない -この限りではない -この限りではありません=この限りではない -義務とする -義務を負う -義務がある -努める -努めます=努める -努めること -努めなければならない -努めるものとする -要承認
    -要申請
    とする とします=とする とすること
    る ます い ない ません う く す つ む ぐ ぶ た んだ いだ できる できます=できる できない できません=できない です= である= であります= でした=であった
    """
}
