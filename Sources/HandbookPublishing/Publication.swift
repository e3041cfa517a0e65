import HandbookChecking
import HandbookComparing
import HandbookLinking
package import HandbookModel
import HandbookParsing
package import HandbookRendering
import HandbookSealing
package import HandbookSearching

/// What can be asked of the content beside what every walk looks at.
package enum Inquiry: Sendable, CaseIterable {
  /// Whether the questions of staff reach their answers.
  case questions
  /// Whether the written history says what changed since the earlier editions.
  case history
}

/// One walk down the line, from the text of `content/` to a site that can be written.
package struct Publication: Sendable {
  /// What the authors should know.
  package let report: Report
  /// The files that the report speaks of.
  package let sources: Sources
  /// The language of the handbook; Japanese if it could not be read.
  package let language: Language
  /// How many sections were read.
  package let sectionCount: Int
  /// The site; nil if the report has errors, since all of it is written or nothing.
  package let site: Site?
  /// What a search of the site answers; nil if there are errors.
  package let answers: Answers?
  /// How the questions of staff fared; nil unless they were to be asked.
  package let trial: QuestionTrial?
  /// The frozen editions, oldest first.
  package let editions: Editions
  /// The handbook, read and linked; nil if it could not be read.
  package let linked: LinkedHandbook?
  /// Whether a dictionary says how words are read that `terms.yml` does not read.
  package let hasDictionary: Bool
  /// What the next walk need not make again; nil unless this one was handed some of it.
  package let kept: KeptWork?
  /// The text that was read.
  let content: Content
  private let folders: Folders

  /// Walks the line as far as it goes.
  ///
  /// - Parameters:
  ///   - folders: Where everything lies.
  ///   - edition: The frozen edition to publish; nil for the working content.
  ///   - inquiries: What takes longer than all the rest, and is done when it is asked for.
  ///   - kept: What an earlier walk has made; an empty one before the first of several.
  ///   - progress: Is told what is being done.
  /// - Throws: What is wrong with the world; what is wrong in the content is in the report.
  package init(
    of folders: Folders, edition: EditionID? = nil, making inquiries: Set<Inquiry> = [], keeping kept: KeptWork? = nil,
    progress: (Wording) -> Void = { _ in }
  ) throws {
    try folders.refuseOverlap()
    var whole = Report()
    progress(.reading)
    let content = try Content(readingFrom: Folder(path: folders.content), report: &whole)
    let editions = Editions(of: content, knowing: kept?.editions, report: &whole)
    let frozen = try edition.map { try editions.published($0) }
    var report = frozen == nil ? whole : Report()
    let frames = try Content(
      readingFrom: Folder(path: folders.templates), namedIn: Sources.templatesPrefix, report: &report)
    let templates = Templates(parsing: frames, report: &report)
    let text = frozen?.content ?? content
    let code = EditionCode(of: Digest(of: FileDigests(of: text).bytes))
    let sections = ParsedSections(of: text, knowing: kept?.sections ?? editions.sections)
    let handbook = Handbook(parsing: text, sections: sections, code: code, report: &report)
    progress(.linking)
    let linked = handbook.map { LinkedHandbook(linking: $0, report: &report) }
    if let linked { report.add(Check.findings(in: linked)) }
    // A history is held against editions only if all of both could be read.
    let told = frozen == nil && !report.refusesAnything ? linked : nil
    if let told { report.add(editions.unknownEditions(in: told)) }
    let dictionary = MeCab(knowing: kept?.words ?? [:])
    hasDictionary = dictionary != nil
    let answers = linked.flatMap { linked in
      report.hasErrors || whole.hasErrors
        ? nil : Answers(SearchIndex(of: linked, readBy: { dictionary?.readings(of: $0) ?? [] }), linked)
    }
    if inquiries.contains(.questions) { progress(.asking) }
    trial = inquiries.contains(.questions) ? answers?.trial() : nil
    if inquiries.contains(.history), let told {
      report.add(editions.historyFindings(for: told, beside: report))
    }
    report.add(trial?.findings ?? [])
    report.settle(
      without: (trial == nil ? Explanation.searching : [])
        + (inquiries.contains(.history) ? [] : Explanation.comparing))

    if let frozen {
      whole.add(report.diagnostics.map { $0.moved(into: "\(Content.editionsFolder)/\(frozen.id)/") })
      report = whole
    }

    self.report = report
    self.folders = folders
    self.content = content
    self.editions = editions
    self.linked = linked
    sources = Sources(content: content, templates: frames, folders: folders)
    language = handbook?.profile.language ?? .japanese
    sectionCount = handbook?.sections.count ?? 0
    self.answers = answers
    if let linked, let templates, let answers {
      let earlier = EarlierEditions(
        before: linked.handbook.profile.edition.id, among: editions, readBy: dictionary, knowing: kept?.earlier)
      site = Site(
        rendering: linked, after: earlier.all, revisions: earlier.revisions(upTo: linked), searching: answers.index,
        in: templates)
      self.kept = kept.map { _ in
        KeptWork(sections: sections, editions: editions, earlier: earlier, words: dictionary?.answers ?? [:])
      }
    } else {
      site = nil
      self.kept = kept.map { kept in
        KeptWork(sections: sections, editions: editions, earlier: kept.earlier, words: kept.words)
      }
    }
  }

  /// Writes the site; nil if there are errors, and the output folder is left as it was.
  ///
  /// - Parameters:
  ///   - key: The path of the secret key that the site is signed with; nil if it is not signed.
  ///   - progress: Is told what is being done.
  /// - Returns: What was done.
  /// - Throws: What is wrong with the world.
  package func write(signedBy key: String? = nil, progress: (Wording) -> Void = { _ in }) throws -> WrittenSite? {
    guard let site, let handbook = linked?.handbook else { return nil }
    let signer = try key.map { path in
      let edition = handbook.profile.edition
      let comment = "\(edition.id) \(handbook.code?.description ?? "")"
      return SiteSigner(key: try KeyPair.signingKey(at: path), comment: comment)
    }
    progress(.writing)
    return try site.write(to: Folder(path: folders.output), signedBy: signer)
  }
}

extension Wording {
  fileprivate static let reading = Wording(ja: "読んでいます…", en: "Reading …")
  fileprivate static let linking = Wording(ja: "つなげて、確かめています…", en: "Linking and checking …")
  fileprivate static let asking = Wording(ja: "質問で検索を確かめています…", en: "Asking the questions of staff …")
  fileprivate static let writing = Wording(ja: "書いています…", en: "Writing …")
}
