import HandbookModel

/// A way to end a clause, and what it asks for: the verbal forms of JIS Z 8301 and of drafting practice.
struct VerbalForm: Sendable {
  /// What else a form says.
  enum Nature: Sendable {
    /// Nothing more.
    case plain
    /// It says what it asks in so many words, and so does in the middle of a sentence (「…してはならず、」).
    case modal
    /// It binds so plainly that 「可能な限り」 before it takes nothing away.
    case binding
    /// It permits.
    case permitting
    /// It may say what a person may do, or what a machine is able to do.
    case enabling
    /// It says that something need not be done.
    case exempting
    /// It exempts after 「ただし」; elsewhere it says nothing.
    case exemptingInProviso
  }

  let kind: Modality.Kind
  let strength: Int
  let nature: Nature

  /// Whether it says something in the middle of a sentence too.
  var standsAlone: Bool { nature != .plain && nature != .exemptingInProviso }

  /// The form in which a clause ends, in whatever style.
  static func ending(_ written: ArraySlice<UInt8>) -> VerbalForm? {
    let clause = plain(written)
    return endings.longest(in: clause, at: clause.endIndex)?.meaning
  }

  /// The form in which a clause ends before 「、」: 「…ですが」「…してはならず」.
  static func endingOfPart(_ written: ArraySlice<UInt8>) -> VerbalForm? {
    guard let join = joins.longest(in: written, at: written.endIndex), let plain = join.meaning,
      let form = ending(written.dropLast(join.length) + plain), form.standsAlone
    else { return nil }
    return form
  }

  /// The clause in the plain style.
  private static func plain(_ clause: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let ending = styles.longest(in: clause, at: clause.endIndex), let plain = ending.meaning else {
      return clause
    }
    return clause.dropLast(ending.length) + plain
  }

  private static func form(
    _ kind: Modality.Kind, _ strength: Int, _ nature: Nature, _ phrases: String
  ) -> (phrases: String, meaning: VerbalForm?) {
    (phrases, VerbalForm(kind: kind, strength: strength, nature: nature))
  }

  private static let endings = Phrases<VerbalForm>(
    [
      form(
        .mustNot, 5, .modal,
        """
        てはならない ではならない てはいけない ではいけない てもならない でもならない 禁止する 禁止とする 禁止 禁止すること 禁止されている 禁じる 禁ずる 禁じられている
        厳禁とする 厳禁 許可しない 許可されない 許諾しない 認めない 認められない 許さない 許されない 不可 不可とする ことはできない NG NGとする ＮＧ ＮＧとする べからず
        """),
      form(.mustNot, 5, .plain, "ないこと ないこととする"),
      // JIS reads 「する」 as a requirement, and so its negative as a prohibition.
      form(.mustNot, 5, .plain, "しない さない かない わない らない たない まない ばない けない せない てない めない れない"),
      form(.mustNot, 4, .modal, "ないものとする ないでください 遠慮ください 遠慮いただく"),
      form(.approval, 5, .modal, "許可制 承認制 許可制とする 承認制とする 要承認 要許可 要申請"),
      form(
        .must, 5, .binding,
        """
        なければならない ねばならない なくてはならない なければいけない なくてはいけない ないといけない 必要がある 必要となる 必要 必要とする 要する
        義務を負う 義務とする 義務がある 必須 必須とする 厳守 厳守とする
        """),
      form(.must, 5, .modal, "こととする"),
      form(.must, 5, .plain, briefOrders),
      form(.must, 5, .plain, "こと がないこと のないこと " + verbs),
      form(.must, 4, .modal, "ものとする なければならないものとする"),
      form(.must, 4, .plain, "ください 下さい いただく 頂く お願いする 願う"),
      form(.should, 2, .plain, efforts),
      form(
        .should, 1, .modal,
        """
        望ましい のがよい のが良い 推奨する 推奨される 推奨 推奨とする ほうがよい ほうが良い 方がよい 方が良い とよい と良い といい ましょう べき べきでない べきではない お勧めする
        """),
      form(
        .may, 0, .permitting,
        """
        てもよい でもよい ても良い でも良い てもいい でもいい てよい て良い てかまわない て構わない てもかまわない でもかまわない ても構わない でも構わない
        差し支えない 差支えない 認める 許可する 認められる 許可される 許諾する 可 可とする
        """),
      form(.may, 3, .permitting, "に限る に限られる"),
      form(.may, 0, .enabling, "できる 可能 可能とする"),
      form(
        .may, 0, .exempting,
        """
        必要がない 必要はない 必要ない なくてもよい なくても良い なくてよい なくてもいい なくてもかまわない なくても構わない この限りでない この限りではない 不要 不要とする 不必要
        任意 任意とする 要しない には及ばない 適用しない 対象外とする 例外とする
        """),
      form(.may, 0, .exemptingInProviso, "除く 別とする"),
      // What only looks like one of the forms above: ability, being, and nouns.
      (
        """
        たこと のこと なこと べきこと ということ られない されない かもしれない わからない 分からない 知らない 変わらない ならない いけない 限らない に限らない 当たらない
        足りない 含まない 問わない 及ばない 存在しない 該当しない 関係しない 発生しない 意味しない わけではない とは限らない 許可 認可
        意味する 存在する 該当する 違反する 発生する 相当する 一致する 影響する 関係する 位置する 適する 反する 属する 有する 目的とする 対象とする 依存する
        """, nil
      ),
    ], areEndings: true)

