internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The numbers of all editions, each leading to today's section; and the titles that sections no longer have.
  static let numbers = PageKind(id: "numbers") { _ in
    [Page(path: PageAddress.numbers.path, title: "番号からさがす") { $0.numbers() }]
  }
}

extension PageWriter {
  fileprivate mutating func numbers() {
    let entries = NumberIndex(linked, revisions.lineage).entries
    element("h1", text: "番号からさがす")
    element("p") { words in
      words.text("項の番号と題名は、版によって変わる。ここでは、")
      words.html.element("a", words.href(HandbookList.history.page), text: HandbookList.history.title)
      let kept = words.revisions.earlierPlaces.reversed().map { words.revisions.edition(at: $0).name }
      let also = kept.isEmpty ? "" : "と、全文を残している版（\(kept.joined(separator: "、"))）"
      let source = kept.isEmpty ? "変更履歴に" : "どちらにも"
      words.text("に書かれた番号と題名\(also)から、今の項をたどれる。\(source)記載のない番号は載せていない。")
    }
    element("p") { words in
      words.element("span", .class("unconfirmed"), text: "推定")
      words.text("は、その版の変更履歴に項の記載がなく、後の版の番号から補ったもの。")
    }
    element("h2", .id("_numbers"), text: "番号")
    element("nav", .class("index"), .init("aria-labelledby", "_numbers")) { index in
      for entry in entries { index.html.element("a", .href("#\(entry.number)"), text: String(entry.number)) }
    }
    for entry in entries { number(entry) }
    formerTitles()
  }

  private mutating func number(_ entry: NumberIndex.Entry) {
    var anchors: Set<String> = []
    element("section", .class("number"), .id(String(entry.number))) { page in
      page.element("h3", text: String(entry.number))
      page.element("dl", .class("relations")) { list in
        if let today = entry.today { list.today(today, entry.number, &anchors) }
        for run in entry.runs { list.run(run, of: entry, &anchors) }
      }
    }
    html.newline()
  }

  private mutating func today(_ section: SectionID, _ number: Int, _ anchors: inout Set<String>) {
    let anchor = "\(linked.handbook.profile.edition.id)/\(number)"
    anchors.insert(anchor)
    element("div", .id(anchor)) { line in
      line.element("dt", text: "今の版")
      line.element("dd") { $0.link(to: .section(section)) }
    }
  }

  private mutating func run(_ run: NumberIndex.Run, of entry: NumberIndex.Entry, _ anchors: inout Set<String>) {
    let own = run.editions.map { "\($0)/\(entry.number)" }.filter { anchors.insert($0).inserted }
    element("div", own.first.map { .id($0) }) { line in
      line.element("dt") { term in
        for anchor in own.dropFirst() { term.html.element("span", .id(anchor), .class("anchor"), text: "") }
        let ends = [run.editions.first, run.editions.count > 1 ? run.editions.last : nil].compactMap { $0 }
        term.text(ends.map { term.linked.name(of: .edition($0)) }.joined(separator: "〜"))
      }
      line.element("dd") { words in
        if run.number != String(entry.number) { words.text("\(run.number) ") }
        if !run.formerTitle.isEmpty { words.text("「\(run.formerTitle)」（") }
        if run.section == entry.today {
          words.text("今と同じ項")
        } else {
          words.text("今の")
          words.link(to: .section(run.section))
        }
        if !run.formerTitle.isEmpty { words.text("）") }
        if run.inferred > 0 {
          words.element("span", .class("unconfirmed"), text: run.inferred == run.editions.count ? "推定" : "一部推定")
        }
      }
    }
  }

  /// The titles that sections had, with the editions that gave them, in the order of today's sections.
  private mutating func formerTitles() {
    let lineage = revisions.lineage
    let former = linked.handbook.sections.flatMap { section in
      lineage.titles(of: section.id).dropFirst().map { (title: $0, section: section.id) }
    }
    guard !former.isEmpty else { return }
    element("h2", .id("titles"), text: "以前の題名")
    element("dl", .class("relations")) { list in
      for (title, section) in former {
        let editions = lineage.names(of: section).filter { $0.title == title }.map(\.edition).uniqued
        list.element("div") { line in
          line.element("dt", text: title)
          line.element("dd") { words in
            words.text("今の")
            words.link(to: .section(section))
            words.element("span", .class("then")) { then in
              then.text("（\(editions.map { then.linked.name(of: .edition($0)) }.joined(separator: "、"))）")
            }
          }
        }
      }
    }
  }
}
