/// The document's own data, from `handbook.yml`.
///
/// What the office has not stated is nil, and shown as not stated.
package struct Profile: Hashable, Sendable {
  /// The title that pages carry.
  package let title: String
  /// The title on the cover, where it differs.
  package let printedTitle: String?
  /// Whose handbook it is.
  package let organization: String
  /// The language of the handbook, which is also the language of diagnostics unless asked otherwise.
  package let language: Language
  /// The edition (版) this content is.
  package let edition: Edition
  /// Where the edition's id stands in `handbook.yml`.
  package let editionRange: SourceRange
  /// The office that issues it (主管部門).
  package let office: String?
  /// The document number (文書番号).
  package let documentNumber: String?
  /// The document of the hierarchy that this handbook is.
  package let document: Reference?
  /// When it was first issued (制定日).
  package let established: EditionDate?
  /// What and whom it governs (適用範囲), in the office's words.
  package let scope: String?
  /// The classification of the handbook itself (機密区分).
  package let classification: String?
  /// When it is to be reviewed next (次回見直し).
  package let nextReview: String?
  /// Who prepared, reviewed and approved it.
  package let approvals: [Approval]
  /// The months of the self-check, 1 to 12.
  package let selfCheckMonths: [Int]
  /// Whom the handbook addresses (対象者).
  package let audiences: [Audience]

  /// The sections and rules of earlier editions that the office gave up (廃止), by their permanent ids.
  package let retired: [Reference]

  /// Makes a profile.
  package init(
    title: String, printedTitle: String? = nil, organization: String, language: Language = .japanese,
    edition: Edition, editionRange: SourceRange = SourceRange(0, 0), office: String? = nil,
    documentNumber: String? = nil, document: Reference? = nil, established: EditionDate? = nil, scope: String? = nil,
    classification: String? = nil, nextReview: String? = nil, approvals: [Approval] = [],
    selfCheckMonths: [Int] = [], audiences: [Audience] = [], retired: [Reference] = []
  ) {
    self.title = title
    self.printedTitle = printedTitle
    self.organization = organization
    self.language = language
    self.edition = edition
    self.editionRange = editionRange
    self.office = office
    self.documentNumber = documentNumber
    self.document = document
    self.established = established
    self.scope = scope
    self.classification = classification
    self.nextReview = nextReview
    self.approvals = approvals
    self.selfCheckMonths = selfCheckMonths
    self.audiences = audiences
    self.retired = retired
  }
}

/// Who prepared, reviewed or approved the handbook (作成・審査・承認).
package struct Approval: Hashable, Sendable {
  /// What was done: 作成, 審査, 承認.
  package let act: String
  /// By whom: a role.
  package let by: String
  /// When, as printed.
  package let date: String?

  /// Makes an approval.
  package init(act: String, by: String, date: String?) {
    self.act = act
    self.by = by
    self.date = date
  }
}

/// A group of readers (対象者).
package struct Audience: Hashable, Sendable {
  /// Its permanent id.
  package let id: AudienceID
  /// Its name.
  package let name: String

  /// Makes an audience.
  package init(id: AudienceID, name: String) {
    self.id = id
    self.name = name
  }
}
