import ArgumentParser
import HandbookModel
import HandbookPublishing

/// The subcommand `handbook key`.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: Help.text(ja: "サイトに署名する鍵を扱う。", en: "Handle the keys that sites are signed with."),
    subcommands: [New.self])

  /// The subcommand `handbook key new`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: Help.text(ja: "鍵の対を作る（minisignの形）。", en: "Make a pair of keys, in minisign's form."),
      discussion: Help.text(
        ja: "秘密鍵は持ち主だけが読めるファイルになり、合い言葉はかかりません。公開鍵は名前の終わりが .pub です。",
        en: "The secret key can be read by its owner only, and has no password. The public one ends in .pub."))

    @OptionGroup var options: SharedOptions

    @Option(help: ArgumentHelp(Help.text(ja: "秘密鍵のファイル。", en: "The file of the secret key."), valueName: "file"))
    var out = "handbook.key"

    func run() throws {
      try Session(options).run { session in
        let name = try KeyPair.make(at: out)
        session.say(
          Wording(
            ja: "秘密鍵 \(out) と公開鍵 \(out).pub を作りました（鍵番号 \(name)）。秘密鍵はリポジトリーに置かないでください",
            en:
              "Made the secret key \(out) and the public key \(out).pub (\(name)). Keep the secret one out of the repository"
          ))
      }
    }
  }
}
