package import HandbookComparing

extension HTMLWriter {
  /// Writes a 新旧対照表: a body a chapter, a row a unit.
  ///
  /// Every change has the id `_change-` with its index, at the row that shows it first; every row has the classes of its
  /// changes. What was put in is `ins`, what was taken out `del`, both underlined, and both said in words for those who do
  /// not see.
  package mutating func comparison(
    _ table: ComparisonTable, of diff: RevisionDiff, set setting: ComparisonSetting = ComparisonSetting(),
    named label: Attribute? = nil,
    adding extras: (_ chapter: Int, _ row: Int) -> ComparisonRowExtras = { _, _ in ComparisonRowExtras() }
  ) {
    element("table", .class("comparison"), label) { html in
      html.element("thead") { head in
        head.element("tr") { row in
          for title in setting.heads(of: diff) { row.element("th", Attribute("scope", "col"), text: title) }
        }
      }
      var writer = ComparisonWriter(html, diff, setting)
      for (index, chapter) in table.chapters.enumerated() { writer.write(chapter) { extras(index, $0) } }
      html = writer.html
    }
  }

  /// Writes a line with its marks.
  mutating func marked(_ line: MarkedLine, isNew: Bool) {
    for piece in line.pieces {
      switch piece {
      case .plain(let text): broken(text)
      case .marked(let parts):
        changed(isNew: isNew) { html in
          for part in parts {
            if part.isFine { html.element("b") { $0.broken(part.text) } } else { html.broken(part.text) }
          }
        }
      }
    }
  }

  /// Writes what one side alone has.
  fileprivate mutating func changed(isNew: Bool, content: (inout HTMLWriter) -> Void) {
    element(isNew ? "ins" : "del") { html in
      html.element("span", .class("unseen"), text: isNew ? "〔追加〕" : "〔削除〕")
      content(&html)
    }
  }

  /// Writes text that may have line ends of its own.
  private mutating func broken(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { void("br") }
      self.text(String(line))
    }
  }
}

/// What a page adds to a row of a 新旧対照表.
package struct ComparisonRowExtras: Sendable {
  /// The id of the row; nil for that of its first change.
  let id: String?
  /// The ways from the row to what it shows, below its remarks.
  let links: [(href: HTMLWriter.Attribute, words: String)]

  /// Adds an id and links; by default nothing.
  package init(id: String? = nil, links: [(href: HTMLWriter.Attribute, words: String)] = []) {
    self.id = id
    self.links = links
  }
}

/// Writes the rows of a 新旧対照表.
private struct ComparisonWriter {
  var html: HTMLWriter
  private let diff: RevisionDiff
  private let setting: ComparisonSetting
  private var named: Set<Int> = []

  init(_ html: HTMLWriter, _ diff: RevisionDiff, _ setting: ComparisonSetting) {
    (self.html, self.diff, self.setting) = (html, diff, setting)
  }

  mutating func write(_ chapter: ComparisonTable.Chapter, adding extras: (Int) -> ComparisonRowExtras) {
    html.open("tbody")
    html.newline()
    if let title = chapter.listTitle(in: diff) {
      html.open("tr", .class("title"))
      let titles = setting.ordered(new: title.after, old: title.before) + (setting.hasRemarks ? [""] : [])
      for (text, head) in zip(titles, setting.heads(of: diff)) {
        html.element("td", .init("data-label", head), text: text)
      }
      html.close("tr")
      html.newline()
    }
    for (index, row) in chapter.rows.enumerated() { write(row, extras(index)) }
    html.close("tbody")
    html.newline()
  }

  private mutating func write(_ row: ComparisonTable.Row, _ extras: ComparisonRowExtras) {
    var ids = row.revisions.filter { named.insert($0).inserted }.map { "_change-\($0)" }[...]
    html.open("tr", (extras.id ?? ids.popFirst()).map { .id($0) }, .class(row.classes(in: diff).joined(separator: " ")))
    for (isNew, head) in zip(setting.ordered(new: true, old: false), setting.heads(of: diff)) {
      html.element("td", .class(isNew ? "new" : "old"), .init("data-label", head)) { cell in
        while let id = ids.popFirst() { cell.element("span", .id(id), text: "") }
        cell.entry(isNew ? row.after : row.before, isNew: isNew)
        // An outline alone would say too little where no remark stands beside it.
        if !setting.hasRemarks, row.after.isPart || row.before.isPart {
          cell.element("p", text: row.remarks.joined())
        }
      }
    }
    if setting.hasRemarks {
      html.element("td", .class("remarks"), .init("data-label", "備考")) { cell in
        for remark in row.allRemarks(in: diff) { cell.element("p", text: remark) }
        for link in extras.links {
          cell.element("p", .class("to-text")) { $0.element("a", link.href, text: link.words) }
        }
      }
    }
    html.close("tr")
    html.newline()
  }
}

extension HTMLWriter {
  fileprivate mutating func entry(_ entry: ComparisonTable.Entry, isNew: Bool) {
    switch entry.content {
    case .nothing: label(entry, isNew: isNew, isAlone: true)
    case .word(let word):
      element("p") { line in
        line.label(entry, isNew: isNew)
        line.text(word)
      }
    case .omitted:
      element("p") { line in
        line.label(entry, isNew: isNew)
        line.text("（略）")
      }
    case .text(let lines):
      for index in lines.indices {
        element("p") { line in
          if index == 0 { line.label(entry, isNew: isNew) }
          line.marked(entry.line(index, lines), isNew: isNew)
        }
      }
      if lines.isEmpty { label(entry, isNew: isNew, isAlone: true) }
    case .excerpt(let lines): excerpt(entry, lines, isNew: isNew)
    }
  }

  /// A table shows its caption, and each part that changed in a box.
  private mutating func excerpt(_ entry: ComparisonTable.Entry, _ lines: [RevisionText], isNew: Bool) {
    guard entry.isPart else {
      return element("p") { line in
        line.label(entry, isNew: isNew)
        for index in lines.indices { line.marked(entry.line(index, lines), isNew: isNew) }
        line.text("（略）")
      }
    }
    label(entry, isNew: isNew, isAlone: true)
    element("div", .class("part")) { part in
      for index in lines.indices {
        part.element("p") { $0.marked(entry.line(index, lines), isNew: isNew) }
      }
      if lines.allSatisfy({ $0.printed.isEmpty }) { part.element("p", text: "（空欄）") }
    }
  }

  private mutating func label(_ entry: ComparisonTable.Entry, isNew: Bool, isAlone: Bool = false) {
    guard !entry.label.isEmpty else { return }
    let text = VisibleText(entry.label).text
    let write = { (html: inout HTMLWriter) in
      html.element("span", .class("number")) { number in
        guard entry.isNumberMarked else { return number.text(text) }
        number.changed(isNew: isNew) { $0.text(text) }
      }
      if !isAlone { html.text("　") }
    }
    if isAlone { element("p", content: write) } else { write(&self) }
  }
}
