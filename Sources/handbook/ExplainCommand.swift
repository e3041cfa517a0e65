import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Help.text(
      ja: "指摘のIDについて、きまりと理由と書き方の例を示す。", en: "Tell the rule behind a finding, why it stands, and an example."),
    discussion: Help.text(
      ja: "IDは「handbook check」の指摘の終わりに [ ] で示されます。IDを書かなければ、すべての指摘を並べます。",
      en: "Ids stand in [ ] at the end of what “handbook check” prints. Without an id, all are listed."))

  @Argument(help: ArgumentHelp(Help.text(ja: "指摘のID。", en: "The id of a finding."), valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp(Help.text(ja: "形：text（人）、markdown（文書）、json（プログラム）。", en: "The form: text, markdown or json.")))
  var format = ExplanationFormat.text

  @Option(help: ArgumentHelp(Help.text(ja: "言葉（ja か en）。", en: "The language (ja or en)."), valueName: "ja|en"))
  var lang: Language?

  func run() throws {
    let language = lang ?? Help.language
    let terminal = Terminal()
    terminal.print(try text(in: language))
    if let loss = terminal.loss {
      terminal.complain(loss, in: language)
      throw ExitCode(2)
    }
  }

  private func text(in language: Language) throws -> String {
    guard let id else { return list(Explanation.all, language) }
    guard let explanation = Explanation.all.first(where: { $0.id == id }) else {
      throw ValidationError(
        Wording(
          ja: "「\(SourcePlace.visible(id))」という指摘はありません。「handbook explain」で一覧を見られます",
          en: "There is no finding “\(SourcePlace.visible(id))”; “handbook explain” lists all"
        ).text(in: language))
    }
    return format == .text ? ExplanationPrinter(explanation, language).text : list([explanation], language)
  }

  private func list(_ explanations: [Explanation], _ language: Language) -> String {
    switch format {
    case .text:
      let width = explanations.map(\.id.count).max() ?? 0
      return explanations.map { ExplanationPrinter($0, language).line(idWidth: width) }.joined(separator: "\n")
    case .markdown: return ExplanationDocument(explanations, language).text
    case .json: return ExplanationJSON(explanations, language).text
    }
  }
}

/// How explanations are printed.
enum ExplanationFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case json
}
