import ArgumentParser
import HandbookModel
import HandbookPublishing
import HandbookSearching

/// The subcommand `handbook search`.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: Help.text(ja: "ポータルの検索と同じ答えを示す。", en: "Answer as the portal's search does."),
    discussion: Help.text(
      ja: """
        何も書きません。探すことばを書かなければ、標準入力の一行を一つの問いとして読みます。

        例:  handbook search 部外秘 持ち出し
        """,
      en: """
        Nothing is written. Without words, every line of the standard input is a query.

        Example:  handbook search 部外秘 持ち出し
        """))

  @OptionGroup var options: SharedOptions

  @Option(help: ArgumentHelp(Help.text(ja: "示す項の数。", en: "How many sections to show."), valueName: "number"))
  var limit = 10

  @Argument(help: ArgumentHelp(Help.text(ja: "探すことば。", en: "What to look for."), valueName: "words"))
  var words: [String] = []

  func run() throws {
    try Session(options).run { session in
      let publication = try session.publication(reporting: false)
      guard session.passes(publication.report), let answers = publication.answers else { return }
      let engine = answers.engine()
      let queries =
        words.isEmpty ? AnySequence { AnyIterator { readLine() } } : AnySequence([words.joined(separator: " ")])
      for query in queries {
        let outcome = engine.search(query)
        switch options.format {
        case .text: for line in lines(of: outcome, answers) { session.say(line) }
        case .json: session.print(SearchJSON(outcome, to: query, answers, limit).text)
        }
      }
    }
  }

  private func lines(of outcome: SearchEngine.Outcome, _ answers: Answers) -> [Wording] {
    guard !outcome.groups.isEmpty else {
      return [Wording(ja: "見つかりません。", en: "Nothing was found.")]
    }
    return outcome.groups.prefix(max(0, limit)).flatMap { group in
      [group.first.flatMap { answers.heading(of: $0.entry) } ?? "―"]
        + group.prefix(3).map { answer in
          let unit = answer.entry.unit
          let text = unit.text.split(separator: "\n").first.map { "\($0.prefix(60))" } ?? ""
          return "  \(unit.label)  \(text)  \(answers.address(of: unit) ?? "")"
        }
    }.map { Wording(ja: $0, en: $0) }
  }
}
