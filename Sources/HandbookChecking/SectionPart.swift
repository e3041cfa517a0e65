internal import HandbookModel

/// A heading or a rule, on a walk through a section.
enum SectionPart {
  case heading(Heading, SourceRange)
  case rule(Rule)
}

extension [Block] {
  /// Hands over every heading and rule, in reading order.
  func forEachPart(_ body: (SectionPart) -> Void) {
    for block in self {
      switch block.content {
      case .heading(let heading): body(.heading(heading, block.range))
      case .quote(let inner), .alert(_, let inner): inner.forEachPart(body)
      case .list(let list):
        for item in list.items {
          switch item {
          case .rule(let rule):
            body(.rule(rule))
            rule.explanation.forEachPart(body)
          case .text(let inner): inner.forEachPart(body)
          }
        }
      case .paragraph, .table, .code, .figure, .thematicBreak: break
      }
    }
  }
}
