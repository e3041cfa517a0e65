internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// What a server shows for an address that has no page.
  ///
  /// A server may show this page at the address that was asked for, in whatever folder. From there its links, which are
  /// relative to the folder it stands in, would go astray; `<base>` is refused by the pages' own policy, and an address
  /// beginning with `/` is wrong on a file share and below a folder of a server. So the page says in words where to go,
  /// and docs/server.ja.md says how to send readers to the page itself, where its links are right.
  static let notFound = PageKind(id: "not-found") { _, revisions in
    revisions.isFormer ? [] : [Page(path: "404.html", title: "ページが見つかりません") { $0.notFound() }]
  }
}

extension PageWriter {
  fileprivate mutating func notFound() {
    let pages: [(title: String, address: PageAddress)] = [
      ("全\(linked.handbook.sections.count)項目", Site.homeAddress),
      ("番号からさがす", .numbers),
      (HandbookList.terms.title, HandbookList.terms.page),
      (HandbookList.roles.title, HandbookList.roles.page),
      (HandbookList.history.title, HandbookList.history.page),
    ]
    element("h1", text: "ページが見つかりません")
    element("p", text: "このアドレスのページはありません。項が廃止されたか、アドレスが正しくない可能性があります。")
    element("p", text: "次のページからさがせます。")
    element("ul") { list in
      for page in pages {
        list.element("li") { $0.html.element("a", $0.href(page.address), text: page.title) }
      }
    }
    let office = linked.handbook.profile.office.map { "\($0)に" } ?? ""
    element("p", text: "リンクが開かないときは、社内ポータルのトップページから開き直してください。それでも見つからないときは、\(office)お知らせください。")
  }
}
