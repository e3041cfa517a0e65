import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Help.text(ja: "二つの版を比べ、規則ごとに違いを示す。", en: "Compare two editions, rule by rule."),
    discussion: Help.text(
      ja: """
        版は、版のID、フォルダー（content と同じ形）、git:REV（gitの版）のどれかで書きます。二つ目を省くと今の content/ と、
        どちらも省くと最後に発行した版を今の content/ と比べます。
        意味の変わる改正を、強いものから先に示します。

        形（--format）: terminal 画面、html ブラウザー、markdown マージリクエスト、json プログラム、
                        table 新旧対照表（A4横に印刷）、csv 新旧対照表（Excel）
        例:  handbook diff
             handbook diff 2023-10 2024-02
             handbook diff git:HEAD
             handbook diff git:v1 git:v2 --format table --output 新旧対照表.html
        終了コード: 0 比べた（違いがあってもなくても。--exit-code を付けると、違えば1）、2 比べられない、64 使い方の誤り
        """,
      en: """
        An edition is its id, a folder laid out like content/, or git:REV. Without a second one, content/ is compared;
        without any, the edition that was frozen last with content/. Changes of meaning come first, the strongest at the top.

        Forms (--format): terminal, html, markdown (merge requests), json, table (新旧対照表 for A4 landscape),
                          csv (新旧対照表 for Excel)
        Example:  handbook diff
                  handbook diff 2023-10 2024-02
                  handbook diff git:HEAD
                  handbook diff git:v1 git:v2 --format table --output diff.html
        Exit codes: 0 compared, alike or not (with --exit-code, 1 if they differ), 2 could not compare, 64 wrong usage
        """))

  @Argument(help: ArgumentHelp(Help.text(ja: "改正前の版。", en: "The earlier edition."), valueName: "before"))
  var before: String?

  @Argument(help: ArgumentHelp(Help.text(ja: "改正後の版。", en: "The later edition."), valueName: "after"))
  var after: String?

  @Option(help: ArgumentHelp(Help.text(ja: "形。", en: "The form.")))
  var format = DiffForm.usual

  @Option(help: ArgumentHelp(Help.text(ja: "書くファイル。省くと画面。", en: "The file to write."), valueName: "file"))
  var output: String?

  @Flag(help: ArgumentHelp(Help.text(ja: "改正前を左にする。", en: "Put the old text at the left.")))
  var oldLeft = false

  @Flag(help: ArgumentHelp(Help.text(ja: "備考の欄を付けない。", en: "Leave out the column for remarks.")))
  var noRemarks = false

  @Flag(help: ArgumentHelp(Help.text(ja: "違えば終了コード1で終わる。", en: "Exit with 1 if they differ.")))
  var exitCode = false

  @Option(help: ArgumentHelp(Help.text(ja: "書いたもののフォルダー。", en: "The folder that people write."), valueName: "folder"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      Help.text(ja: "テンプレートのフォルダー。", en: "The folder of frames and style sheets."), valueName: "folder"))
  var templates = "templates"

  @Option(help: ArgumentHelp(Help.text(ja: "メッセージの言葉：jaかen。", en: "The language of messages: ja or en.")))
  var lang: Language?

  func run() throws {
    try Session(sharedOptions()).run { session in
      let folders = Folders(content: content, templates: templates, output: "public")
      let comparison = try EditionComparison(of: before, with: after, in: folders)
      for side in [comparison.before, comparison.after] where !side.isReadable {
        session.print(side.report, side.sources)
      }
      for side in [comparison.before, comparison.after] where !side.isReadable {
        throw WorldError(
          Wording(
            ja: "「\(side.name)」には誤りがあるので、比べられません",
            en: "“\(side.name)” cannot be compared as it is"))
      }
      let bytes = try comparison.bytes(
        as: format.rawValue, isOldLeft: oldLeft, hasRemarks: !noRemarks,
        usesColour: output == nil && session.usesColour)
      guard let bytes else { return }
      if let output { try EditionComparison.write(bytes, to: output) } else { session.print(bytes) }
      if exitCode, comparison.isDifferent { session.fail() }
    }
  }

  /// What the options of other subcommands would be; two of them mean something else here.
  private func sharedOptions() throws -> SharedOptions {
    try SharedOptions.parse(
      ["--content=\(content)", "--templates=\(templates)"] + (lang.map { ["--lang", $0.rawValue] } ?? []))
  }
}

/// A form of a diff, by its name.
struct DiffForm: RawRepresentable, ExpressibleByArgument, CustomStringConvertible {
  let rawValue: String

  init?(rawValue: String) {
    guard EditionComparison.formats.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  private init(_ name: String) { rawValue = name }

  static let usual = DiffForm(EditionComparison.formats.first ?? "")
  static let allValueStrings = EditionComparison.formats

  var description: String { rawValue }
}
