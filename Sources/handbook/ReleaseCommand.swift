import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook release`.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: Help.text(
      ja: "今の内容を一つの版として封印し、次の版に移る。", en: "Freeze the content as an edition, and go on to the next."),
    discussion: Help.text(
      ja: """
        content/editions/ID/ に、版の日付・施行日・承認を書き込んだ写しと封印を置きます。handbook.yml は「edition: next」になります。
        足りないものがあれば、すべて示して何も書きません。途中で止まったときは、もう一度実行すると仕上がります。

        例:  handbook release --date 2024-10-01 --effective 2024-10-15 --approved-by isms-manager
             handbook build --edition 2024-10-01     発行した版のポータルを作る
        """,
      en: """
        Puts a copy with the date, the effective date and the approval written in, and its seal, into content/editions/ID/.
        handbook.yml then says “edition: next”. What is missing is said all at once, and nothing is written. After an
        interruption, run it again.

        Example:  handbook release --date 2024-10-01 --effective 2024-10-15 --approved-by isms-manager
                  handbook build --edition 2024-10-01
        """))

  @OptionGroup var options: SharedOptions

  @Option(help: ArgumentHelp(Help.text(ja: "版の日付。", en: "The date of the edition."), valueName: "2024-10-01"))
  var date: EditionDate?

  @Option(help: ArgumentHelp(Help.text(ja: "施行日。", en: "When it takes effect."), valueName: "2024-10-15"))
  var effective: EditionDate?

  @Option(
    help: ArgumentHelp(
      Help.text(ja: "承認した役割のIDか名前（いくつでも）。", en: "The role that approved it, by id or name; repeatable."),
      valueName: "role"))
  var approvedBy: [String] = []

  @Option(help: ArgumentHelp(Help.text(ja: "版のID。省くと日付。", en: "Its id; otherwise the date."), valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      Help.text(ja: "版の名前。省くと「2024年10月版」の形。", en: "Its name; otherwise made of the date."), valueName: "name"))
  var name: String?

  @Flag(
    help: ArgumentHelp(
      Help.text(ja: "gitに記録していない変更があっても進む（封印に残る）。", en: "Go on with uncommitted changes; the seal says so.")))
  var allowDirty = false

  @Option(
    help: ArgumentHelp(
      Help.text(
        ja: "変更履歴などから復元した前の版を、このフォルダーから加える。", en: "Add an earlier edition, restored afterwards in this folder."),
      valueName: "folder"))
  var restored: String?

  func validate() throws {
    if restored == nil, date == nil {
      throw ValidationError(Help.text(ja: "--date に版の日付を書いてください", en: "Give --date the date of the edition"))
    }
    if let id, !EditionID.isValid(id) || id == Edition.working.id.written || Edition.isReserved(id) {
      throw ValidationError(
        Help.text(
          ja: "--id は半角の英数字と「-」「.」で書きます（next、index、-digest で終わるものは使えません）",
          en:
            "An --id is made of ASCII letters, digits, “-” and “.”; it is not “next” or “index”, nor ends in “-digest”")
      )
    }
  }

  func run() throws {
    try Session(options).run { session in
      if let finished = try Release.finishInterrupted(in: options.folders) {
        session.say(
          Wording(
            ja: "途中で止まっていた版「\(finished.id)」の発行を仕上げました", en: "Finished the interrupted release of “\(finished.id)”"))
        if finished.date == date { return }
      }
      let release = try session.release(self)
      guard session.passes(release.report), let manifest = try release.write(progress: session.progress) else { return }
      if manifest.workTree == .none, manifest.origin == .released {
        session.say(Wording(ja: "gitの作業ツリーではないので、記録の有無は確かめていません", en: "There is no git work tree to look at"))
      }
      session.say(
        Wording(
          ja:
            "「\(manifest.edition.name)」を editions/\(manifest.edition.id)/ に封印しました（\(manifest.fileCount)ファイル、照合コード \(manifest.code)）",
          en: "Froze “\(manifest.edition.name)” in editions/\(manifest.edition.id)/"
            + " (\(manifest.fileCount) files, code \(manifest.code))"))
    }
  }
}

extension ReleaseCommand {
  /// The release that the command line asks for.
  func release(progress: (Wording) -> Void) throws -> Release {
    if let restored {
      return try Release(restoring: restored, in: options.folders, comparing: ReleaseComparison.ofHistory)
    }
    let plan = ReleasePlan(
      date: date ?? .open, effective: effective, approvers: approvedBy, id: id.map { EditionID($0) }, name: name,
      allowsDirty: allowDirty)
    return try Release(of: options.folders, as: plan, comparing: ReleaseComparison.ofHistory, progress: progress)
  }
}

extension EditionDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
