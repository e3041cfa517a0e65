internal import HandbookModel

extension Check {
  /// A picture without a file: the original's figure is still missing.
  static let figurePlaceholder = Check(.figurePlaceholder) { linked in
    linked.handbook.sections.flatMap { section in
      section.pictures.compactMap { figure -> Diagnostic? in
        guard figure.image.path == nil else { return nil }
        return Diagnostic(
          .figurePlaceholder,
          Wording(
            ja: "図「\(figure.image.alternative)」のファイルがありません", en: "The figure “\(figure.image.alternative)” has no file"),
          at: section.span(figure.range),
          fix: .init(
            Wording(
              ja: "content/figures/ に図を置き、「![説明](../figures/名前.svg)」と書いてください",
              en: "Put it into content/figures/ and write “![…](../figures/name.svg)”")))
      }
    }
  }
}

extension Explanation {
  static let figurePlaceholder = Explanation(
    "figure-placeholder", .warning,
    rule: Wording(ja: "図には、content/figures/ のファイルを示します。", en: "A figure names its file in content/figures/."),
    because: Wording(
      ja: "図のファイルがないところには、「原本の図はここに入ります」という枠が表示されます。",
      en: "Where a figure has no file, the page shows an empty frame."),
    example: .init(
      wrong: "![連絡の流れ]()", right: "![連絡の流れ](../figures/flow.svg)",
      beside: ["figures/flow.svg": "<svg/>"]))
}
