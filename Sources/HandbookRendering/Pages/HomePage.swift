internal import HandbookModel

extension PageKind {
  /// The home page: every section, every checklist, and the lists.
  static let home = PageKind(id: "home") { linked in
    [Page(path: Site.home, title: "全\(linked.handbook.sections.count)項目") { $0.home() }]
  }
}

extension PageWriter {
  fileprivate mutating func home() {
    let handbook = linked.handbook
    element("h1", text: handbook.profile.title)
    element("p", .class("edition")) { $0.text("\(handbook.profile.organization)　\(handbook.profile.edition.name)") }
    lists()
    element("h2", .id("sections"), text: "全\(handbook.sections.count)項目")
    let starts = [0] + handbook.parts.map(\.firstSection) + [handbook.sections.count]
    for (index, (start, end)) in zip(starts, starts.dropFirst()).enumerated() {
      if index > 0 { element("h3", text: handbook.parts[index - 1].title) }
      if start < end { sections(start..<end) }
    }
  }

  private mutating func lists() {
    let pages: [(title: String, address: PageAddress, words: String)] = [
      ("区分の表", PageAddress("tables"), "機密区分ごとの取扱い"),
      ("文書体系", PageAddress("documents"), "上位・下位の文書と掲載場所"),
      ("役割と対象者", HandbookList.roles.page, "だれが守り、だれが承認し、だれに伝えるか"),
      ("用語", PageAddress("terms"), "言葉の意味と読み"),
      ("変更履歴", PageAddress("history"), "版ごとの改編"),
      ("管理策との対応", PageAddress("controls"), "ISO/IEC 27001の管理策から項へ"),
    ]
    element("ul", .class("lists")) { list in
      for page in pages {
        list.element("li") { item in
          item.html.element("a", item.href(page.address), text: page.title)
          item.element("span", text: page.words)
        }
      }
    }
  }

  private mutating func sections(_ range: Range<Int>) {
    let linked = linked
    element("ol", .class("all-sections"), .init("start", "\(range.lowerBound + 1)")) { list in
      for section in linked.handbook.sections[range] {
        list.element("li") { item in
          item.link(to: .section(section.id))
          item.element("span", .class("counts")) { $0.text("規則\(section.rules.count)") }
          item.html.element("a", .class("to-checklist"), item.href(.checklist(section.id)), text: "チェックリスト")
        }
        list.html.newline()
      }
    }
  }
}
