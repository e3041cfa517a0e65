import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook read`, which no help names: it does what `handbook diff` does before it compares, so that the
/// benchmark can tell the one from the other.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: Help.text(ja: "版を読むだけで、何もしない（計測用）。", en: "Read editions and do nothing with them (for benchmarks)."),
    shouldDisplay: false)

  @OptionGroup var options: SharedOptions

  @Argument(help: ArgumentHelp(Help.text(ja: "版。", en: "The editions."), valueName: "edition"))
  var editions: [String]

  func run() throws {
    try Session(options).run { session in
      let sides = try editions.map { try EditionComparison.Side(named: $0, in: options.folders) }
      for side in sides where !side.isReadable {
        session.print(side.report, side.sources)
        session.fail()
      }
    }
  }
}
