package import HandbookModel

/// What `handbook.yml` says: the document's own data and the order of its sections.
package struct HandbookOutline {
  /// The file's path.
  package static let path = "handbook.yml"

  /// The document's own data.
  let profile: Profile
  /// The sections in order, with the place of each in the file.
  package let sections: [(id: SectionID, range: SourceRange)]
  /// The part headings, each with the index of the section it stands above.
  package let parts: [Part]
  /// The title and the part headings, with their places.
  package let fieldTexts: [FieldText]

  /// Reads the file; a missing one is reported.
  package init?(parsing content: Content, report: inout Report) {
    guard content.file(Self.path) != nil else {
      guard !report.refuses(Self.path) else { return nil }
      report.add(
        Diagnostic(
          .handbookMissing,
          Wording(ja: "content/ には handbook.yml が要ります", en: "content/ needs a handbook.yml"),
          at: .start(of: Self.path),
          fix: .init(
            Wording(
              ja: "title、organization、edition、sections を書いた handbook.yml を置いてください",
              en: "Write one with title, organization, edition and sections"))))
      return nil
    }
    guard var record = YAMLRecord(rootOf: Self.path, in: content, report: &report),
      let profile = Self.profile(&record, report: &report)
    else { return nil }
    self.profile = profile
    let order = Self.order(&record, report: &report)
    sections = order.sections
    parts = order.parts
    fieldTexts = record.fieldTexts(["title"]) + order.titles
    record.reportUnknownKeys(to: &report)
  }

  private static func profile(_ record: inout YAMLRecord, report: inout Report) -> Profile? {
    let title = record.requiredText("title", report: &report)
    let organization = record.requiredText("organization", report: &report)
    let language: Language? = record.choice("language", report: &report)
    let edition = edition(&record, report: &report)
    let months = record.texts("self-check-months", report: &report)
    for month in months where !(1...12).contains(Int(month.text) ?? 0) {
      report.add(
        Diagnostic(
          .monthInvalid,
          Wording(ja: "月は1から12までの数で書きます（「\(month.text)」）", en: "A month is a number from 1 to 12 (“\(month.text)”)"),
          at: SourceSpan(path, month.range),
          fix: .init(Wording(ja: "「[4, 10]」のように書いてください", en: "Write it as “[4, 10]”"))))
    }
    let audiences = record.records("audiences", report: &report).compactMap { record -> Audience? in
      var record = record
      defer { record.reportUnknownKeys(to: &report) }
      let id = record.id(Audience.self, report: &report)
      let name = record.requiredText("name", report: &report)
      guard let id, let name else { return nil }
      return Audience(id: id, name: name)
    }
    let document = record.scalar("document").map { Reference(.document(DocumentID($0.text)), $0.range) }
    let printedTitle = record.text("printed-title", report: &report)
    let office = record.text("office", report: &report)
    let number = record.text("number", report: &report)
    let established = record.scalar("established").flatMap {
      Self.date($0.text, SourceSpan(path, $0.range), report: &report)
    }
    let scope = record.text("scope", report: &report)
    let classification = record.text("classification", report: &report)
    let nextReview = record.text("next-review", report: &report)
    let approvals = approvals(&record, report: &report)
    let retired = record.texts("retired", report: &report).map { Reference(Self.retired($0.text), $0.range) }
    guard let title, let organization, let edition else { return nil }
    return Profile(
      title: title, printedTitle: printedTitle, organization: organization, language: language ?? .japanese,
      edition: edition.edition, editionRange: edition.range, office: office, documentNumber: number,
      document: document, established: established, scope: scope, classification: classification,
      nextReview: nextReview, approvals: approvals, selfCheckMonths: months.compactMap { Int($0.text) },
      audiences: audiences, retired: retired)
  }

  /// `mail` is a section, `mail#encrypt` a rule of it.
  private static func retired(_ text: String) -> Reference.Key {
    let steps = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return steps.count > 1 ? .part(SectionID(steps[0]), steps[1]) : .section(SectionID(text))
  }

  private static func edition(
    _ record: inout YAMLRecord, report: inout Report
  ) -> (edition: Edition, range: SourceRange)? {
    guard let value = record.value("edition") else {
      _ = record.requiredText("edition", report: &report)
      return nil
    }
    if case .scalar(Edition.working.id.written, let range) = value { return (.working, range) }
    guard var edition = YAMLRecord(value, path: path, report: &report) else { return nil }
    defer { edition.reportUnknownKeys(to: &report) }
    guard let read = Self.edition(&edition, path: path, report: &report) else { return nil }
    return (read, edition.scalar("id")?.range ?? edition.range)
  }

  /// Reads what `edition:` holds in any file.
  static func edition(_ edition: inout YAMLRecord, path: String, report: inout Report) -> Edition? {
    let id = edition.id(Edition.self, report: &report)
    let name = edition.requiredText("name", report: &report)
    let date = edition.requiredText("date", report: &report).flatMap { text -> EditionDate? in
      Self.date(text, SourceSpan(path, edition.scalar("date")?.range ?? edition.range), report: &report)
    }
    let effective = edition.scalar("effective").flatMap {
      Self.date($0.text, SourceSpan(path, $0.range), report: &report)
    }
    guard let id, let name, let date else { return nil }
    if Edition.isReserved(id.written) {
      report.add(.reservedEdition(id.written, SourceSpan(path, edition.scalar("id")?.range ?? edition.range)))
      return nil
    }
    return Edition(id: id, name: name, date: date, effective: effective)
  }

  /// A date as editions carry it; reported if it is none.
  private static func date(_ text: String, _ span: SourceSpan, report: inout Report) -> EditionDate? {
    if let date = EditionDate(text) { return date }
    report.add(.invalidDate(text, span))
    return nil
  }

  static func approvals(_ record: inout YAMLRecord, report: inout Report) -> [Approval] {
    record.records("approvals", report: &report).compactMap { record in
      var record = record
      defer { record.reportUnknownKeys(to: &report) }
      let act = record.requiredText("act", report: &report)
      let by = record.requiredText("by", report: &report)
      let date = record.text("date", report: &report)
      guard let act, let by else { return nil }
      return Approval(act: act, by: by, date: date)
    }
  }

  /// `sections:` is a list of ids; `- part: 題名` between them is a part heading.
  private static func order(
    _ record: inout YAMLRecord, report: inout Report
  ) -> (sections: [(id: SectionID, range: SourceRange)], parts: [Part], titles: [FieldText]) {
    var sections: [(id: SectionID, range: SourceRange)] = []
    var parts: [Part] = []
    var titles: [FieldText] = []
    for node in record.nodes("sections", report: &report) {
      if case .scalar(let text, let range) = node {
        sections.append((SectionID(text), range))
      } else if var part = YAMLRecord(node, path: path, report: &report) {
        if let title = part.requiredText("part", report: &report) {
          parts.append(Part(title: title, firstSection: sections.count))
          titles += part.fieldTexts(["part"])
        }
        part.reportUnknownKeys(to: &report)
      }
    }
    return (sections, parts, titles)
  }
}

extension Diagnostic {
  /// A date that is none.
  static func invalidDate(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .dateInvalid,
      Wording(
        ja: "日付は「2024-02」または「2024-02-01」の形で書きます（「\(text)」）",
        en: "A date is written “2024-02” or “2024-02-01” (“\(text)”)"),
      at: span,
      fix: .init(Wording(ja: "西暦の年、月、日を半角数字で書き直してください", en: "Write year, month and day in digits")))
  }
}
