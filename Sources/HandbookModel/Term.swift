/// A term (用語): the spelling to use, its reading, its meaning, and the words by which staff look for it.
package struct Term: Hashable, Sendable {
  /// What a term names.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Any word.
    case word
    /// A form to fill in (様式).
    case form
  }

  /// Its permanent id.
  package let id: TermID
  /// The spelling to use.
  package let spelling: String
  /// What it names.
  package let kind: Kind
  /// How it is read (よみ), in kana.
  package let reading: String?
  /// Spellings to avoid (表記ゆれ).
  package let avoided: [String]
  /// Words that staff use instead (同義語), for the search.
  package let synonyms: [String]
  /// What it means.
  package let definition: String?
  /// Where it stands in `terms.yml`.
  package let range: SourceRange

  /// Makes a term.
  package init(
    id: TermID, spelling: String, kind: Kind, reading: String?, avoided: [String], synonyms: [String],
    definition: String?, range: SourceRange
  ) {
    self.id = id
    self.spelling = spelling
    self.kind = kind
    self.reading = reading
    self.avoided = avoided
    self.synonyms = synonyms
    self.definition = definition
    self.range = range
  }
}

/// A control of ISO/IEC 27001, Annex A (管理策), or a clause of the standard.
package struct Control: Hashable, Sendable {
  /// Its number: `A.5.17`, or `cl.7.5` for a clause.
  package let id: ControlID
  /// Its title.
  package let title: String
  /// Where it stands in `controls.yml`.
  package let range: SourceRange

  /// Makes a control.
  package init(id: ControlID, title: String, range: SourceRange) {
    self.id = id
    self.title = title
    self.range = range
  }
}

/// Something staff come to do (用事), and what answers it.
package struct StaffTask: Hashable, Sendable {
  /// Its permanent id.
  package let id: StaffTaskID
  /// What to do, in staff words: 持ち出す.
  package let title: String
  /// The question staff come with.
  package let question: String?
  /// The rules and rows that answer it.
  package let answers: [Reference]
  /// Where it stands in `tasks.yml`.
  package let range: SourceRange

  /// Makes a task.
  package init(id: StaffTaskID, title: String, question: String?, answers: [Reference], range: SourceRange) {
    self.id = id
    self.title = title
    self.question = question
    self.answers = answers
    self.range = range
  }
}
