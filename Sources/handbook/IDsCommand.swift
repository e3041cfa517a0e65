import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook ids`.
struct IDsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ids",
    abstract: Help.text(ja: "固定IDのないものを、場所とともに示す。", en: "List what has no permanent id yet."),
    discussion: Help.text(
      ja: "何も書きません。handbook fmt が付けられるものと、事務局が決めて書くものとを分けて示します。",
      en: "Nothing is written. What handbook fmt can give an id, and what the office has to name, are told apart."))

  @OptionGroup var options: SharedOptions

  func run() throws {
    try Session(options).run { session in
      let desk = try Desk(of: options.folders)
      let missing = desk.missingIDs
      for id in missing { session.say(id.line(in: desk.sources)) }
      let byHand = missing.count { $0.place == nil }
      session.say(
        missing.isEmpty
          ? Wording(ja: "すべてに固定IDがあります", en: "Everything has its id")
          : Wording(
            ja: "固定IDのないもの\(missing.count)件（うち、手で付けるもの\(byHand)件。残りは handbook fmt が付けます）",
            en: "Without an id: \(missing.count) (\(byHand) to be given by hand, the others by handbook fmt)"))
    }
  }
}

extension MissingID {
  /// The place, the kind and the first words.
  fileprivate func line(in sources: Sources) -> Wording {
    let place = sources.bytes(of: span).map { SourcePlace(span.range, in: $0).line } ?? 1
    let start = "\(sources.path(of: span)):\(place): "
    let first = words.prefix(30)
    let hand = self.place == nil ? kind.byHand : Wording(ja: "", en: "")
    return Wording(
      ja: "\(start)\(kind.word.japanese)「\(first)」\(hand.japanese)",
      en: "\(start)\(kind.word.english) “\(first)”\(hand.english)")
  }
}

extension MissingID.Kind {
  fileprivate var word: Wording {
    switch self {
    case .heading: Wording(ja: "見出し", en: "heading")
    case .rule: Wording(ja: "規則", en: "rule")
    case .table: Wording(ja: "表", en: "table")
    case .row: Wording(ja: "表の行", en: "row")
    case .column: Wording(ja: "表の列", en: "column")
    case .document: Wording(ja: "文書", en: "document")
    }
  }

  /// Why only an author can give the id.
  fileprivate var byHand: Wording {
    self == .table
      ? Wording(ja: "（すぐ上に「表題 {#id}」の行を書いてください）", en: " (write a line “caption {#id}” right above it)")
      : Wording(ja: "（ほかの行から呼べるIDを付けてください）", en: " (give it an id that other rows can name)")
  }
}
