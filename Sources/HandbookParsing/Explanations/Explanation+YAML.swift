internal import HandbookModel

extension Explanation {
  /// What is said of YAML: front matter and lists.
  static let yaml: [Explanation] = [
    .frontMatterMissing, .yamlUnreadable, .yamlKeyRepeated, .yamlAnchorOrTag, .yamlLineSeparator,
    .yamlTooLarge, .yamlTooDeep, .yamlShape, .keyMissing, .unknownKey, .valueUnknown,
  ]

  static let frontMatterMissing = Explanation(
    "front-matter-missing", .error,
    rule: Wording(
      ja: "項のファイルは、「---」の行で囲んだ前書きから始めます。", en: "A section begins with front matter between two lines of “---”."),
    because: Wording(ja: "前書きがないと、項の題名が分かりません。", en: "Without it a section has no title."),
    example: .init(wrong: "---\ntitle: 戸締まり\n\n窓を閉める。", right: "---\ntitle: 戸締まり\n---\n\n窓を閉める。"))

  static let yamlUnreadable = Explanation(
    "yaml-unreadable", .error,
    rule: Wording(
      ja: "YAMLは、字下げを揃え、「:」の後に空白を入れ、引用符を閉じて書きます。",
      en: "YAML has even indentation, a blank after each colon, and quotes that close."),
    because: Wording(
      ja: "形が崩れていると、そのファイルの内容を何も読み取れません。", en: "Otherwise nothing of the file can be read."),
    example: .init("roles.yml", wrong: "\(guardRole)\n    name: \"守衛", right: "\(guardRole)\n    name: \"守衛\""))

  static let yamlKeyRepeated = Explanation(
    "yaml-key-repeated", .error,
    rule: Wording(
      ja: "同じキー（「:」の前の言葉）は、一つのまとまりに一度だけ書きます。", en: "A key is written once in its group."),
    because: Wording(
      ja: "二度書くと、どちらの値を使うのか決められません。", en: "Of two values, either could be meant."),
    example: .init(
      "roles.yml", wrong: "\(guardRole)\n    name: 守衛\n    name: 警備員",
      right: "\(guardRole)\n    name: 守衛\n    also: [警備員]"))

  static let yamlAnchorOrTag = Explanation(
    "yaml-anchor-or-tag", .error,
    rule: Wording(
      ja: "YAMLの値に「&」「*」「!」の記号があるときは、値を引用符（\"）で囲みます。",
      en: "A value of YAML with “&”, “*” or “!” stands in quotes."),
    because: Wording(
      ja: "YAMLではこれらの記号に特別な意味があり、書いたとおりに読まれないことがあります。",
      en: "These marks have a meaning of their own in YAML, so the value might not be read as written."),
    example: .init(
      "roles.yml", wrong: "\(guardRole)\n    name: *守衛", right: "\(guardRole)\n    name: \"*守衛\""))

  static let yamlLineSeparator = Explanation(
    "yaml-line-separator", .error,
    rule: Wording(ja: "YAMLの改行は、ふつうの改行（Enterキー）で入れます。", en: "Lines of YAML end in ordinary line breaks."),
    because: Wording(
      ja: "エディターに見えない改行文字があると、行が思わぬところで切れます。",
      en: "Characters that end a line unseen would cut it where nobody expects."))

  static let yamlTooLarge = Explanation(
    "yaml-too-large", .error,
    rule: Wording(
      ja: "YAMLの一つのファイルや前書きは、\(YAMLNode.largestText / 1024) KBまでにします。",
      en: "A YAML file, or front matter, holds at most \(YAMLNode.largestText / 1024) KB."),
    because: Wording(
      ja: "これより大きいものは、読むのに時間とメモリーがかかりすぎます。", en: "More can take too much time and memory to read."))

  static let yamlTooDeep = Explanation(
    "yaml-too-deep", .error,
    rule: Wording(
      ja: "YAMLの入れ子は、\(YAMLNode.deepest)段までにします。", en: "YAML nests at most \(YAMLNode.deepest) levels."),
    because: Wording(
      ja: "これより深いものは、字下げやかっこの誤りです。", en: "Anything deeper is a slip of brackets or indentation."),
    example: .init(
      "roles.yml", wrong: "roles: \(String(repeating: "[", count: 20))\(String(repeating: "]", count: 20))",
      right: "roles: []"))

  static let yamlShape = Explanation(
    "yaml-shape", .error,
    rule: Wording(
      ja: "値は、キーごとに決まった形（一つの文字列、「- 」の並び、「キー: 値」の並び）で書きます。",
      en: "Each key has its shape of value: one text, a list of “- ”, or a list of “key: value”."),
    because: Wording(ja: "形が違うと、値を読み取れません。", en: "A value of another shape cannot be read."),
    example: .init("roles.yml", wrong: "roles: 守衛", right: "\(guardRole)\n    name: 守衛"))

  static let keyMissing = Explanation(
    "key-missing", .error,
    rule: Wording(
      ja: "必要なキー（id、name、title など）は、省かずに書きます。", en: "Keys that are required (id, name, title …) are there."),
    because: Wording(
      ja: "欠けていると、ページに名前を出すことも、ほかから指すこともできません。",
      en: "Without them a thing cannot be named on a page, nor referred to."),
    example: .init("roles.yml", wrong: guardRole, right: "\(guardRole)\n    name: 守衛"))

  static let unknownKey = Explanation(
    "unknown-key", .error,
    rule: Wording(ja: "キー（「:」の前の言葉）は、その場所で使えるものを書きます。", en: "Keys are those known at their place."),
    because: Wording(
      ja: "つづりを誤ったキーの値は、どこにも表示されません。", en: "The value of a misspelt key is shown nowhere."),
    example: .init(
      "roles.yml", wrong: "\(guardRole)\n    name: 守衛\n    contcat: 内線100",
      right: "\(guardRole)\n    name: 守衛\n    contact: 内線100"))

  static let valueUnknown = Explanation(
    "value-unknown", .error,
    rule: Wording(
      ja: "言葉の決まっている値（language、kind）は、その中から選びます。",
      en: "Where a few words are known (language, kind), the value is one of them."),
    because: Wording(
      ja: "ほかの言葉では、どう表示するのかを決められません。", en: "With any other nothing tells how to show it."),
    example: .init(
      "terms.yml", wrong: "terms:\n  - id: pass\n    term: 持出証\n    kind: paper",
      right: "terms:\n  - id: pass\n    term: 持出証\n    kind: form"))

  private static let guardRole = "roles:\n  - id: guard"
}
