import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: Help.text(ja: "content/ からサイトを作り、public/ に書く。", en: "Build the site from content/ into public/."),
    discussion: Help.text(
      ja: "誤りがあれば何も書かず、前の public/ を残します。変わっていないファイルは書き直しません。",
      en:
        "With errors nothing is written and the last public/ stays. Files that have not changed are not written again.")
  )

  @OptionGroup var options: SharedOptions

  @Option(
    help: ArgumentHelp(
      Help.text(ja: "サイトに署名する秘密鍵（handbook key new）。", en: "The secret key to sign the site with."), valueName: "file"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      Help.text(ja: "作業中の内容ではなく、発行したこの版のサイトを作る。", en: "Build this frozen edition instead of the working content."),
      valueName: "id"))
  var edition: String?

  func run() throws {
    try Session(options).run { session in
      let publication = try session.publication(of: edition.map { EditionID($0) }, making: [.questions])
      guard session.passes(publication.report) else { return }
      guard let written = try publication.write(signedBy: key, progress: session.progress) else { return }
      session.say(
        Wording(
          ja:
            "\(publication.sectionCount)項、\(written.fileCount)ファイル（うち\(written.changedCount)を更新）。開くページ: \(written.home)",
          en: "\(publication.sectionCount) sections, \(written.fileCount) files (\(written.changedCount) changed)."
            + " Open \(written.home)"))
      session.say(publication.trial)
      if !publication.hasDictionary { session.say(.dictionaryMissing) }
    }
  }
}

extension Wording {
  fileprivate static let dictionaryMissing = Wording(
    ja: "漢字の読みの辞書がないので、読みで探せるのは terms.yml に読みのある用語だけです。入れるには: apt-get install libmecab2 mecab-ipadic-utf8",
    en: "There is no dictionary of readings, so only terms with a reading in terms.yml are found by how they are read."
      + " To have one: apt-get install libmecab2 mecab-ipadic-utf8")
}
