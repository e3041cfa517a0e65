internal import HandbookComparing

extension DiffFormat {
  /// For a browser: change by change, old and new side by side where there is room.
  static let html = DiffFormat(id: "html", isPage: true) { sheet in
    let title = "新旧の比較：\(sheet.title)"
    let page = DiffPage(sheet, title: title, kind: "changes") { page in
      page.html.element("h1", text: title)
      page.html.newline()
      page.summary()
      for chapter in sheet.summary.chapters {
        page.element("section") { section in
          section.html.element("h2", text: VisibleText(chapter.heading).text)
          for index in chapter.revisions { section.change(index, sheet) }
        }
      }
    }
    return page.html.bytes
  }
}

extension DiffPage {
  fileprivate mutating func change(_ index: Int, _ sheet: DiffSheet) {
    let revision = sheet.diff.revisions[index]
    let place = sheet.place(of: revision)
    element("div", .class("change \(revision.kind.rawValue)"), .id("_change-\(index)")) { change in
      change.html.element("p", .class("change-head")) { head in
        if !place.isEmpty { head.element("span", .class("number"), text: place) }
        head.element("span", .class("class"), text: revision.kind.word)
        for remark in revision.remarks {
          head.element("span", .class(revision.flags.isEmpty ? "remark" : "flag"), text: remark)
        }
      }
      guard revision.showsText else { return }
      change.element("div", .class("sides")) { sides in
        for isNew in sheet.setting.ordered(new: true, old: false) { sides.side(revision, isNew: isNew, sheet) }
      }
    }
  }

  private mutating func side(_ revision: Revision, isNew: Bool, _ sheet: DiffSheet) {
    let lines = sheet.lines(of: revision, isNew: isNew)
    element("div", .class(isNew ? "new" : "old")) { side in
      side.html.element("p", .class("side-head"), text: isNew ? sheet.diff.newHead : sheet.diff.oldHead)
      if lines.isEmpty { side.html.element("p", text: isNew ? "（削除）" : "（新設）") }
      for line in lines {
        side.html.element("p") { words in
          if !line.label.isEmpty { words.element("span", .class("number"), text: "\(line.label)　") }
          words.marked(line.words, isNew: isNew)
        }
      }
    }
  }
}
