internal import HandbookModel

extension Explanation {
  /// What is said of characters that no text should hold.
  static let characters: [Explanation] = [.nulCharacter, .privateUseCharacter]

  static let nulCharacter = Explanation(
    "nul-character", .error,
    rule: Wording(ja: "文章のファイルは、文字だけのファイル（テキスト）にします。", en: "A file of text holds no NUL character."),
    because: Wording(
      ja: "NUL文字のあるファイルは、WordやExcelのファイルか、途中で壊れたもので、文章として読めません。",
      en: "A file with one is a Word file or the like, or has been damaged, and cannot be read as text."))

  static let privateUseCharacter = Explanation(
    "private-use-character", .error,
    rule: Wording(
      ja: "外字（自分で作った文字）の代わりに、ふつうの文字か図を使います。",
      en: "Ordinary characters or pictures stand in place of private-use characters."),
    because: Wording(
      ja: "外字は、登録した端末のほかでは読めません。", en: "Private-use characters can be read only on the machine they were made on."))
}
