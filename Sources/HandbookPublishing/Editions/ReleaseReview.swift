internal import HandbookModel
internal import HandbookNaming

/// Looks for what stands against the release of an edition, apart from errors in its text.
struct ReleaseReview {
  /// The approvals that the office names.
  let approvals: [Approval]
  /// What stands against it.
  let findings: [Diagnostic]

  private static let outline = "handbook.yml"

  init(
    of linked: LinkedHandbook, as plan: ReleasePlan, after editions: Editions, _ workTree: EditionManifest.WorkTree
  ) {
    let handbook = linked.handbook
    var findings = Self.findings(on: plan.edition, after: editions, at: handbook.profile.editionRange)
    var approvals: [Approval] = []
    for approver in plan.approvers {
      let role = handbook.roles.first { $0.id.written == approver || $0.name == approver }
      if let role {
        approvals.append(Approval(act: "承認", by: role.name, date: plan.edition.date.description))
      } else {
        findings.append(.unknownApprover(approver, handbook.roles))
      }
    }
    findings += Self.missingFields(of: handbook.profile, plan)
    if let last = editions.all.last { findings += Self.vanished(from: last, in: handbook) }
    if workTree == .dirty, !plan.allowsDirty { findings.append(.dirtyWorkTree) }
    self.approvals = approvals
    self.findings = findings
  }

  /// What stands against an id and a date beside the editions that are there.
  static func findings(on edition: Edition, after editions: Editions, at range: SourceRange) -> [Diagnostic] {
    let span = SourceSpan(outline, range)
    if edition.isWorking { return [.unnamedEdition(span)] }
    // Some disks take names for one that differ in capitals alone.
    let taken = editions.all.first { $0.id.written.lowercased() == edition.id.written.lowercased() }
    if let taken { return [.takenID(taken.id, span)] }
    if let last = editions.all.last?.manifest.edition, last.date >= edition.date {
      return [.tooEarly(edition, after: last, span)]
    }
    return []
  }

  private static func missingFields(of profile: Profile, _ plan: ReleasePlan) -> [Diagnostic] {
    let fields: [(isThere: Bool, name: Wording, remedy: String)] = [
      (profile.documentNumber != nil, Wording(ja: "文書番号", en: "document number"), "number:"),
      (plan.edition.effective != nil, Wording(ja: "施行日", en: "effective date"), "--effective"),
      (!plan.approvers.isEmpty, Wording(ja: "承認者", en: "approver"), "--approved-by"),
      (profile.office != nil, Wording(ja: "主管部門", en: "issuing office"), "office:"),
      (profile.classification != nil, Wording(ja: "機密区分", en: "classification"), "classification:"),
      (profile.scope != nil, Wording(ja: "適用範囲", en: "scope"), "scope:"),
      (profile.nextReview != nil, Wording(ja: "次回見直し", en: "next review"), "next-review:"),
    ]
    return fields.filter { !$0.isThere }.map { .missingField($0.name, $0.remedy) }
  }

  /// The sections and rules of the last edition that are neither in this one nor given up.
  private static func vanished(from last: FrozenEdition, in handbook: Handbook) -> [Diagnostic] {
    let kept = Dictionary(handbook.sections.map { ($0.id, $0) }) { first, _ in first }
    let retired = Set(handbook.profile.retired.map(\.key))
    return last.linked.handbook.sections.flatMap { section -> [Diagnostic] in
      if retired.contains(.section(section.id)) { return [] }
      guard let now = kept[section.id] else { return [.vanished(section.id.written, section.title, last)] }
      let rules = Set(now.rules.map(\.id.name))
      return section.rules.filter { rule in
        !rules.contains(rule.id.name) && !retired.contains(.part(section.id, rule.id.name))
      }.map { rule in .vanished("\(section.id)#\(rule.id.name)", last.linked.plainText(of: rule.words), last) }
    }
  }
}

extension Diagnostic {
  fileprivate static func missingField(_ name: Wording, _ remedy: String) -> Diagnostic {
    let isOption = remedy.hasPrefix("--")
    return Diagnostic(
      .releaseFieldMissing,
      Wording(
        ja: "発行する版には、\(name.japanese)が要ります", en: "An edition that is released needs its \(name.english)"),
      at: .start(of: "handbook.yml"),
      fix: .init(
        Wording(
          ja: isOption ? "\(remedy) を付けて実行してください" : "handbook.yml に「\(remedy) …」の行を加えてください",
          en: isOption ? "Run again with \(remedy)" : "Add a line “\(remedy) …” to handbook.yml")))
  }

  fileprivate static func unknownApprover(_ name: String, _ roles: [Role]) -> Diagnostic {
    let known = roles.prefix(8).map(\.id.written).joined(separator: ", ")
    return Diagnostic(
      .releaseApprover,
      Wording(ja: "承認者「\(name)」は、役割にありません", en: "The approver “\(name)” is none of the roles"),
      at: .start(of: "roles.yml"),
      fix: .init(
        Wording(
          ja: "--approved-by に役割のIDか名前を書いてください（\(known) など）",
          en: "Give --approved-by the id or the name of a role (\(known), …)")))
  }

  fileprivate static func takenID(_ id: EditionID, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .releaseEdition,
      Wording(ja: "版「\(id)」は、すでに発行されています", en: "The edition “\(id)” has been released already"), at: span,
      fix: .init(Wording(ja: "--id で別のIDを付けてください（\(id)-2 など）", en: "Give it another id with --id, such as \(id)-2")))
  }

  fileprivate static func tooEarly(_ edition: Edition, after last: Edition, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .releaseEdition,
      Wording(
        ja: "版の日付（\(edition.date)）が、前の版「\(last.id)」の日付（\(last.date)）より後ではありません",
        en: "The date of the edition (\(edition.date)) is not after that of “\(last.id)” (\(last.date))"),
      at: span, fix: .init(Wording(ja: "--date に、前の版より後の日付を書いてください", en: "Give --date a later one")))
  }

  fileprivate static func unnamedEdition(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .releaseEdition,
      Wording(ja: "復元する版には、ID、名前、日付が要ります", en: "An edition that is restored needs id, name and date"), at: span,
      fix: .init(
        Wording(
          ja: "handbook.yml の edition に id、name、date を書いてください",
          en: "Write id, name and date below edition in handbook.yml")))
  }

  fileprivate static let dirtyWorkTree = Diagnostic(
    .releaseWorkTree,
    Wording(ja: "gitに記録していない変更があります", en: "There are changes that are not committed to git"),
    at: .start(of: "handbook.yml"),
    fix: .init(
      Wording(
        ja: "「git status」で確かめて記録するか、--allow-dirty を付けてください（封印に残ります）",
        en: "See “git status” and commit, or pass --allow-dirty (the seal will say so)")))

  fileprivate static func vanished(_ id: String, _ words: String, _ last: FrozenEdition) -> Diagnostic {
    let excerpt = words.count > 20 ? "\(words.prefix(20))…" : words
    return Diagnostic(
      .releaseIDVanished,
      Wording(
        ja: "前の版「\(last.id)」の「\(id)」（\(excerpt)）が、断りなくなくなっています",
        en: "“\(id)” (\(excerpt)) of the edition “\(last.id)” is gone without a word"),
      at: .start(of: "handbook.yml"),
      fix: .init(
        Wording(
          ja: "IDを元に戻すか、廃止したのなら handbook.yml の retired に「\(id)」を加えてください",
          en: "Give it its id back, or, if it was given up, add “\(id)” to retired in handbook.yml")))
  }
}
