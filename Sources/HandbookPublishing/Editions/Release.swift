package import HandbookModel
internal import HandbookLinking
internal import HandbookParsing
internal import HandbookSealing

/// The step by which the content becomes an edition (版の発行): what stands against it, and the folder to be frozen.
package struct Release: Sendable {
  /// What the authors should know; with an error in it nothing is frozen.
  package let report: Report
  /// The files that the report speaks of.
  package let sources: Sources
  /// The language of the handbook.
  package let language: Language
  /// What is sealed; nil if there are errors.
  package let manifest: EditionManifest?
  private let frozen: Content?
  private let folder: Folder
  private let content: Content

  /// Looks whether the content can be released, and says all that stands against it at once.
  package init(
    of folders: Folders, as plan: ReleasePlan, comparing: ReleaseComparing = { _, _ in ReleaseComparison() },
    progress: (Wording) -> Void = { _ in }
  ) throws {
    let folder = Folder(path: folders.content)
    let workTree = EditionManifest.WorkTree(around: folder)
    let publication = try Publication(of: folders, progress: progress)
    var report = publication.report
    var approvals: [Approval] = []
    var edition: StampedEdition?
    if let linked = publication.linked {
      let review = ReleaseReview(of: linked, as: plan, after: publication.editions, workTree)
      approvals = review.approvals
      // What could not be read is not missing.
      let unknown = report.refusesAnything ? [Explanation.releaseIDVanished.id, Explanation.releaseApprover.id] : []
      report.add(review.findings.filter { !unknown.contains($0.id) })
      edition = StampedEdition(publication.content, plan.edition, approvals, report: &report)
    }
    let draft = edition.map { edition in
      Draft(
        edition.linked, edition.content, plan.edition, .released, workTree, edition.report, place: edition.origin(of:))
    }
    self.init(folder, publication.content, publication.sources, draft, after: publication.editions, comparing, report)
  }

  /// Looks whether an edition that was made afterwards, in a folder of its own, can take its place among the others.
  package init(
    restoring path: String, in folders: Folders,
    comparing: ReleaseComparing = { _, _ in ReleaseComparison() }
  ) throws {
    var report = Report()
    let content = try Content(readingFrom: Folder(path: folders.content), report: &report)
    let editions = Editions(of: content, report: &report)
    let restored = try Content(readingFrom: Folder(path: path), report: &report).unsealed
    var draft: Draft?
    if let handbook = Handbook(parsing: restored, report: &report) {
      let linked = LinkedHandbook(linking: handbook, report: &report)
      let edition = handbook.profile.edition
      report.add(ReleaseReview.findings(on: edition, after: editions, at: handbook.profile.editionRange))
      draft = Draft(linked, Content(restored.files), edition, .restored, .none, report) { $0 }
    }
    let sources = Sources(
      content: Content(restored.files, editions: content.editions), templates: Content([]),
      folders: Folders(content: path, templates: folders.templates, output: folders.output))
    self.init(Folder(path: folders.content), content, sources, draft, after: editions, comparing, report)
  }

  /// What an edition is made of, before anybody has looked at it beside the others.
  private struct Draft {
    let linked: LinkedHandbook
    let content: Content
    let edition: Edition
    let origin: EditionManifest.Origin
    let workTree: EditionManifest.WorkTree
    let report: Report
    /// Where what lies at a place of the edition lies in the files of its author.
    let place: (SourceSpan) -> SourceSpan

    init(
      _ linked: LinkedHandbook, _ content: Content, _ edition: Edition, _ origin: EditionManifest.Origin,
      _ workTree: EditionManifest.WorkTree, _ report: Report, place: @escaping (SourceSpan) -> SourceSpan
    ) {
      self.linked = linked
      self.content = content
      self.edition = edition
      self.origin = origin
      self.workTree = workTree
      self.report = report
      self.place = place
    }

    /// What stands against the release among what a comparison found: all that its authors have not allowed.
    func refusals(among findings: [Diagnostic]) -> [Diagnostic] {
      findings.filter { !report.allows($0) }.map { finding in
        Diagnostic(
          finding.explanation, as: .error, finding.summary, at: place(finding.span),
          notes: finding.notes.map { .init($0.summary, at: place($0.span)) }, fix: finding.fix)
      }
    }
  }

  private init(
    _ folder: Folder, _ content: Content, _ sources: Sources, _ draft: Draft?, after editions: Editions,
    _ comparing: ReleaseComparing, _ report: Report
  ) {
    var report = report
    // What could not be read would be called removed.
    let draft = report.refusesAnything ? nil : draft
    let comparison = draft.map { comparing($0.linked, editions.all.last) } ?? ReleaseComparison()
    if let draft {
      report.add(draft.refusals(among: comparison.findings + editions.unknownEditions(in: draft.linked)))
    }
    self.report = report
    self.folder = folder
    self.content = content
    self.sources = sources
    language = draft?.linked.handbook.profile.language ?? .japanese
    guard let draft, !report.hasErrors else {
      manifest = nil
      frozen = nil
      return
    }
    let list = FileDigests(of: draft.content)
    let manifest = EditionManifest(
      edition: draft.edition, origin: draft.origin, workTree: draft.workTree,
      approvals: draft.linked.handbook.profile.approvals,
      previous: content.previous(editions.all.last), changes: comparison.counts, list: Digest(of: list.bytes),
      fileCount: list.entries.count)
    self.manifest = manifest
    frozen = Content(
      draft.content.files + [
        ContentFile(path: EditionManifest.listPath, bytes: list.bytes),
        ContentFile(path: EditionManifest.path, bytes: manifest.bytes),
      ])
  }

  /// Freezes the edition and opens the next one; nil if there are errors, and nothing is changed.
  package func write(progress: (Wording) -> Void = { _ in }) throws -> EditionManifest? {
    guard let manifest, let frozen else { return nil }
    progress(Wording(ja: "封印しています…", en: "Freezing …"))
    let step = FreezingStep(in: folder)
    do {
      return try FolderLock.held(on: step.editions) {
        var report = Report()
        let read = try Content(readingFrom: folder, report: &report)
        if let refusal = report.diagnostics.first {
          let path = "\(folder.path)/\(refusal.span.path)"
          throw WorldError(
            Wording(ja: "「\(path)」：\(refusal.summary.japanese)", en: "“\(path)”: \(refusal.summary.english)"))
        }
        guard read == content else {
          throw WorldError(
            Wording(
              ja: "確かめている間に「\(folder.path)」が変わりました。もう一度実行してください",
              en: "“\(folder.path)” changed while it was looked at. Run again"))
        }
        try step.freeze(frozen, as: manifest)
        return manifest
      }
    } catch let error as WorldError {
      let id = manifest.edition.id
      throw error.adding(
        step.hasFrozen(id)
          ? Wording(ja: "版「\(id)」は封印してあり、次の実行で仕上がります", en: "The edition “\(id)” is frozen; the next run finishes")
          : Wording(ja: "版はまだ発行していません", en: "Nothing was released"))
    }
  }

  /// Finishes a release that was interrupted after its edition was frozen, or clears up after one that came less far.
  ///
  /// - Returns: The edition whose release was finished; nil if there was none.
  package static func finishInterrupted(in folders: Folders) throws -> Edition? {
    let step = FreezingStep(in: Folder(path: folders.content))
    guard step.isInterrupted else { return nil }
    return try FolderLock.held(on: step.editions) { try step.finishInterrupted() }
  }
}

extension Content {
  /// The link of the chain that leads to an edition.
  fileprivate func previous(_ edition: FrozenEdition?) -> EditionManifest.Previous? {
    guard let edition, let folder = editions.first(where: { $0.name == edition.id.written }),
      let bytes = folder.content.file(EditionManifest.path)?.bytes
    else { return nil }
    return EditionManifest.Previous(id: edition.id, manifest: Digest(of: bytes))
  }
}
