internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The whole handbook on one page, to be printed: its record, a table of contents, and every section on a new sheet.
  ///
  /// A browser lays out a page as a whole, so a very long handbook is only listed.
  static let fullText = PageKind(id: "full-text") { linked in
    let holdsEverySection = linked.handbook.sections.count <= PageWriter.longestFullText
    return [
      Page(path: PageAddress.fullText.path, title: "全文印刷", holdsEverySection: holdsEverySection) { $0.fullText() }
    ]
  }
}

extension PageWriter {
  /// How many sections a browser can be asked to print at once.
  static let longestFullText = 500

  fileprivate mutating func fullText() {
    let handbook = linked.handbook
    element("h1", text: handbook.profile.title)
    element("p", .class("edition")) { $0.text("\(handbook.profile.organization)　\(handbook.profile.edition.name)") }
    element("p", .class("screen-only")) { words in
      words.text(
        words.holdsEverySection
          ? "全\(handbook.sections.count)項目を一つにまとめたページ。ブラウザーの印刷で、項ごとに紙を改めて印刷される。"
          : "項が\(Self.longestFullText)を超えるため、全文は一つのページにまとめていない。次の項ごとのページを印刷する。")
    }
    documentRecord()
    element("nav", .class("sheet-contents"), .init("aria-labelledby", "_contents")) { page in
      page.element("h2", .id("_contents"), text: "目次")
      page.tableOfContents()
    }
    guard holdsEverySection else { return }
    for section in handbook.sections { sheet(of: section) }
  }

  private mutating func tableOfContents() {
    let handbook = linked.handbook
    let starts = [0] + handbook.parts.map(\.firstSection) + [handbook.sections.count]
    for (index, (start, end)) in zip(starts, starts.dropFirst()).enumerated() {
      if index > 0 { element("h3", text: handbook.parts[index - 1].title) }
      guard start < end else { continue }
      element("ol", start == 0 ? nil : .init("start", "\(start + 1)")) { list in
        for section in handbook.sections[start..<end] {
          list.element("li") { $0.link(to: .section(section.id), text: section.title) }
        }
      }
    }
  }

  private mutating func sheet(of section: Section) {
    // The section's own id stands on the sheet, what is in it comes after.
    textSection = nil
    element("section", .class("sheet"), id(section.id.written)) { sheet in
      sheet.textSection = section.id
      sheet.element("h2", text: sheet.linked.heading(of: section))
      sheet.blocks(section.blocks)
      sheet.footnotes(section.footnotes)
    }
    html.newline()
  }
}
