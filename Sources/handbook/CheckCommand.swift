import ArgumentParser
import HandbookModel
import HandbookPublishing
import HandbookSearching

/// The subcommand `handbook check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Help.text(ja: "content/ を確かめ、直すところを示す。", en: "Look through content/ and show what to mend."),
    discussion: Help.text(
      ja: "何も書きません。--strict を付けると、警告だけでも終了コードが1になります。",
      en: "Nothing is written. With --strict, warnings alone exit with 1."))

  @OptionGroup var options: SharedOptions

  func run() throws {
    try Session(options).run { session in
      let publication = try session.publication(making: Set(Inquiry.allCases))
      guard session.passes(publication.report) else { return }
      session.say(
        Wording(
          ja: "\(publication.sectionCount)項に誤りはありません（警告\(publication.report.count(of: .warning))件）",
          en: "\(publication.sectionCount) sections without an error"
            + " (warnings: \(publication.report.count(of: .warning)))"))
      session.say(publication.trial)
    }
  }
}
