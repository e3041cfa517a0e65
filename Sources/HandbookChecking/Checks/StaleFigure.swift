internal import HandbookModel

extension Check {
  /// A diagram that was not drawn again after its description changed.
  static let staleFigure = Check(.staleFigure) { linked in
    let drawn = Dictionary(
      linked.handbook.figures.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return linked.handbook.figures.compactMap { figure -> Diagnostic? in
      guard figure.path.hasSuffix(".dot") else { return nil }
      let picture = figure.path.dropLast(".dot".count) + ".svg"
      if let file = drawn[String(picture)], DrawnFigure(file).isDrawn(from: figure) { return nil }
      return Diagnostic(
        .staleFigure,
        Wording(ja: "図「\(figure.path)」は、描き直されていません", en: "“\(figure.path)” has not been drawn since it changed"),
        at: .start(of: figure.path),
        fix: .init(Wording(ja: "「handbook figures」を実行してください", en: "Run “handbook figures”")))
    }
  }
}

extension Explanation {
  static let staleFigure = Explanation(
    "stale-figure", .warning,
    rule: Wording(ja: "図の記述（.dot）を直したら、図を描き直します。", en: "A diagram is drawn again when its description changes."),
    because: Wording(
      ja: "図の記述（.dot）を直しても、描き直すまでページの図は古いままです。",
      en: "A page shows the old diagram until it is drawn again from its description."))
}