  /// Verbs that the rules of an office end in; others may say what is, and not what has to be done.
  private static let verbs = """
    する とする による 行う おこなう 行なう 用いる 従う 送る 承認を得る 許可を得る 了解を得る 許諾を得る 承認を受ける 許可を受ける 許諾を受ける 指示を受ける
    かける 掛ける 施す 入れる 渡す 預ける 預かる 返す 消す 守る 避ける 設ける 届け出る 申し出る 知らせる 仰ぐ 確かめる 改める 決める 求める 付ける 着ける 外す
    置く 捨てる 使う 持ち帰る 書く 出す 選ぶ 分ける とどめる 閉める 閉じる 戻す 移す
    """

  /// Orders in the style of notices: 「上長へ連絡のこと」; other words before 「のこと」 name what is meant.
  private static let briefOrders = [
    "連絡", "報告", "相談", "申請", "申告", "届出", "提出", "持参", "返却", "確認", "参照", "厳守", "遵守", "施錠", "着用", "携帯", "保管", "記入", "実施",
    "使用", "利用",
  ].map { "\($0)のこと" }.joined(separator: " ")

  /// 努力: however it ends, it asks no more than to try.
  private static let efforts: String = {
    let tries = ["努め", "心掛け", "心がけ", "気を付け", "気をつけ"].flatMap { stem in
      ["る", "ること", "ることとする", "るものとする", "なければならない", "なくてはならない", "る必要がある", "てください"].map { stem + $0 }
    }
    let minds = ["注意", "留意", "検討"].flatMap { noun in
      ["する", "すること", "することとする", "するものとする", "しなければならない", "しなくてはならない", "する必要がある", "してください", "ください"]
        .map { noun + $0 }
    }
    let care = ["う", "うこと", "うこととする", "うものとする", "わなければならない", "う必要がある", "ってください"].map { "注意を払" + $0 }
    return (tries + minds + care).joined(separator: " ")
  }()

  /// Endings of the polite style and of である, with the plain ones they stand for.
  private static let styles = pairs(
    """
    いけません=いけない なりません=ならない ありません=ない かまいません=かまわない 構いません=構わない できません=できない ていません=ていない
    しません=しない めません=めない きません=かない りません=らない みません=まない いません=わない ちません=たない びません=ばない けません=けない
    れません=れない せません=せない てません=てない いたします=する 致します=する します=する できます=できる あります=ある なります=なる ています=ている
    めます=める けます=ける せます=せる てます=てる れます=れる だきます=だく 頂きます=頂く きます=く います=う ります=る みます=む びます=ぶ
    得ます=得る です= でしょう= である=
    """)

  /// Endings before 「、」, with those they stand for at the end of a sentence.
  private static let joins = pairs(
    """
    ですが=です だが= が= 望ましく=望ましい ならず=ならない いけず=いけない 禁止し=禁止する 推奨し=推奨する 許可し=許可する 禁じ=禁じる 認め=認める とし=とする であり= があり=がある
    でき=できる もよく=もよい
    """)

  private static func pairs(_ pairs: String) -> Phrases<[UInt8]> {
    Phrases(
      pairs.split(whereSeparator: \.isWhitespace).map { pair in
        let sides = pair.split(separator: "=", omittingEmptySubsequences: false)
        return (String(sides[0]), Array(sides[1].utf8))
      }, areEndings: true)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes end in others.
  func hasSuffix(_ suffix: [UInt8]) -> Bool {
    guard count >= suffix.count else { return false }
    var offset = 1
    while offset <= suffix.count, self[endIndex - offset] == suffix[suffix.count - offset] { offset += 1 }
    return offset > suffix.count
  }
}
