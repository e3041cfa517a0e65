internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The home page: the levels, what this edition changed, every section, and the lists.
  static let home = PageKind(id: "home") { linked in
    [Page(path: Site.home, title: "全\(linked.handbook.sections.count)項目") { $0.home() }]
  }
}

extension PageWriter {
  /// How many rows of the history the home page shows; the rest are counted.
  private static let listedChanges = 5

  fileprivate mutating func home() {
    let handbook = linked.handbook
    element("h1", text: handbook.profile.title)
    element("p", .class("edition")) { $0.text("\(handbook.profile.organization)　\(handbook.profile.edition.name)") }
    searchBox()
    let edition = handbook.history.entries.first { $0.edition.id == handbook.profile.edition.id }
    if !linked.anchors.classificationTables.isEmpty || edition?.changes.isEmpty == false || revisions.step != nil {
      element("div", .class("panels")) { page in
        page.levels()
        page.changes(of: edition)
      }
    }
    element("h2", .id("sections"), text: "全\(handbook.sections.count)項目")
    let starts = [0] + handbook.parts.map(\.firstSection) + [handbook.sections.count]
    for (index, (start, end)) in zip(starts, starts.dropFirst()).enumerated() {
      if index > 0 { element("h3", text: handbook.parts[index - 1].title) }
      if start < end { sections(start..<end) }
    }
    element("h2", .id("lists"), text: "一覧")
    lists()
  }

  /// The way to the search, looking like its field; below it, what staff come to do, as examples of what to ask.
  private mutating func searchBox() {
    let tasks = linked.answeredTasks
    element("p") { box in
      box.html.element("a", .class("search-box"), box.href(.search), text: "知りたいことを、ふだんの言葉で検索")
    }
    guard !tasks.isEmpty else { return }
    element("p", .class("examples")) { words in
      words.text("例：")
      for task in tasks {
        let address = PageAddress.search(task.id).link(from: words.path)
        words.html.element("a", .class("example"), .href(address), text: task.title)
        words.text(" ")
      }
    }
  }

  /// The way from a level to its column in each classification table, in the colours of the labels on paper.
  private mutating func levels() {
    let linked = linked
    let tables = linked.anchors.classificationTables
    guard !tables.isEmpty else { return }
    element("section", .init("aria-labelledby", "levels")) { page in
      page.element("h2", .id("levels"), text: "機密区分ごとの取扱い")
      for id in tables {
        guard let table = linked.table(id) else { continue }
        page.element("p", .class("level-title")) { $0.link(to: .table(id), text: linked.tableName(table)) }
        page.element("ul", .class("levels")) { list in
          for column in table.columnNames.indices.dropFirst(table.labelColumns) {
            guard let level = table.columnNames[column] else { continue }
            let address = PageAddress("tables", fragment: TableLayout.id(ofLevel: level, in: id))
            list.element("li") { item in
              item.html.element(
                "a", .class("level \(level)"), item.href(address), text: table.label(ofColumn: column))
            }
          }
        }
      }
    }
  }

  private mutating func changes(of entry: EditionEntry?) {
    let linked = linked
    let changes = entry?.changes ?? []
    guard !changes.isEmpty || revisions.step != nil else { return }
    element("section", .init("aria-labelledby", "changes")) { page in
      page.element("h2", .id("changes"), text: "この版で変わったこと")
      if changes.isEmpty { page.element("p", text: "変更履歴には、この版の記載がない。") }
      page.element("ul", .class("changes")) { list in
        for change in changes.prefix(Self.listedChanges) {
          list.element("li") { item in
            item.today(change.scope)
            item.element("span", .class("change")) { $0.inlines(change.summary) }
          }
        }
      }
      page.element("p", .class("also")) { words in
        let more = changes.count - Self.listedChanges
        if more > 0 { words.text("ほか\(more)件　") }
        words.toChanges()
        words.link(to: .list(.history), text: "変更履歴（\(linked.handbook.history.entries.count)版）")
      }
    }
  }

  /// The ways to what was compared, where there was an edition before.
  private mutating func toChanges() {
    guard let step = revisions.step else { return }
    let present = revisions.presentPlace
    html.element("a", href(.digest(step.edition.id), in: present), text: "改正のお知らせ")
    text("　")
    html.element("a", href(.amendment(step.edition.id), in: present), text: "新旧対照表")
    text("　")
  }

  private mutating func lists() {
    typealias List = (title: String, address: PageAddress, words: String)
    let changes: [List] =
      revisions.hasSteps && !revisions.isFormer
      ? [(PageAddress.changesTitle, .changes, "新旧対照表、改正のお知らせ、旧版の全文")] : []
    let pages: [List] =
      [
        ("区分の表", .tables, "機密区分ごとの取扱い"),
        ("文書体系", PageAddress("documents"), "上位・下位の文書と掲載場所"),
        (PageKind.approvalsTitle, .approvals, "だれの承認が要り、どの様式を使うか"),
        ("役割と対象者", HandbookList.roles.page, "だれが守り、だれが承認し、だれに伝えるか"),
        ("用語", PageAddress("terms"), "言葉の意味と読み"),
        ("変更履歴", PageAddress("history"), "版ごとの改編"),
      ] + changes + [
        ("管理策との対応", PageAddress("controls"), "ISO/IEC 27001の管理策から項へ"),
        ("番号からさがす", .numbers, "以前の版の番号と題名から、今の項へ"),
        ("このハンドブックについて", .about, "管理情報、読み方、引用のしかた"),
        ("全文印刷", .fullText, "全項目を一つのページで"),
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
      for index in range {
        let section = linked.handbook.sections[index]
        list.element("li") { item in
          item.element("a", item.href(.section(section.id))) { link in
            link.element("span", .class("number"), text: "\(SectionNumber(index: index)).")
            link.text(" \(section.title)")
            link.changeBadges(of: .section(section.id))
          }
          item.tallies(of: section)
          if !section.checkedRules.isEmpty {
            item.html.element("a", .class("to-checklist"), item.href(.checklist(section.id)), text: "チェックリスト")
          }
        }
        list.html.newline()
      }
    }
  }
}
