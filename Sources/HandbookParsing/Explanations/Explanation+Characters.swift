internal import HandbookModel

extension Explanation {
  /// What is said of characters that no text should hold, and of files without any.
  static let characters: [Explanation] = [
    .controlCharacter, .privateUseCharacter, .deceivingCharacter, .hiddenCharacter, .characterForm, .fileEmpty,
  ]

  static let controlCharacter = Explanation(
    "control-character", .error,
    rule: Wording(
      ja: "文章には、目に見える文字と空白と改行だけを書きます。", en: "Text holds letters, blanks and line breaks only."),
    because: Wording(
      ja: "制御文字は、ページや端末の表示を崩すことがあります。NUL文字（U+0000）があるファイルは、Wordなどの文章ではないファイルか、壊れたものです。",
      en: "Control characters spoil pages and terminals. A file with NUL characters is no text, or has been damaged."),
    example: .init(
      "roles.yml", wrong: "roles:\n  - id: guard\n    name: \"守衛\\u0007\"",
      right: "roles:\n  - id: guard\n    name: \"守衛\""))

  static let privateUseCharacter = Explanation(
    "private-use-character", .error,
    rule: Wording(
      ja: "外字（自分で作った文字）の代わりに、ふつうの文字か図を使います。",
      en: "Ordinary characters or pictures stand in place of private-use characters."),
    because: Wording(
      ja: "外字は、登録した端末のほかでは読めません。", en: "Private-use characters can be read only on the machine they were made on."))

  static let fileEmpty = Explanation(
    "file-empty", .error,
    rule: Wording(ja: "ファイルには、内容を書きます。", en: "A file says something."),
    because: Wording(
      ja: "空のファイルは、保存の失敗で内容が消えたものかもしれません。",
      en: "An empty file may be one whose text was lost when it was saved."),
    example: .init(
      "roles.yml", wrong: "\n", right: "roles: []\n"))

  static let deceivingCharacter = Explanation(
    "deceiving-character", .error,
    rule: Wording(
      ja: "文字の向きを変える文字と、プログラムだけが読むタグ文字は書きません。",
      en: "Text holds no marks of direction and no tag characters."),
    because: Wording(
      ja: "向きの指定は、書いてあることと違う文を見せることができ、タグ文字は、人に見えない指示を埋め込むことができます。",
      en: "Marks of direction can show another text than is written, and tags can hide words from people."),
    example: .init(wrong: "添付ファイルは report\u{202E}fdp.exe です。", right: "添付ファイルは reportexe.pdf です。"))

  static let hiddenCharacter = Explanation(
    "hidden-character", .warning,
    rule: Wording(
      ja: "目に見えない文字（ゼロ幅スペース、ソフトハイフンなど）は書きません。",
      en: "Text holds no hidden characters (zero-width blanks, soft hyphens and the like)."),
    because: Wording(
      ja: "見えない文字が混じった言葉は、見た目が同じでも検索で見つかりません。",
      en: "A word with a hidden character looks the same, but is found by no search."),
    example: .init(wrong: "パス\u{200B}ワードを守る。", right: "パスワードを守る。"))

  static let characterForm = Explanation(
    "character-form", .warning,
    rule: Wording(
      ja: "濁点は文字と分けず、カタカナは全角で、漢字はふつうの漢字で書きます。",
      en: "A letter has one form: marks composed, katakana full-width, ordinary kanji."),
    because: Wording(
      ja: "PDFや別のソフトから写した文には、見た目が同じ別の文字が混じり、検索や用語の突き合わせで見つからなくなります。",
      en: "Text copied from a PDF holds other characters that look the same and that no search finds."),
    example: .init(wrong: "ﾊﾟｽﾜｰﾄﾞを⽤いる。", right: "パスワードを用いる。"))
}
