import HandbookModel

/// Prints what is known of a kind of diagnostic, for people.
struct ExplanationPrinter {
  private let explanation: Explanation
  private let language: Language

  init(_ explanation: Explanation, _ language: Language) {
    self.explanation = explanation
    self.language = language
  }

  /// One line: the id, in a column of its own, and the rule.
  func line(idWidth: Int) -> String {
    explanation.id + String(repeating: " ", count: max(0, idWidth - explanation.id.count)) + "  \(rule)"
  }

  /// Everything: the rule, why, the example, and how to allow it.
  var text: String {
    var parts = ["\(heading)\n\(rule)", "\(Self.why.text(in: language)): \(because)"]
    if let example = explanation.example {
      parts.append("\(Self.wrong.text(in: language)) (\(example.path)):\n\n\(indented(example.wrong))")
      parts.append("\(Self.right.text(in: language)):\n\n\(indented(example.right))")
    }
    if isAllowable { parts.append(allowance) }
    return parts.joined(separator: "\n\n")
  }

  /// The same as a chapter of a Markdown document.
  var markdown: String {
    var parts = ["## \(heading)", "\(rule.asMarkdown)\(language == .japanese ? "" : " ")\(because.asMarkdown)"]
    if let example = explanation.example {
      parts.append("\(Self.wrong.text(in: language)) (`\(example.path)`):\n\n\(fenced(example.wrong))")
      parts.append("\(Self.right.text(in: language)):\n\n\(fenced(example.right))")
    }
    return parts.joined(separator: "\n\n")
  }

  private static let why = Wording(ja: "なぜ", en: "Why")
  private static let wrong = Wording(ja: "こう書くと指摘します", en: "Reported")
  private static let right = Wording(ja: "こう書きます", en: "Right")

  private var heading: String {
    let severity = explanation.severity.word.text(in: language)
    return language == .japanese ? "\(explanation.id)（\(severity)）" : "\(explanation.id) (\(severity))"
  }

  private var rule: String { explanation.rule.text(in: language) }
  private var because: String { explanation.because.text(in: language) }

  /// Errors cannot be allowed, and an idle allowance is taken away.
  private var isAllowable: Bool { explanation.severity < .error && explanation != .allowanceIdle }

  private var allowance: String {
    let isYAML = explanation.example?.path.hasSuffix(".yml") ?? false
    let comment = { (words: String) in isYAML ? "# \(words)" : "<!-- \(words) -->" }
    let japanese = comment("handbook:allow \(explanation.id) 理由")
    let english = comment("handbook:allow \(explanation.id) reason")
    return Wording(
      ja: "そのままでよいときは「\(japanese)」と書くと、その行だけ止められます。",
      en: "One that is meant can be allowed on its line: “\(english)”."
    ).text(in: language)
  }

  private func indented(_ text: String) -> String {
    visibleLines(text).map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }

  private func fenced(_ text: String) -> String {
    let fence = text.contains("```") ? "````" : "```"
    return ([fence + "text"] + visibleLines(text) + [fence]).joined(separator: "\n")
  }

  /// An example may be about characters that nobody sees.
  private func visibleLines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SourcePlace.visible(String($0)) }
  }
}

/// Prints all there is to find as one Markdown document.
struct ExplanationDocument {
  /// The document as text, without a newline at its end.
  let text: String

  init(_ explanations: [Explanation], _ language: Language) {
    let rows = explanations.map { explanation in
      let severity = explanation.severity.word.text(in: language)
      let rule = explanation.rule.text(in: language).asMarkdown
      return "| `\(explanation.id)` | \(severity) | \(rule) |"
    }
    let table = [Self.columns.text(in: language), "|---|---|---|"] + rows
    let chapters = explanations.map { ExplanationPrinter($0, language).markdown }
    let introduction = [Self.title, Self.origin, Self.meaning].map { $0.text(in: language) }
    text = (introduction + [table.joined(separator: "\n")] + chapters).joined(separator: "\n\n")
  }

  private static let title = Wording(ja: "# 指摘の一覧", en: "# All findings")
  private static let origin = Wording(
    ja: "<!-- 「handbook explain --format markdown」が書きます。手では直しません。 -->",
    en: "<!-- Written by “handbook explain --format markdown”, not by hand. -->")
  private static let meaning = Wording(
    ja: "「handbook check」が知らせることのすべてです。**誤り**が一つでもあれば、ポータルは前のまま残ります。**警告**があっても公開できますが、読む人が気づきます。**参考**は助言です。",
    en: "Everything that “handbook check” can tell. With a single **error** the portal stays as it was. "
      + "A **warning** does not keep it from being published, but readers would notice. A **note** is advice.")
  private static let columns = Wording(ja: "| ID | 重さ | きまり |", en: "| id | weight | rule |")
}

extension String {
  /// The text with a backslash before each mark that Markdown would act on.
  fileprivate var asMarkdown: String {
    let marks: Set<Character> = ["\\", "`", "*", "_", "[", "<", "|"]
    return String(flatMap { marks.contains($0) ? ["\\", $0] : [$0] })
  }
}
