import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook history`.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: Help.text(ja: "変更履歴に足りない行を下書きする。", en: "Draft the rows that the change history lacks."),
    subcommands: [HistoryDraftCommand.self])
}

/// The subcommand `handbook history draft`.
struct HistoryDraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: Help.text(
      ja: "前の版から変えたのに変更履歴にない行を示す。", en: "Show a row for each change that the history does not tell."),
    discussion: Help.text(
      ja: """
        --write を付けると、この版の表の終わりに書き加えます。書いたあと、事務局の言葉に直してください。

        例:  handbook history draft --write
        """,
      en: """
        With --write the rows are put at the end of this edition's table, for the office to edit.

        Example:  handbook history draft --write
        """))

  @OptionGroup var options: SharedOptions

  @Option(
    help: ArgumentHelp(
      Help.text(ja: "前の版のフォルダー。省くと、最後に封印した版。", en: "The folder of the edition before; otherwise the last frozen one."),
      valueName: "folder"))
  var since: String?

  @Flag(help: ArgumentHelp(Help.text(ja: "history.md に書き加える。", en: "Put the rows into history.md.")))
  var write = false

  func run() throws {
    try Session(options).run { session in
      let drafting = try HistoryDrafting(of: options.folders, since: since)
      if drafting.report.hasErrors { session.print(drafting.report, drafting.sources) }
      guard session.passes(drafting.report) else { return }
      guard drafting.earlier != nil else {
        return session.say(Wording(ja: "比べる前の版がありません", en: "There is no edition before to compare with"))
      }
      for line in drafting.lines { session.say(Wording(ja: line, en: line)) }
      if write { try drafting.write() }
      session.say(
        drafting.lines.isEmpty
          ? Wording(ja: "変更履歴に足りない行はありません", en: "The history lacks no row")
          : write
            ? Wording(ja: "history.md に書き加えました", en: "Added to history.md")
            : Wording(ja: "--write を付けると、history.md に書き加えます", en: "With --write they are put into history.md"))
    }
  }
}
