/// One edition of the handbook as written: sections, hierarchy, history and the lists they refer to.
package struct Handbook: Hashable, Sendable {
  /// The document's own data.
  package let profile: Profile
  /// The sections in the order of `handbook.yml`; the place in this list, from 1, is the section's number (項番).
  package let sections: [Section]
  /// The parts that `handbook.yml` groups sections under, if it does.
  package let parts: [Part]
  /// The document hierarchy (文書体系).
  package let hierarchy: DocumentHierarchy
  /// The change history (変更履歴).
  package let history: ChangeHistory
  /// The roles (役割).
  package let roles: [Role]
  /// The terms (用語).
  package let terms: [Term]
  /// The controls of ISO/IEC 27001 (管理策).
  package let controls: [Control]
  /// What the office says above the list of controls; nil if nothing.
  package let controlsNote: String?
  /// What staff come to do (用事).
  package let tasks: [StaffTask]
  /// What staff ask the search (質問).
  package let questions: [Question]
  /// The pictures and drawn diagrams.
  package let figures: [ContentFile]
  /// The texts of YAML fields that readers see, with their places.
  package let fieldTexts: [FieldText]
  /// The files that are none of a handbook's, by path.
  package let unreadFiles: [String]
  /// The code that its printed sheets carry (照合コード); nil if nobody has hashed its files.
  package let code: EditionCode?

  /// Makes a handbook of its parts.
  package init(
    profile: Profile, sections: [Section], parts: [Part], hierarchy: DocumentHierarchy, history: ChangeHistory,
    roles: [Role], terms: [Term], controls: [Control], controlsNote: String? = nil, tasks: [StaffTask],
    questions: [Question] = [], figures: [ContentFile], fieldTexts: [FieldText] = [], unreadFiles: [String] = [],
    code: EditionCode? = nil
  ) {
    self.profile = profile
    self.sections = sections
    self.parts = parts
    self.hierarchy = hierarchy
    self.history = history
    self.roles = roles
    self.terms = terms
    self.controls = controls
    self.controlsNote = controlsNote
    self.tasks = tasks
    self.questions = questions
    self.figures = figures
    self.fieldTexts = fieldTexts
    self.unreadFiles = unreadFiles
    self.code = code
  }
}

/// A part heading above a run of sections.
package struct Part: Hashable, Sendable {
  /// Its words.
  package let title: String
  /// The index in `sections` of its first section.
  package let firstSection: Int

  /// Makes a part.
  package init(title: String, firstSection: Int) {
    self.title = title
    self.firstSection = firstSection
  }
}

/// The number of a section (項番) in one edition: its place in the order of the handbook.
package struct SectionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The place, counted from 1.
  package let place: Int

  /// Makes the number of the section at an index of `Handbook.sections`.
  package init(index: Int) {
    place = index + 1
  }

  package var description: String { String(place) }

  package static func < (first: SectionNumber, second: SectionNumber) -> Bool { first.place < second.place }
}
