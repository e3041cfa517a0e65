internal import HandbookModel
internal import HandbookPublishing
internal import HandbookRendering

/// The list of errors that stands above a page of the last good build, or alone where there is none.
struct FindingsPanel: Hashable, Sendable {
  /// What is wrong.
  let findings: [ShownFinding]
  /// The language of the handbook.
  let language: Language

  /// A page shows no more than these; the terminal has them all.
  private static let most = 50

  /// Lists the findings.
  init(findings: [ShownFinding], language: Language = .japanese) {
    self.findings = findings
    self.language = language
  }

  /// Lists the errors of a handbook.
  init(_ publication: Publication) {
    let errors = publication.report.sorted.filter { $0.severity == .error }
    findings = errors.map { ShownFinding($0, in: publication.sources, publication.language) }
    language = publication.language
  }

  /// Says that folders or disk keep the handbook from being read; where they are stands in the terminal only.
  static let unreadable = FindingsPanel(findings: [
    ShownFinding(place: "content/", summary: "フォルダーを読めません。くわしくは、handbook serve を実行している画面を見てください")
  ])

  /// Writes the list.
  func write(to writer: inout HTMLWriter, aboveOldPage: Bool) {
    writer.element("section", .class("handbook-preview"), Attribute("lang", language.rawValue)) { writer in
      writer.element("h2", text: heading(aboveOldPage).text(in: language))
      writer.element("ol") { writer in
        for finding in findings.prefix(Self.most) { write(finding, to: &writer) }
      }
      if findings.count > Self.most {
        let rest = findings.count - Self.most
        writer.element("p", text: Wording(ja: "ほかに\(rest)件", en: "and \(rest) more").text(in: language))
      }
    }
  }

  /// A page with nothing but the list, as markup for its head and its body.
  func page(head: String) -> [UInt8] {
    var writer = HTMLWriter()
    write(to: &writer, aboveOldPage: false)
    let title = Wording(ja: "内容に誤りがあります", en: "There are errors in the content").text(in: language)
    let start =
      "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n<title>\(title)</title>\n"
    return Array("\(start)\(head)</head>\n<body>\n".utf8) + writer.bytes + Array("\n</body>\n</html>\n".utf8)
  }

  private typealias Attribute = HTMLWriter.Attribute

  private func heading(_ aboveOldPage: Bool) -> Wording {
    let count = findings.count
    return aboveOldPage
      ? Wording(
        ja: "保存した内容に誤りが\(count)件あります。下に見えるのは、その前のページです",
        en: "What was saved has \(count) errors. Below is the page as it was before")
      : Wording(
        ja: "内容に誤りが\(count)件あります。直して保存すると、ページが現れます",
        en: "The content has \(count) errors. Mend and save it to see the page")
  }

  private func write(_ finding: ShownFinding, to writer: inout HTMLWriter) {
    writer.element("li") { writer in
      writer.element("p") { writer in
        writer.element("code", text: finding.place)
        writer.text("　\(finding.summary)")
        if !finding.id.isEmpty { writer.text(" [\(finding.id)]") }
      }
      if !finding.line.isEmpty { write(line: finding.line, to: &writer) }
      if !finding.rule.isEmpty {
        writer.element("p", text: Wording(ja: "きまり: ", en: "Rule: ").text(in: language) + finding.rule)
      }
      if let fix = finding.fix {
        writer.element("p", text: Wording(ja: "直し方: ", en: "Fix: ").text(in: language) + fix)
      }
    }
  }

  private func write(line: [String], to writer: inout HTMLWriter) {
    writer.element("code", .class("line")) { writer in
      for (place, piece) in line.enumerated() where !piece.isEmpty {
        if place == 1 { writer.element("mark", text: piece) } else { writer.text(piece) }
      }
    }
  }
}
