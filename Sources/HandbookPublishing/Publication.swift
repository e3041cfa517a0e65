import HandbookChecking
import HandbookLinking
package import HandbookModel
import HandbookParsing
import HandbookRendering
package import HandbookSearching

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
  private let site: Site?
  /// What a search of the site answers; nil if there are errors.
  package let answers: Answers?
  /// How the questions of staff fared; nil unless they were to be asked.
  package let trial: QuestionTrial?
  /// Whether a dictionary says how words are read that `terms.yml` does not read.
  package let hasDictionary: Bool
  private let folders: Folders

  /// Walks the line as far as it goes.
  ///
  /// - Parameters:
  ///   - folders: Where everything lies.
  ///   - asking: Whether the questions of staff are tried, which takes longer than all the rest.
  ///   - progress: Is told what is being done.
  /// - Throws: What is wrong with the world; what is wrong in the content is in the report.
  package init(of folders: Folders, asking: Bool = false, progress: (Wording) -> Void = { _ in }) throws {
    try folders.refuseOverlap()
    var report = Report()
    progress(.reading)
    let content = try Content(readingFrom: Folder(path: folders.content), report: &report)
    let frames = try Content(
      readingFrom: Folder(path: folders.templates), namedIn: Sources.templatesPrefix, report: &report)
    let templates = Templates(parsing: frames, report: &report)
    let handbook = Handbook(parsing: content, report: &report)
    progress(.linking)
    let linked = handbook.map { LinkedHandbook(linking: $0, report: &report) }
    if let linked { report.add(Check.findings(in: linked)) }
    let dictionary = MeCab()
    hasDictionary = dictionary != nil
    let answers = linked.flatMap { linked in
      report.hasErrors ? nil : Answers(SearchIndex(of: linked, readBy: { dictionary?.readings(of: $0) ?? [] }), linked)
    }
    if asking { progress(.asking) }
    trial = asking ? answers?.trial() : nil
    report.add(trial?.findings ?? [])
    report.settle(without: trial == nil ? Explanation.searching : [])

    self.report = report
    self.folders = folders
    sources = Sources(content: content, templates: frames, folders: folders)
    language = handbook?.profile.language ?? .japanese
    sectionCount = handbook?.sections.count ?? 0
    self.answers = answers
    if let linked, let templates, let answers {
      site = Site(rendering: linked, searching: answers.index, in: templates)
    } else {
      site = nil
    }
  }

  /// Writes the site; nil if there are errors, and the output folder is left as it was.
  package func write(progress: (Wording) -> Void = { _ in }) throws -> WrittenSite? {
    progress(.writing)
    return try site?.write(to: Folder(path: folders.output))
  }
}

extension Wording {
  fileprivate static let reading = Wording(ja: "読んでいます…", en: "Reading …")
  fileprivate static let linking = Wording(ja: "つなげて、確かめています…", en: "Linking and checking …")
  fileprivate static let asking = Wording(ja: "質問で検索を確かめています…", en: "Asking the questions of staff …")
  fileprivate static let writing = Wording(ja: "書いています…", en: "Writing …")
}
