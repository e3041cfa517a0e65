internal import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// Writes the links to the style sheets and scripts that only this page loads.
  mutating func assets(_ names: [String]) {
    for name in names {
      let address = PageAddress.root(of: path) + "assets/" + name
      if name.hasSuffix(".css") {
        html.void("link", .init("rel", "stylesheet"), .href(address))
      } else {
        html.open("script", .init("src", address), .flag("defer"))
        html.close("script")
      }
      html.newline()
    }
  }

  /// What the edition is called that an earlier one leads to.
  private var nextWord: String { revisions.isSuperseded ? "現行版" : "作業中の版" }

  /// Writes, on a page of an earlier edition, that it is one, and the way to the same place of the edition in force; from
  /// that one, to the edition at work.
  mutating func formerNotice(of page: Page, _ kind: PageKind) {
    guard revisions.isFormer else { return }
    let next = revisions.isSuperseded ? "現行版（\(revisions.edition(at: revisions.nextPlace).name)）" : nextWord
    let remark = revisions.remark(at: revisions.place).map { "、\($0)" } ?? ""
    element("p", .class("former-notice")) { notice in
      notice.element("strong", text: notice.revisions.isSuperseded ? "旧版です" : "現行版です")
      notice.text("（\(notice.linked.handbook.profile.edition.name)\(remark)）。")
      if let section = page.section {
        notice.passage(of: .section(section), "\(next)の同じ項へ")
      } else {
        let address = kind.id == PageKind.role.id ? HandbookList.roles.page : PageAddress(page.path, suffix: "")
        notice.html.element(
          "a", notice.href(address, in: notice.revisions.nextPlace), text: "\(next)の同じページへ")
      }
    }
    html.newline()
  }

  /// Writes the way from a thing of an earlier edition to what it is today, or what became of it.
  private mutating func passage(of target: Target, _ words: String) {
    switch revisions.fate(of: target) {
    case .there(let now, _):
      guard let address = revisions.editions[revisions.nextPlace].address(of: now) else {
        return text("\(nextWord)にもあります。")
      }
      html.element("a", href(address, in: revisions.nextPlace), text: words)
    case .absent(let place):
      text("\(nextWord)にはありません（\(revisions.edition(at: place).name)で削除）。")
    }
  }

  /// Writes what became of a rule of an earlier edition, in a list that is open.
  mutating func presentPlace(of rule: RuleID) {
    guard revisions.isFormer else { return }
    let revisions = revisions
    fact(nextWord) { page in
      switch revisions.fate(of: .rule(rule)) {
      case .there(.rule(let now), let isAmended):
        let number = revisions.editions[revisions.nextPlace].number(of: now) ?? ""
        page.html.element(
          "a", page.href(.section(now.section, now.name), in: revisions.nextPlace),
          text: "\(number)（\(isAmended ? "改訂あり" : "変更なし")）")
      case .there: break
      case .absent(let place): page.text("ありません（\(revisions.edition(at: place).name)で削除）")
      }
    }
  }

  /// Writes the ways to a section or rule in the editions before, or since when it exists, in a list that is open.
  mutating func otherEditions(of target: Target) {
    let revisions = revisions
    guard revisions.hasSteps, !revisions.earlierPlaces.isEmpty else { return }
    fact("ほかの版") { page in
      for (index, place) in revisions.earlierPlaces.enumerated() {
        if index > 0 { page.text("、") }
        switch revisions.origin(of: target, in: place) {
        case .there(let then, _):
          let edition = revisions.editions[place]
          guard let address = edition.address(of: then) else { continue }
          let number = edition.shortNumber(of: then)
          page.html.element(
            "a", page.href(address, in: place), text: edition.handbook.profile.edition.name + number)
        case .absent(let since):
          // Before the edition that introduced it there is nothing more to say.
          page.text("\(revisions.edition(at: place).name)にはありません（\(revisions.edition(at: since).name)で新設）")
          return
        }
      }
    }
  }

  /// Writes what this edition did with a section or rule, as badges.
  mutating func changeBadges(of target: Target) {
    for badge in revisions.step?.badges(of: target) ?? [] { changeBadge(badge) }
  }

  /// Writes what an edition did with something, in a word that does not depend on its colour.
  mutating func changeBadge(_ badge: ChangeBadge) {
    text(" ")
    element("span", .class("count \(badge.style)"), text: badge.words)
  }
}

extension LinkedHandbook {
  /// 「の9-2」: how an edition counted a section or rule; empty where it has no number.
  fileprivate func shortNumber(of target: Target) -> String {
    switch target {
    case .section(let id): number(of: id).map { "の\($0)" } ?? ""
    case .rule(let id): number(of: id).map { "の\($0)" } ?? ""
    default: ""
    }
  }
}
