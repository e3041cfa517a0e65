internal import HandbookModel

extension Explanation {
  /// What is said of links.
  static let links: [Explanation] = [.linkScheme, .linkTargetUnknown]

  static let linkScheme = Explanation(
    "link-scheme", .error,
    rule: Wording(
      ja: "外へのリンクは、\(DestinationReader.allowedSchemes.joined(separator: "、")) のどれかで始めます。",
      en: "A link to the outside begins with \(DestinationReader.allowedSchemes.joined(separator: ", "))."),
    because: Wording(
      ja: "ほかの種類のリンクは、読む人の端末でプログラムを動かすおそれがあります。",
      en: "Others could run programs on a reader's machine."),
    example: .init(
      wrong: "[届出の様式](file:///share/forms)を使う。", right: "[届出の様式](https://www.example.com/forms)を使う。"))

  static let linkTargetUnknown = Explanation(
    "link-target-unknown", .error,
    rule: Wording(
      ja: "ハンドブックの中へのリンクは、項なら「mail.md」、規則なら「mail.md#id」、役割なら「../roles.yml#id」の形で書きます。",
      en: "A link inside the handbook is “mail.md” to a section, “mail.md#id” to a rule, “../roles.yml#id” to a role."),
    because: Wording(
      ja: "どこも指していないリンクは、選んでも何も開きません。", en: "A link that leads nowhere opens nothing."),
    example: .init(wrong: "[事務局](事務局.docx)に届け出る。", right: "[事務局](../roles.yml#office)に届け出る。"))
}
