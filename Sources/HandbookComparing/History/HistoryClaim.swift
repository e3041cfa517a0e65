internal import HandbookModel

/// What a row of the change history says was done (改編内容), as far as a comparison can tell whether it is so.
enum HistoryClaim: Hashable, Sendable {
  /// ページを追加, 新設: the section is new.
  case sectionAdded
  /// ページを削除, 廃止: the section is gone.
  case sectionRemoved
  /// 項番を変更
  case renumbered
  /// ページタイトルを変更
  case retitled
  /// 移動
  case moved
  /// 追加, 追記: something is new in the section.
  case added
  /// 削除: something in it is gone.
  case removed
  /// 文言修正, 文体の整形, 誤記: nothing means anything else than before.
  case wording
  /// 変更, 修正, 見直し
  case changed

  /// Whether it speaks of what stands in the section, not of the section's name and place.
  var isAboutText: Bool { self != .renumbered && self != .retitled }

  /// What the words of a row say, each thing once.
  ///
  /// A row without a word that is known here still says that something changed.
  static func claims(in words: String) -> [HistoryClaim] {
    var claims: [HistoryClaim] = []
    var clause = ""
    for piece in words.replacing("及び", with: "、").replacing("および", with: "、").split(whereSeparator: \.endsClause) {
      // 「給与会計をPCAに、グループウェアをアイセルポータルに変更」: what has no verb shares that of the next.
      clause += piece
      guard let claim = HistoryClaim(clause) else { continue }
      claims.append(claim)
      clause = ""
    }
    return claims.isEmpty ? [.changed] : claims.uniqued
  }

  /// What one clause says; nil if it has no word for it.
  init?(_ clause: String) {
    let clause = clause.filter { !$0.isWhitespace }
    if Self.numbers.contains(where: clause.contains) {
      self = .renumbered
    } else if Self.titles.contains(where: clause.contains) {
      self = .retitled
    } else if let verb = Self.lastVerb(of: clause) {
      switch verb.claim {
      case .added where Self.isSection(clause[..<verb.start]): self = .sectionAdded
      case .removed where Self.isSection(clause[..<verb.start]): self = .sectionRemoved
      case .changed where Self.forms.contains(where: clause.contains): self = .wording
      default: self = verb.claim
      }
    } else if Self.forms.contains(where: clause.contains) {
      self = .wording
    } else {
      return nil
    }
  }

  private static let numbers = ["項番", "項目番号", "繰り上げ", "繰上げ", "繰り下げ", "繰下げ"]
  private static let titles = ["ページタイトル", "題名", "タイトル", "改題"]
  private static let forms = [
    "文言", "字句", "文体", "誤記", "誤字", "脱字", "体裁", "表記", "書式", "整形", "フォーマット", "レイアウト",
  ]
  private static let verbs: [(word: String, claim: HistoryClaim)] =
    ["追加", "追記", "新設", "加筆", "付記", "記載"].map { ($0, .added) } + ["削除", "廃止", "削る"].map { ($0, .removed) }
    + ["移動", "並び順", "並べ替え", "順序"].map { ($0, .moved) }
    + [
      "変更", "修正", "訂正", "見直し", "改訂", "改定", "改正", "改め", "整備", "整理", "調整", "統一", "明確化", "強化", "緩和",
      "更新", "作成", "統合", "分割", "差し替え", "差替え",
    ].map { ($0, .changed) }

  /// The verb stands last: 「追加修正」 is a correction.
  private static func lastVerb(of clause: String) -> (claim: HistoryClaim, start: String.Index)? {
    var last: (claim: HistoryClaim, place: Range<String.Index>)?
    for (word, claim) in verbs {
      guard let place = clause.ranges(of: word).last, last.map({ $0.place.upperBound < place.upperBound }) ?? true
      else { continue }
      last = (claim, place)
    }
    return last.map { ($0.claim, $0.place.lowerBound) }
  }

  /// Whether what was added or taken away is the section itself: 「ページを」, 「以下項目を」, or nothing that is named.
  private static func isSection(_ object: Substring) -> Bool {
    var object = object
    if object.last == "を" { object.removeLast() }
    guard !object.isEmpty else { return true }
    let kinds = ["", "本", "当", "新", "新規", "以下", "以下の"]
    return ["ページ", "項目", "項", "章", "節"].contains { thing in kinds.contains { object == $0 + thing } }
  }
}

extension Character {
  fileprivate var endsClause: Bool { "、。，．,;；・/／\n".contains(self) }
}
