import ArgumentParser
import HandbookEditing
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Help.text(ja: "新しい項を始める。", en: "Begin something new."),
    subcommands: [NewSectionCommand.self])
}

/// The subcommand `handbook new section`.
struct NewSectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "section",
    abstract: Help.text(ja: "項のファイルを作り、handbook.yml に加える。", en: "Make the file of a section and list it."),
    discussion: Help.text(
      ja: """
        項番は並びから決まるので、後の項の番号も変わります。変更履歴に一行書いてください。

        例:  handbook new section remote-work --after mobile --title 在宅勤務
        """,
      en: """
        Numbers follow from the order, so those of later sections change: write a row in the change history.

        Example:  handbook new section remote-work --after mobile --title 在宅勤務
        """))

  @OptionGroup var options: SharedOptions

  @Option(
    help: ArgumentHelp(
      Help.text(ja: "この項の次に置く。省くと終わり。", en: "The section it follows; the last if left out."), valueName: "id"))
  var after: String?

  @Option(help: ArgumentHelp(Help.text(ja: "題名。省くとID。", en: "Its title; its id if left out."), valueName: "title"))
  var title: String?

  @Argument(
    help: ArgumentHelp(Help.text(ja: "変わらないID（英小文字、数字、-）。", en: "Its permanent id (a-z, 0-9, -)."), valueName: "id"))
  var id: String

  func run() throws {
    try Session(options).run { session in
      let section = try Desk(of: options.folders).beginSection(id, title: title, after: after)
      session.say(
        Wording(
          ja: "\(options.folders.content)/\(section.file.path) を作り、handbook.yml に加えました。本文を書き、変更履歴に一行加えてください",
          en:
            "Made \(options.folders.content)/\(section.file.path) and listed it in handbook.yml. Write its text, and a row in the history"
        ))
    }
  }
}
