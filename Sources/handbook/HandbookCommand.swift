import ArgumentParser
import HandbookModel

/// The command line of the tool.
@main
struct HandbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook",
    abstract: Help.text(
      ja: "ISMSハンドブックから、社内ポータルとチェックリストを作ります。", en: "Builds an intranet portal with checklists from an ISMS handbook."),
    discussion: Help.text(
      ja: """
        content/ のMarkdownを読み、項どうし、規則と区分の表、役割、文書、変更履歴をつないで public/ に書きます。
        誤りが一つでもあれば、public/ は前のまま残ります。

        まず試すとき:  handbook check     書いたものを確かめる
                       handbook serve     書きながらブラウザーで見る
                       handbook build     public/index.html を作る

        終了コード: 0 成功、1 内容に誤り、2 フォルダーやディスクの問題、64 使い方の誤り
        """,
      en: """
        Reads the Markdown of content/, links sections, rules, classification tables, roles, documents and the change
        history, and writes public/. With a single error, public/ stays as it was.

        To begin with:  handbook check     looks through what was written
                        handbook serve     shows it in a browser while it is written
                        handbook build     makes public/index.html

        Exit codes: 0 fine, 1 errors in the content, 2 folders or disk, 64 wrong usage
        """),
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, IDsCommand.self, FormatCommand.self,
      DiffCommand.self, HistoryCommand.self, ReleaseCommand.self, VerifyCommand.self, KeyCommand.self,
      SearchCommand.self, ExplainCommand.self, FiguresCommand.self, ReadCommand.self,
    ]
  )
}
