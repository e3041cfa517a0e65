import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook figures`.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: Help.text(
      ja: "content/figures/ の図の記述（.dot）から図（.svg）を描く。", en: "Draw the diagrams (.dot) of content/figures/ as .svg."),
    discussion: Help.text(
      ja: "Graphvizを使います。記述が変わった図だけを描き直します。", en: "Uses Graphviz. Only diagrams that have changed are drawn."))

  @OptionGroup var options: SharedOptions

  func run() throws {
    try Session(options).run { session in
      let outcome = try Figures(of: options.folders).draw()
      session.print(outcome.report, outcome.sources)
      for path in outcome.drawn { session.say(Wording(ja: "描きました: \(path)", en: "Drawn: \(path)")) }
      guard session.passes(outcome.report) else { return }
      session.say(
        Wording(
          ja: "図\(outcome.drawn.count)件を描きました（そのままのもの\(outcome.current.count)件）",
          en: "\(outcome.drawn.count) figures drawn (\(outcome.current.count) up to date)"))
    }
  }
}
