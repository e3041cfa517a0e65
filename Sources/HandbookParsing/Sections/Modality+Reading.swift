import HandbookModel

extension Modality {
  /// Reads kind and strength from the way a Japanese rule ends, by the verbal forms of JIS Z 8301 and drafting practice.
  ///
  /// Of several sentences the strictest counts. A kind given by the author wins; the strength is then that of the words if
  /// they agree, otherwise the usual one of the kind.
  init(reading text: String, overriddenBy override: Kind? = nil) {
    let readings = text.split { "。！？!?\n".contains($0) }.compactMap { Modality(sentence: String($0)) }
    let read = readings.max { ($0.strength ?? -1) < ($1.strength ?? -1) }
    guard let override else {
      self = read ?? Modality(.information, strength: nil)
      return
    }
    let strength = read?.kind == override ? read?.strength : override.usual
    self.init(override, strength: strength, isRead: false)
  }

  private init?(sentence: String) {
    let clause = sentence.trailingClause
    guard let phrase = Phrase.table.first(where: { $0.fits(clause) }) else { return nil }
    let isPrinciple = sentence.contains("原則")
    let needsApproval = phrase.kind == .must && Phrase.approval.contains(where: sentence.contains)
    self.init(
      needsApproval ? .approval : phrase.kind, strength: isPrinciple ? min(phrase.strength, 3) : phrase.strength)
  }
}

extension Modality.Kind {
  /// The strength a rule of this kind has when its words do not say.
  fileprivate var usual: Int? {
    switch self {
    case .mustNot, .must: 5
    case .approval: 3
    case .should: 1
    case .may: 0
    case .information: nil
    }
  }
}

/// A way to end a sentence, and what it asks for.
private struct Phrase {
  let endings: [String]
  let kind: Modality.Kind
  let strength: Int

  func fits(_ clause: String) -> Bool { endings.contains { clause.hasSuffix($0) } }

  /// Words that make a duty one of asking first.
  static let approval = ["承認を得", "許可を得", "許諾を受け", "承認を受け", "了解を得", "申請する", "申請し、"]

  /// More particular endings stand before those they contain.
  static let table: [Phrase] = [
    Phrase(endings: ["必要がない", "必要はない", "しなくてもよい", "この限りでない"], kind: .may, strength: 0),
    Phrase(
      endings: [
        "てはならない", "ではならない", "てはいけない", "ではいけない", "禁止する", "禁止とする", "禁止", "厳禁とする", "厳禁", "ないこと", "許可しない",
        "認めない", "NG", "NGとする",
      ], kind: .mustNot, strength: 5),
    Phrase(
      endings: ["望ましい", "のがよい", "推奨する", "ほうがよい", "大切である", "重要である", "べきである"], kind: .should, strength: 1),
    Phrase(
      endings: [
        "努める", "努めること", "努めなければならない", "注意する", "注意すること", "留意する", "留意すること", "検討する", "検討すること", "心掛ける", "心掛けること",
        "心がける", "気を付ける", "気をつける",
      ], kind: .should, strength: 2),
    Phrase(
      endings: ["てもよい", "でもよい", "差し支えない", "することができる", "認める", "許可する", "認められる", "許可される", "許諾する"], kind: .may,
      strength: 0),
    Phrase(endings: ["ものとする"], kind: .must, strength: 4),
    Phrase(
      endings: ["なければならない", "ねばならない", "必要がある", "必要である", "必要となる", "義務を負う", "こととする", "すること", "こと"], kind: .must, strength: 5),
    Phrase(endings: ["する", "とする", "による", "行う", "おこなう", "用いる", "従う", "送る"], kind: .must, strength: 5),
  ]
}

extension String {
  /// The sentence without what stands in brackets at its end, and without blanks.
  fileprivate var trailingClause: String {
    var text = Substring(self).trimmingSuffix(while: \.isWhitespace)
    while text.last == "）" || text.last == ")" {
      guard let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }) else { break }
      text = text[..<open].trimmingSuffix(while: \.isWhitespace)
    }
    return String(text)
  }
}
