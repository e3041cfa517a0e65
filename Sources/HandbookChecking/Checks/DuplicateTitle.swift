internal import HandbookModel

extension Check {
  /// Two sections with one title.
  static let duplicateTitle = Check(.duplicateTitle) { linked in
    var earlier: [String: Section] = [:]
    return linked.handbook.sections.compactMap { section -> Diagnostic? in
      guard let first = earlier[section.title] else {
        earlier[section.title] = section
        return nil
      }
      return Diagnostic(
        .duplicateTitle,
        Wording(ja: "「\(section.title)」は、ほかの項の題名です", en: "“\(section.title)” is the title of another section"),
        at: section.span(section.titleRange),
        notes: [.init(Wording(ja: "先にこの項にあります", en: "It belongs to this section"), at: first.span(first.titleRange))],
        fix: .init(Wording(ja: "内容の違いが分かる題名にしてください", en: "Choose titles that tell the two apart")))
    }
  }
}

extension Explanation {
  static let duplicateTitle = Explanation(
    "duplicate-title", .warning,
    rule: Wording(ja: "項の題名は、一つずつ違うものにします。", en: "No two sections have the same title."),
    because: Wording(
      ja: "題名が同じ項は、目次や参照で番号のほかに見分けがつきません。", en: "Sections of one title cannot be told apart in lists and links."),
    example: .init(
      "sections/second.md", wrong: "---\ntitle: firstの題名\n---\n\n本文。",
      right: "---\ntitle: secondの題名\n---\n\n本文。",
      beside: [
        "handbook.yml":
          "title: 例\norganization: 例の会社\nedition: {id: 2024-02, name: 2024年2月版, date: 2024-02}\nsections: [first, second]"
      ]))
}
