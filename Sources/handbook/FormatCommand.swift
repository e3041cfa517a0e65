import ArgumentParser
import HandbookEditing
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook fmt`.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: Help.text(
      ja: "IDを付け、表の列と文字の幅と行末を整える。", en: "Give missing ids; align tables; settle widths and line ends."),
    discussion: Help.text(
      ja: """
        言っていることは変えません。整えた後に読み直し、少しでも違うことを言うファイルは、そのまま残して知らせます。
        二度目に実行しても、何も変わりません。--check は書かずに、整っていないファイルを示します（あれば終了コード1）。
        """,
      en: """
        What is said stays the same: what is tidied is read again, and a file that would say anything else is left alone
        and named. A second run changes nothing. --check writes nothing and names what is untidy (exit code 1).
        """))

  @OptionGroup var options: SharedOptions

  @Flag(help: ArgumentHelp(Help.text(ja: "書かずに、整っていないファイルを示す。", en: "Write nothing; name untidy files.")))
  var check = false

  @Argument(
    help: ArgumentHelp(Help.text(ja: "ファイルかフォルダー。省くとすべて。", en: "Files or folders; all if left out."), valueName: "path")
  )
  var paths: [String] = []

  func run() throws {
    try Session(options).run { session in
      let desk = try Desk(of: options.folders)
      let tidying = try desk.tidying(of: paths)
      let changed = tidying.files.filter(\.isChanged)
      let overtaken = check ? [] : try desk.write(tidying)
      for file in changed where !overtaken.contains(file.file.path) { session.say(line(for: file)) }
      for path in overtaken { session.say(.overtaken(shown(path))) }
      for file in tidying.files where file.isLeftAlone { session.say(.leftAlone(shown(file.file.path))) }
      session.say(check ? .untidy(changed.count) : .tidied(changed.count - overtaken.count))
      if check, !changed.isEmpty { session.fail() }
    }
  }

  private func shown(_ path: String) -> String { "\(options.folders.content)/\(path)" }

  private func line(for file: TidiedFile) -> Wording {
    let mends = Mend.all.filter { file.mends.contains($0.id) }.map(\.summary)
    return Wording(
      ja: "\(shown(file.file.path)): \(mends.map(\.japanese).joined(separator: "、"))",
      en: "\(shown(file.file.path)): \(mends.map(\.english).joined(separator: ", "))")
  }
}

extension Wording {
  fileprivate static func overtaken(_ path: String) -> Wording {
    Wording(
      ja: "\(path): 読んでいる間に保存されたので、そのままです。もう一度実行してください", en: "\(path): saved meanwhile, and left as it is. Run again")
  }

  fileprivate static func leftAlone(_ path: String) -> Wording {
    Wording(
      ja: "\(path): 整えると意味が変わるので、そのままです。handbook check で確かめてください",
      en: "\(path): left as it is, since tidying would change what it says. See handbook check")
  }

  fileprivate static func untidy(_ count: Int) -> Wording {
    Wording(ja: "整っていないファイル\(count)件", en: "Untidy files: \(count)")
  }

  fileprivate static func tidied(_ count: Int) -> Wording {
    Wording(ja: "\(count)ファイルを整えました", en: "Files tidied: \(count)")
  }
}
