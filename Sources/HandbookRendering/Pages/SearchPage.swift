internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// Where a search is made; what it offers without one, or without a script, are the tasks, the terms and the numbers.
  static let search = PageKind(id: "search") { _ in
    [Page(path: PageAddress.search.path, title: "検索") { $0.search() }]
  }
}

extension PageAddress {
  /// The search.
  package static let search = PageAddress("search")

  /// Where the search page says what answers a task.
  static func search(_ task: StaffTaskID) -> PageAddress { PageAddress("search", fragment: "_task-\(task)") }
}

extension PageWriter {
  fileprivate mutating func search() {
    let linked = linked
    element("h1", text: "検索")
    element("div", .class("search-start")) { page in
      page.tasks()
      page.readings()
      page.numbers()
      page.element("p") { words in
        words.text("見つからないときは、\(linked.handbook.profile.office.map { "\($0)に" } ?? "発行元に")お尋ねください。")
        words.html.element("a", words.href(HandbookList.roles.page), text: HandbookList.roles.title)
        words.text("の一覧もあります。")
      }
      page.formerSearches()
      for task in linked.answeredTasks { page.answers(to: task) }
    }
  }

  /// The ways to the search of each earlier edition: nobody is answered with an old rule unless they ask for one.
  private mutating func formerSearches() {
    let revisions = revisions
    guard !revisions.isFormer, !revisions.earlierPlaces.isEmpty else { return }
    element("p") { words in
      words.text("この検索は、今の版だけをさがします。旧版の中は、版ごとにさがせます：")
      for (index, place) in revisions.earlierPlaces.enumerated() {
        if index > 0 { words.text("、") }
        words.html.element("a", words.href(.search, in: place), text: revisions.edition(at: place).name)
      }
    }
  }

  private mutating func tasks() {
    let tasks = linked.answeredTasks
    guard !tasks.isEmpty else { return }
    element("h2", .id("_tasks"), text: "用事からさがす")
    element("ul", .class("lists")) { list in
      for task in tasks {
        list.element("li") { item in
          item.html.element("a", item.href(.search(task.id)), text: task.title)
          if let question = task.question { item.element("span", text: question) }
        }
      }
    }
  }

  private mutating func readings() {
    let groups = TermIndex(linked.handbook.terms).groups
    guard !groups.isEmpty else { return }
    element("h2", .id("_readings"), text: "用語を読みからさがす")
    element("nav", .class("index"), .init("aria-labelledby", "_readings")) { index in
      for group in groups {
        index.html.element("a", index.href(PageAddress("terms", fragment: group.id)), text: group.initial)
      }
    }
  }

  private mutating func numbers() {
    let sections = linked.handbook.sections
    element("h2", .id("_numbers"), text: "番号からさがす")
    element("nav", .class("index"), .init("aria-labelledby", "_numbers")) { index in
      for (place, section) in sections.enumerated() {
        let title = HTMLWriter.Attribute("title", section.title)
        index.html.element("a", index.href(.section(section.id)), title, text: "\(SectionNumber(index: place))")
      }
    }
    element("p") { words in
      words.text("以前の版の番号は、")
      words.html.element("a", words.href(.numbers), text: "番号からさがす")
      words.text("のページで今の項へたどれます。")
    }
  }

  private mutating func answers(to task: StaffTask) {
    let answers = linked.sources(of: .answers, to: .task(task.id))
    element("section", .id("_task-\(task.id)")) { page in
      page.element("h2", text: task.title)
      if let question = task.question { page.element("p", text: question) }
      page.ruleList(answers)
    }
  }
}

extension LinkedHandbook {
  /// The tasks that rules or rows answer.
  var answeredTasks: [StaffTask] { handbook.tasks.filter { !sources(of: .answers, to: .task($0.id)).isEmpty } }
}
