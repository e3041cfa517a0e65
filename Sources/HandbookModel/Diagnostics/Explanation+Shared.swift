extension Explanation {
  /// What more than one phase reports.
  package static let shared: [Explanation] = [.notUTF8, .idRepeated, .allowanceIdle]

  /// A file in another encoding.
  package static let notUTF8 = Explanation(
    "not-utf8", .error,
    rule: Wording(ja: "ファイルは、文字コードをUTF-8にして保存します。", en: "Files are saved as UTF-8."),
    because: Wording(
      ja: "ほかの文字コード（Shift_JISなど）のままでは、日本語が別の文字に化けてしまいます。",
      en: "In any other encoding, such as Shift_JIS, Japanese would turn into other characters."))

  /// A name given to two things.
  package static let idRepeated = Explanation(
    "id-repeated", .error,
    rule: Wording(ja: "一つのIDは、一つのものにだけ付けます。", en: "An id belongs to one thing."),
    because: Wording(
      ja: "同じIDが二つあると、参照がどちらを指すのか決められません。", en: "With two of the same, no reference could tell which is meant."),
    example: .init(
      wrong: "- [ ] 窓を閉めること。 {#window}\n- [ ] 窓に鍵をかけること。 {#window}",
      right: "- [ ] 窓を閉めること。 {#window}\n- [ ] 窓に鍵をかけること。 {#window-lock}"))

  /// An allowance that nothing needs.
  package static let allowanceIdle = Explanation(
    "allowance-idle", .warning,
    rule: Wording(
      ja: "handbook:allow は、指摘のある行かその直前の行に書きます。",
      en: "“handbook:allow” stands on the line of the finding, or alone on the line before it."),
    because: Wording(
      ja: "指摘がなくなった後に残った注釈は、次に同じ指摘が出るときに隠してしまいます。",
      en: "A comment that outlives its finding would hide the next one."),
    example: .init(
      wrong: "<!-- handbook:allow figure-placeholder 次の版で描く -->\n本文。",
      right: "<!-- handbook:allow figure-placeholder 次の版で描く -->\n![連絡の流れ]()"))
}
