internal import HandbookModel

extension Explanation {
  /// What is said of the tool's own comments.
  static let comments: [Explanation] = [
    Explanation(
      "comment-unknown",
      rule: Wording(
        ja: "「handbook:」で始まる注釈は、handbook:allow だけです。",
        en: "The one comment that begins with “handbook:” is handbook:allow."),
      because: Wording(
        ja: "つづりを誤った注釈は働かず、そのことに誰も気づきません。", en: "A misspelt comment does nothing, and nobody would notice."),
      example: .init(
        wrong: "<!-- handbook:alow term-avoided 引用のため -->", right: "メールを送る前に宛先を確かめる。")),
    Explanation(
      "allowance-reason-missing",
      rule: Wording(
        ja: "handbook:allow には、指摘のIDと理由を書きます。", en: "“handbook:allow” names the finding's id and gives a reason."),
      because: Wording(
        ja: "理由がなければ、あとから読む人が、まだ要る注釈かどうかを決められません。",
        en: "Without a reason nobody can tell later whether it is still needed."),
      example: .init(
        wrong: "![連絡の流れ]() <!-- handbook:allow figure-placeholder -->",
        right: "![連絡の流れ]() <!-- handbook:allow figure-placeholder 次の版で描く -->")),
    Explanation(
      "allowance-idle",
      rule: Wording(
        ja: "handbook:allow は、指摘のある行かその直前の行に書きます。",
        en: "“handbook:allow” stands on the line of the finding, or alone on the line before it."),
      because: Wording(
        ja: "指摘がなくなった後に残った注釈は、次に同じ誤りが入ったときに隠してしまいます。",
        en: "A comment that outlives its finding would hide the next one."),
      example: .init(
        wrong: "<!-- handbook:allow figure-placeholder 次の版で描く -->\n本文。",
        right: "<!-- handbook:allow figure-placeholder 次の版で描く -->\n![連絡の流れ]()")),
  ]
}
