internal import HandbookModel

extension Explanation {
  /// What is said of characters that no text should hold, and of files without any.
  static let characters: [Explanation] = [.controlCharacter, .privateUseCharacter, .fileEmpty]

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
}
