import HandbookModel

/// Prints what is known of a kind of diagnostic, for people.
struct ExplanationPrinter {
  private let explanation: Explanation
  private let language: Language

  init(_ explanation: Explanation, _ language: Language) {
    self.explanation = explanation
    self.language = language
  }

  /// One line: the id and the rule.
  var line: String {
    let id = explanation.id
    return id + String(repeating: " ", count: max(1, 26 - id.count)) + explanation.rule.text(in: language)
  }

  /// Everything: the rule, why, the example, and how to allow it.
  var text: String {
    var parts = [
      "\(explanation.id)\n\(explanation.rule.text(in: language))",
      "\(Self.why.text(in: language)): \(explanation.because.text(in: language))",
    ]
    if let example = explanation.example {
      parts.append("\(Self.wrong.text(in: language)) (\(example.path)):\n\n\(indented(example.wrong))")
      parts.append("\(Self.right.text(in: language)):\n\n\(indented(example.right))")
    }
    parts.append(
      Wording(
        ja: "警告のうち、そのままでよいものは「<!-- handbook:allow \(explanation.id) 理由 -->」で、その行だけ止められます。",
        en: "A warning that is meant can be allowed on one line: “<!-- handbook:allow \(explanation.id) reason -->”."
      ).text(in: language))
    return parts.joined(separator: "\n\n")
  }

  private static let why = Wording(ja: "なぜ", en: "Why")
  private static let wrong = Wording(ja: "こう書くと指摘します", en: "Reported")
  private static let right = Wording(ja: "こう書きます", en: "Right")

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
  }
}
