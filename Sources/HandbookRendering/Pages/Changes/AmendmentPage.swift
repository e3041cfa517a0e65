internal import HandbookComparing
internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The 新旧対照表 of each edition that has one before it, with what the written history says of it.
  static let amendment = PageKind(id: "amendment") { _, revisions in
    guard !revisions.isFormer else { return [] }
    return revisions.editions.indices.compactMap { place in
      guard let step = revisions.step(to: place) else { return nil }
      return Page(
        path: PageAddress.amendment(step.edition.id).path, title: "\(step.edition.name)の一部改正 新旧対照表",
        crumbs: [Page.Crumb(PageAddress.changesTitle, .changes)], crumbTitle: step.edition.name,
        assets: PageAddress.changesAssets
      ) {
        $0.amendment(step, at: place)
      }
    }
  }
}

/// The parts of a page with a 新旧対照表.
private enum AmendmentPlaces {
  static let meaning = Page.Place("意味の変わる改正", at: "_meaning")
  static let table = Page.Place("新旧対照表", at: "_table")
}

extension PageWriter {
  fileprivate mutating func amendment(_ step: RevisionStep, at place: Int) {
    let summary = DiffSummary(of: step.diff)
    element("h1", .class("table-title"), text: "「\(step.diff.later.title)」の一部改正 新旧対照表")
    element("dl", .class("compared")) { list in
      list.compared(step.diff.newHead, place)
      list.compared(step.diff.oldHead, place - 1)
    }
    changeCounts(of: step)
    element("ul", .class("to-changes")) { list in
      list.element("li") { $0.html.element("a", $0.href(.digest(step.edition.id)), text: "改正のお知らせ（周知文）") }
      list.element("li") { $0.html.element("a", $0.href(.changes), text: PageAddress.changesTitle) }
    }
    meaning(summary, step)
    element("h2", .id(AmendmentPlaces.table.fragment), text: AmendmentPlaces.table.title)
    if summary.counts.isEmpty {
      element("p", text: "変わったところはない。")
    } else {
      element("p", .class("underlined"), text: "（下線部分は改正部分）")
      table(step, at: place)
    }
    writtenHistory(step, at: place)
  }

  /// 「改正後　2024年2月版」, 「現行　2024年2月版」, with the way to the whole text.
  private mutating func compared(_ head: String, _ place: Int) {
    let revisions = revisions
    let remark = revisions.remark(at: place).map { "（\($0)）" } ?? ""
    fact(head) { page in
      page.html.element("a", page.href(Site.homeAddress, in: place), text: revisions.edition(at: place).name)
      page.text(remark)
    }
  }

  /// What changes the meaning, strongest first, each leading to its row.
  private mutating func meaning(_ summary: DiffSummary, _ step: RevisionStep) {
    let sheet = DiffSheet(step.diff)
    element("h2", .id(AmendmentPlaces.meaning.fragment), text: AmendmentPlaces.meaning.title)
    guard !summary.flagged.isEmpty else {
      return element("p", text: "これまでの規則の強さ、数値、期限、役割、対象、例外を変える改正はない。")
    }
    element("ul", .class("meanings")) { list in
      for index in summary.flagged {
        let revision = step.diff.revisions[index]
        list.element("li") { item in
          item.element("span", .class("flags")) { flags in
            for flag in revision.strongestFlags { flags.element("span", .class("flag"), text: flag.words) }
          }
          item.text(" ")
          let place = sheet.place(of: revision)
          let words = place.isEmpty ? sheet.chapter(of: revision) : place
          if let fragment = step.rows.fragment(ofRevision: index) {
            item.html.element("a", .href("#\(fragment)"), text: words)
          } else {
            item.text(words)
          }
          if !place.isEmpty {
            item.element("span", .class("also"), text: "　\(VisibleText(sheet.chapter(of: revision)).text)")
          }
        }
      }
    }
  }

  private mutating func table(_ step: RevisionStep, at place: Int) {
    let page = self
    let (before, after) = (step.earlierEdition.id.written, step.edition.id.written)
    html.open(
      "div",
      [
        .class("review"), .init("data-book", step.diff.later.title), .init("data-earlier", before),
        .init("data-later", after),
      ])
    html.close("div")
    let label = HTMLWriter.Attribute("aria-labelledby", AmendmentPlaces.table.fragment)
    scrollable(label) { scroll in
      scroll.html.comparison(step.table, of: step.diff, named: label) { chapter, row in
        ComparisonRowExtras(
          id: step.rows.fragments[chapter][row], links: page.links(ofRow: row, of: chapter, step, at: place))
      }
    }
  }

  /// The ways from a row to what it shows: as it is now, or, if it is gone, as it was.
  private func links(ofRow row: Int, of chapter: Int, _ step: RevisionStep, at place: Int) -> [(
    href: HTMLWriter.Attribute, words: String
  )] {
    let row = step.table.chapters[chapter].rows[row]
    guard !row.remarks.isEmpty else { return [] }
    let part = row.revisions.lazy.compactMap { step.diff.revisions[$0].target }.first
    let isPart = row.after.units.isEmpty && row.before.units.isEmpty
    if let target = row.after.units.first.map({ step.diff.later.unit(at: $0).target }) ?? (isPart ? part : nil),
      let address = revisions.editions[place].address(of: target), revisions.editions[place].has(target)
    {
      return [(href(address, in: place), "\(step.diff.newHead)の本文")]
    }
    if let target = row.before.units.first.map({ step.diff.earlier.unit(at: $0).target }) ?? (isPart ? part : nil),
      let address = revisions.editions[place - 1].address(of: target), revisions.editions[place - 1].has(target)
    {
      return [(href(address, in: place - 1), "\(step.diff.oldHead)の本文")]
    }
    return []
  }
}
