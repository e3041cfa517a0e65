package import HandbookModel

extension QuestionTrial {
  /// What authors should know of the questions that are not held out.
  package var findings: [Diagnostic] {
    let open = results.filter { !$0.question.isHeldOut }
    return open.filter { $0.place == nil }.map { .unreached($0.question) } + unknownWords(of: open)
  }

  /// The words that stand nowhere, each once.
  private func unknownWords(of results: [Result]) -> [Diagnostic] {
    var words: [String] = []
    var questions: [String: [Question]] = [:]
    for result in results {
      for word in result.unknownWords {
        if questions[word] == nil { words.append(word) }
        questions[word, default: []].append(result.question)
      }
    }
    return words.map { .unknown($0, in: questions[$0, default: []]) }
  }
}

extension Diagnostic {
  fileprivate static func unreached(_ question: Question) -> Diagnostic {
    Diagnostic(
      .questionUnreached,
      Wording(
        ja: "「\(question.words)」で探しても、上位3件では届くべき項に行き着きません",
        en: "“\(question.words)” is not led to its section by the first three results"),
      at: SourceSpan(Question.path, question.range),
      fix: .init(
        Wording(
          ja: "質問の言葉を、同じ意味の用語の synonyms に加えるか、届くべき項の文に使ってください",
          en: "Add its words to the synonyms of a term that means the same, or use them in the section")))
  }

  /// How many of the questions are shown.
  private static let shownQuestions = 3

  fileprivate static func unknown(_ word: String, in questions: [Question]) -> Diagnostic {
    Diagnostic(
      .questionWordUnknown,
      Wording(
        ja: "「\(word)」は、ハンドブックにも用語の同義語にもない言葉です",
        en: "“\(word)” stands neither in the handbook nor among the synonyms of its terms"),
      at: questions[0].span(of: word),
      notes: questions.dropFirst().prefix(shownQuestions).map {
        .init(Wording(ja: "この質問にもあります", en: "It stands in this question too"), at: $0.span(of: word))
      },
      fix: .init(
        Wording(
          ja: "同じ意味の用語があれば、その synonyms に加えてください",
          en: "Add it to the synonyms of a term that means the same, if there is one")))
  }
}

extension Question {
  /// Where a word stands in the question; the whole question if its file writes it in another way.
  fileprivate func span(of word: String) -> SourceSpan {
    let text = Array(words.utf8)
    guard text.count == range.count, let place = text.firstRange(of: Array(word.utf8)) else {
      return SourceSpan(Question.path, range)
    }
    let start = Int(range.start)
    return SourceSpan(Question.path, SourceRange(start + place.lowerBound, start + place.upperBound))
  }
}
