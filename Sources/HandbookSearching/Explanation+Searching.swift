package import HandbookModel

extension Explanation {
  /// What is said of the questions of staff.
  package static let searching: [Explanation] = [.questionUnreached, .questionWordUnknown]

  static let questionUnreached = Explanation(
    "question-unreached", .note,
    rule: Wording(
      ja: "職員の質問で探すと、上位3件の中に、届くべき項か答えがあります。",
      en: "A question of staff is led to its section, or its answer, by the first three results."),
    because: Wording(
      ja: "検索を打つ人は上から二、三件しか見ません。そこにないものは、書いていないのと同じになります。",
      en: "Whoever searches looks at two or three results; what is not among them might as well not be written."),
    example: .init("terms.yml", wrong: term, right: "\(term)    synonyms: [テイクアウト]\n", beside: asked))

  static let questionWordUnknown = Explanation(
    "question-word-unknown", .note,
    rule: Wording(
      ja: "職員が質問に使う言葉は、本文か、用語の同義語（synonyms）にあります。",
      en: "The words in which staff ask stand in the text, or among the synonyms of terms."),
    because: Wording(
      ja: "どこにもない言葉は探す手がかりにならず、ほかの言葉だけで探すことになります。",
      en: "A word that stands nowhere leads nowhere, and the search has to do without it."),
    example: .init("terms.yml", wrong: term, right: "\(term)    synonyms: [テイクアウト]\n", beside: asked))

  private static let term = "terms:\n  - id: carry-out\n    term: 持出\n"
  private static let asked = [
    Question.path: "questions:\n  - ask: テイクアウト\n    reach: [first]\n",
    "sections/first.md": "---\ntitle: 持出\n---\n\n- [ ] PCの持出は、承認を得ること。 {#approval}\n",
  ]
}
