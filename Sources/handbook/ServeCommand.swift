import ArgumentParser
import HandbookModel
import HandbookPublishing
import HandbookServing

/// The subcommand `handbook serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: Help.text(ja: "書きながらブラウザーで見る。保存すると、ページが新しくなる。", en: "Look at the handbook while writing it."),
    discussion: Help.text(
      ja: """
        content/ と templates/ を見張り、保存されるたびに作り直して、開いているページを読み込み直します。
        誤りがあれば、前のページの上に、場所と直し方を示します。public/ には何も書きません。終えるときは Ctrl+C。

        この端末のブラウザーだけに見せます。--open-to-network を付けると、ほかの端末からも、
        この端末のIPアドレスで開けます（名前では開けません）。鍵はかからないので、短い間だけにしてください。
        """,
      en: """
        Watches content/ and templates/, builds whenever something is saved, and loads open pages again. Errors are shown
        above the last good page, with place and fix. Nothing is written to public/. Ctrl+C ends it.

        Only browsers of this machine can look. With --open-to-network others can, by this machine's IP address (not by
        its name). There is no lock, so keep it short.
        """))

  @OptionGroup var options: SharedOptions

  @Option(
    help: ArgumentHelp(Help.text(ja: "ポートの番号。0なら空いているもの。", en: "The port; 0 takes a free one."), valueName: "number"))
  var port: UInt16 = 8765

  @Flag(help: ArgumentHelp(Help.text(ja: "ほかの端末にも見せる。", en: "Let other machines look, too.")))
  var openToNetwork = false

  func run() async throws {
    let session = Session(options)
    let preview = Preview(of: options.folders, openToNetwork: openToNetwork)
    let port = port
    let serving = Task { try await preview.serve(onPort: port) }
    var last = Report()
    for await news in preview.news { session.tell(news, last: &last) }
    switch await serving.result {
    case .success: return
    case .failure(let error): try session.run { _ in throw error }
    }
  }
}

extension Session {
  /// Says what the preview did; findings are printed when they change.
  fileprivate func tell(_ news: Preview.News, last: inout Report) {
    switch news {
    case .opened(let port): say(.opened(port))
    case .failed(let error): complain(error)
    case .built(let publication):
      speak(publication.language)
      if publication.report != last { print(publication.report, publication.sources) }
      last = publication.report
      say(publication.report.hasErrors ? .kept : .built(publication.sectionCount))
    }
  }
}

extension Wording {
  fileprivate static func opened(_ port: Int) -> Wording {
    Wording(
      ja: "http://127.0.0.1:\(port)/ を開いてください（終えるときは Ctrl+C）",
      en: "Open http://127.0.0.1:\(port)/ (Ctrl+C ends it)")
  }

  fileprivate static func built(_ sections: Int) -> Wording {
    Wording(ja: "作りました（\(sections)項）", en: "Built (\(sections) sections)")
  }

  fileprivate static let kept = Wording(
    ja: "誤りがあるので、前のページを見せています", en: "There are errors; the last good pages are shown")
}
