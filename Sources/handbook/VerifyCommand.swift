import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Help.text(
      ja: "発行した版と公開したサイトが、封印したときのままかを確かめる。", en: "See whether frozen editions and the published site are as they were."),
    discussion: Help.text(
      ja: """
        何も書きません。変わったファイルを名指しし、あれば終了コードは1です。「editions」は版だけ、フォルダーの名前はそのサイトだけを確かめます。
        省くと、版と public/ の両方です。

        例:  handbook verify
             handbook verify public/ --public-key handbook.pub
             handbook verify --code 3f9a-0b12-77c4-e05d     印刷物の照合コードから、その版を知る
        """,
      en: """
        Nothing is written. Files that changed are named, and the exit code is then 1. “editions” looks at editions only, the
        name of a folder at that site only; otherwise both are looked at.

        Example:  handbook verify public/ --public-key handbook.pub
                  handbook verify --code 3f9a-0b12-77c4-e05d
        """))

  @OptionGroup var options: SharedOptions

  @Option(
    help: ArgumentHelp(
      Help.text(ja: "サイトの署名を確かめる公開鍵（minisignの形）。", en: "The public key of the site's signature, in minisign's form."),
      valueName: "file"))
  var publicKey: String?

  @Option(help: ArgumentHelp(Help.text(ja: "印刷物の照合コード。", en: "The code on a printed sheet."), valueName: "code"))
  var code: EditionCode?

  @Argument(
    help: ArgumentHelp(
      Help.text(ja: "「editions」か、サイトのフォルダー。", en: "“editions”, or the folder of a site."), valueName: "what"))
  var what: String?

  func run() throws {
    try Session(options).run { session in
      if let code { return try lookUp(code, session) }
      let isEditions = what == "editions"
      let site = what.map { $0 == "editions" ? options.folders.output : $0 } ?? options.folders.output
      let folders = Folders(content: options.content, templates: options.templates, output: site)
      let verification = try Verification(
        of: folders, editions: isEditions || what == nil, site: !isEditions, asked: what != nil || publicKey != nil,
        signedBy: publicKey)
      session.print(verification.report, verification.sources)
      guard session.passes(verification.report) else { return }
      if isEditions || what == nil {
        session.say(
          Wording(
            ja: "版\(verification.editions.count)件は、封印したときのままです",
            en: "Editions as they were frozen: \(verification.editions.count)"))
      }
      guard !isEditions else { return }
      guard let count = verification.siteFileCount else {
        return session.say(
          Wording(
            ja: "\(folders.output) はまだないので、サイトは確かめていません",
            en: "There is no \(folders.output) yet, so no site was looked at"))
      }
      let signed = verification.signedComment
      session.say(
        Wording(
          ja: "\(folders.output) の\(count)ファイルは、作られたときのままです"
            + (signed.map { "。署名も正しく、「\($0)」とあります" } ?? "（署名は確かめていません）"),
          en: "\(count) files of \(folders.output) are as they were built"
            + (signed.map { ", and signed: “\($0)”" } ?? " (no signature was looked at)")))
    }
  }

  /// Says which edition a printed sheet is of.
  private func lookUp(_ code: EditionCode, _ session: Session) throws {
    let verification = try Verification(of: options.folders, editions: true, site: false, signedBy: nil)
    session.print(verification.report, verification.sources)
    guard session.passes(verification.report) else { return }
    let known = verification.editions.map { (edition: $0.manifest.edition, code: $0.manifest.code) }
    let editions = known + (verification.present.map { [$0] } ?? [])
    guard let found = editions.last(where: { $0.code == code })?.edition, let latest = editions.last?.edition else {
      session.fail()
      return session.say(
        Wording(
          ja: "照合コード \(code) の版はありません。打ち間違いか、発行していない内容の印刷物です",
          en: "No edition has the code \(code): it is mistyped, or printed from content that was never released"))
    }
    session.say(
      Wording(
        ja: found.id == latest.id
          ? "最新：「\(found.name)」（\(found.date)）の印刷物です"
          : "旧版：「\(found.name)」（\(found.date)）の印刷物です。最新は「\(latest.name)」です",
        en: found.id == latest.id
          ? "Latest: printed from “\(found.name)” (\(found.date))"
          : "Superseded: printed from “\(found.name)” (\(found.date)). The latest is “\(latest.name)”"))
  }
}

extension EditionCode: ExpressibleByArgument {
  package init?(argument: String) { self.init(typed: argument) }
}
