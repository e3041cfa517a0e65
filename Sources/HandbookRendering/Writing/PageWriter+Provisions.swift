internal import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// Writes the exceptions in a rule's words, the requests that go to nobody it names, and its forms.
  mutating func provisions(of rule: Rule) {
    let exceptions = rule.provisions.filter { $0.part != .main }
    let requests = linked.requests(of: rule.id)
    let unnamed = requests.filter(\.whom.isEmpty)
    let forms = requests.flatMap(\.forms).uniqued
    guard !exceptions.isEmpty || !unnamed.isEmpty || !forms.isEmpty else { return }
    element("dl", .class("relations")) { list in
      for exception in exceptions {
        list.fact(exception.part == .limit ? "限定" : "例外") { words in
          if exception.strength != nil {
            words.kindBadge(exception.kind)
            words.text(" ")
          }
          words.inlines(rule.words.part(exception.place))
        }
      }
      if !unnamed.isEmpty {
        list.fact("\(unnamed.map(\.word).joined(separator: "・"))の相手") { words in
          words.element("span", .class("not-stated"), text: "だれにかは記載なし")
        }
      }
      if !forms.isEmpty { list.fact("様式") { $0.links(forms.map { .term($0) }) } }
    }
  }
}
