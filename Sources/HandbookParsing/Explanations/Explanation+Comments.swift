internal import HandbookModel

extension Explanation {
  /// What is said of the tool's own comments.
  static let comments: [Explanation] = [.commentUnknown, .allowanceReasonMissing]

  static let commentUnknown = Explanation(
    "comment-unknown", .error,
    rule: Wording(
      ja: "「handbook:」で始まる注釈は、handbook:allow だけです。",
      en: "The one comment that begins with “handbook:” is handbook:allow."),
    because: Wording(
      ja: "つづりを誤った注釈は働かず、そのことに誰も気づきません。", en: "A misspelt comment does nothing, and nobody would notice."),
    example: .init(
      wrong: "<!-- handbook:alow figure-placeholder 次の版で描く -->\n![連絡の流れ]()",
      right: "<!-- handbook:allow figure-placeholder 次の版で描く -->\n![連絡の流れ]()"))

  static let allowanceReasonMissing = Explanation(
    "allowance-reason-missing", .error,
    rule: Wording(
      ja: "handbook:allow には、指摘のIDと理由を書きます。", en: "“handbook:allow” names the finding's id and gives a reason."),
    because: Wording(
      ja: "理由がなければ、あとから読む人が、まだ要る注釈かどうかを決められません。",
      en: "Without a reason nobody can tell later whether it is still needed."),
    example: .init(
      wrong: "![連絡の流れ]() <!-- handbook:allow figure-placeholder -->",
      right: "![連絡の流れ]() <!-- handbook:allow figure-placeholder 次の版で描く -->"))
}
