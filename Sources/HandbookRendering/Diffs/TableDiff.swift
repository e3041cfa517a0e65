internal import HandbookComparing

extension DiffFormat {
  /// The 新旧対照表 as a page to be printed on A4, crosswise.
  static let table = DiffFormat(id: "table", isPage: true) { sheet in
    let page = DiffPage(sheet, title: sheet.tableTitle, kind: "sheet") { page in
      page.html.element("h1", .id("_title"), text: sheet.tableTitle)
      page.html.newline()
      page.summary()
      guard !sheet.table.chapters.isEmpty else { return }
      page.html.element("p", .class("note"), text: "（下線部分は改正部分）")
      page.html.newline()
      page.html.comparison(
        sheet.table, of: sheet.diff, set: sheet.setting, named: .init("aria-labelledby", "_title"))
    }
    return page.html.bytes
  }
}
