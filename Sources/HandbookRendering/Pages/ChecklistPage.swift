internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// A checklist per section that has rules to keep: they are answered one by one.
  static let checklist = PageKind(id: "checklist") { linked in
    linked.handbook.sections.filter { !$0.checkedRules.isEmpty }.map { section in
      let crumb = Page.Crumb(linked.heading(of: section), .section(section.id))
      return Page(
        path: PageAddress.checklist(section.id).path, title: "チェックリスト：\(linked.heading(of: section))",
        crumbs: [crumb], crumbTitle: "チェックリスト", section: section.id
      ) { $0.checklist(of: section) }
    }
  }
}

extension PageWriter {
  fileprivate mutating func checklist(of section: Section) {
    textSection = section.id
    element("h1", text: "チェックリスト")
    element("p", .class("subtitle")) { $0.link(to: .section(section.id)) }
    let rules = section.checkedRules
    element("p", text: "規則が守られているかを確かめ、当てはまる欄に印を付ける。")
    scrollable(.init("aria-labelledby", "_caption")) { page in
      page.element("table", .class("checklist short")) { table in
        table.element("caption", .id("_caption"), text: "確認する規則（\(rules.count)件）")
        table.checklistHead()
        table.element("tbody") { body in
          for rule in rules { body.checklistRow(rule) }
        }
      }
    }
    element("dl", .class("sign-off")) { list in
      for label in ["確認日", "部門", "記入者", "部門長の確認"] {
        list.element("div") { entry in
          entry.element("dt", text: label)
          entry.element("dd", text: "　")
        }
      }
    }
  }

  private mutating func checklistHead() {
    element("thead") { head in
      head.element("tr") { row in
        for label in ["番号", "種別", "規則", "はい", "いいえ", "該当なし"] {
          row.element("th", .init("scope", "col"), text: label)
        }
      }
    }
  }

  private mutating func checklistRow(_ rule: Rule) {
    element("tr", .id(rule.id.name)) { row in
      row.element("th", .init("scope", "row"), .class("number")) { $0.link(to: .rule(rule.id)) }
      row.element("td") { $0.kindBadge(rule.modality.kind) }
      row.element("td", .class("rule-words")) { $0.inlines(rule.words) }
      for _ in 0..<3 { row.element("td", .class("answer"), text: "□") }
    }
    html.newline()
  }
}

extension Section {
  /// The rules that can be kept or broken.
  var checkedRules: [Rule] { rules.filter { $0.modality.kind != .information } }
}
