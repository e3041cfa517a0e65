import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The options that every subcommand takes.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Help.text(ja: "書いたもののフォルダー。", en: "The folder that people write."), valueName: "folder"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      Help.text(ja: "テンプレートのフォルダー。", en: "The folder of frames and style sheets."), valueName: "folder"))
  var templates = "templates"

  @Option(
    help: ArgumentHelp(Help.text(ja: "できたサイトのフォルダー。", en: "The folder of the finished site."), valueName: "folder"))
  var output = "public"

  @Flag(help: ArgumentHelp(Help.text(ja: "警告も誤りとして扱う。", en: "Let warnings fail too.")))
  var strict = false

  @Option(help: ArgumentHelp(Help.text(ja: "指摘の形：text（人）かjson（プログラム）。", en: "How findings are printed: text or json.")))
  var format = ReportFormat.text

  @Flag(help: ArgumentHelp(Help.text(ja: "指摘のほかは何も表示しない。", en: "Print findings only.")))
  var quiet = false

  @Option(
    help: ArgumentHelp(Help.text(ja: "言葉：jaかen。省くとハンドブックの言葉。", en: "ja or en; otherwise the handbook's language.")))
  var lang: Language?

  /// The folders named.
  var folders: Folders { Folders(content: content, templates: templates, output: output) }

  /// The language to print in, before the handbook is read.
  var earlyLanguage: Language { lang ?? .japanese }
}

/// How findings are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

extension Language: ExpressibleByArgument {}
