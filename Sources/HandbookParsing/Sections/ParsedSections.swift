package import HandbookModel

/// The sections of a content folder, parsed, each with what was said of its file.
///
/// A section is made of the bytes of its file and of nothing else, so one that was parsed before is taken over.
package struct ParsedSections: Sendable {
  /// One file of `sections/`.
  struct Entry: Sendable {
    let file: ContentFile
    /// Nil if nothing could be read.
    let section: Section?
    let report: Report
  }

  /// The files in the order of their paths.
  let entries: [Entry]

  /// Parses what has changed since.
  ///
  /// Cost: O(bytes) of what has changed, and a comparison of bytes for the rest.
  package init(of content: Content, knowing earlier: ParsedSections? = nil) {
    let known = Dictionary((earlier?.entries ?? []).map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    entries = content.files(in: "sections/").filter { $0.path.hasSuffix(".md") }.map { file in
      if let entry = known[file.path], entry.file == file { return entry }
      var report = Report()
      let section = Section(parsing: file, report: &report)
      return Entry(file: file, section: section, report: report)
    }
  }
}
