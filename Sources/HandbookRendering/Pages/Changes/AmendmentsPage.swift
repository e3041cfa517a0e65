internal import HandbookComparing
internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The editions, what each changed, and where the record begins; nothing where there is no earlier edition.
  static let amendments = PageKind(id: "amendments") { _, revisions in
    guard revisions.hasSteps, !revisions.isFormer else { return [] }
    return [
      Page(path: PageAddress.changes.path, title: PageAddress.changesTitle, assets: ["changes.css"]) {
        $0.amendments()
      }
    ]
  }
}

extension PageAddress {
  static let changesTitle = "版ごとの改正"
  /// What the pages about changes load beside what every page loads.
  static let changesAssets = ["changes.css", "changes.js"]
  /// The list of editions with what they changed.
  static let changes = PageAddress(in: "changes/", "index")

  /// The 新旧対照表 of an edition, or a row of it.
  static func amendment(_ edition: EditionID, _ fragment: String? = nil) -> PageAddress {
    PageAddress(in: "changes/", edition.written, fragment: fragment)
  }

  /// What an edition changed, told to staff (周知文).
  static func digest(_ edition: EditionID) -> PageAddress {
    PageAddress(in: "changes/", edition.written, suffix: "-digest.html")
  }
}

extension PageWriter {
  fileprivate mutating func amendments() {
    let revisions = revisions
    element("h1", text: PageAddress.changesTitle)
    element("p", text: "前の版から変わったところを、版ごとに新旧対照表で示す。新しい版から順に並べている。")
    for place in revisions.editions.indices.reversed() {
      guard let step = revisions.step(to: place) else { continue }
      edition(step)
    }
    element("section", .init("aria-labelledby", "_former")) { page in
      let isInForce = page.revisions.inForcePlace < page.revisions.presentPlace
      page.element("h2", .id("_former"), text: isInForce ? "現行版と旧版の全文" : "旧版の全文")
      page.element("ul", .class("former-editions")) { list in
        for place in revisions.earlierPlaces { list.former(place) }
      }
    }
    let first = revisions.edition(at: 0).name
    element("section", .init("aria-labelledby", "_beginning")) { page in
      page.element("h2", .id("_beginning"), text: "記録の始まり")
      page.element("p") { words in
        words.text("全文を残しているのは、\(first)からである。それより前の改正は、")
        words.link(to: .list(.history))
        words.text("だけに記録がある。")
      }
    }
  }

  private mutating func edition(_ step: RevisionStep) {
    let id = step.edition.id
    element("section", .class("edition-changes"), .id(id.written)) { page in
      page.element("h2") { heading in
        heading.text(step.edition.name)
        if heading.revisions.present.handbook.profile.edition.id == id {
          heading.element("span", .class("form"), text: "この版")
        }
      }
      page.element("p", .class("also"), text: "前の版：\(step.earlierEdition.name)")
      page.changeCounts(of: step)
      page.element("ul", .class("to-changes")) { list in
        list.element("li") { $0.html.element("a", $0.href(.amendment(id)), text: "新旧対照表") }
        list.element("li") { $0.html.element("a", $0.href(.digest(id)), text: "改正のお知らせ（周知文）") }
        list.element("li") { $0.link(to: .edition(id), text: "変更履歴") }
      }
    }
  }

  /// Writes how many changes of each class there are, and how many change the meaning.
  mutating func changeCounts(of step: RevisionStep) {
    let summary = DiffSummary(of: step.diff)
    guard !summary.counts.isEmpty else { return element("p", text: "変わったところはない。") }
    element("dl", .class("change-counts")) { list in
      list.changeCount("意味の変わる改正", summary.flagged.count, of: summary.flagged.isEmpty ? nil : "flagged")
      for (kind, count) in summary.counts { list.changeCount(kind.word, count, of: kind.rawValue) }
    }
  }

  /// Writes one count; without a kind there is nothing of it to be shown alone.
  private mutating func changeCount(_ word: String, _ count: Int, of kind: String?) {
    html.open("div", kind.map { .init("data-kind", $0) })
    element("dt", text: word)
    element("dd", text: "\(count)件")
    html.close("div")
  }

  private mutating func former(_ place: Int) {
    let edition = revisions.edition(at: place)
    let remark = revisions.remark(at: place).map { "（\($0)）" } ?? ""
    element("li") { item in
      item.html.element("a", item.href(Site.homeAddress, in: place), text: edition.name)
      item.text("\(remark)　")
      item.html.element("a", item.href(.search, in: place), text: "この版の中を検索")
    }
  }
}
