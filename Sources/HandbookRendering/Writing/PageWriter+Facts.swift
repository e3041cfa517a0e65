internal import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// Writes a label and what is known under it, in a list that is open; 「記載なし」 where nothing is.
  mutating func fact(_ label: String, _ words: ((inout PageWriter) -> Void)?) {
    element("div") { entry in
      entry.element("dt", text: label)
      entry.element("dd") { page in
        if let words { words(&page) } else { page.notStated() }
      }
    }
  }

  /// Writes a label and what is stated under it, in a list that is open; 「記載なし」 where nothing is.
  mutating func fact(_ label: String, stated words: String?) { fact(label, words.map { words in { $0.text(words) } }) }

  /// Writes that the handbook does not say.
  mutating func notStated() { element("span", .class("not-stated"), text: "記載なし") }

  /// Writes that the office has still to confirm what stands before.
  mutating func unconfirmed(_ words: String = "未確認") { element("span", .class("unconfirmed"), text: words) }
}
