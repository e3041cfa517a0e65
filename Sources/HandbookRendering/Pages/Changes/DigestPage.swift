internal import HandbookComparing
internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// What each edition changed, told to its readers in a few lines (周知文).
  static let digest = PageKind(id: "digest") { _, revisions in
    guard !revisions.isFormer else { return [] }
    return revisions.editions.indices.compactMap { place in
      guard let step = revisions.step(to: place) else { return nil }
      let id = step.edition.id
      return Page(
        path: PageAddress.digest(id).path, title: "\(step.edition.name)の改正のお知らせ",
        crumbs: [
          Page.Crumb(PageAddress.changesTitle, .changes), Page.Crumb(step.edition.name, .amendment(id)),
        ], crumbTitle: "改正のお知らせ", assets: ["changes.css"]
      ) {
        $0.digest(step, at: place)
      }
    }
  }
}

extension PageWriter {
  /// How many lines a group of readers is told; the rest are counted.
  private static let longest = 6

  fileprivate mutating func digest(_ step: RevisionStep, at place: Int) {
    let digest = RevisionDigest(of: step, in: revisions, at: place)
    let title = step.diff.later.title
    element("h1", text: "\(step.edition.name)の改正のお知らせ")
    element("p") { words in
      guard !step.edition.isWorking else {
        return words.text(
          "「\(title)」を\(step.earlierEdition.name)から改正する案です。発行されるまでは、\(step.earlierEdition.name)に従ってください。")
      }
      words.text("「\(title)」を、\(step.earlierEdition.name)から改正しました。")
      if let effective = step.edition.effective { words.text("\(effective.japanese)から施行します。") }
    }
    if digest.groups.isEmpty { element("p", text: "規則の内容に変わりはありません。") }
    for (index, group) in digest.groups.enumerated() { self.group(group, index, step) }
    renumbered(digest.renumbered, at: place)
    element("p", .class("closing")) { words in
      words.text("すべての改正は、")
      words.html.element("a", words.href(.amendment(step.edition.id)), text: "新旧対照表")
      words.text("で確かめられます。")
      if let office = words.linked.handbook.profile.office { words.text("お問い合わせは、\(office)へお願いします。") }
    }
  }

  private mutating func group(_ group: RevisionDigest.Group, _ index: Int, _ step: RevisionStep) {
    let heading = "_group-\(index + 1)"
    element("section", .init("aria-labelledby", heading)) { page in
      page.element("h2", .id(heading), text: group.readers)
      page.element("ul", .class("digest")) { list in
        for line in group.lines.prefix(Self.longest) { list.line(line, step) }
      }
      let more = group.lines.count - Self.longest
      guard more > 0 else { return }
      page.element("p", .class("also")) { words in
        words.text("ほか\(more)件は、")
        words.html.element("a", words.href(.amendment(step.edition.id)), text: "新旧対照表")
        words.text("をご覧ください。")
      }
    }
  }

  private mutating func line(_ line: RevisionDigest.Line, _ step: RevisionStep) {
    element("li") { item in
      item.element("p", .class("labels")) { head in
        for label in line.labels { head.element("span", .class("flag"), text: label) }
        guard let words = line.place else { return }
        if let address = line.address {
          head.html.element("a", head.href(address, in: line.edition), text: words)
        } else {
          head.text(words)
        }
      }
      for words in line.words { item.element("p", text: words) }
      if let row = line.revision.flatMap({ step.rows.fragment(ofRevision: $0) }) {
        item.element("p", .class("also")) {
          $0.html.element("a", $0.href(.amendment(step.edition.id, row)), text: "新旧を見る")
        }
      }
    }
  }

  private mutating func renumbered(_ sections: [RevisionDigest.Renumbering], at place: Int) {
    guard !sections.isEmpty else { return }
    element("section", .init("aria-labelledby", "_renumbered")) { page in
      page.element("h2", .id("_renumbered"), text: "番号だけが変わった項")
      page.element("p", text: "内容は変わっていません。")
      page.element("ul", .class("renumbered-sections")) { list in
        for section in sections {
          list.element("li") { item in
            item.text("\(section.from) → \(section.to)　")
            item.html.element("a", item.href(.section(section.id), in: place), text: section.title)
          }
        }
      }
    }
  }
}
