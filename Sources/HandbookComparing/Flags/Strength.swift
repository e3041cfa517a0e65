internal import HandbookModel

/// How strictly a text binds that is no rule: by the tail of its sentence, or by the verdict that a cell gives.
struct Strength: Hashable {
  /// What it asks for.
  let kind: Modality.Kind
  /// How strictly, from 5 to 0.
  let strength: Int?

  /// The strength of a tail in the plain style (JIS Z 8301); nil for one that asks for nothing.
  init?(tail: String, verb: String) {
    guard var found = Self.tails.first(where: { tail.hasSuffix($0.phrase) })?.strength else { return nil }
    // 「開かないこと」 forbids.
    if found.kind == .must, verb.hasSuffix("ない") { found = Strength(.mustNot, found.strength) }
    self = found
  }

  /// The verdict of a cell: 「禁止」「上長の許可」「規制なし」; nil for one that says something else.
  init?(cell: String) {
    guard let verdict = Self.verdicts.first(where: { $0.isWhole ? cell == $0.phrase : cell.hasSuffix($0.phrase) })
    else { return nil }
    self = verdict.strength
  }

  init(_ kind: Modality.Kind, _ strength: Int?) {
    self.kind = kind
    self.strength = strength
  }

  private static let tails = table(
    """
    mustNot 5 てはならない てはいけない ではならない ではいけない 禁止する 禁止とする 禁止 厳禁 厳禁とする 禁じる 禁ずる 不可 不可とする 認めない 許可しない ことはできない
    mustNot 3 原則禁止 原則禁止とする
    must 4 ものとする てください ください でください 下さい
    should 2 努める 努めること 努めなければならない 努めるものとする
    must 5 なければならない ねばならない なくてはならない なければいけない なくてはいけない こととする 必要がある 必要となる 必要とする 必要 必須 必須とする 義務とする 義務を負う 義務がある こと
    should 1 望ましい のがよい ほうがよい 方がよい 推奨する
    may 0 てもよい でもよい ても良い てよい てもかまわない ても構わない ても差し支えない ことができる ことを認める 認める 許可する 可 可とする
    may 0 必要はない 必要がない この限りでない この限りではない 不要 不要とする 任意 任意とする
    """
  ).sorted { $0.phrase.unicodeScalars.count > $1.phrase.unicodeScalars.count }

  private static let verdicts = table(
    """
    mustNot 3 原則禁止 原則として禁止 原則不可
    mustNot 5 禁止 禁止する 不可 厳禁 NG × 持出禁止 使用禁止 一切禁止
    approval 3 要承認 要許可 要申請 許可制 承認制 の許可 の承認 の許可が必要 の承認が必要 の許可を得る の承認を得る
    must 5 必須 必要 要
    should 1 推奨
    may 0 可 可能 許可 自由 ○ 〇 規制なし 制限なし 不要 任意
    """)

  private struct Entry {
    let phrase: String
    let strength: Strength
    /// Whether it is a verdict by itself alone; 「社外への持出は禁止」 ends in one that is more than a letter.
    var isWhole: Bool { phrase.unicodeScalars.count < 2 }
  }

  private static func table(_ text: String) -> [Entry] {
    let kinds: [String: Modality.Kind] = [
      "mustNot": .mustNot, "approval": .approval, "must": .must, "should": .should, "may": .may,
    ]
    return text.split(separator: "\n").flatMap { line -> [Entry] in
      let words = line.split(separator: " ").map(String.init)
      let strength = Strength(kinds[words[0]] ?? .information, Int(words[1]))
      return words.dropFirst(2).map { Entry(phrase: $0, strength: strength) }
    }
  }
}

extension MeaningFlag {
  /// What it means that one strength became another; nil if nothing.
  static func flag(from: Strength, to: Strength) -> MeaningFlag? {
    guard from != to else { return nil }
    let isForbidden = (from.kind == .mustNot, to.kind == .mustNot)
    if isForbidden.0 != isForbidden.1 {
      let other = isForbidden.0 ? to.kind : from.kind
      if other == .must || other == .may { return .reversed(from: from.kind, to: to.kind) }
      if from.strength == to.strength {
        return isForbidden.0
          ? .looser(from: from.strength, to: to.strength) : .stricter(from: from.strength, to: to.strength)
      }
    }
    switch (from.strength, to.strength) {
    case (let old?, let new?):
      return old == new ? nil : old < new ? .stricter(from: old, to: new) : .looser(from: old, to: new)
    // A permission where nothing was said loosens; so does an order that is gone.
    case (nil, let new?): return to.kind == .may ? .looser(from: nil, to: new) : .stricter(from: nil, to: new)
    case (let old?, nil): return from.kind == .may ? .stricter(from: old, to: nil) : .looser(from: old, to: nil)
    case (nil, nil): return nil
    }
  }
}
