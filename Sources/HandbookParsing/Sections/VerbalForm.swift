import HandbookModel

/// A way to end a sentence, and what it asks for.
///
/// The polite style (です・ます) is read like the plain one; only a request (してください) asks a little less.
struct VerbalForm {
  let kind: Modality.Kind
  let strength: Int
  /// Whether it permits, rather than says that something need not be done.
  let permits: Bool
  /// Whether it binds in so many words, so that 「可能な限り」 before it takes nothing away.
  let isExplicit: Bool
  private let endings: [[UInt8]]

  private init(
    _ kind: Modality.Kind, _ strength: Int, _ endings: String, permits: Bool = false, isExplicit: Bool = false
  ) {
    self.kind = kind
    self.strength = strength
    self.permits = permits
    self.isExplicit = isExplicit
    self.endings = endings.split(separator: " ").map { Array($0.utf8) }
  }

  func ends(_ clause: ArraySlice<UInt8>) -> Bool { endings.contains { clause.hasSuffix($0) } }

  /// The form in which a clause ends.
  static func ending(_ clause: ArraySlice<UInt8>) -> VerbalForm? { all.first { $0.ends(clause) } }

  /// More particular endings stand before those they contain.
  private static let all: [VerbalForm] = [
    VerbalForm(.may, 0, "必要がない 必要はない なくてもよい なくてよい なくてもかまわない なくても構わない この限りでない この限りではない 不要 不要とする"),
    VerbalForm(
      .mustNot, 5,
      """
      てはならない ではならない てはいけない ではいけない 禁止する 禁止とする 禁止である 禁止 厳禁とする 厳禁である 厳禁 ないこと 許可しない 認めない \
      ないこととする NG NGとする ＮＧ ＮＧとする
      """),
    VerbalForm(.should, 1, "望ましい のがよい のが良い 推奨する ほうがよい ほうが良い 方がよい 方が良い べきである"),
    VerbalForm(.should, 2, efforts),
    VerbalForm(
      .may, 0,
      "てもよい でもよい ても良い てもかまわない でもかまわない ても構わない 差し支えない ことができる 認める 許可する 認められる 許可される 許諾する",
      permits: true),
    VerbalForm(.must, 4, "なければならないものとする"),
    VerbalForm(.mustNot, 4, "ないものとする ないでください"),
    VerbalForm(.must, 4, "ものとする てください でください いただく 頂く お願いする"),
    VerbalForm(
      .must, 5, "なければならない ねばならない 必要がある 必要である 必要となる 必要 義務を負う", isExplicit: true),
    VerbalForm(.must, 5, "こと する とする による 行う おこなう 用いる 従う 送る 承認を得る 許可を得る 了解を得る 承認を受ける 許諾を受ける"),
  ]

  /// 努力: however it ends, it asks no more than to try.
  private static let efforts: String = {
    let tries = ["努め", "心掛け", "心がけ", "気を付け", "気をつけ"].flatMap { stem in
      ["る", "ること", "ることとする", "るものとする", "なければならない", "てください"].map { stem + $0 }
    }
    let minds = ["注意", "留意", "検討"].flatMap { noun in
      ["する", "すること", "することとする", "するものとする", "しなければならない", "してください", "ください"].map { noun + $0 }
    }
    return (tries + minds).joined(separator: " ")
  }()

  /// 「原則」 leaves room for exceptions.
  static let principle = ["原則"].map { Array($0.utf8) }

  /// Words that ask for no more than can be done.
  static let limitedEffort = ["可能な限り", "できる限り", "できるだけ", "極力"].map { Array($0.utf8) }

  /// Words of somebody's consent, without which what follows is not permitted.
  static let consent = ["承認を得", "許可を得", "許諾を受け", "承認を受け", "了解を得"].map { Array($0.utf8) }

  /// Words that make a duty one of asking first.
  static let asking =
    consent + ["申請する", "申請し、", "申請して", "承認が必要", "許可が必要", "申請が必要"].map { Array($0.utf8) }

  /// Words that permit only some cases.
  static let limits = ["に限り", "に限って", "場合のみ", "ときのみ"].map { Array($0.utf8) }

  /// Endings of the polite style, with the plain ones they stand for.
  static let polite: [(polite: [UInt8], plain: [UInt8])] = [
    ("てはいけません", "てはいけない"), ("ではいけません", "ではいけない"), ("なりません", "ならない"), ("ありません", "ない"),
    ("かまいません", "かまわない"), ("構いません", "構わない"), ("しません", "しない"), ("めません", "めない"), ("します", "する"),
    ("できます", "できる"), ("あります", "ある"), ("なります", "なる"), ("めます", "める"), ("けます", "ける"), ("だきます", "だく"),
    ("頂きます", "頂く"), ("います", "う"), ("ります", "る"), ("得ます", "得る"), ("です", ""),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
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
